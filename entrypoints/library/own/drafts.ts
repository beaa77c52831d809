import * as v from 'valibot';
import { type EditedFact, EditedFactSchema } from '../../../components/library/own/edited-fact.ts';
import { type EditedName, EditedNameSchema } from '../../../components/library/own/edited-name.ts';
import type { OwnDrafts, Unsaved } from '../../../components/library/own/own-view.ts';
import { EMPTY_NAME_DRAFT, type NameDraft } from '../../../components/own/name-draft.ts';
import { CategorySchema } from '../../../lib/model/category.ts';
import { isSameJson } from '../../../lib/model/same-json.ts';

const PREFIX = 'reperes-own';

const NewNameSchema: v.GenericSchema<unknown, NameDraft> = v.strictObject({
  name: v.string(),
  category: v.nullable(CategorySchema),
  aliases: v.string(),
  fact: v.string(),
  date: v.string(),
});

export interface KeptDrafts extends OwnDrafts {
  /** Whether anything is typed on the page of this name that is not saved. */
  isUnsaved(id: string): boolean;
  /** Whether anything at all is. */
  isAnyUnsaved(): boolean;
  /** A name that is being added; `null` when none is. */
  newName(): NameDraft | null;
  keepNewName(draft: NameDraft | null): void;
}

/**
 * What is typed and not saved, kept as long as the browser's tab lives: also over a reload and over visits elsewhere.
 * @param storage that of the tab; when it takes nothing more, drafts still live as long as the page
 */
export function makeDrafts(storage: Storage): KeptDrafts {
  const held = new Map<string, string>();
  for (let at = 0; at < storage.length; at += 1) {
    const key = storage.key(at);
    const text = key?.startsWith(PREFIX) ? storage.getItem(key) : null;
    if (key && text !== null) held.set(key, text);
  }

  function read<T>(key: string, schema: v.GenericSchema<unknown, T>): T | null {
    const text = held.get(key);
    if (text === undefined) return null;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
    return parsed.success ? parsed.output : null;
  }

  function keep(key: string, value: unknown): void {
    if (value === null) held.delete(key);
    else held.set(key, JSON.stringify(value));
    try {
      if (value === null) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(value));
    } catch {
      // Full, or forbidden by the reader: then it lives in memory.
    }
  }

  const nameKey = (id: string): string => `${PREFIX}:name:${id}`;
  const factKey = (id: string, fact: string): string => `${PREFIX}:fact:${id}:${fact}`;
  const newKey = `${PREFIX}:new`;
  return {
    name: (id) => read(nameKey(id), UnsavedName),
    keepName: (id, unsaved) => keep(nameKey(id), unsaved),
    fact: (id, fact) => read(factKey(id, fact), UnsavedFact),
    keepFact: (id, fact, unsaved) => keep(factKey(id, fact), unsaved),
    isUnsaved: (id) => [...held.keys()].some((key) => key === nameKey(id) || key.startsWith(factKey(id, ''))),
    isAnyUnsaved: () => held.size > 0,
    newName: () => read(newKey, NewNameSchema),
    keepNewName(draft) {
      keep(newKey, isSameJson(draft, EMPTY_NAME_DRAFT) ? null : draft);
    },
  };
}

const UnsavedName: v.GenericSchema<unknown, Unsaved<EditedName>> = v.strictObject({
  from: EditedNameSchema,
  draft: EditedNameSchema,
});
const UnsavedFact: v.GenericSchema<unknown, Unsaved<EditedFact>> = v.strictObject({
  from: EditedFactSchema,
  draft: EditedFactSchema,
});
