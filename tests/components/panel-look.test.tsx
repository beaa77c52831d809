import { editing } from '../../components/note/Editor.tsx';
import { openWriting } from '../../components/note/writing.ts';
import { answered } from '../../lib/model/answer.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { onPage } from './panel-drawn.tsx';
import { looksWell } from './panel-looks.ts';
import { BARE, DRAFT, HIGHLIGHT, OUTLINE, PAGE, VIETNAM } from './panel-of-ours.ts';

const host = {
  save: async () => answered({ kind: 'deleted' } as const),
  keepDraft: async () => answered(null),
  dropDraft: async () => answered(null),
  now: () => DRAFT.at,
  newId: () => DRAFT.note.id,
  after: () => () => {},
};
const editors = [
  { key: 'a', isNew: true, editing: editing(openWriting({ note: DRAFT.note, stored: null, isDraft: true }, host)) },
  {
    key: 'b',
    isNew: false,
    editing: editing(openWriting({ note: HIGHLIGHT.note, stored: HIGHLIGHT.note, isDraft: false }, host)),
  },
];
const LONG = `https://journal.invalid/${'une-adresse-sans-fin/'.repeat(12)}`;

looksWell({
  'a page with everything': {
    settings: { ...FIRST_SETTINGS, entitiesOff: [VIETNAM.id] },
    walked: { entity: VIETNAM.id, name: 'Vietnam', at: 3, of: 12, around: null },
    toasts: [
      { id: 1, said: 'deleted', canUndo: true },
      { id: 2, said: 'nothingSelected', canUndo: false },
    ],
  },
  'its notes': { tab: 'notes' },
  'notes being written': { tab: 'notes', editors },
  'a page with nothing': {
    view: onPage({ ...BARE, page: { noted: { ...PAGE, address: LONG, title: LONG }, steps: [] } }),
  },
  'a page that is not read': { view: { kind: 'unread', origin: OUTLINE.origin, granted: false } },
  'a page that is not known': { view: { kind: 'unknown' } },
  'a background that fails': { view: { kind: 'failed', reason: 'database' } },
});
