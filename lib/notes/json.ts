/** A property that the value itself has; files can name properties that every object inherits. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** JSON-LD writes one value with or without an array around it. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
