import type { CorpusDocument, Part } from '../../lib/model/document.ts';
import type { Fact } from '../../lib/model/fact.ts';

/** A run of paragraphs that have facts; `part` when it has a title and a date of its own. */
export interface Section {
  readonly part?: Part;
  readonly paragraphs: readonly (readonly [number: number, facts: readonly Fact[]])[];
}

/** Facts by paragraph, cut where the document's parts begin and end; parts without facts stay, so that they are seen. */
export function sectionsOf(document: CorpusDocument, facts: readonly Fact[]): readonly Section[] {
  const byParagraph = Map.groupBy(facts, ({ source }) => source.paragraph);
  const numbers = [...byParagraph.keys()].sort((a, b) => a - b);
  const within = (first: number, last: number): Section['paragraphs'] =>
    numbers.filter((at) => at >= first && at <= last).map((at) => [at, byParagraph.get(at) ?? []]);
  const sections: Section[] = [];
  let next = 1;
  for (const part of document.parts.toSorted((a, b) => a.paragraphs[0] - b.paragraphs[0])) {
    const [first, last] = part.paragraphs;
    sections.push({ paragraphs: within(next, first - 1) }, { part, paragraphs: within(first, last) });
    next = last + 1;
  }
  sections.push({ paragraphs: within(next, document.paragraphs) });
  return sections.filter(({ part, paragraphs }) => part !== undefined || paragraphs.length > 0);
}
