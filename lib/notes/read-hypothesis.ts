import type { Refusal } from '../model/refusal.ts';
import { UNDATED } from '../model/undated.ts';
import type { HypothesisAnnotation, HypothesisPart } from './hypothesis.ts';
import { anchorOf } from './hypothesis-anchor.ts';
import { readInstant } from './instant.ts';
import { listOf, own, textOf } from './json.ts';
import { refuse } from './refusal.ts';

/** The name that Hypothesis' API has for each part. */
const NAMES: Readonly<Record<HypothesisPart, string>> = {
  uri: 'uri',
  quote: 'target[0].selector',
  text: 'text',
  tags: 'tags',
  created: 'created',
  updated: 'updated',
};

/** Annotations of the API carry an address of their own and no type; those of W3C carry a type or nothing but a target. */
export const isOfHypothesis = (value: unknown): boolean =>
  own(value, 'type') === undefined && own(value, '@type') === undefined && typeof own(value, 'uri') === 'string';

/**
 * One annotation as Hypothesis' API writes it (https://h.readthedocs.io/en/latest/api-reference/), from parsed JSON.
 * Groups, permissions and moderation are passed over. Absent parts are empty; parts of a wrong type are refused.
 * @param path where it stands in its file
 */
export function readHypothesis(value: unknown, path: string): HypothesisAnnotation | Refusal {
  const refuseAt: HypothesisAnnotation['refuse'] = (part, why) => refuse(within(path, NAMES[part]), why);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'no annotation');
  const [target] = listOf(own(value, 'target'));
  const uri = own(value, 'uri') ?? own(target, 'source');
  if (typeof uri !== 'string') return refuseAt('uri', 'no address');
  const text = own(value, 'text') ?? '';
  if (typeof text !== 'string') return refuseAt('text', 'does not fit');
  const tags = own(value, 'tags') ?? [];
  if (!isTexts(tags)) return refuseAt('tags', 'does not fit');
  const references = own(value, 'references') ?? [];
  if (!isTexts(references)) return refuse(within(path, 'references'), 'does not fit');
  const created = readInstant(own(value, 'created'));
  if (created === 'unreadable') return refuseAt('created', 'no instant');
  const updated = readInstant(own(value, 'updated'));
  if (updated === 'unreadable') return refuseAt('updated', 'no instant');
  const selectors = selectorsOf(target);
  const { quote, position, shape, page } = selectors;
  const exact = own(quote, 'exact') ?? '';
  if (typeof exact !== 'string') return refuseAt('quote', 'does not fit');
  const passage = exact === '' ? { isCut: false } : anchorOf(exact, quote, position);
  return {
    id: textOf(own(value, 'id')) ?? '',
    user: textOf(own(value, 'user')) ?? '',
    uri,
    title: textOf(listOf(own(own(value, 'document'), 'title'))[0]) ?? '',
    text,
    tags,
    created: created ?? updated ?? UNDATED,
    modified: updated ?? created ?? UNDATED,
    isReply: references.length > 0,
    references,
    ...passage,
    isUnquoted: exact === '' && selectors.count > 0 && references.length === 0,
    description: textOf(own(target, 'description')) ?? textOf(own(shape, 'text')) ?? '',
    pageLabel: textOf(own(page, 'label')) ?? '',
    refuse: refuseAt,
  };
}

const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function selectorsOf(target: unknown) {
  const list = listOf(own(target, 'selector'));
  const typed = (type: string): unknown => list.find((selector) => own(selector, 'type') === type);
  return {
    count: list.length,
    quote: typed('TextQuoteSelector'),
    position: typed('TextPositionSelector'),
    shape: typed('ShapeSelector'),
    page: typed('PageSelector'),
  };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
