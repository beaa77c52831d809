import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNoteIndex } from '../../entrypoints/background/notes/note-index.ts';
import type { Digest } from '../../lib/model/digest.ts';
import type { Note } from '../../lib/model/note.ts';
import { EVERY_NOTE } from '../../lib/model/note-query.ts';
import { digestOf } from '../../lib/store/digest-of.ts';
import { RASSENDYLL, RURITANIA } from '../packs/sample.ts';
import { anchorOf } from './note-worker.ts';
import { id, on, page } from './queried-notes.ts';

const digest = (note: Note): Digest => digestOf({ note, found: null });
const ENTITIES = [RASSENDYLL, RURITANIA];

function foundAmong(notes: readonly Note[], words: string, entities = ENTITIES): readonly string[] {
  const index = makeNoteIndex();
  index.put(notes.map(digest));
  return index.matching({ ...EVERY_NOTE, words }, entities);
}

/** Those that say less of the note come first, so that nothing is in order by chance; each was changed a day after the one before. */
const SAYING: readonly Note[] = [
  on(1, { kind: 'entity', entity: RASSENDYLL.id }),
  on(2, { kind: 'passage', page: page('gazette.example'), anchor: anchorOf('Rodolphe') }),
  on(3, { kind: 'page', page: page('gazette.example') }, { text: 'Rodolphe' }),
  on(4, { kind: 'page', page: page('gazette.example', 'Rodolphe') }),
  on(5, { kind: 'page', page: page('gazette.example') }, { tags: ['Rodolphe'] }),
].map((note, at) => ({ ...note, modified: `2026-03-${10 - at}T00:00:00.000Z` }));
const BEST_FIRST = [5, 4, 3, 2, 1].map(id);

describe('notes that answer to words', () => {
  it.each(['rodolphe', 'RODOL', 'ro'])('come by where “%s” is: tags, title, text, quote, names', (words) => {
    expect(foundAmong(SAYING, words)).toEqual(BEST_FIRST);
  });

  it('come with a whole word before those with the beginning of one, wherever it is', () => {
    const name = on(1, { kind: 'entity', entity: RASSENDYLL.id });
    const tag = on(2, { kind: 'page', page: page('gazette.example') }, { tags: ['rodolphes'] });
    expect(foundAmong([name, tag], 'rodolphe')).toEqual([id(1), id(2)]);
  });

  it('come last changed first when they answer equally well', () => {
    const notes = ['2026-03-02', '2026-03-09', '2026-03-05'].map((day, at) =>
      on(at, { kind: 'page', page: page('gazette.example', 'Zenda') }, { modified: `${day}T00:00:00.000Z` }),
    );
    expect(foundAmong(notes, 'zenda')).toEqual([id(1), id(2), id(0)]);
  });

  it('bear each word, of whatever place and language', () => {
    const note = on(1, { kind: 'entity', entity: RURITANIA.id }, { text: 'Đường biên giới', tags: ['été'] });
    expect(foundAmong([note], 'ruritanie duong ETE')).toEqual([id(1)]);
    expect(foundAmong([note], 'ruritania bien')).toEqual([id(1)]);
    expect(foundAmong([note], 'ruritanie hiver')).toEqual([]);
    expect(foundAmong([note], 'ruritanie', [])).toEqual([]);
  });

  it.each(['…', '« »', '!?'])('are none for what is no word: %s', (words) => {
    expect(foundAmong(SAYING, words)).toEqual([]);
  });
});

const small = fc.nat({ max: 7 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), at: small, day: fc.integer({ min: 1, max: 9 }), tag: small }),
  fc.record({ kind: fc.constant('drop' as const), at: small }),
  fc.record({ kind: fc.constant('look' as const) }),
);

it('an index that followed every change says what a new one says', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const followed = makeNoteIndex();
      const left = new Map<string, Digest>();
      for (const one of changes) {
        if (one.kind === 'look') {
          followed.tallies();
        } else if (one.kind === 'drop') {
          left.delete(id(one.at));
          followed.drop([id(one.at)]);
        } else {
          const at = { modified: `2026-03-0${one.day}T00:00:00.000Z`, tags: [`t${one.tag}`] };
          const put = digest(on(one.at, { kind: 'page', page: page('gazette.example') }, at));
          left.set(put.id, put);
          followed.put([put]);
        }
      }
      const fresh = makeNoteIndex();
      fresh.put([...left.values()]);
      expect(followed.matching(EVERY_NOTE, [])).toEqual(fresh.matching(EVERY_NOTE, []));
      expect(followed.matching({ ...EVERY_NOTE, words: 't1' }, [])).toEqual(
        fresh.matching({ ...EVERY_NOTE, words: 't1' }, []),
      );
      expect(followed.tallies()).toEqual(fresh.tallies());
    }),
  );
});
