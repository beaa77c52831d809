import type { Note } from '../../lib/model/note.ts';
import { newNote } from '../../lib/notes/new-note.ts';
import { RASSENDYLL, RURITANIA } from '../packs/sample.ts';
import { anchorOf } from './note-worker.ts';

export const AT = '2026-03-10T10:00:00.000Z';

export const page = (site: string, title = '') => ({
  address: `https://${site}/zenda`,
  opened: `https://www.${site}/zenda`,
  title,
});
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const on = (n: number, target: Note['target'], changes: Partial<Note> = {}): Note => ({
  ...newNote({ id: id(n), target, entities: [], colour: 'yellow', at: AT }),
  ...changes,
});

export const BRIDGE = on(
  1,
  {
    kind: 'passage',
    page: page('gazette.example', 'Le château de Zenda'),
    anchor: anchorOf('le pont-le\u00advis d’Élise'),
  },
  { text: 'Hệ thống **hào** nước', tags: ['château', 'eau'], modified: '2026-03-11T00:00:00.000Z', colour: 'green' },
);
export const KING = on(
  2,
  { kind: 'entity', entity: RASSENDYLL.id },
  { text: 'Le sosie', tags: ['eau'], entities: [RURITANIA.id], modified: '2026-03-12T23:59:59.999Z' },
);
export const WHOLE = on(
  3,
  { kind: 'page', page: page('courrier.example:8080', 'Couronnement à Strelsau') },
  { entities: [RURITANIA.id, 'place/unknown'], modified: '2026-03-13T00:00:00.000Z' },
);
export const ALL = [BRIDGE, KING, WHOLE];
