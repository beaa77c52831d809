import { expect, it } from 'vitest';
import { atPassage } from '../../entrypoints/background/notes/text-fragment.ts';

const PAGE = 'https://gazette.example/zenda';

it.each([
  ['le pont', `${PAGE}#:~:text=le%20pont`],
  ['a-b, c & d', `${PAGE}#:~:text=a%2Db%2C%20c%20%26%20d`],
  ['  le\u00a0pont-\u00adlevis  baissé ', `${PAGE}#:~:text=le%20pont%2Dlevis%20baiss%C3%A9`],
  [
    `${'un deux trois quatre cinq six '.repeat(4)}sept`,
    `${PAGE}#:~:text=un%20deux%20trois%20quatre,quatre%20cinq%20six%20sept`,
  ],
  ['Fin.\n\n\t\tDébut', `${PAGE}#:~:text=Fin.,D%C3%A9but`],
  ['\ud83d', `${PAGE}#:~:text=%EF%BF%BD`],
])('%j', (quote, address) => {
  expect(atPassage(PAGE, quote)).toBe(address);
});

it('a route in the fragment stays', () => {
  expect(atPassage(`${PAGE}#!/roi`, 'le pont')).toBe(`${PAGE}#!/roi:~:text=le%20pont`);
});
