import { describe, expect, it } from 'vitest';
import {
  type AgreementsAsked,
  EVERY_AGREEMENT,
  hrefOfAgreements,
  hrefOfHome,
  hrefOfLeaders,
} from '../../components/library/tables/tables-place.ts';
import { readRoute } from '../../entrypoints/library/route.ts';

describe('an address of the table of agreements', () => {
  it.each<readonly [string, Partial<AgreementsAsked>]>([
    ['#/agreements', {}],
    ['#/agreements?sort=when', { by: 'when' }],
    ['#/agreements?order=down', { down: true }],
    [
      '#/agreements?sort=when&order=down&party=country/russie&status=signed',
      { by: 'when', down: true, party: 'country/russie', status: 'signed' },
    ],
    ['#/agreements?status=in+force', { status: 'in force' }],
    ['#/agreements?status=unknown', { status: 'unknown' }],
  ])('%s', (hash, asked) => {
    expect(readRoute(hash)).toEqual({ kind: 'agreements', asked: { ...EVERY_AGREEMENT, ...asked } });
    expect(hrefOfAgreements({ ...EVERY_AGREEMENT, ...asked })).toBe(hash);
  });

  it.each(['?sort=colour', '?order=up', '?party=Russie', '?status=broken', '?sort=&party=&status='])(
    'asks for nothing that cannot be asked: %s',
    (asked) => {
      expect(readRoute(`#/agreements${asked}`)).toEqual({ kind: 'agreements', asked: EVERY_AGREEMENT });
    },
  );
});

describe('an address of names that are narrowed', () => {
  it.each([
    ['#/leaders', ''],
    ['#/leaders?q=nguy%E1%BB%85n', 'nguyễn'],
    ['#/leaders?q=a%26b%3F+c%23/%252F', 'a&b? c#/%2F'],
  ])('%s', (hash, filter) => {
    expect(readRoute(hash)).toEqual({ kind: 'leaders', filter });
    expect(hrefOfLeaders(` ${filter} `)).toBe(hash);
  });

  it.each([
    ['#/', null, ''],
    ['#/?c=leader', 'leader', ''],
    ['#/?f=nguyen', null, 'nguyen'],
    ['#/?c=leader&f=nguyen', 'leader', 'nguyen'],
  ] as const)('%s', (hash, category, filter) => {
    expect(readRoute(hash)).toEqual({ kind: 'home', category, filter });
    expect(hrefOfHome(category, filter)).toBe(hash);
  });

  it('is not narrowed by what nobody types', () => {
    expect(readRoute(`#/leaders?q=${'x'.repeat(301)}`)).toEqual({ kind: 'leaders', filter: '' });
    expect(readRoute('#/?f=++')).toEqual({ kind: 'home', category: null, filter: '' });
  });
});
