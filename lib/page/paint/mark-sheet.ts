import { type Ground, groundOf } from './dark-page.ts';

/** Places at which the ground is looked at: a dark header on a light page must not decide alone. */
const SAMPLES = 5;

/** Something painted: a name or a note. */
export interface Placed {
  readonly range: AbstractRange;
}

/** One constructed style sheet, adopted by the document and by the shadow roots that hold marks. No node is written. */
export interface MarkSheet {
  /** Adopt it in the document and in these shadow trees, and nowhere else. */
  wear(roots: Iterable<ShadowRoot>): void;
  /** Choose the colours by the ground at these marks, anew: pages change their theme. */
  suit(marks: readonly Placed[]): void;
  /** False when the page has thrown it out somewhere. */
  isWorn(): boolean;
  roots(): readonly ShadowRoot[];
  remove(): void;
}

type Wearer = Document | ShadowRoot;

const doesWear = (wearer: Wearer, sheet: CSSStyleSheet): boolean => [...wearer.adoptedStyleSheets].includes(sheet);

function undress(wearer: Wearer, sheet: CSSStyleSheet): void {
  const sheets = [...wearer.adoptedStyleSheets];
  if (sheets.includes(sheet)) wearer.adoptedStyleSheets = sheets.filter((one) => one !== sheet);
}

/** The shadow trees in which something painted stands. */
export function rootsOf(marks: readonly Placed[]): Set<ShadowRoot> {
  const parents = new Set(marks.map(({ range }) => range.startContainer.parentNode));
  const roots = new Set<ShadowRoot>();
  for (const parent of parents) {
    const root = parent?.getRootNode();
    if (root && 'host' in root) roots.add(root as ShadowRoot);
  }
  return roots;
}

/** The ground at most of some marks spread over the page. */
function groundAt(marks: readonly Placed[], document: Document): Ground {
  const count = new Map<Ground, number>();
  let most: Ground | undefined;
  for (let sample = 0; sample < Math.min(SAMPLES, marks.length); sample += 1) {
    const mark = marks[Math.floor(((sample + 0.5) * marks.length) / SAMPLES)] ?? marks[sample];
    const element = mark?.range.startContainer.parentElement;
    if (!element?.isConnected) continue;
    const ground = groundOf(document, element);
    const times = (count.get(ground) ?? 0) + 1;
    count.set(ground, times);
    if (times * 2 > SAMPLES) return ground;
    if (most === undefined || times > (count.get(most) ?? 0)) most = ground;
  }
  return most ?? groundOf(document);
}

/** @param cssFor the sheet's text for a ground; written only when the ground changes */
export function makeMarkSheet(window: Window & typeof globalThis, cssFor: (ground: Ground) => string): MarkSheet {
  const { document } = window;
  const sheet = new window.CSSStyleSheet();
  let ground: Ground | undefined;
  let wearers = new Set<Wearer>();
  return {
    wear(roots) {
      // Firefox does not carry the document's ::highlight rules into shadow trees.
      const wanted = new Set<Wearer>([document, ...roots]);
      for (const wearer of wearers) if (!wanted.has(wearer)) undress(wearer, sheet);
      for (const wearer of wanted)
        if (!doesWear(wearer, sheet)) wearer.adoptedStyleSheets = [...wearer.adoptedStyleSheets, sheet];
      wearers = wanted;
    },
    suit(marks) {
      const next = groundAt(marks, document);
      if (next === ground) return;
      ground = next;
      sheet.replaceSync(cssFor(next));
    },
    isWorn: () => [...wearers].every((wearer) => doesWear(wearer, sheet)),
    roots: () => [...wearers].filter((wearer): wearer is ShadowRoot => wearer !== document),
    remove() {
      for (const wearer of wearers) undress(wearer, sheet);
      wearers = new Set();
    },
  };
}
