import type { Note, NotedPage, NoteTarget } from '../../lib/model/note.ts';
import { NOTE_COLOURS } from '../../lib/model/note.ts';
import { newNote } from '../../lib/notes/new-note.ts';
import type { Random } from './random.ts';

/** UTF-16 units. One note in eight is that long: half of it would be seen. */
const LONG = 20_000;
const ONE_IN = 8;

const page = (random: Random): NotedPage => {
  const address = `https://journal.example/article-${random.below(40)}`;
  return { address, opened: address, title: 'Un article' };
};

function madeTarget(random: Random): NoteTarget {
  switch (random.below(3)) {
    case 0:
      return { kind: 'page', page: page(random) };
    case 1:
      return { kind: 'entity', entity: random.pick(['country/vietnam', 'country/russia']), page: page(random) };
    default:
      return {
        kind: 'passage',
        page: page(random),
        anchor: {
          quote: { exact: 'les deux pays', prefix: 'Hier, ', suffix: ' ont signé' },
          position: { start: 6, end: 19 },
        },
      };
  }
}

/** A note never saved, of any kind and length. @param words what its text begins with; no other note bears them */
export function madeNote(random: Random, words: string): Note {
  const at = new Date().toISOString();
  const begun = newNote({
    id: random.uuid(),
    target: madeTarget(random),
    entities: ['country/vietnam'],
    colour: random.pick(NOTE_COLOURS),
    at,
  });
  return { ...begun, text: random.below(ONE_IN) === 0 ? words.padEnd(LONG, ' et encore') : words };
}
