import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { LEXICON_FORMAT } from '../../lib/lexicon/format.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { ENTITIES } from '../match/dictionary.ts';

describe('a lexicon', () => {
  const buffer = compileLexicon(ENTITIES);

  it('opens in place and knows its entities', () => {
    const lexicon = openLexicon(buffer);
    expect(lexicon.fold.buffer).toBe(buffer);
    expect(Array.from({ length: lexicon.entities }, (_, i) => lexicon.idOf(i))).toEqual(ENTITIES.map(({ id }) => id));
    const russia = ENTITIES.findIndex(({ id }) => id === 'country/russie');
    const medvedev = ENTITIES.findIndex(({ id }) => id === 'leader/dmitri-medvedev');
    expect(lexicon.categoryOf(medvedev)).toBe('leader');
    expect(lexicon.countryOf(medvedev)).toBe(russia);
    expect(lexicon.countryOf(russia)).toBe(russia);
  });

  it('is the same bytes for the same entities, and another version for others', () => {
    expect(new Uint8Array(compileLexicon(ENTITIES))).toEqual(new Uint8Array(buffer));
    expect(openLexicon(compileLexicon(ENTITIES.slice(1))).version).not.toBe(openLexicon(buffer).version);
  });

  it('refuses one of which a single number is another', () => {
    for (const word of [40, 5000, buffer.byteLength / 4 - 1]) {
      const damaged = new Uint32Array(buffer.slice(0));
      damaged[word] = (damaged[word] as number) ^ 1;
      expect(() => openLexicon(damaged.buffer)).toThrow('damaged');
    }
  });

  it('refuses what is no lexicon, another format, and one cut short', () => {
    expect(() => openLexicon(new ArrayBuffer(8))).toThrow(RangeError);
    expect(() => openLexicon(new ArrayBuffer(1 << 20))).toThrow('Not a lexicon.');
    expect(() => openLexicon(buffer.slice(0, buffer.byteLength / 2))).toThrow('cut short');
    const other = buffer.slice(0);
    new Uint32Array(other)[1] = LEXICON_FORMAT + 1;
    expect(() => openLexicon(other)).toThrow(`of format ${LEXICON_FORMAT + 1}`);
  });
});
