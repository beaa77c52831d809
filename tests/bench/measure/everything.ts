import { FLOOR, PEERS } from '../browser/contestants.ts';
import { spread } from '../packs/dictionaries.ts';
import { ARTICLES, type BenchPage, ENDLESS, GROWING, LONG_PAGES } from '../pages/pages.ts';
import { runContestant } from './contestants.ts';
import { keyDelays } from './delay.ts';
import { timeFirstPaint, timeWake } from './first-paint.ts';
import { type ImportOutcomeHere, importPack, removePack, settle } from './import.ts';
import { type LivingSample, runChanges, runLiving } from './living.ts';
import { type MatchRoomFigures, measureMatchRoom, type Parts } from './match-room.ts';
import { type OurSample, runOurs, runOursWarm, type WarmSample } from './ours.ts';
import { drawnPeers, measurePages, type PageFigures, peersFor, WARM_RUNS, type Wish } from './pages.ts';
import type { Plan } from './plan.ts';
import { measurePointer, type PointerFigures } from './pointer.ts';
import { bytesSent, heapAdded, runsAtRest, scriptSize } from './rest.ts';

/** With and without the extension, in turns. */
export interface Beside<T> {
  readonly without: readonly T[];
  readonly withUs: readonly T[];
}

/** A dictionary beside the bundled one, and what reading the first article costs with it. */
export interface DictionaryFigures {
  readonly aliases: number;
  /** `null` for the bundled pack alone. */
  readonly imported: ImportOutcomeHere | null;
  readonly ours: readonly OurSample[];
  readonly wake: readonly number[];
}

export interface PeerGrowth {
  readonly script: string;
  readonly names: number;
  readonly cold: number | null;
}

export interface Figures {
  readonly plan: Plan;
  readonly aliases: number;
  readonly pages: readonly PageFigures[];
  readonly long: readonly PageFigures[];
  readonly warm: { readonly page: BenchPage; readonly ours: readonly WarmSample[] } | null;
  readonly rooms: readonly MatchRoomFigures[];
  readonly dictionaries: readonly DictionaryFigures[];
  readonly peerGrowth: readonly PeerGrowth[];
  readonly pointer: PointerFigures;
  readonly firstPaint: { readonly awake: readonly number[]; readonly asleep: readonly number[] };
  readonly delays: { readonly page: string } & Beside<number>;
  readonly growing: Beside<LivingSample>;
  readonly endless: Beside<LivingSample>;
  readonly changes: Beside<number>;
  readonly heap: readonly number[];
  readonly atRest: number;
  readonly bytes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly script: { readonly plain: number; readonly gzip: number };
}

async function repeated<T>(times: number, measure: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let time = 0; time < times; time += 1) all.push(await measure());
  return all;
}

/** One without, one with, and so on. */
async function inTurns<T>(times: number, measure: (isRead: boolean) => Promise<readonly T[]>): Promise<Beside<T>> {
  const without: T[] = [];
  const withUs: T[] = [];
  for (let time = 0; time < times; time += 1) {
    without.push(...(await measure(false)));
    withUs.push(...(await measure(true)));
  }
  return { without, withUs };
}

const [ARTICLE] = ARTICLES as readonly [BenchPage];
/** Large enough that a reader may type before it is read. */
const TYPED_ON = LONG_PAGES.find(({ path }) => path.includes('1000000')) ?? ARTICLE;
const MATCHED = LONG_PAGES.find(({ path }) => path.includes('200000')) ?? ARTICLE;
const RATIO_ROUNDS = 15;

/** The match room alone on one page of ours and on a large real one, or another where that is absent. */
export async function measureMatchRooms({ stage, plan }: Wish, parts: Parts): Promise<readonly MatchRoomFigures[]> {
  const rooms: MatchRoomFigures[] = [];
  const real = plan.pages.filter(({ kind }) => kind === 'saved').slice(-1);
  for (const page of [MATCHED, ...plan.pages.filter(({ name }) => name === 'en-wikipedia-10k-nodes'), ...real].slice(
    0,
    2,
  ))
    rooms.push(await measureMatchRoom(stage, parts, page, RATIO_ROUNDS, plan.isQuick));
  return rooms;
}

