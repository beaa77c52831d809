import type { Reason } from '../model/answer.ts';
import type { UnknownKind } from '../model/unknown.ts';

/** What can be wrong with a new name as it was typed. */
export type NewNameProblem =
  | 'noName'
  | 'shortName'
  | 'noLetter'
  | 'noCategory'
  | 'shortAlias'
  | 'longAlias'
  | 'manyAliases'
  | 'notADate';

/** Every text about names that the dictionary lacks, and of the form that adds one to the reader's own. */
export interface OwnWords {
  /** Over the list, and what it rests on. */
  readonly unknown: string;
  readonly unknownHelp: string;
  readonly noUnknown: string;
  readonly looking: string;
  readonly notRead: string;
  /** Why it looks like a name. */
  readonly kinds: Readonly<Record<UnknownKind, string>>;
  /** What an acronym stands for. */
  standsFor(expansion: string): string;
  times(count: number): string;
  readonly add: string;
  /** The same button, for those who hear it. */
  addName(name: string): string;
  readonly added: string;
  wasAdded(name: string): string;
  readonly openOwn: string;
  openName(name: string): string;

  readonly newName: string;
  readonly name: string;
  readonly category: string;
  readonly chooseCategory: string;
  readonly aliases: string;
  readonly aliasesHelp: string;
  readonly firstFact: string;
  readonly fact: string;
  readonly factHelp: string;
  readonly factDate: string;
  readonly factDateHelp: string;
  /** Before the title of the page. */
  readonly source: string;
  readonly save: string;
  readonly saving: string;
  readonly cancel: string;
  readonly problems: Readonly<Record<NewNameProblem, string>>;
  readonly failures: Readonly<Record<Reason, string>>;
}
