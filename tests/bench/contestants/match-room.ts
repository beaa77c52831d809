import { joinLexicons } from '../../../lib/lexicon/join.ts';
import { openLexicon } from '../../../lib/lexicon/open.ts';
import { findNames } from '../../../lib/match/find.ts';
import { cutBlocks } from '../../../lib/page/text/blocks.ts';
import { joinText } from './joined-text.ts';

/** Our own match room in a page, beside the floor: what the background does with the page's text, and nothing else. */
export interface MatchRoom {
  /** @param parts addresses of the parts of one dictionary, in rank @returns how many aliases it has */
  open(name: string, parts: readonly string[]): Promise<number>;
  /** Looks every block's names up, in a task of its own. @returns how many were found */
  find(name: string): Promise<number>;
  floor(): Promise<number>;
  /** UTF-16 units of the page's blocks. */
  units(): number;
}

const texts = cutBlocks(document, { firstNumber: 1, isSeen: (element) => element.checkVisibility() }).map(
  ({ text }) => text,
);

/** One function for each dictionary: a trace tells them by these names. */
const finders = new Map<string, () => void>();
let found = 0;

const matchRoom: MatchRoom = {
  async open(name, parts) {
    const buffers = await Promise.all(parts.map(async (part) => (await fetch(part)).arrayBuffer()));
    const lexicon = joinLexicons(buffers.map((buffer) => openLexicon(buffer)));
    const task = {
      [`benchFind${name}`]() {
        found = 0;
        for (const text of texts) found += findNames(lexicon, text).length;
      },
    };
    finders.set(name, task[`benchFind${name}`] as () => void);
    return lexicon.aliases;
  },
  async find(name) {
    const task = finders.get(name);
    if (task === undefined) throw new RangeError(`No dictionary is open as ${name}.`);
    await new Promise<void>((done) => {
      setTimeout(task);
      setTimeout(done);
    });
    return found;
  },
  async floor() {
    const task = {
      benchFloor() {
        found = joinText(document.body).nodes.length;
      },
    };
    await new Promise<void>((done) => {
      setTimeout(task.benchFloor);
      setTimeout(done);
    });
    return found;
  },
  units: () => texts.reduce((sum, { length }) => sum + length, 0),
};
Object.assign(globalThis, { matchRoom });
