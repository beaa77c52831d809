import { describe, expect, it } from 'vitest';
import { canonicalText, checkCanonical, checkOrder } from '../../lib/packs/canonical.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from './sample.ts';

const paths = (problems: readonly { readonly path: string }[]) => problems.map(({ path }) => path);
const numbered = (id: string) => ({ ...ROLE, id });

describe('the one order', () => {
  it('is that of the sample', () => {
    expect(checkOrder(samplePack())).toEqual([]);
  });

  it.each([
    ['entities by id', { entities: [RASSENDYLL, RURITANIA] }, 'entities[1]'],
    ['facts by paragraph', { facts: [FIGURE, ROLE] }, 'facts[1]'],
    ['facts by number, 10 after 9', { facts: [numbered('essai/1/10'), numbered('essai/1/9')] }, 'facts[1]'],
    ['offices by id', { offices: [{ id: 'b' }, { id: 'a' }] }, 'offices[1]'],
    [
      'aliases by kind, then text',
      { entities: [{ ...RASSENDYLL, aliases: RASSENDYLL.aliases.toReversed() }] },
      'entities[0].aliases[1]',
    ],
  ])('%s', (_, lists, path) => {
    expect(paths(checkOrder(lists))).toEqual([path]);
  });

  it('9 before 10 is in order', () => {
    expect(checkOrder({ facts: [numbered('essai/1/9'), numbered('essai/1/10')] })).toEqual([]);
  });
});

describe('the one text', () => {
  const text = canonicalText('entities', [RURITANIA]);

  it('is its own canonical form', () => {
    expect(checkCanonical('entities', JSON.parse(text), text)).toEqual([]);
  });

  it.each([
    ['another indent', JSON.stringify([RURITANIA], null, 4)],
    ['no last line feed', text.trimEnd()],
    ['accents apart', text.normalize('NFD').replace('Ruritanie', 'Ruritanié'.normalize('NFD'))],
    ['escaped letters', text.replace('Ruritanie', '\\u0052uritanie')],
    [
      'keys in another order',
      `${JSON.stringify(
        [RURITANIA].map(({ id, ...rest }) => ({ ...rest, id })),
        null,
        2,
      )}\n`,
    ],
  ])('is not: %s', (_, other) => {
    const problems = checkCanonical('entities', JSON.parse(other), other);
    expect(paths(problems)[0]).toMatch(/^line \d+$/);
  });
});
