import * as v from 'valibot';
import { type Anchor, PositionSchema } from '../model/anchor.ts';
import { HttpAddressSchema, type NotedPage, type NoteTarget } from '../model/note.ts';
import type { Refusal } from '../model/refusal.ts';
import { listOf, own, textOf } from './json.ts';
import type { PageReader } from './page-reader.ts';
import { refuse } from './refusal.ts';
import { ENTITY_URN } from './w3c.ts';

export type TargetReading = { readonly ok: true; readonly target: NoteTarget } | Refusal;

/** The schema's limit: of the words around a foreign quote, those nearest to it are kept. */
const AROUND = 200;

/**
 * What an annotation is about: an address as text, or a resource with `source` or `id`, with or without selectors.
 * @param ours what we wrote beside the model's words: with it, page and title are as they were saved; undefined in
 * annotations of others, whose addresses are read as those of pages are
 */
export function readTarget(targets: unknown, ours: unknown, pages: PageReader): TargetReading {
  const [target] = listOf(targets);
  if (target === undefined) return refuse('target', 'no target');
  const source = own(target, 'source') ?? target;
  const address = textOf(source) ?? textOf(own(source, 'id'));
  if (address === undefined) return refuse('target.source', 'no address');
  const title = textOf(own(source, 'title')) ?? textOf(own(target, 'title')) ?? '';
  if (address.startsWith(ENTITY_URN)) {
    const entity = address.slice(ENTITY_URN.length);
    const scope = textOf(own(target, 'scope'));
    if (scope === undefined) return { ok: true, target: { kind: 'entity', entity } };
    const page = pageAt(scope, title, ours, pages);
    if (page === null) return refuse('target.scope', 'not of the web');
    return { ok: true, target: { kind: 'entity', entity, page } };
  }
  const page = pageAt(address, title, ours, pages);
  if (page === null) return refuse('target.source', 'not of the web');
  const anchor = readAnchor(own(target, 'selector'));
  if (anchor === undefined) return { ok: true, target: { kind: 'page', page } };
  if ('ok' in anchor) return anchor;
  return { ok: true, target: { kind: 'passage', page, anchor } };
}

function pageAt(source: string, title: string, ours: unknown, pages: PageReader): NotedPage | null {
  if (ours === undefined) return pages.page(source, title);
  const page = {
    address: textOf(own(ours, 'address')) ?? pages.normalise(source),
    opened: source,
    title: textOf(own(ours, 'title')) ?? '',
  };
  return v.is(HttpAddressSchema, page.address) && v.is(HttpAddressSchema, page.opened) ? page : null;
}

function readAnchor(selectors: unknown): Anchor | Refusal | undefined {
  const list = listOf(selectors);
  const quote = list.find((selector) => own(selector, 'type') === 'TextQuoteSelector');
  if (quote === undefined) return undefined;
  const exact = textOf(own(quote, 'exact'));
  if (exact === undefined || exact === '') return refuse('target.selector', 'empty quote');
  const prefix = (textOf(own(quote, 'prefix')) ?? '').slice(-AROUND);
  const suffix = (textOf(own(quote, 'suffix')) ?? '').slice(0, AROUND);
  const position = list.find((selector) => own(selector, 'type') === 'TextPositionSelector');
  // A quote finds its passage without its position, so a position that makes no sense is passed over.
  const offsets = v.safeParse(PositionSchema, { start: own(position, 'start'), end: own(position, 'end') });
  return { quote: { exact, prefix, suffix }, ...(offsets.success ? { position: offsets.output } : {}) };
}
