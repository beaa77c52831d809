import { BRIEF } from './brief-of-ours.ts';
import { looksWell } from './panel-looks.ts';
import { FORUM, MINISTER, naming, PORT, names as unknownNames } from './panel-unknown-of-ours.ts';

looksWell({
  'its brief': {
    tab: 'brief',
    brief: { kind: 'told', isFresh: true, value: { brief: BRIEF, made: '2026-11-21' } },
  },
  'its unknown names, one being added, one that was': {
    tab: 'unknown',
    unknown: unknownNames({ being: [naming(PORT)], added: new Map([[MINISTER.text, 'leader/le-thi-mai']]) }),
    toasts: [{ id: 3, said: { name: MINISTER.text, place: '/own?name=leader/le-thi-mai' }, canUndo: true }],
  },
  'a name that could not be added': {
    tab: 'brief',
    brief: { kind: 'failed', reason: 'database' },
    unknown: unknownNames({ told: null, being: [naming(FORUM, { saving: 'database' })] }),
  },
});
