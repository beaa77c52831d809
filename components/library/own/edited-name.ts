import * as v from 'valibot';
import { ALIAS_KINDS, type Alias, type Entity, EntityIdSchema } from '../../../lib/model/entity.ts';
import { LANGUAGES, type Language, LanguageSchema } from '../../../lib/model/language.ts';
import type { FormFault, NameFault } from '../../../lib/words/own-page-words.ts';
import { fieldsOf, filledIn, leadingOf, lineFault } from './in-languages.ts';

const FieldsSchema = v.strictObject({ fr: v.string(), en: v.string(), vi: v.string() });

/** A name as it is being typed; `key` knows a form again while it is moved and changed. */
export const EditedNameSchema = v.strictObject({
  names: FieldsSchema,
  forms: v.array(
    v.strictObject({
      key: v.number(),
      text: v.string(),
      kind: v.picklist(ALIAS_KINDS),
      lang: v.nullable(LanguageSchema),
      needs: v.nullable(v.array(EntityIdSchema)),
    }),
  ),
  country: v.nullable(EntityIdSchema),
  parties: v.array(EntityIdSchema),
});
export type EditedName = v.InferOutput<typeof EditedNameSchema>;
export type EditedForm = EditedName['forms'][number];

/** UTF-16 units of a name or a form. */
export const LONGEST_NAME = 300;
const SHORTEST_NAME = 2;
export const MOST_FORMS = 200;

export const editedNameOf = (entity: Entity, language: Language): EditedName => ({
  names: fieldsOf(entity.names, language),
  forms: entity.aliases.map(({ text, kind, lang, needs }, key) => ({
    key,
    text,
    kind,
    lang: lang ?? null,
    needs: needs ?? null,
  })),
  country: entity.country ?? null,
  parties: entity.parties ?? [],
});

export const withNewForm = (draft: EditedName): EditedName => {
  const key = 1 + Math.max(-1, ...draft.forms.map((form) => form.key));
  return { ...draft, forms: [...draft.forms, { key, text: '', kind: 'variant', lang: null, needs: null }] };
};

/** What has to be mended before a name can be saved. */
export interface NameFaults {
  readonly names: ReadonlyMap<Language, NameFault>;
  /** By key. */
  readonly forms: ReadonlyMap<number, FormFault>;
}

/** @param ownsNames whether the names are the reader's to give, and not another pack's */
export function faultsOfName(draft: EditedName, language: Language, ownsNames: boolean): NameFaults {
  const names = new Map<Language, NameFault>();
  if (ownsNames && leadingOf(draft.names, language) === '') names.set(language, 'none');
  for (const one of ownsNames ? LANGUAGES : []) {
    const fault = draft.names[one].trim() === '' ? null : nameFault(draft.names[one]);
    if (fault !== null) names.set(one, fault);
  }
  const forms = new Map<number, FormFault>();
  const seen = new Set<string>();
  for (const form of draft.forms) {
    const [text, said] = [form.text.trim(), sameness(form)];
    const fault = text === '' ? 'none' : seen.has(said) ? 'twice' : nameFault(text);
    if (fault !== null) forms.set(form.key, fault);
    seen.add(said);
  }
  return { names, forms };
}

function nameFault(text: string): Exclude<NameFault, 'none'> | null {
  return text.trim().length < SHORTEST_NAME ? 'short' : lineFault(text, LONGEST_NAME);
}

/** One form may be of several kinds, or of several languages. */
const sameness = ({ text, kind, lang }: EditedForm): string => `${kind} ${lang ?? ''} ${text.trim()}`;

/**
 * The record that a draft without faults makes of an entity; what the form does not show stays as it was.
 * Names that are the reader's are looked for too: each is a full form unless it is one already.
 */
export function entityOf(before: Entity, draft: EditedName, language: Language, ownsNames: boolean): Entity {
  const { country: _country, parties: _parties, ...rest } = before;
  const names = ownsNames ? filledIn(draft.names, language) : before.names;
  const aliases = draft.forms.map(aliasOf);
  const written = new Set(aliases.map(({ text }) => text));
  const missing = ownsNames
    ? [...new Set(LANGUAGES.map((one) => names[one]))].filter((name) => !written.has(name))
    : [];
  return {
    ...rest,
    names,
    aliases: [...missing.map((text): Alias => ({ text, kind: 'full' })), ...aliases],
    ...(draft.country === null ? {} : { country: draft.country }),
    ...(draft.parties.length === 0 ? {} : { parties: draft.parties }),
  };
}

const aliasOf = ({ text, kind, lang, needs }: EditedForm): Alias => ({
  text: text.trim(),
  ...(lang === null ? {} : { lang }),
  kind,
  ...(needs === null ? {} : { needs }),
});
