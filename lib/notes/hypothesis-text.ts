import { escapeLine, escapeLines } from '../model/escape-markdown.ts';
import { MAX_TAG, MAX_TAGS } from '../model/note.ts';
import { UNDATED } from '../model/undated.ts';
import { type HypothesisAnnotation, nameOf } from './hypothesis.ts';

/**
 * What a note says of an annotation: its text, before it what a region without words shows, after it who wrote it.
 * Hypothesis writes Markdown too.
 * @param isReaders the reader wrote it, and need not be told so
 */
export function textOfAnnotation(annotation: HypothesisAnnotation, isReaders: boolean): string {
  const { description, text, user, pageLabel } = annotation;
  const shown = escapeLines(description).map((line) => `> ${line}`);
  const signed = [isReaders ? '' : nameOf(user), pageLabel === '' ? '' : `p. ${pageLabel}`];
  return paragraphs(shown.join('\n'), text, sign(signed));
}

/** A reply as a quotation under the text it answers, signed and dated whoever wrote it. */
export function quoteOfReply({ text, user, created }: HypothesisAnnotation): string {
  const day = created === UNDATED ? '' : created.slice(0, 10);
  return paragraphs(text, sign([nameOf(user), day]))
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

export const BETWEEN = '\n\n';
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(BETWEEN);

const sign = (parts: readonly string[]): string => {
  const said = parts.map(escapeLine).filter((part) => part !== '');
  return said.length === 0 ? '' : `— ${said.join(', ')}`;
};

/** Tags as a note can have them, each once, and what is too long or too many for that as a line of the text. */
export function fitTags(tags: readonly string[]): { readonly tags: string[]; readonly rest: string } {
  const each = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const short = each.filter((tag) => tag.length <= MAX_TAG);
  const rest = [...short.slice(MAX_TAGS), ...each.filter((tag) => tag.length > MAX_TAG)];
  return { tags: short.slice(0, MAX_TAGS), rest: rest.map((tag) => `\\#${escapeLine(tag)}`).join(' ') };
}
