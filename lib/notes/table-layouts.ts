import type { FileFormat } from '../model/read-as.ts';
import { CSV_COLUMNS } from './csv.ts';
import type { HypothesisPart } from './hypothesis.ts';
import { type Cell, readRows } from './read-rows.ts';

export type Part = HypothesisPart | 'id' | 'user' | 'page' | 'kind';

/** A table that annotations are written in, by the names of its columns. */
export interface Layout {
  readonly format: Extract<FileFormat, 'hypothesis-csv' | 'facet-csv'> | 'ours';
  /** Those of earlier versions too. */
  readonly columns: Readonly<Partial<Record<Part, readonly string[]>>>;
  readonly needed: readonly Part[];
  /** @param kind the cell of that part */
  isReply(kind: string): boolean;
}

const LAYOUTS: readonly Layout[] = [
  {
    format: 'hypothesis-csv',
    columns: {
      created: ['Created at', 'Creation Date'],
      user: ['Author'],
      page: ['Page'],
      uri: ['URL'],
      kind: ['Type', 'Annotation/Reply Type'],
      quote: ['Quote/description', 'Quote'],
      text: ['Comment'],
      tags: ['Tags'],
    },
    needed: ['created', 'uri', 'kind', 'quote', 'text', 'tags'],
    isReply: (kind) => kind === 'Reply',
  },
  {
    format: 'facet-csv',
    columns: {
      kind: ['level'],
      created: ['created'],
      updated: ['updated'],
      uri: ['url'],
      user: ['user'],
      id: ['id'],
      tags: ['tags'],
      quote: ['quote'],
      text: ['text'],
    },
    needed: ['kind', 'created', 'updated', 'uri', 'id', 'quote', 'text', 'tags'],
    isReply: (level) => level !== '' && level !== '0',
  },
  {
    format: 'ours',
    columns: { id: [CSV_COLUMNS[0]], kind: [CSV_COLUMNS[1]], quote: ['quote'], text: ['text'] },
    needed: ['id', 'kind', 'quote', 'text'],
    isReply: () => false,
  },
];

/** A text that begins with the names of a known table's columns. */
export interface Table {
  readonly layout: Layout;
  readonly separator: string;
  readonly columns: readonly Cell[];
  /** In which column each part stands, from 0. */
  readonly at: ReadonlyMap<Part, number>;
}

/** Sheets of other languages write `;`; what the client copies, tabs. */
const SEPARATORS = [',', ';', '\t'];

/** UTF-16 units in which the names of the columns stand; most files are no table, and are not searched to their end for one. */
const MOST_OF_HEAD = 2000;

/** Undefined for what is no such table. */
export function tableOf(text: string): Table | undefined {
  const head = text.slice(0, MOST_OF_HEAD);
  for (const separator of SEPARATORS) {
    const columns = readRows(head, separator).next().value;
    if (columns === undefined || 'fault' in columns) continue;
    const names = columns.map((cell) => cell.text.trim());
    for (const layout of LAYOUTS) {
      const at = new Map<Part, number>();
      for (const [part, said] of Object.entries(layout.columns)) {
        const column = names.findIndex((name) => said.includes(name));
        if (column >= 0) at.set(part as Part, column);
      }
      if (layout.needed.every((part) => at.has(part))) return { layout, separator, columns, at };
    }
  }
  return undefined;
}
