import type { CorpusDocument } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { numbersIn, withPlainSpaces } from './numbers.ts';
import type { Problem } from './problem.ts';
import { sha256Of } from './sha256.ts';

/** What was compared with the texts, for whoever prints it. */
export interface TextCheck {
  readonly problems: readonly Problem[];
  readonly documents: number;
  readonly tokens: number;
  readonly numbers: number;
}

/**
 * The paragraphs of a text: its lines that are not blank, in order; a line of white space or no-break spaces
 * is blank. Paragraph n of a source is item n - 1.
 */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

/**
 * Holds a pack against the very texts it was made from: hashes, paragraph counts, evidence, numbers.
 *
 * The rule for numbers: each number in digits of a fact's French text stands in its paragraph, in any grouping
 * and with either decimal sign. A number may instead be the year, month or day of the fact's own date, of its
 * document's, or of the dated part it stands in (texts say "le 19 novembre" and leave the year to the reader).
 * @param texts the bytes of each text that is at hand, by document id
 */
export async function checkTexts(pack: Pack, texts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<TextCheck> {
  const problems: Problem[] = [];
  const paragraphs = new Map<string, readonly string[]>();
  for (const [i, doc] of pack.documents.entries()) {
    const bytes = texts.get(doc.id);
    if (bytes === undefined) continue;
    const lines = paragraphsOf(new TextDecoder().decode(bytes));
    paragraphs.set(doc.id, lines);
    problems.push(...(await checkDocument(doc, `documents[${i}]`, bytes, lines)));
  }
  const documents = new Map(pack.documents.map((doc) => [doc.id, doc]));
  let tokens = 0;
  let numbers = 0;
  pack.facts.forEach((fact, i) => {
    const doc = documents.get(fact.source.document);
    const paragraph = paragraphs.get(fact.source.document)?.[fact.source.paragraph - 1];
    if (doc === undefined || paragraph === undefined) return;
    tokens += fact.source.evidence.length;
    numbers += numbersIn(fact.text.fr).length;
    problems.push(...missingTokens(fact, `facts[${i}]`, paragraph));
    problems.push(...missingNumbers(fact, `facts[${i}]`, paragraph, doc));
  });
  return { problems, documents: paragraphs.size, tokens, numbers };
}

async function checkDocument(
  doc: CorpusDocument,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  lines: readonly string[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const sha256 = await sha256Of(bytes);
  if (sha256 !== doc.sha256) problems.push({ path: `${path}.sha256`, message: `The text has ${sha256}.` });
  if (lines.length !== doc.paragraphs) {
    problems.push({ path: `${path}.paragraphs`, message: `The text has ${lines.length} paragraphs.` });
  }
  return problems;
}

function missingTokens(fact: Fact, path: string, paragraph: string): Problem[] {
  const text = withPlainSpaces(paragraph);
  return fact.source.evidence.flatMap((token, i) =>
    text.includes(withPlainSpaces(token))
      ? []
      : [{ path: `${path}.source.evidence[${i}]`, message: `"${token}" does not stand in ${sayPlace(fact)}.` }],
  );
}

function missingNumbers(fact: Fact, path: string, paragraph: string, doc: CorpusDocument): Problem[] {
  const part = doc.parts.find(
    ({ paragraphs: [first, last] }) => first <= fact.source.paragraph && fact.source.paragraph <= last,
  );
  const dates = [fact.asOf.date, doc.date.value, part?.date ?? ''].join(' ').replaceAll('-', ' ');
  const allowed = new Set([...numbersIn(paragraph), ...numbersIn(dates)]);
  return numbersIn(fact.text.fr).flatMap((number) =>
    allowed.has(number) ? [] : [{ path: `${path}.text.fr`, message: `${number} does not stand in ${sayPlace(fact)}.` }],
  );
}

const sayPlace = (fact: Fact): string => `paragraph ${fact.source.paragraph} of ${fact.source.document}`;
