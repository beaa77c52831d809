import type { CorpusDocument, Part } from '../../lib/model/document.ts';

/** A run of paragraphs, by number; `part` when it has a title and a date of its own. */
export interface Section {
  readonly part?: Part;
  readonly numbers: readonly number[];
}

/**
 * Paragraphs in order, cut where the document's parts begin and end; parts without paragraphs stay, so that they
 * are seen.
 * @param numbers those that there is something to show of; also such as the document does not have
 */
export function sectionsOf({ parts }: CorpusDocument, numbers: Iterable<number>): readonly Section[] {
  const inOrder = [...numbers].sort((a, b) => a - b);
  const within = (first: number, last: number): readonly number[] =>
    inOrder.filter((number) => number >= first && number <= last);
  const sections: Section[] = [];
  let next = 1;
  for (const part of parts.toSorted((a, b) => a.paragraphs[0] - b.paragraphs[0])) {
    const [first, last] = part.paragraphs;
    sections.push({ numbers: within(next, first - 1) }, { part, numbers: within(first, last) });
    next = last + 1;
  }
  sections.push({ numbers: within(next, Number.POSITIVE_INFINITY) });
  return sections.filter(({ part, numbers: some }) => part !== undefined || some.length > 0);
}