/** Everything the report speaks of, in one browser. */
export async function measureEverything(wish: Wish, parts: Parts): Promise<Figures> {
  const { stage, plan, names, tell } = wish;
  const pages = await measurePages(wish, plan.pages, peersFor(plan), WARM_RUNS);
  tell('pages from short to long');
  const long = await measurePages(wish, plan.longPages, drawnPeers, 0);
  tell('the same page again and again');
  const warm = { page: ARTICLE, ours: await runOursWarm(stage, ARTICLE.path, plan.warmRounds) };
  tell('the match room alone');
  const rooms = await measureMatchRooms(wish, parts);
  tell('pointer, card, first paint, keys');
  const pointer = await measurePointer(stage, ARTICLE.path, plan.samples);
  const firstPaint = {
    awake: await repeated(plan.samples, () => timeFirstPaint(stage, ARTICLE.path, false)),
    asleep: await repeated(plan.samples, () => timeFirstPaint(stage, ARTICLE.path, true)),
  };
  const delays = await inTurns(Math.ceil(plan.samples / 2), (isRead) => keyDelays(stage, TYPED_ON.path, isRead));
  tell('pages that live');
  const living = (path: string, isScrolled: boolean) =>
    inTurns(Math.ceil(plan.samples / 2), async (isRead) => [await runLiving(stage, path, { isScrolled, isRead })]);
  const growing = await living(GROWING, false);
  const endless = await living(ENDLESS, true);
  const changes = await inTurns(2, (isRead) => runChanges(stage, isRead, plan.samples));
  tell('heap, rest, bytes');
  const heap = await repeated(plan.samples, () => heapAdded(stage));
  const atRest = await runsAtRest(stage);
  const bytes: Record<string, Readonly<Record<string, number>>> = {};
  for (const page of [ARTICLE, TYPED_ON]) bytes[page.name] = await bytesSent(stage, page.path);
  tell('peers with more names');
  const peerGrowth = await growPeers(wish);
  const dictionaries = await growDictionary(wish);
  return {
    plan,
    aliases: names.length,
    pages,
    long,
    warm,
    rooms,
    dictionaries,
    peerGrowth,
    pointer,
    firstPaint,
    delays: { page: TYPED_ON.name, ...delays },
    growing,
    endless,
    changes,
    heap,
    atRest,
    bytes,
    script: scriptSize(),
  };
}

/** So many names that are given to the peers: no more, since some take minutes with ten thousand. */
const NAMES = [100, 600, 2000];
const PEER_TIMES = 3;

async function growPeers({ stage, names, tell }: Wish): Promise<readonly PeerGrowth[]> {
  const grown: PeerGrowth[] = [];
  for (const { script, most, ...peer } of [FLOOR, ...PEERS]) {
    tell(`${peer.name}, with more and more names`);
    for (const count of NAMES.filter((each) => each <= names.length)) {
      const colds: number[] = [];
      for (let time = 0; time < PEER_TIMES; time += 1) {
        const outcome = await runContestant(stage, ARTICLE.path, { script, most, ...peer }, spread(names, count), 0);
        if ('failure' in outcome) break;
        colds.push(outcome.cold);
      }
      const middle = colds.toSorted((a, b) => a - b)[PEER_TIMES >> 1];
      grown.push({ script, names: count, cold: middle ?? null });
    }
  }
  return grown;
}

async function growDictionary({ stage, plan, names, tell }: Wish): Promise<readonly DictionaryFigures[]> {
  const measure = async (aliases: number, imported: ImportOutcomeHere | null): Promise<DictionaryFigures> => ({
    aliases,
    imported,
    ours: await repeated(plan.samples, () => runOurs(stage, ARTICLE.path)),
    wake: await repeated(plan.samples, () => timeWake(stage, ARTICLE.path)),
  });
  const grown = [await measure(names.length, null)];
  for (const aliases of plan.packs) {
    tell(`a pack of ${aliases} aliases`);
    const imported = await importPack(stage, aliases);
    await settle();
    if ('failure' in imported) grown.push({ aliases, imported, ours: [], wake: [] });
    else {
      grown.push(await measure(aliases, imported));
      await removePack(stage, imported);
      await settle();
    }
  }
  return grown;
}
