import { besidePage, scriptOf } from '../browser/contestants.ts';
import { load, type Stage } from '../browser/stage.ts';
import { LostTrace, traced, untilTraced } from '../browser/trace.ts';
import { bundledPart, LARGE_SIZES, largePart, SMALL } from '../packs/dictionaries.ts';
import { tasksNamed, timeOf } from './contestants.ts';

/** The match room alone with one dictionary, warm. Thread time in ms. */
export interface RoomFigures {
  readonly aliases: number;
  readonly times: readonly number[];
  readonly found: number;
  /** Of its own part, for a large pack. */
  readonly bytes: number | null;
}

export interface MatchRoomFigures {
  readonly page: string;
  readonly units: number;
  readonly floor: readonly number[];
  readonly rooms: readonly RoomFigures[];
}

interface Dictionary {
  readonly name: string;
  readonly parts: readonly string[];
  readonly bytes: number | null;
}

/** What the parts of the dictionaries are served as. */
export type Parts = Map<string, Uint8Array>;

/** Each size that is put beside the bundled pack, and the two small dictionaries by themselves. */
async function dictionaries(parts: Parts, isQuick: boolean): Promise<readonly Dictionary[]> {
  const put = (name: string, buffer: Uint8Array): string => {
    parts.set(`/lexicon/${name}`, buffer);
    return `/lexicon/${name}`;
  };
  const bundled = put('bundled', new Uint8Array(await bundledPart()));
  const small = put('small', new Uint8Array(await bundledPart(SMALL)));
  const large = LARGE_SIZES.filter((size) => !isQuick || size !== 100_000).map((size) => {
    const { buffer, bytes } = largePart(size);
    return { name: `N${size}`, parts: [bundled, put(String(size), buffer)], bytes };
  });
  return [{ name: 'Small', parts: [small], bytes: null }, { name: 'Bundled', parts: [bundled], bytes: null }, ...large];
}

/** Rounds that are run and not counted: what is measured here is warm code. */
const WARMING = 8;

/** Floor and match room, one after the other in the same page, again and again. */
export async function measureMatchRoom(
  stage: Stage,
  parts: Parts,
  page: MatchedPage,
  rounds: number,
  isQuick: boolean,
): Promise<MatchRoomFigures> {
  const all = await dictionaries(parts, isQuick);
  return untilTraced(() => measureOnce(stage, page, rounds, all));
}

interface MatchedPage {
  readonly path: string;
  readonly name: string;
}

async function measureOnce(
  stage: Stage,
  page: MatchedPage,
  rounds: number,
  all: readonly Dictionary[],
): Promise<MatchRoomFigures> {
  const script = await scriptOf('match-room');
  const tab = await stage.tab();
  try {
    await load(tab, stage.served.unread + page.path);
    const beside = await besidePage(tab);
    await beside.run(script);
    const aliases: number[] = [];
    for (const { name, parts: ofIt } of all)
      aliases.push((await beside.run(`matchRoom.open('${name}', ${JSON.stringify(ofIt)})`)) as number);
    const found = new Map<string, number>();
    const round = async (): Promise<void> => {
      await beside.run('matchRoom.floor()');
      for (const { name } of all) found.set(name, (await beside.run(`matchRoom.find('${name}')`)) as number);
    };
    for (let warming = 0; warming < WARMING; warming += 1) await round();
    const trace = await traced(tab.page, 'times', async () => {
      for (let at = 0; at < rounds; at += 1) await round();
    });
    if (tasksNamed(trace, 'benchFloor').length === 0) throw new LostTrace(`The trace tells nothing of ${page.name}.`);
    const units = (await beside.run('matchRoom.units()')) as number;
    return {
      page: page.name,
      units,
      floor: tasksNamed(trace, 'benchFloor').map(timeOf),
      rooms: all.map(({ name, bytes }, at) => ({
        aliases: aliases[at] ?? 0,
        times: tasksNamed(trace, `benchFind${name}`).map(timeOf),
        found: found.get(name) ?? 0,
        bytes,
      })),
    };
  } finally {
    await tab.close();
  }
}
