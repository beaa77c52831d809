import type { KeyInput, Page } from 'puppeteer-core';
import type { Random } from '../../drill/random.ts';

/** One key as a writer presses it, with what is held down meanwhile. */
export interface Key {
  readonly key: KeyInput;
  readonly held?: KeyInput;
}

const WORDS = ['Vietnam ', 'Xi Jinping ', 'la Russie, ', 'To Lam', ' et ', 'a', 'é', 'ư', '. '];
const MOVES: readonly KeyInput[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** So many keys: names and letters, breaks, deletions, moves, selections, bold, undo. */
export function keysOf(random: Random, count: number): readonly Key[] {
  const keys: Key[] = [];
  while (keys.length < count) {
    const chance = random.below(20);
    if (chance < 9) keys.push(...[...random.pick(WORDS)].map((key) => ({ key: key as KeyInput })));
    else if (chance < 11) keys.push({ key: 'Enter' });
    else if (chance < 14) keys.push({ key: random.pick(['Backspace', 'Delete']) });
    else if (chance < 17) keys.push({ key: random.pick(MOVES) });
    else if (chance < 18) keys.push({ key: random.pick(MOVES), held: 'Shift' });
    else keys.push({ key: random.pick(['b', 'z', 'a', 'End']), held: 'Control' });
  }
  return keys.slice(0, count);
}

/** Letters that no keyboard of the driver's has are put in as an input method does. */
export async function press(page: Page, { key, held }: Key): Promise<void> {
  if (held === undefined && key.length === 1 && key.charCodeAt(0) > 127) {
    await page.keyboard.sendCharacter(key);
    return;
  }
  if (held !== undefined) await page.keyboard.down(held);
  await page.keyboard.press(key);
  if (held !== undefined) await page.keyboard.up(held);
}
