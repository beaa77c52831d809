import { describe, expect, it } from 'vitest';
import { roomOf, sourceFiles } from './source.ts';

/** Which rooms a room may look into. README's map draws the same picture. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  steps: [],
  words: ['model'],
  lexicon: ['model', 'steps'],
  match: ['model', 'lexicon', 'steps'],
  card: ['model'],
  anchor: ['model'],
  notes: ['model'],
  brief: ['model', 'card', 'words'],
  out: ['model'],
  page: ['model'],
  packs: ['model', 'lexicon'],
  sites: ['model'],
  report: ['model'],
  settings: ['model', 'report'],
  store: ['model', 'report'],
  vault: ['model', 'report', 'steps'],
  bridge: ['model', 'report'],
  command: ['model', 'lexicon', 'match', 'page', 'packs', 'anchor'],
  components: ['model', 'words'],
  entrypoints: [
    'model',
    'steps',
    'words',
    'lexicon',
    'match',
    'card',
    'page',
    'anchor',
    'notes',
    'brief',
    'out',
    'packs',
    'sites',
    'report',
    'settings',
    'store',
    'vault',
    'bridge',
    'components',
  ],
};

/** A library has one door. */
const ONE_DOOR: Readonly<Record<string, RegExp>> = {
  dexie: /^lib\/store\//,
  'mark.js': /^(lib\/page\/paint\/mark-painter\.ts|components\/library\/)/,
  'approx-string-match': /^lib\/anchor\//,
  marked: /^components\/note\//,
};

const PURE_ROOMS = ['model', 'words', 'lexicon', 'match', 'card', 'anchor', 'notes', 'brief', 'out', 'packs'];

/** Without comments and words in quotes: sentences may speak of a document. */
const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replaceAll(/'[^'\n]*'|`[^`]*`/g, "''");

const files = sourceFiles('lib', 'components', 'entrypoints');
const ours = (target: string): boolean => /^(lib|components|entrypoints|seeds)\//.test(target);

describe('imports run downwards only', () => {
  it('sees the house: every room has files and a rule', () => {
    const rooms = new Set(files.map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
    expect(Object.keys(MAY_IMPORT).filter((room) => !rooms.has(room))).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s looks only into the rooms below it', (room) => {
    const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
    const wrong = files
      .filter((file) => roomOf(file.path) === room)
      .flatMap((file) =>
        file.imports
          .filter((target) => ours(target) && !target.startsWith('seeds/') && !allowed.has(roomOf(target)))
          .map((target) => `${file.path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no entrypoint reaches into another one', () => {
    const entry = (path: string): string => path.split('/').slice(0, 2).join('/');
    const wrong = files
      .filter((file) => file.path.startsWith('entrypoints/'))
      .flatMap((file) =>
        file.imports
          .filter((target) => target.startsWith('entrypoints/') && entry(target) !== entry(file.path))
          .map((target) => `${file.path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ONE_DOOR))('%s has one door', (library, door) => {
    const users = files.filter((file) => file.imports.includes(library)).map((file) => file.path);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !door.test(path))).toEqual([]);
  });

  it('only the background reaches the store: in a page IndexedDB is the news site’s', () => {
    const wrong = files
      .filter((file) => file.path.startsWith('entrypoints/') && !file.path.startsWith('entrypoints/background/'))
      .filter((file) => file.imports.some((target) => target.startsWith('lib/store/')));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('never round in a circle', () => {
    const importsOf = new Map(files.map((file) => [file.path, file.imports]));
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): void => {
      const at = way.indexOf(path);
      if (at !== -1) circles.push([...way.slice(at), path].join(' -> '));
      if (at !== -1 || done.has(path)) return;
      for (const target of importsOf.get(path) ?? []) walk(target, [...way, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(circles).toEqual([]);
  });

  it('pure rooms know no DOM, no browser and no clock', () => {
    const impure = /\b(document\.|window\.|browser\.|chrome\.|Date\.now|new Date\(\)|performance\.now|localStorage)/;
    const wrong = files
      .filter((file) => PURE_ROOMS.includes(roomOf(file.path)))
      .filter((file) => impure.test(codeOf(file.text)));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('the page room calls no extension API', () => {
    const wrong = files.filter((file) => roomOf(file.path) === 'page' && file.imports.includes('wxt/browser'));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
