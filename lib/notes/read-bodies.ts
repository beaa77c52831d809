import * as v from 'valibot';
import { EntityIdSchema } from '../model/entity.ts';
import type { Refusal } from '../model/refusal.ts';
import { listOf, own, textOf } from './json.ts';
import { refuse } from './refusal.ts';
import { ENTITY_URN } from './w3c.ts';

export interface Bodies {
  readonly ok: true;
  readonly text: string;
  readonly tags: string[];
  readonly entities: string[];
}

/**
 * What an annotation says: `bodyValue`, or `body` as a text, a TextualBody or a resource, one or many.
 * Resources that are not entities of ours (images, other pages) are passed over: a note has no room for them.
 */
export function readBodies(annotation: object): Bodies | Refusal {
  const texts: string[] = [];
  const tags: string[] = [];
  const entities: string[] = [];
  const bare = textOf(own(annotation, 'bodyValue'));
  if (bare !== undefined && bare !== '') texts.push(bare);
  for (const [i, body] of listOf(own(annotation, 'body')).entries()) {
    const source = textOf(body) ?? textOf(own(body, 'source')) ?? textOf(own(body, 'id'));
    if (source?.startsWith(ENTITY_URN)) {
      const entity = v.safeParse(EntityIdSchema, source.slice(ENTITY_URN.length));
      if (!entity.success) return refuse(`body[${i}]`, 'does not fit');
      entities.push(entity.output);
      continue;
    }
    const value = textOf(body) ?? textOf(own(body, 'value')) ?? textOf(own(own(body, 'source'), 'value'));
    if (value === undefined || value === '') continue;
    const purposes = own(body, 'purpose') ?? own(annotation, 'motivation');
    if (!listOf(purposes).includes('tagging')) texts.push(value);
    else if (value.trim() !== '') tags.push(value.trim());
  }
  return { ok: true, text: texts.join('\n\n'), tags, entities };
}
