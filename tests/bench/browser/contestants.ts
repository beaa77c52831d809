import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import type { Tab } from './stage.ts';

const FOLDER = join(import.meta.dirname, '../contestants');

/** Who is measured besides ours, by the name of its script. `most` bounds how many names it is given. */
export interface Peer {
  readonly script: string;
  readonly name: string;
  readonly most: number;
  /** So slow that it is not run on large pages, nor warm. */
  readonly isSlow: boolean;
}

const ALL = Number.POSITIVE_INFINITY;
/** mark.js's list overflows the stack well below the bundled dictionary, and the issue speaks of 600. */
const LIST = 600;

export const FLOOR: Peer = { script: 'floor', name: 'floor: walk and join', most: 0, isSlow: false };
export const PEERS: readonly Peer[] = [
  { script: 'one-trie-regex', name: 'one trie regex, by hand', most: ALL, isSlow: false },
  { script: 'advanced-mark', name: `advanced-mark.js ${versionOf('advanced-mark.js')}`, most: ALL, isSlow: false },
  { script: 'mark-regexp', name: `mark.js ${versionOf('mark.js')}, markRegExp`, most: ALL, isSlow: false },
  {
    script: 'find-and-replace',
    name: `findAndReplaceDOMText ${versionOf('findandreplacedomtext')}`,
    most: ALL,
    isSlow: false,
  },
  { script: 'aho-corasick', name: `modern-ahocorasick ${versionOf('modern-ahocorasick')}`, most: ALL, isSlow: false },
  {
    script: 'highlight-words',
    name: `highlight-words-core ${versionOf('highlight-words-core')}`,
    most: ALL,
    isSlow: true,
  },
  { script: 'mark-list', name: `mark.js ${versionOf('mark.js')}, list of ${LIST}`, most: LIST, isSlow: true },
];

function versionOf(name: string): string {
  const require = createRequire(join(FOLDER, 'of-the-bench.js'));
  return (require(`${name}/package.json`) as { version: string }).version;
}

const built = new Map<string, string>();

/** A contestant's script, bundled and minified as ours is. */
export async function scriptOf(name: string): Promise<string> {
  const known = built.get(name);
  if (known !== undefined) return known;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: FOLDER,
    build: {
      write: false,
      target: 'chrome128',
      lib: { entry: join(FOLDER, `${name}.ts`), formats: ['iife'], name: 'contestant' },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`Nothing was built of ${name}.`);
  const code = `${chunk.code}\n//# sourceURL=contestant:${name}`;
  built.set(name, code);
  return code;
}

/** A place beside a page in which scripts see its document, but not its scripts: where an extension's run, too. */
export interface Beside {
  run(expression: string): Promise<unknown>;
}

export async function besidePage({ session }: Tab): Promise<Beside> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return {
    async run(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
      return result.value;
    },
  };
}
