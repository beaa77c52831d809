import { SourceMap } from 'node:module';
import { builtFile } from './build.ts';
import type { MainThread } from './ours.ts';
import type { Trace } from './trace.ts';

interface Frame {
  readonly functionName: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}
interface Node {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: Frame;
}

/** A function of ours that stood on the stack, and how often it stood on top. */
export interface Sampled {
  /** From the innermost of our functions outwards. */
  readonly stack: readonly Place[];
  readonly count: number;
}

/** A function by our own file, below the project's root, and its name there. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** As the minifier left it where it stands under no name in the source. */
  readonly name: string;
}

const maps = new Map<string, SourceMap>();

function mapOf(script: string): SourceMap {
  const known = maps.get(script) ?? new SourceMap(JSON.parse(builtFile(`${script}.map`)));
  maps.set(script, known);
  return known;
}

/** Where a function of a built script stands in our files. */
function placeOf(frame: Frame): Place | undefined {
  const script = /^chrome-extension:\/\/[^/]+\/(.+\.js)$/.exec(frame.url ?? '')?.[1];
  if (script === undefined) return undefined;
  const entry = mapOf(script).findEntry(frame.lineNumber ?? 0, frame.columnNumber ?? 0);
  // Nothing of ours stands where the bundler wrote something itself.
  if (!('originalSource' in entry) || entry.originalSource === undefined)
    return { file: script, line: 1, name: frame.functionName };
  const file = entry.originalSource.replace(/^(\.\.\/)+/, '').replace(/^.*node_modules\//, 'node_modules/');
  const name = 'name' in entry && typeof entry.name === 'string' ? entry.name : frame.functionName;
  return { file, line: entry.originalLine + 1, name };
}

/** The stacks that were seen on a page's main thread with anything of our page script's in them. */
export function sampledOf({ raw }: Trace, { pid }: MainThread): Sampled[] {
  const counts = new Map<string, { readonly stack: readonly Place[]; count: number }>();
  const nodes = new Map<string, Node>();
  for (const event of raw) {
    if (event.name !== 'ProfileChunk' || event.pid !== pid) continue;
    const profile = event.args?.data?.cpuProfile as
      | { nodes?: readonly Node[]; samples?: readonly number[] }
      | undefined;
    const keyOf = (id: number): string => `${event.id}/${id}`;
    for (const node of profile?.nodes ?? []) nodes.set(keyOf(node.id), node);
    for (const sample of profile?.samples ?? []) {
      const stack: Place[] = [];
      for (
        let at = nodes.get(keyOf(sample));
        at;
        at = at.parent === undefined ? undefined : nodes.get(keyOf(at.parent))
      ) {
        const place = placeOf(at.callFrame);
        if (place !== undefined) stack.push(place);
      }
      if (stack.length === 0) continue;
      const key = stack.map(labelOf).join('\n');
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { stack, count: 1 });
      else known.count += 1;
    }
  }
  return [...counts.values()];
}

/** The stages of a reading, in their order, by the room in which the innermost of our functions stands. */
export const STAGES = ['start', 'blocks', 'message', 'settle', 'ranges', 'paint', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** Between having a page's text and having painted its names; before it a session starts, after it comes the rest. */
export const TEXT_TO_PAINT: readonly Stage[] = ['blocks', 'message', 'settle', 'ranges', 'paint'];

/** First that fits, from the innermost function outwards. What fits none belongs to the function that called it. */
const ROOMS: readonly (readonly [RegExp, Stage])[] = [
  [/^lib\/page\/text\/blocks\.ts:\d+ (rangeOf|pieceAt)$/, 'ranges'],
  [/^lib\/page\/text\//, 'blocks'],
  [/^lib\/(match|lexicon)\//, 'settle'],
  [/^lib\/page\/paint\//, 'paint'],
  [/^lib\/page\/(notes|ticks|card|date)\//, 'after'],
  [/^lib\/(notes|anchor|words)\//, 'after'],
  [/^(components|node_modules)\//, 'after'],
  [/^entrypoints\/page\.content\/(finder|pieces)\.ts/, 'message'],
  [/^entrypoints\/page\.content\/reading\.ts:\d+ (find|inView)$/, 'message'],
  [/^entrypoints\/page\.content\/mentions\.ts/, 'settle'],
  [/^entrypoints\/page\.content\/article-date\.ts/, 'after'],
  [/^entrypoints\/page\.content\/reading\.ts:\d+ startReading$/, 'start'],
  [/^entrypoints\/page\.content\/reading\.ts/, 'ranges'],
  [/^entrypoints\/page\.content\/session\.ts:\d+ (reportNow|reportSoon)$/, 'after'],
  [/^entrypoints\/page\.content\/(session|index)\.ts/, 'start'],
  [/^entrypoints\/page\.content\//, 'after'],
];

/** Messages are of the finder's, unless somebody else is seen to have sent them. */
export function stageOf({ stack }: Sampled): Stage {
  for (const place of stack) {
    const room = ROOMS.find(([pattern]) => pattern.test(labelOf(place)));
    if (room !== undefined) return room[1];
  }
  return stack.some(({ file }) => file.startsWith('lib/bridge/')) ? 'message' : 'start';
}

/** As in `lib/page/hit-test.ts:12 markAt`. */
export const labelOf = ({ file, line, name }: Place): string => `${file}:${line} ${name}`;
