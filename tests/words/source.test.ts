import { expect, it } from 'vitest';
import { SOURCE_WORDS } from '../../lib/words/source.ts';

const { short } = SOURCE_WORDS.fr;
const source = { document: '002', paragraph: 3, title: 'Un titre' };

it('says publisher, document and paragraph', () => {
  expect(short({ ...source, publisher: 'VNA' })).toBe('VNA · 002\u00a0¶3');
  expect(short(source)).toBe('002\u00a0¶3');
});

it('says of a page that the reader read its site, else its title, and no number', () => {
  expect(short({ ...source, document: 'page-71d5d3d2299b', publisher: 'gazette.example' })).toBe('gazette.example');
  expect(short({ ...source, document: 'page-71d5d3d2299b-2' })).toBe('Un titre');
  expect(short({ ...source, document: 'self' })).toBe('Un titre');
  expect(short({ ...source, document: 'page-blanche' })).toBe('page-blanche\u00a0¶3');
});
