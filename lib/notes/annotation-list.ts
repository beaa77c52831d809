import type { Refusal } from '../model/refusal.ts';
import { listOf, own } from './json.ts';
import { isOfHypothesis } from './read-hypothesis.ts';
import { refuse } from './refusal.ts';

export interface AnnotationList {
  /** In the order of the file, each with where it stands; the path is empty when the file is one annotation. */
  readonly items: readonly { readonly value: unknown; readonly path: string }[];
  readonly isOfHypothesis: boolean;
}

/**
 * The annotations of a parsed file: a W3C collection with its first page inside, a page, an array, one annotation; what
 * the client of Hypothesis exports, what its API answers to a search.
 * @param most annotations; one more refuses the file
 */
export function annotationsOf(file: unknown, most: number): AnnotationList | Refusal {
  const found = listsOf(file);
  if ('ok' in found) return found;
  const { lists } = found;
  if (lists.reduce((count, { values }) => count + values.length, 0) > most)
    return refuse(lists[0]?.path ?? '', { kind: 'too many', notes: most });
  const items = lists.flatMap(({ values, path }) => values.map((value, i) => ({ value, path: `${path}[${i}]` })));
  return { items: found.isWhole ? [{ value: file, path: '' }] : items, isOfHypothesis: found.isOfHypothesis };
}

interface Lists {
  readonly lists: readonly { readonly values: readonly unknown[]; readonly path: string }[];
  /** The file is one annotation. */
  readonly isWhole?: true;
  readonly isOfHypothesis: boolean;
}

function listsOf(file: unknown): Lists | Refusal {
  if (Array.isArray(file)) return { lists: [{ values: file, path: '' }], isOfHypothesis: file.some(isOfHypothesis) };
  const at = (value: unknown, name: string, path = name) => {
    const values = own(value, name);
    return Array.isArray(values) ? [{ values, path }] : [];
  };
  const exported = [...at(file, 'annotations'), ...at(file, 'rows')];
  // A search can be asked to answer replies apart.
  if (exported.length > 0) return { lists: [...exported, ...at(file, 'replies')], isOfHypothesis: true };
  const first = own(file, 'first');
  const [list] = [...at(first, 'items', 'first.items'), ...at(file, 'items')];
  if (list !== undefined) return { lists: [list], isOfHypothesis: false };
  const types: readonly unknown[] = ['AnnotationCollection', 'AnnotationPage'];
  const isCollection = listOf(own(file, 'type')).some((type) => types.includes(type));
  if (isCollection && own(file, 'total') === 0) return { lists: [], isOfHypothesis: false };
  if (isCollection || first !== undefined) return refuse('first', 'elsewhere');
  return { lists: [], isWhole: true, isOfHypothesis: isOfHypothesis(file) };
}
