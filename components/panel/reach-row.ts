/** Where each key leads from row `at`; a place outside the list leads nowhere. */
const PLACES: Readonly<Record<string, (at: number, rows: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, rows) => rows - 1,
};

/**
 * Moves the focus to another row of names: to its button for the next mention, so that Enter goes there.
 * @param from the entity whose row has the focus, `null` for none
 * @returns whether the key is one that moves between rows
 */
export function reachRow(list: HTMLElement | null, key: string, from: string | null): boolean {
  const place = PLACES[key];
  if (place === undefined || list === null) return false;
  const rows = [...list.querySelectorAll<HTMLElement>('details[open] [data-entity]')];
  const at = rows.findIndex((row) => row.dataset.entity === from);
  rows[place(at, rows.length)]?.querySelector<HTMLElement>('[data-next]')?.focus();
  return true;
}
