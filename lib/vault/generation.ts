/**
 * What a file of the vault is for. `rolling`: made by itself, and what mending starts from. `before`: of a damaged
 * library, before it was replaced; never what mending starts from. `outside`: put there to be returned to.
 */
export type GenerationKind = 'rolling' | 'before' | 'outside';

/** A backup as its file's name tells it. */
export interface Generation {
  /** The name of its file, without a folder. */
  readonly id: string;
  readonly kind: GenerationKind;
  /** ISO 8601 in UTC; empty for those from outside. */
  readonly at: string;
  /** Of the ledger inside; 0 for those from outside, whose count is another library's. */
  readonly sequence: number;
}

const END = '.json.gz';
const NAME = /^(before-)?(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(\d{1,16})\.json\.gz$/;
const OUTSIDE = /^outside-[\da-f-]{36}\.json\.gz$/;

/** @param at ISO 8601 in UTC: its colons and dots become dashes, since not every disk takes them */
export function nameGeneration(kind: 'rolling' | 'before', at: string, sequence: number): string {
  return `${kind === 'before' ? 'before-' : ''}${at.replaceAll(/[:.]/g, '-')}-${sequence}${END}`;
}

/** @param uuid new for each file */
export const nameOutside = (uuid: string): string => `outside-${uuid}${END}`;

/** `null` for what is no file of ours, or not a finished one. */
export function readGeneration(id: string): Generation | null {
  if (OUTSIDE.test(id)) return { id, kind: 'outside', at: '', sequence: 0 };
  const [, before, day, hours, minutes, seconds, ms, sequence] = NAME.exec(id) ?? [];
  if (day === undefined) return null;
  const at = `${day}T${hours}:${minutes}:${seconds}.${ms}Z`;
  return { id, kind: before === undefined ? 'rolling' : 'before', at, sequence: Number(sequence) };
}

/**
 * Newest first: by how far the library had come, not by the clock, which may have been set back in between; of two of
 * the same moment of the library the one made later.
 */
export const newestFirst = <G extends Generation>(generations: readonly G[]): readonly G[] =>
  generations.toSorted((a, b) => b.sequence - a.sequence || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/** Those that mending may start from, newest first. */
export const rolling = <G extends Generation>(generations: readonly G[]): readonly G[] =>
  newestFirst(generations.filter(({ kind }) => kind === 'rolling'));
