import * as v from 'valibot';

/** Languages of the interface and of every text of a pack, in order of preference when one is missing. */
export const LANGUAGES = ['fr', 'en', 'vi'] as const;

export type Language = (typeof LANGUAGES)[number];

export const LanguageSchema = v.picklist(LANGUAGES);

const Line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

/** One short text in the three languages. */
export const InLanguagesSchema = v.strictObject({ fr: Line, en: Line, vi: Line });

export type InLanguages = v.InferOutput<typeof InLanguagesSchema>;
