import { draftOfUnknown } from '../../components/own/name-draft.ts';
import type { PanelNames, PanelNaming } from '../../components/panel/view.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { PAGE } from './panel-of-ours.ts';

export const MINISTER: UnknownName = {
  text: 'Lê Thị Mai',
  kind: 'titled',
  count: 3,
  sentence: 'La ministre Lê Thị Mai a visité le port de Vũng Áng mardi.',
};
export const FORUM: UnknownName = {
  text: 'FPM',
  kind: 'acronym',
  count: 2,
  expansion: 'Forum des ports du Mékong',
  sentence: 'Le Forum des ports du Mékong (FPM) se réunit chaque printemps.',
};
export const PORT: UnknownName = {
  text: 'Vũng Áng',
  kind: 'capitals',
  count: 1,
  sentence: MINISTER.sentence,
};
export const UNKNOWN: readonly UnknownName[] = [MINISTER, FORUM, PORT];

/** Of `onPage()`. */
export const PAGE_KEY = `7 ${PAGE.address}`;

export const naming = (unknown: UnknownName, more: Partial<PanelNaming> = {}): PanelNaming => ({
  page: PAGE_KEY,
  unknown,
  source: { page: PAGE, pageDate: '2018-11-19', quote: unknown.sentence },
  draft: draftOfUnknown(unknown, '2018-11-19'),
  saving: 'no',
  ...more,
});

export const names = (more: Partial<PanelNames> = {}): PanelNames => ({
  told: { kind: 'told', value: UNKNOWN, isFresh: true },
  being: [],
  added: new Map(),
  ...more,
});
