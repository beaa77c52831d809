import { makePacksState } from '../../entrypoints/library/packs/packs-state.ts';
import { askBackground } from '../../lib/bridge/ask.ts';
import { handedFiles } from '../../lib/bridge/handed-files.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { InstalledPack, PackPreview } from '../../lib/model/installed-pack.ts';
import { makeBackground } from './background.ts';

export const pack = (id: string, more: Partial<InstalledPack> = {}): InstalledPack => ({
  id,
  name: `Lexique ${id}`,
  version: 1,
  licence: 'CC0',
  kind: 'added',
  on: true,
  documents: 2,
  entities: 10,
  facts: 30,
  isLarge: false,
  ...more,
});

export const BUNDLED = pack('reperes', { name: 'Repères', kind: 'bundled', entities: 200 });
export const OWN = pack('own', { name: 'Own', kind: 'own', entities: 3 });

export const previewOf = (id: string, more: Partial<PackPreview> = {}): PackPreview => {
  const { id: _, ...counts } = pack(id, { version: 2 });
  return { pack: { id, ...counts }, installed: null, shared: 0, ...more };
};

export const textOf = (id: string, version = 1): string => JSON.stringify({ id, version });
export const fileOf = (text: string, name = 'lacs.reperes.json'): File => new File([text], name);

type Answers = Parameters<typeof makeBackground>[0];

/** The page of packs over a background that keeps them in memory; a pack's file is its id and version. */
export async function openPacks(first: readonly InstalledPack[], answers: Answers = {}) {
  let packs = first;
  const saved: FileToSave[] = [];
  const background = makeBackground({
    'packs/list': () => answered(packs),
    'corpus/state': () =>
      answered({
        pack: BUNDLED,
        facts: 0,
        documents: 0,
        entities: packs.filter(({ on }) => on).reduce((sum, { entities }) => sum + entities, 0),
      }),
    'packs/switch': ({ id, on }) => {
      packs = packs.map((one) => (one.id === id ? { ...one, on } : one));
      return answered(null);
    },
    'packs/export': ({ id }) => {
      const found = packs.find((one) => one.id === id);
      return found === undefined
        ? refused('missing')
        : answered({ name: `${id}.reperes.json`, text: textOf(id, found.version) });
    },
    'packs/remove': ({ id }) => {
      packs = packs.filter((one) => one.id !== id);
      return answered(null);
    },
    'packs/import': ({ text, dry }) => {
      const { id, version }: { id: string; version: number } = JSON.parse(text);
      const installed = packs.find((one) => one.id === id) ?? null;
      if (dry) return answered({ kind: 'read', preview: previewOf(id, { installed }) });
      const coming = pack(id, { version });
      packs = [...packs.filter((one) => one.id !== id), coming];
      return answered({ kind: 'installed', pack: coming });
    },
    'packs/import-file': ({ dry }) => {
      const coming = pack('villes', { version: 2, entities: 400_000, isLarge: true });
      if (dry) return answered({ kind: 'read', preview: previewOf(coming.id) });
      packs = [...packs.filter((one) => one.id !== coming.id), coming];
      return answered({ kind: 'installed', pack: coming });
    },
    'work/stop': () => answered(null),
    ...answers,
  });
  const savedLarge: { readonly name: string; readonly file: Blob }[] = [];
  const files = handedFiles(navigator.storage, navigator.locks);
  const state = makePacksState({
    files,
    saveLarge: (name, file) => savedLarge.push({ name, file }),
    ask: (type, data) => askBackground(type, data, background.carry),
    newId: () => crypto.randomUUID(),
    saveFile: (file) => saved.push(file),
  });
  await state.refresh();
  return { state, background, saved, savedLarge, files, said: () => state.undoing.done.value };
}
