import type { CorpusState } from '../../lib/bridge/from-our-pages.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { type Lexicon, openLexicon } from '../../lib/lexicon/open.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { withoutRivals } from '../../lib/packs/rivals.ts';
import { report } from '../../lib/report/report.ts';
import {
  type Beat,
  type Compile,
  changePacks,
  keyOf,
  type PackChange,
  stoppableChange,
} from '../../lib/store/change-packs.ts';
import { closeStore, openStore, type Store } from '../../lib/store/open.ts';
import { readInstalled } from '../../lib/store/packs.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';
import { makeSeeds, type SeedsOptions } from './seeds.ts';

/** The corpus, ready to be asked. */
export interface OpenCorpus {
  readonly store: Store;
  readonly lexicon: Lexicon;
  /** Changes with everything that reads see. */
  readonly key: string;
}

export interface Corpus {
  /** The corpus; opened, and seeded if it is missing or old, on the first call of a worker's life. Changes are not waited for. */
  open(): Promise<Answer<OpenCorpus>>;
  /** Compares the bundled pack's content too, and seeds it when it is another: after an install or an update. */
  refresh(): Promise<Answer<null>>;
  /** The reader's own pack was written where it is kept: what is installed of it follows, and is live when this answers. */
  refreshOwn(): Promise<Answer<null>>;
  /** What is stored at this moment, whatever is in memory: `database` when it is gone or not whole. */
  check(): Promise<Answer<CorpusState>>;
  /**
   * Changes packs after a look at those that are installed (`undefined`: nothing to change). One change goes after the
   * other; each is live in one step, or not at all. `stopped` when `beat` said so.
   */
  change(plan: Plan, beat?: Beat): Promise<Answer<'done' | 'stopped'>>;
  /** Makes the database anew: the bundled pack, the reader's own, and those that were added as far as they are whole. */
  rebuild(): Promise<Answer<OpenCorpus>>;
}

export type Plan = (
  installed: Rebuilt['installed'],
  store: Store,
) => Answer<PackChange | undefined> | Promise<Answer<PackChange | undefined>>;

export interface CorpusOptions extends SeedsOptions {
  /** The corpus is another one than it was: open pages must read again. */
  onChange(lexicon: string): void;
}

type Turn<T = OpenCorpus> = Promise<Answer<T>>;

export function makeCorpus({ onChange, ...options }: CorpusOptions): Corpus {
  const seeds = makeSeeds(options);
  let live: OpenCorpus | undefined;
  let opening: Turn | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a rebuild must not meet a seeding. A failure is not kept, so that the next call tries anew. */
  const inTurn = <T>(work: () => Turn<T>): Turn<T> => {
    const turn = last.then(work).catch((error: unknown) => {
      report('opening the corpus', error);
      return refused('database');
    });
    last = turn;
    return turn;
  };

  /** What is asked of the corpus meanwhile waits. */
  const begin = (work: () => Turn): Turn => {
    const turn = inTurn(work);
    opening = turn;
    void turn.then(() => {
      if (opening === turn) opening = undefined;
    });
    return turn;
  };

  const take = (
    { store, installed: { packs, lexicon } }: Rebuilt,
    opened = openLexicon(lexicon.buffer),
  ): OpenCorpus => {
    live = { store, lexicon: opened, key: keyOf(packs) };
    return live;
  };

  /** As `take`, of what is another corpus than before. */
  const publish = (rebuilt: Rebuilt): OpenCorpus => {
    const corpus = take(rebuilt);
    onChange(corpus.lexicon.version);
    return corpus;
  };

  const bring = async (): Turn => {
    if (live !== undefined) return answered(live);
    const store = await openStore();
    if (!store.ok) return store;
    let corpus: Answer<OpenCorpus> = refused('database');
    try {
      corpus = await bringInto(store.value);
    } finally {
      if (!corpus.ok) closeStore(store.value);
    }
    return corpus;
  };

  const bringInto = async (store: Store): Turn => {
    const found = await readInstalled(store);
    if (!found.ok) return found;
    const installed = found.value;
    const lexicon = installed !== null && isCurrent(installed) ? tryLexicon(installed.lexicon.buffer) : undefined;
    if (installed === null || lexicon === undefined) {
      const seeded = await changePacks(store, (await seeds.missing(installed, 'version')) ?? {}, compile);
      return seeded.ok ? answered(publish({ store, installed: seeded.value })) : seeded;
    }
    // Names are found at once; if the own pack has not come here yet, it does so after that.
    void refreshOwn();
    return answered(take({ store, installed }, lexicon));
  };

  const isCurrent = ({ packs, lexicon }: Rebuilt['installed']): boolean =>
    lexicon.key === keyOf(packs) && packs.some((pack) => pack.id === options.id && pack.version === options.version);

  const open = (): Turn => opening ?? (live === undefined ? begin(bring) : Promise.resolve(answered(live)));

  const change = async (plan: Plan, beat: Beat = () => true): Turn<'done' | 'stopped'> => {
    const opened = await open();
    if (!opened.ok) return opened;
    return inTurn(async () => {
      if (live === undefined) return refused('database');
      const { store } = live;
      const found = await readInstalled(store);
      if (!found.ok) return found;
      if (found.value === null) return refused('database');
      const planned = await plan(found.value, store);
      if (!planned.ok) return planned;
      if (planned.value === undefined) return answered('done');
      const changed = await stoppableChange(store, planned.value, compile, beat);
      if (!changed.ok) return changed;
      if (changed.value === 'stopped') return answered('stopped');
      publish({ store, installed: changed.value });
      return answered('done');
    });
  };

  const refreshOwn = async (): Turn<null> => asNull(await change(seeds.missingOwn));

  return {
    open,
    change,
    refreshOwn,
    refresh: async () => asNull(await change(async (found) => answered(await seeds.missing(found, 'content')))),
    check: async () => {
      const opened = await open();
      return opened.ok ? stateOf(opened.value.store, options.id) : opened;
    },
    rebuild: () =>
      begin(async () => {
        if (live !== undefined) closeStore(live.store);
        live = undefined;
        const rebuilt = await rebuild(seeds, compile);
        return rebuilt.ok ? answered(publish(rebuilt.value)) : rebuilt;
      }),
  };
}

const compile: Compile = (entities, packs) => compileLexicon(withoutRivals(entities, packs));

const asNull = (answer: Answer<unknown>): Answer<null> => (answer.ok ? answered(null) : answer);

async function stateOf(store: Store, id: string): Promise<Answer<CorpusState>> {
  const found = await readInstalled(store);
  if (!found.ok) return found;
  const bundled = found.value?.packs.find((pack) => pack.id === id);
  if (bundled === undefined) return refused('database');
  const counts = await readCorpus(store, (reading) => reading.counts());
  const { name, version } = bundled;
  return counts.ok ? answered({ pack: { id, name, version }, ...counts.value }) : counts;
}

/** A lexicon of another format, or a damaged one, is made again like one that is missing. */
function tryLexicon(buffer: ArrayBuffer): Lexicon | undefined {
  try {
    return openLexicon(buffer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
