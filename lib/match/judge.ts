import type { Find } from '../model/find.ts';
import type { Rule } from '../model/mention.ts';
import { type Evidence, isBorne } from './evidence.ts';

/**
 * Why a find is believed, and how near its evidence stands: 3 in itself, 2 in its paragraph or a licence, 1 on the
 * page, 0 for a demonym, which gives way to every name of the same letters.
 */
export interface Verdict {
  readonly rule: Rule;
  readonly nearness: 0 | 1 | 2 | 3;
}

const someIn = (ids: readonly string[], set: ReadonlySet<string> | undefined): boolean =>
  ids.some((id) => set?.has(id) === true);
const allIn = (ids: readonly string[], set: ReadonlySet<string> | undefined): boolean =>
  ids.every((id) => set?.has(id) === true);

/** A page names a state in so many paragraphs, or more, when it is about that state. */
const ABOUT = 2;

/**
 * Whether parties elsewhere on the page make nothing plain: not of an acronym such as ALE, nor where the paragraph names
 * another state, since the agreement may be that state's, nor where one party stands beside the name ("avec la Russie")
 * and the page is not about the others.
 */
function isOpen(
  { kind, beside = [] }: Find,
  parties: readonly string[],
  block: number,
  { blocks, spread }: Evidence,
): boolean {
  if (kind === 'acronym') return true;
  const isAnother = (id: string): boolean => id.startsWith('country/') && !parties.includes(id) && !beside.includes(id);
  if ([...(blocks[block] ?? [])].some(isAnother)) return true;
  return beside.length > 0 && parties.some((id) => (spread.get(id) ?? 0) < ABOUT);
}

/** How many times as many paragraphs must name one state than name another, for a page to be plainly about the first. */
const PLAINLY = 2;

/**
 * "The Politburo", "the National Assembly" in a paragraph that names another state alone: that state's own is meant,
 * unless the page is plainly about ours.
 */
function isAnothersBody({ country }: Find, block: number, { blocks, spread }: Evidence): boolean {
  if (country === undefined) return false;
  const others = [...(blocks[block] ?? [])].filter((id) => id.startsWith('country/') && id !== country);
  if (others.length === 0 || blocks[block]?.has(country)) return false;
  return others.some((other) => (spread.get(country) ?? 0) < (spread.get(other) ?? 0) * PLAINLY);
}

/** A form that several bearers share, believed by the other names of the page. */
function byCompany(find: Find, block: number, evidence: Evidence): Verdict | undefined {
  const here = evidence.blocks[block];
  const ids = find.parties ?? find.needs ?? [];
  const holds = find.parties ? allIn : someIn;
  const rule = find.category === 'agreement' ? 'parties' : 'second sign';
  if (here?.has(find.entity) || holds(ids, here)) return { rule, nearness: 2 };
  // Where the page also shows it in other hands, only its own paragraph can tell whose it is.
  if (isBorne(find, evidence) || (find.parties && isOpen(find, find.parties, block, evidence))) return undefined;
  if (isAnothersBody(find, block, evidence)) return undefined;
  return evidence.page.has(find.entity) || holds(ids, evidence.page) ? { rule, nearness: 1 } : undefined;
}

function byKind(find: Find, block: number, evidence: Evidence): Verdict | undefined {
  if (find.category === 'country' && find.needs && isBorne(find, evidence)) return undefined;
  if (find.needs || find.parties) return byCompany(find, block, evidence);
  switch (find.kind) {
    case 'short':
      return evidence.licensed.has(find.entity) && !isBorne(find, evidence)
        ? { rule: 'licence', nearness: 2 }
        : undefined;
    case 'sole':
      return !isBorne(find, evidence) || evidence.licensed.has(find.entity) ? { rule: 'sole', nearness: 3 } : undefined;
    default:
      return { rule: 'full name', nearness: 3 };
  }
}

/**
 * Whether one find is a mention on this page, whatever overlaps it.
 * @param block the place of its block in the page
 * @param demonyms whether they count
 */
export function judge(find: Find, block: number, evidence: Evidence, demonyms: boolean): Verdict | undefined {
  if (find.other) return undefined;
  if (find.kind === 'demonym') return demonyms ? { rule: 'full name', nearness: 0 } : undefined;
  if (find.shouted && evidence.printed.get(find.entity)?.has(find.alias) !== true) return undefined;
  if (find.glued === 'asks' && !evidence.printed.has(find.entity)) return undefined;
  const verdict = byKind(find, block, evidence);
  return verdict && find.glued ? { ...verdict, rule: 'glue' } : verdict;
}
