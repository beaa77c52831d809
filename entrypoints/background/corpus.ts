import type { CorpusState } from '../../lib/bridge/from-our-pages.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { joinLexicons } from '../../lib/lexicon/join.ts';
import { type Lexicon, type OpenLexicon, openLexicon } from '../../lib/lexicon/open.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { withoutRivals } from '../../lib/packs/rivals.ts';
import { report } from '../../lib/report/report.ts';
import {
  type Beat,
  type Compile,
  changePacks,
  keyOf,
  type PackChange,
  smallOf,
  stoppableChange,
} from '../../lib/store/change-packs.ts';
import { sweepGenerations } from '../../lib/store/generations.ts';
import { closeStore, openStore, type Store } from '../../lib/store/open.ts';
import { installedPacks, readInstalled } from '../../lib/store/packs.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { compilePart, type StoredPack } from './compile-part.ts';
import { makeLexiconParts, tryLexicon } from './lexicon-parts.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';
import { makeSeeds, type SeedsOptions } from './seeds.ts';
import { UNWATCHED } from './work.ts';

/** The corpus, ready to be asked. */
export interface OpenCorpus {
  readonly store: Store;
  readonly lexicon: Lexicon;
  /** Of the large packs that are on: their names are looked for in these. */
  readonly large: readonly OpenLexicon[];
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
  /**
   * Long work on large packs, beside reads and changes; one after the other. Leftovers of what was not finished are
   * cleared before and after it.
   */
  large<T>(work: (store: Store) => Promise<Answer<T>>): Promise<Answer<T>>;
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
  /** Does what nobody waits for; some seconds later when it is not said how. */
  soon?(work: () => void): void;
}

type Turn<T = OpenCorpus> = Promise<Answer<T>>;

/** In ms. */
const SOON = 3000;

export function makeCorpus({
  onChange,
  soon = (work) => void setTimeout(work, SOON),
  ...options
}: CorpusOptions): Corpus {
  const seeds = makeSeeds(options);
  let live: OpenCorpus | undefined;
  let opening: Turn | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let lastLarge: Promise<unknown> = Promise.resolve();
  const parts = makeLexiconParts();
  /** Large packs whose lexicon was made again in this worker's life: once is enough to know. */
  const mended = new Set<string>();

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

  const take = async (
    { store, installed: { packs, lexicon } }: Rebuilt,
    opened = openLexicon(lexicon.buffer),
  ): Promise<OpenCorpus> => {
    const { lexicons, unreadable } = await parts.open(store, packs);
    live = { store, lexicon: joinLexicons([opened, ...lexicons]), large: lexicons, key: keyOf(packs) };
    void mend(unreadable.filter(({ digest }) => !mended.has(digest)));
    return live;
  };

  /** Large packs without a lexicon that can be read, as after an update: their names are found again once it is made. */
  const mend = async (packs: readonly StoredPack[]): Promise<void> => {
    if (packs.length === 0) return;
    for (const { digest } of packs) mended.add(digest);
    await large(async (store) => {
      for (const pack of packs) await compilePart(store, pack, UNWATCHED);
      return answered(null);
    });
    await change(() => answered({}));
  };

  /** As `take`, of what is another corpus than before. */
  const publish = async (rebuilt: Rebuilt): Promise<OpenCorpus> => {
    const corpus = await take(rebuilt);
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
    const rows = await installedPacks(store);
    // A lexicon of a million names takes longer to come than all else: it is asked for first.
    const [found] = await Promise.all([
      readInstalled(store, 'quick'),
      rows.ok ? parts.open(store, rows.value) : undefined,
    ]);
    if (!found.ok) return found;
    const installed = found.value;
    const lexicon = installed !== null && isCurrent(installed) ? tryLexicon(installed.lexicon.buffer) : undefined;
    if (installed === null || lexicon === undefined) {
      const seeded = await changePacks(store, (await seeds.missing(installed, 'version')) ?? {}, compile);
      return seeded.ok ? answered(await publish({ store, installed: seeded.value })) : seeded;
    }
    // Names are found at once; if the own pack has not come here yet, it does so after what woke the worker.
    soon(() => void refreshOwn());
    void tidy();
    return answered(await take({ store, installed }, lexicon));
  };

  const isCurrent = ({ packs, lexicon }: Rebuilt['installed']): boolean =>
    lexicon.key === keyOf(smallOf(packs)) &&
    packs.some((pack) => pack.id === options.id && pack.version === options.version);

  const open = (): Turn => opening ?? (live === undefined ? begin(bring) : Promise.resolve(answered(live)));

  const change = async (plan: Plan, beat: Beat = () => true): Turn<'done' | 'stopped'> => {
    const opened = await open();
    if (!opened.ok) return opened;
    return inTurn(async () => {
      if (live === undefined) return refused('database');
      const { store } = live;
      const found = await readInstalled(store, 'quick');
      if (!found.ok) return found;
      if (found.value === null) return refused('database');
      const planned = await plan(found.value, store);
      if (!planned.ok) return planned;
      if (planned.value === undefined) return answered('done');
      const changed = await stoppableChange(store, planned.value, compile, beat);
      if (!changed.ok) return changed;
      if (changed.value === 'stopped') return answered('stopped');
      await publish({ store, installed: changed.value });
      if (found.value.packs.some(isLarge)) void tidy();
      return answered('done');
    });
  };

  const large: Corpus['large'] = async (work) => {
    const turn = lastLarge.then(async () => {
      const opened = await open();
      if (!opened.ok) return opened;
      const { store } = opened.value;
      await sweepGenerations(store);
      try {
        return await work(store);
      } catch (error) {
        report('working on a large pack', error);
        return refused('database');
      } finally {
        await sweepGenerations(store);
      }
    });
    lastLarge = turn;
    return turn;
  };

  /** Clears what is left of packs that went, and of imports that were stopped with the worker. */
  const tidy = (): Promise<Answer<null>> => large(async () => answered(null));

  const refreshOwn = async (): Turn<null> => asNull(await change(seeds.missingOwn));

  return {
    open,
    change,
    large,
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
        return rebuilt.ok ? answered(await publish(rebuilt.value)) : rebuilt;
      }),
  };
}

const compile: Compile = (entities, packs) => compileLexicon(withoutRivals(entities, packs));

const isLarge = ({ generation }: { readonly generation?: unknown }): boolean => generation !== undefined;

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
