import * as v from 'valibot';
import { type Anchor, PositionSchema } from '../model/anchor.ts';
import type { NoteTarget } from '../model/note.ts';
import { normaliseAddress } from './address.ts';
import { listOf, own, type Refusal, refuse, textOf } from './refusal.ts';
import { ENTITY_URN } from './w3c.ts';

export type TargetReading = { readonly ok: true; readonly target: NoteTarget } | Refusal;

/** The schema's limits: of the words around a foreign quote, those nearest to it are kept. */
const AROUND = 200;
const MAX_TITLE = 1000;

/**
 * What an annotation is about: an address as text, or a resource with `source` or `id`, with or without selectors.
 * @param isOurs ours keep their address as it was saved; that of others is normalised
 * @param title the page's title, when the annotation knew it
 */
export function readTarget(targets: unknown, isOurs: boolean, title: string | undefined): TargetReading {
  const [target] = listOf(targets);
  if (target === undefined) return refuse('target', 'Without a target.');
  const source = own(target, 'source') ?? target;
  const address = textOf(source) ?? textOf(own(source, 'id'));
  if (address === undefined) return refuse('target.source', 'Without an address.');
  const titled = (page: string) => ({
    address: isOurs ? page : normaliseAddress(page),
    title: title ?? (textOf(own(source, 'title')) ?? textOf(own(target, 'title')) ?? '').slice(0, MAX_TITLE),
  });
  if (address.startsWith(ENTITY_URN)) {
    const scope = textOf(own(target, 'scope'));
    const page = scope === undefined ? {} : { page: titled(scope) };
    return { ok: true, target: { kind: 'entity', entity: address.slice(ENTITY_URN.length), ...page } };
  }
  if (!/^https?:\/\//i.test(address)) return refuse('target.source', 'Not an address of the web (http or https).');
  const page = titled(address);
  const anchor = readAnchor(own(target, 'selector'));
  if (anchor === undefined) return { ok: true, target: { kind: 'page', page } };
  if ('ok' in anchor) return anchor;
  return { ok: true, target: { kind: 'passage', page, anchor } };
}

function readAnchor(selectors: unknown): Anchor | Refusal | undefined {
  const list = listOf(selectors);
  const quote = list.find((selector) => own(selector, 'type') === 'TextQuoteSelector');
  if (quote === undefined) return undefined;
  const exact = textOf(own(quote, 'exact'));
  if (exact === undefined || exact === '') return refuse('target.selector', 'A quote without its words.');
  const prefix = (textOf(own(quote, 'prefix')) ?? '').slice(-AROUND);
  const suffix = (textOf(own(quote, 'suffix')) ?? '').slice(0, AROUND);
  const position = list.find((selector) => own(selector, 'type') === 'TextPositionSelector');
  // A quote finds its passage without its position, so a position that makes no sense is passed over.
  const offsets = v.safeParse(PositionSchema, { start: own(position, 'start'), end: own(position, 'end') });
  return { quote: { exact, prefix, suffix }, ...(offsets.success ? { position: offsets.output } : {}) };
}
