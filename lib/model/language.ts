import * as v from 'valibot';

/** Languages of the interface and of every text of a pack, in order of preference when one is missing. */
export const LANGUAGES = ['fr', 'en', 'vi'] as const;

export type Language = (typeof LANGUAGES)[number];

export const LanguageSchema = v.picklist(LANGUAGES);

/** Control characters, and those that turn the direction of what follows: a pack could make a card say it the other way round. */
const TRICKS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** One line of a pack that readers see: trimmed, with a letter or a digit in it. */
export const LineSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(2000),
  v.check((line) => !TRICKS.test(line), 'No control characters and none that turn the direction of writing.'),
  v.check((line) => /[\p{L}\p{N}]/u.test(line), 'At least one letter or digit.'),
);

/** One short text in the three languages. */
export const InLanguagesSchema = v.strictObject({ fr: LineSchema, en: LineSchema, vi: LineSchema });

export type InLanguages = v.InferOutput<typeof InLanguagesSchema>;
