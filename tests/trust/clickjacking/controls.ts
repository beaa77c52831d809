import type { Frame, Page } from 'puppeteer-core';
import type { Lure } from './lures.ts';

/** What a control of ours in a page may do, at most; all that it does beyond is a fault. */
export type Does =
  /** Shows something else, or closes; nothing is kept. */
  | 'shows'
  /** A tab with a page of the library that only shows, or a source. */
  | 'opens'
  /** Changes what the editor holds: a draft is kept, the note is not. */
  | 'drafts'
  /** Adds a note without a text, or keeps the note as the editor shows it. */
  | 'saves';

export const SURFACES = ['card', 'why', 'bubble', 'notes bubble', 'write', 'highlight', 'read', 'change'] as const;
export type Surface = (typeof SURFACES)[number];

export interface Control {
  /** Its element and its words, as a reader or a screen reader is told them. */
  readonly says: string;
  /** In CSS px of the tab. */
  readonly x: number;
  readonly y: number;
}

type Known = readonly (readonly [RegExp, Does])[];

const CARD: Known = [
  [/^button\S* (Pourquoi ce nom|Garder la fiche|Fermer la fiche|Pas celui-ci$|✎ noter$)/, 'shows'],
  [/^button\.link .*(¶\d+|→)$/, 'opens'],
  // Another name's card.
  [/^button (?!✎)/, 'shows'],
];
const COLOURS = /^label (Jaune|Vert|Bleu|Rose|Gris)$/;
const EDITOR: Known = [
  [/^button\.note-tool Fermer$/, 'shows'],
  [/^button\.note-plain (Aperçu|Écrire)$/, 'shows'],
  [/^(textarea|input) /, 'shows'],
  [/^button\.note-remove (Retirer l’étiquette|Délier) /, 'drafts'],
  [/^button\.note-entity /, 'opens'],
  [COLOURS, 'drafts'],
  [/^button\.main Enregistrer$/, 'saves'],
];

/** Every control of our interface in a page, and what it is for: one that is not here is a fault until somebody has judged it. */
const KNOWN: Readonly<Record<Surface, Known>> = {
  card: CARD,
  why: CARD,
  bubble: [
    [/^button ✎ Noter$/, 'shows'],
    [/^button Surligner$/, 'saves'],
  ],
  'notes bubble': [[/^button \d+ notes?$/, 'shows']],
  write: EDITOR,
  highlight: [
    [/^button\.note-tool Fermer$/, 'shows'],
    [/^button Ajouter un texte$/, 'shows'],
    [COLOURS, 'saves'],
  ],
  read: [
    [/^button\.note-tool Fermer$/, 'shows'],
    [/^button Modifier$/, 'shows'],
    [/^button\.note-entity /, 'opens'],
    [/^a Dans la bibliothèque$/, 'opens'],
  ],
  change: EDITOR,
};

export const doesOf = (surface: Surface, { says }: Control): Does | undefined =>
  KNOWN[surface].find(([pattern]) => pattern.test(says))?.[1];

/** A function, as text; a colour's input lies in its label. */
const LIST = `(root) => [...root.querySelectorAll('button, a, input:not([type="radio"]), textarea, select, summary, label:has(input[type="radio"]), [role="option"], [contenteditable]')]
  .filter((each) => each.checkVisibility())
  .map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    const words = each.ariaLabel || each.innerText || each.textContent || each.title || each.placeholder || each.type || '';
    return { says: [each.localName, ...each.classList].join('.') + ' ' + words.trim().replace(/\\s+/g, ' '), x: x + width / 2, y: y + height / 2 };
  })`;
const HOSTS =
  "[...document.querySelectorAll('reperes-card, reperes-note')].flatMap(({ shadowRoot }) => shadowRoot ?? [])";
const COUNT = "addEventListener('click', () => { globalThis.met = true; }, true)";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a frame stands, and how large a px of its own is: pages magnify frames too. */
async function placeOf(frame: Frame): Promise<Place & { readonly scale: number }> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  await element?.dispose();
  if (!box) return { x: 0, y: 0, scale: 1 };
  return { x: box.x, y: box.y, scale: box.width / (await frame.evaluate(() => innerWidth)) };
}

export const noteFrameIn = (where: Frame, root: string): Frame | undefined =>
  where.childFrames().find((each) => each.url().startsWith(`${root}note.html`));

/** Every control of ours that stands in this frame now, and those of the note frame where it is open. */
export async function controlsIn(where: Frame, root: string): Promise<readonly Control[]> {
  const drawn = (await where.evaluate(`${HOSTS}.flatMap(${LIST})`)) as readonly Control[];
  const at = await placeOf(where);
  const note = noteFrameIn(where, root);
  const inNote = note === undefined ? [] : ((await note.evaluate(`(${LIST})(document)`)) as readonly Control[]);
  const noteAt = note === undefined ? at : await placeOf(note);
  const moved = (all: readonly Control[], by: typeof at) =>
    all.map((each) => ({ ...each, x: each.x * by.scale + by.x, y: each.y * by.scale + by.y }));
  return [...moved(drawn, at), ...moved(inNote, noteAt)];
}

/** Where a hand rests that ours is brought to: in the middle, so that ours stays whole. In CSS px of the tab. */
const AT_REST: Place = { x: 600, y: 420 };
/** A hand that has been told to click does so at once. */
const AT_ONCE_MS = 60;

/**
 * Clicks where this control is, as a reader does whose hand is led there; or where the hand rests, when the page brings
 * the control to it. @returns whether anything of ours was met
 */
export async function lured(page: Page, where: Frame, root: string, lure: Lure, control: Control): Promise<boolean> {
  const note = noteFrameIn(where, root);
  await where.evaluate(`globalThis.met = false; for (const root of ${HOSTS}) root.${COUNT}`);
  await note?.evaluate(`globalThis.met = false; ${COUNT}`);
  if (lure.bring === undefined) {
    await page.mouse.move(control.x - 3, control.y - 3);
    await page.mouse.move(control.x, control.y);
  } else {
    await page.mouse.move(AT_REST.x, AT_REST.y);
    await page.evaluate(`(${lure.bring})(${AT_REST.x - control.x}, ${AT_REST.y - control.y})`);
    await new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS));
  }
  await page.mouse.down();
  await page.mouse.up();
  const met = async (frame: Frame) => (await frame.evaluate('globalThis.met === true')) === true;
  // A frame that closes at the click has met it.
  return (await met(where)) || (note !== undefined && (await met(note).catch(() => true)));
}
