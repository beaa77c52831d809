import type { Refusal } from '../model/refusal.ts';
import { UNDATED } from '../model/undated.ts';
import type { HypothesisAnnotation } from './hypothesis.ts';
import { anchorOf } from './hypothesis-anchor.ts';
import { readInstant } from './instant.ts';
import { type Cell, readRows } from './read-rows.ts';
import { refuse } from './refusal.ts';
import type { Part, Table } from './table-layouts.ts';
import { placeAt } from './text-place.ts';

/**
 * The rows of a table as annotations; it says of no reply what it answers.
 * @param most rows; one more refuses the table
 */
export function readTable(text: string, table: Table, most: number): HypothesisAnnotation[] | Refusal {
  const annotations: HypothesisAnnotation[] = [];
  const rows = readRows(text, table.separator);
  rows.next();
  for (const row of rows) {
    if ('fault' in row) return refuse('', row.fault, placeAt(text, row.at));
    const [first] = row;
    if (first !== undefined && row.length !== table.columns.length)
      return refuse('', 'uneven row', placeAt(text, first.at));
    if (annotations.length === most) return refuse('', { kind: 'too many', notes: most });
    const annotation = annotationOf(row, table, text);
    if ('ok' in annotation) return annotation;
    annotations.push(annotation);
  }
  return annotations;
}

function annotationOf(
  row: readonly Cell[],
  { layout, columns, at }: Table,
  text: string,
): HypothesisAnnotation | Refusal {
  const textOf = (part: Part): string => row[at.get(part) ?? -1]?.text ?? '';
  const refuseAt: HypothesisAnnotation['refuse'] = (part, why) => {
    const column = at.get(part) ?? -1;
    return refuse(columns[column]?.text ?? '', why, placeAt(text, row[column]?.at ?? row[0]?.at ?? 0));
  };
  const instantOf = (part: 'created' | 'updated') => readInstant(textOf(part).trim() || undefined);
  const created = instantOf('created');
  if (created === 'unreadable') return refuseAt('created', 'no instant');
  const updated = instantOf('updated');
  if (updated === 'unreadable') return refuseAt('updated', 'no instant');
  if (textOf('uri') === '') return refuseAt('uri', 'no address');
  const quote = textOf('quote');
  const isReply = layout.isReply(textOf('kind'));
  const passage = quote === '' ? { isCut: false } : anchorOf(quote);
  return {
    id: textOf('id'),
    user: textOf('user'),
    uri: textOf('uri'),
    title: '',
    text: textOf('text'),
    // Names of tags that hold a comma cannot be told from two tags.
    tags: textOf('tags').split(','),
    created: created ?? updated ?? UNDATED,
    modified: updated ?? created ?? UNDATED,
    isReply,
    references: [],
    ...(isReply ? { isCut: false } : passage),
    isUnquoted: false,
    description: isReply ? quote : '',
    pageLabel: textOf('page'),
    refuse: refuseAt,
  };
}
