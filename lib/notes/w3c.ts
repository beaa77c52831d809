import type { Note, NotedPage, NoteTarget } from '../model/note.ts';
import { normaliseAddress } from './address.ts';
import { stableUuid } from './stable-uuid.ts';

/** The W3C Web Annotation model (https://www.w3.org/TR/annotation-model/), as far as notes use it. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** An entity has no address on the web; in annotations it goes by this prefix and its id. */
export const ENTITY_URN = 'urn:reperes:entity:';

type Purpose = 'commenting' | 'tagging';
export type Body =
  | {
      readonly type: 'TextualBody';
      readonly value: string;
      readonly format: 'text/markdown' | 'text/plain';
      readonly purpose: Purpose;
    }
  | { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'identifying' };

export type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };

export interface Target {
  readonly type: 'SpecificResource';
  /** The page's address as a browser opens it, or the entity's URN. */
  readonly source: string;
  readonly selector?: readonly Selector[];
  /** The page on which a note about an entity was written. */
  readonly scope?: string;
}

export interface Annotation {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'commenting' | 'tagging' | 'bookmarking';
  readonly created: string;
  readonly modified: string;
  readonly body?: readonly Body[];
  readonly target: Target;
  /** What the model has no word for. JSON-LD readers skip a name that their context does not define. */
  readonly reperes: {
    readonly version: 1;
    readonly revision: number;
    readonly colour: Note['colour'];
    readonly title?: string;
    /** The page's normalised address, where it does not follow from the other one (a canonical address). */
    readonly address?: string;
  };
}

export interface AnnotationCollection {
  readonly '@context': typeof CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  /** Absent when there are no notes: the model has no empty pages. */
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
  readonly last?: string;
}

/** One note as a W3C annotation. `fromAnnotation` gives back an equal note. */
export function toAnnotation(note: Note): Annotation {
  const body = bodiesOf(note);
  const { page } = note.target;
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: motivationOf(note),
    created: note.created,
    modified: note.modified,
    ...(body.length > 0 ? { body } : {}),
    target: targetOf(note.target),
    reperes: {
      version: 1,
      revision: note.revision,
      colour: note.colour,
      ...(page === undefined ? {} : pageOf(page)),
    },
  };
}

/**
 * Notes as one collection with one page, in the order given. The collection's id follows from the notes' ids:
 * the same notes taken out twice are the same collection.
 */
export function toCollection(notes: readonly Note[], { label }: { readonly label: string }): AnnotationCollection {
  const id = `urn:uuid:${stableUuid(JSON.stringify(notes.map((note) => note.id)))}`;
  const collection = { '@context': CONTEXT, id, type: 'AnnotationCollection', label, total: notes.length } as const;
  if (notes.length === 0) return collection;
  const page = `urn:uuid:${stableUuid(`${id} page 1`)}`;
  return {
    ...collection,
    first: { id: page, type: 'AnnotationPage', startIndex: 0, items: notes.map(toAnnotation) },
    last: page,
  };
}

const pageOf = ({ address, opened, title }: NotedPage): { readonly title: string; readonly address?: string } =>
  address === normaliseAddress(opened) ? { title } : { title, address };

function motivationOf(note: Note): Annotation['motivation'] {
  if (note.text !== '') return 'commenting';
  if (note.tags.length > 0) return 'tagging';
  return note.target.kind === 'passage' ? 'highlighting' : 'bookmarking';
}

function bodiesOf(note: Note): Body[] {
  const text = (value: string): Body => ({
    type: 'TextualBody',
    value,
    format: 'text/markdown',
    purpose: 'commenting',
  });
  const tag = (value: string): Body => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' });
  const entity = (id: string): Body => ({
    type: 'SpecificResource',
    source: ENTITY_URN + id,
    purpose: 'identifying',
  });
  return [...(note.text === '' ? [] : [text(note.text)]), ...note.tags.map(tag), ...note.entities.map(entity)];
}

function targetOf(target: NoteTarget): Target {
  if (target.kind === 'entity') {
    const scope = target.page === undefined ? {} : { scope: target.page.opened };
    return { type: 'SpecificResource', source: ENTITY_URN + target.entity, ...scope };
  }
  const page: Target = { type: 'SpecificResource', source: target.page.opened };
  if (target.kind === 'page') return page;
  const { quote, position } = target.anchor;
  const { exact, prefix, suffix } = quote;
  const selector: Selector[] = [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
  if (position !== undefined) {
    selector.push({ type: 'TextPositionSelector', start: position.start, end: position.end });
  }
  return { ...page, selector };
}
