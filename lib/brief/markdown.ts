import type { Brief, BriefFact, BriefLeader, BriefPair } from '../model/brief.ts';
import type { EntityRef, RoleLine, SourceRef } from '../model/card.ts';
import type { AsOf } from '../model/date.ts';
import { escapeLine, linkTo } from '../model/escape-markdown.ts';
import type { Language } from '../model/language.ts';
import { BRIEF_WORDS } from '../words/brief.ts';
import { CARD_WORDS } from '../words/card.ts';
import { sayDate } from '../words/date.ts';
import { SOURCE_WORDS } from '../words/source.ts';
import { STATUS_WORDS } from '../words/status.ts';
import { typeset } from '../words/typeset.ts';

export interface BriefMarkdownOptions {
  readonly language: Language;
  /** The day on which the brief is made, `YYYY-MM-DD`. */
  readonly made: string;
}

/** A brief as Markdown: every statement with its date and its source; what comes from pages and packs is escaped. */
export function briefToMarkdown(brief: Brief, { language, made }: BriefMarkdownOptions): string {
  const words = BRIEF_WORDS[language];
  const nothing = brief.leaders.length === 0 && brief.pairs.length === 0;
  const parts = [
    `# ${words.brief} · ${escapeLine(brief.title)}`,
    [
      ...(brief.address === null ? [] : [`${words.page} ${linkTo(brief.address, brief.address)}`]),
      brief.pageDate === null ? words.noDate : words.articleOf(brief.pageDate),
      words.madeOn(made),
    ].join(' · '),
    ...(nothing ? [words.empty] : []),
    ...section(words.leaders, list(brief.leaders.map((leader) => leaderItem(leader, language)))),
    ...section(words.pairs, brief.pairs.map((pair) => pairBlock(pair, language)).join('\n\n')),
    ...section(words.figures, list(brief.figures.map((fact) => factItem(fact, language)))),
  ];
  return `${parts.join('\n\n')}\n`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const section = (heading: string, body: string): readonly string[] => (body === '' ? [] : [`## ${heading}`, body]);

const printed = (text: string, language: Language): string => escapeLine(typeset(text, language));

const nameOf = (ref: EntityRef, language: Language): string => printed(ref.name, language);

function leaderItem({ leader, atArticle, later, latest }: BriefLeader, language: Language): string {
  const card = CARD_WORDS[language];
  const offices = atArticle.map((line) => roleText(line, later, language));
  const since = latest.map((line) => `${card.latest}: ${roleText(line, false, language)}`);
  return `**${nameOf(leader, language)}** — ${[...offices, ...since].join('; ')}`;
}

function roleText(line: RoleLine, later: boolean, language: Language): string {
  const card = CARD_WORDS[language];
  const { heldBy } = line;
  const [before, after] = card.heldBy;
  const told = [
    ...(line.former ? [card.former] : []),
    printed(line.text, language),
    `${card.asOf(line.asOf.date)}${basisOf(line.asOf, language)}`,
    ...(later ? [`**${card.later}**`] : []),
    sourceText(line.source, language),
    ...(heldBy === undefined
      ? []
      : [
          `${before}${nameOf(heldBy.holder, language)}${after}${card.asOf(heldBy.asOf.date)}${basisOf(heldBy.asOf, language)}`,
          sourceText(heldBy.source, language),
        ]),
  ];
  return told.join(', ');
}

function pairBlock({ of: [first, second], facts, agreements }: BriefPair, language: Language): string {
  const words = BRIEF_WORDS[language];
  const others = agreements.filter(({ id }) => id !== first.id && id !== second.id);
  const names = others.map((agreement) => nameOf(agreement, language)).join(', ');
  const items = [
    ...(others.length < agreements.length ? [words.party] : []),
    ...(others.length === 0 ? [] : [`${words.agreements}: ${names}`]),
    ...facts.map((fact) => factItem(fact, language)),
  ];
  return `### ${nameOf(first, language)} – ${nameOf(second, language)}\n\n${list(items)}`;
}

function factItem(fact: BriefFact, language: Language): string {
  const marks = [
    ...(fact.status === undefined ? [] : [STATUS_WORDS[language][fact.status]]),
    ...(fact.later ? [CARD_WORDS[language].later] : []),
  ].map((mark) => ` · ${mark}`);
  const date = `**${sayDate(fact.asOf.date, language, 'short')}**${basisOf(fact.asOf, language)}`;
  const [text, source] = [printed(fact.text, language), sourceText(fact.source, language)];
  return `${date}${marks.join('')} — ${text} (${source})`;
}

/** A date that the source itself does not give says so. */
const basisOf = ({ basis }: AsOf, language: Language): string =>
  basis === 'stated' ? '' : ` (${SOURCE_WORDS[language].basis[basis].toLocaleLowerCase(language)})`;

/** Title, publisher, document and paragraph; a link where the document has an address. */
function sourceText({ title, publisher, document, paragraph, url }: SourceRef, language: Language): string {
  const where = BRIEF_WORDS[language].paragraphOf(document, paragraph);
  const text = [...(publisher === undefined ? [] : [publisher]), title, where].join(', ');
  return url === undefined ? escapeLine(text) : linkTo(text, url);
}
