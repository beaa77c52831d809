import { describe, expect, it } from 'vitest';
import type { Alias, Entity } from '../../lib/model/entity.ts';
import { withoutRivals } from '../../lib/packs/rivals.ts';
import { RURITANIA } from './sample.ts';

const bearer = (name: string, ...aliases: Alias[]): Entity => ({ ...RURITANIA, id: `country/${name}`, aliases });
const full = (text: string): Alias => ({ text, kind: 'full' });

/** What is left of the forms when these packs, which speak of different entities, are put together. */
function left(...packs: Entity[][]): Record<string, string[]> {
  const all = withoutRivals(packs.flat(), packs);
  return Object.fromEntries(
    all.map(({ id, aliases }) => [id.slice('country/'.length), aliases.map(({ text }) => text)]),
  );
}

describe('a form that two packs give to different bearers', () => {
  it('is the first pack’s, however it is written', () => {
    const second = [bearer('b', full('STRÊLSAU'), full('Zenda'))];
    expect(left([bearer('a', full('Strelsau'))], second)).toEqual({ a: ['Strelsau'], b: ['Zenda'] });
  });

  it('stays a homonym when the second pack lets it go with a condition', () => {
    const needs: Alias = { ...full('Strelsau'), needs: ['country/a'] };
    const short: Alias = { text: 'Strelsau', kind: 'short' };
    const demonym: Alias = { text: 'Strelsau', kind: 'demonym' };
    expect(left([bearer('a', full('Strelsau'))], [bearer('b', needs, short, demonym)]).b).toHaveLength(3);
  });

  it('stays the second’s when the first gives it on a condition only', () => {
    const short: Alias = { text: 'Strelsau', kind: 'short' };
    expect(left([bearer('a', short)], [bearer('b', full('Strelsau'))])).toEqual({ a: ['Strelsau'], b: ['Strelsau'] });
  });

  it('is the first’s against all that come after', () => {
    const packs = ['a', 'b', 'c'].map((name) => [bearer(name, full('Strelsau'))]);
    expect(left(...packs)).toEqual({ a: ['Strelsau'], b: [], c: [] });
  });
});

it('homonyms of one pack stay, with a second pack too', () => {
  const pack = [bearer('a', full('Strelsau')), bearer('b', full('Strelsau'))];
  expect(left(pack)).toEqual({ a: ['Strelsau'], b: ['Strelsau'] });
  expect(left(pack, [bearer('c', full('Zenda'))])).toEqual({ a: ['Strelsau'], b: ['Strelsau'], c: ['Zenda'] });
});

it('a pack cannot give another pack’s entity the name of a third, nor take from it what the first pack gave', () => {
  const first = [bearer('a', full('Strelsau')), bearer('b', full('Zenda'))];
  const merged = [bearer('a', full('Strelsau')), bearer('b', full('Zenda'), full('Strelsau'))];
  const second = [bearer('b', full('Strelsau'), full('Zenda'))];
  expect(withoutRivals(merged, [first, second])).toEqual(first);
});
