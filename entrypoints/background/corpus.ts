import type { CorpusState } from '../../lib/bridge/protocol.ts';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { type Lexicon, openLexicon } from '../../lib/lexicon/open.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import { report } from '../../lib/report/report.ts';
import { closeStore, openStore, rebuildStore, type Store } from '../../lib/store/open.ts';
import { type Installed, readInstalled } from '../../lib/store/read.ts';
import { seedPack } from '../../lib/store/seed.ts';

/** The corpus, ready to be asked. */
export interface OpenCorpus {
  readonly store: Store;
  readonly lexicon: Lexicon;
  readonly state: CorpusState;
}

export interface Corpus {
  /** The corpus; opened, and seeded if it is missing or old, on the first call of a worker's life. */
  open(): Promise<Answer<OpenCorpus>>;
  /** As `open`, but compares the bundled pack's content too: after an install or an update. */
  refresh(): Promise<Answer<OpenCorpus>>;
  /** What is stored at this moment, whatever is in memory: `database` when it is gone or not whole. */
  check(): Promise<Answer<CorpusState>>;
  /** Throws the database away and seeds the bundled pack again. */
  rebuild(): Promise<Answer<OpenCorpus>>;
}

export interface CorpusOptions {
  /** Checked and built only when it is needed. */
  readonly bundled: () => Pack;
  readonly id: string;
  readonly version: number;
  /** The dictionary is another one than it was: open pages must read again. */
  onNewLexicon(version: string): void;
}

type Found = Exclude<Installed, null>;
type Fits = (found: Found) => boolean | Promise<boolean>;
type StoreAfter = (before: Store | undefined) => Promise<Answer<Store>>;
type Turn = Promise<Answer<OpenCorpus>>;

export function makeCorpus({ bundled, id, version, onNewLexicon }: CorpusOptions): Corpus {
  let current: Turn | undefined;

  /** One after the other: a rebuild must not meet a seeding. A failure is not kept, so that the next call tries anew. */
  const next = (storeAfter: StoreAfter, fits: Fits): Turn => {
    const turn = Promise.resolve(current)
      .then((before) => bring(storeAfter(before?.ok ? before.value.store : undefined), fits))
      .catch((error: unknown) => {
        report('opening the corpus', error);
        return refused('database');
      });
    current = turn;
    void turn.then((answer) => {
      if (!answer.ok && current === turn) current = undefined;
    });
    return turn;
  };

  const bring = async (opening: Promise<Answer<Store>>, fits: Fits): Turn => {
    const store = await opening;
    if (!store.ok) return store;
    const corpus = await bringInto(store.value, fits);
    if (!corpus.ok) closeStore(store.value);
    return corpus;
  };

  const bringInto = async (store: Store, fits: Fits): Turn => {
    const found = await readInstalled(store, id);
    if (!found.ok) return found;
    const lexicon = found.value === null ? undefined : tryLexicon(found.value.lexicon.buffer);
    if (found.value !== null && lexicon !== undefined && (await fits(found.value))) {
      return answered({ store, lexicon, state: stateOf(found.value.pack) });
    }
    return seed(store, bundled());
  };

  const seed = async (store: Store, pack: Pack): Turn => {
    const buffer = compileLexicon(pack.entities);
    const lexicon = openLexicon(buffer);
    const digest = await digestOf(pack);
    const seeded = await seedPack(store, { pack, digest, lexicon: { key: lexicon.version, buffer } });
    if (!seeded.ok) return seeded;
    onNewLexicon(lexicon.version);
    return answered({ store, lexicon, state: stateOf(seeded.value) });
  };

  const isSameVersion: Fits = (found) => found.pack.version === version;
  const isSameContent: Fits = async (found) => found.pack.digest === (await digestOf(bundled()));

  const open = (): Turn => current ?? next(openOrKeep, isSameVersion);

  const check = async (): Promise<Answer<CorpusState>> => {
    const corpus = await open();
    if (!corpus.ok) return corpus;
    const found = await readInstalled(corpus.value.store, id);
    if (!found.ok) return found;
    return found.value === null ? refused('database') : answered(stateOf(found.value.pack));
  };

  return {
    open,
    check,
    refresh: () => next(openOrKeep, isSameContent),
    rebuild: () => next(deleteAndOpen, () => false),
  };
}

/** An open store is kept: answers that are being read from it must not fail because of an update. */
const openOrKeep: StoreAfter = async (before) => (before === undefined ? openStore() : answered(before));

const deleteAndOpen: StoreAfter = (before) => {
  if (before !== undefined) closeStore(before);
  return rebuildStore();
};

const digestOf = (pack: Pack): Promise<string> => sha256Of(new TextEncoder().encode(JSON.stringify(pack)));

/** A lexicon of another format, or a damaged one, is made again like one that is missing. */
function tryLexicon(buffer: ArrayBuffer): Lexicon | undefined {
  try {
    return openLexicon(buffer);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function stateOf({ id, name, version, entities, facts, documents }: Found['pack']): CorpusState {
  return { pack: { id, name, version }, entities, facts, documents };
}
