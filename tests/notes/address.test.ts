import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_STEPS, type AddressStep } from '../../lib/model/address.ts';
import { explainAddress, MAX_ADDRESS_UNITS, normaliseAddress } from '../../lib/notes/address.ts';
import { TRACKING_PARAMETERS, TRACKING_PREFIXES } from '../../lib/notes/tracking.ts';
import { runs } from '../runs.ts';

const PAGE = 'https://gazette.example/monde/zenda';

describe('one address a page', () => {
  it.each<[string, string, AddressStep[]]>([
    [PAGE, PAGE, []],
    ['HTTPS://Gazette.Example:443/monde/zenda', PAGE, []],
    ['https://gazette.example', 'https://gazette.example/', []],
    [`${PAGE}/`, PAGE, ['slash']],
    [`${PAGE}#suite`, PAGE, ['fragment']],
    [`${PAGE}#:~:text=roi`, PAGE, ['fragment']],
    [`${PAGE}#!/page/2:~:text=roi`, `${PAGE}#!/page/2`, ['fragment']],
    [`${PAGE}#!`, PAGE, ['fragment']],
    [`${PAGE}?utm_source=a&UTM_Medium=b&fbclid=c&gclid&mc_cid=d&xtor=e`, PAGE, ['tracking']],
    [`${PAGE}?b=2&utm_source=a&a=%E9+1&a=1`, `${PAGE}?b=2&a=%E9+1&a=1`, ['tracking']],
    [`${PAGE}?ref=a&id=3`, `${PAGE}?ref=a&id=3`, []],
    ['https://user:secret@gazette.example/monde/zenda', PAGE, ['credentials']],
    ['https://www.gazette.example/monde/zenda', PAGE, ['host']],
    ['https://m.gazette.example/monde/zenda', PAGE, ['host']],
    ['https://mobile.gazette.example/monde/zenda', PAGE, ['host']],
    ['https://www.amp.gazette.example./monde/zenda', PAGE, ['host']],
    ['https://fr.m.gazette.example/a', 'https://fr.gazette.example/a', ['host']],
    ['https://m.com/a', 'https://m.com/a', []],
    ['https://m.co.uk/a', 'https://m.co.uk/a', []],
    ['https://m.gazette.com.vn/a', 'https://gazette.com.vn/a', ['host']],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a', []],
    ['http://[::1]:8080/a', 'http://[::1]:8080/a', []],
    [`${PAGE}/amp`, PAGE, ['amp']],
    [`${PAGE}/amp/`, PAGE, ['amp']],
    ['https://gazette.example/amp/monde/zenda', PAGE, ['amp']],
    [`${PAGE}.amp.html`, `${PAGE}.html`, ['amp']],
    [`${PAGE}.amp`, PAGE, ['amp']],
    [`${PAGE}?amp=1&p=2`, `${PAGE}?p=2`, ['amp']],
    [`${PAGE}?amp`, PAGE, ['amp']],
    [`${PAGE}?amp=12`, `${PAGE}?amp=12`, []],
    ['https://gazette.example/amp', 'https://gazette.example/amp', []],
    ['https://gazette.example/lampe/champ', 'https://gazette.example/lampe/champ', []],
    [
      'https://www-gazette-example.cdn.ampproject.org/v/s/www.gazette.example/monde/zenda/amp/?amp_js_v=0.1#x',
      PAGE,
      ['amp-cache', 'fragment', 'tracking', 'amp', 'host'],
    ],
    ['https://cdn.ampproject.org/c/gazette.example/a', 'http://gazette.example/a', ['amp-cache']],
    ['https://www.google.com/amp/s/m.gazette.example/monde/zenda', PAGE, ['amp-cache', 'host']],
    [`${PAGE}?a[]=1|2&b={"c":\\^\`}&d=100%`, `${PAGE}?a%5B%5D=1%7C2&b=%7B%22c%22:%5C%5E%60%7D&d=100%25`, []],
    [`${PAGE}?a%5B%5D=1%7c2`, `${PAGE}?a%5B%5D=1%7c2`, []],
    [`${PAGE}[1]/é#!/[2]#%`, `${PAGE}%5B1%5D/%C3%A9#!/%5B2%5D%23%25`, []],
    ['about:blank', 'about:blank', []],
    ['file:///a/b#c', 'file:///a/b#c', []],
    ['https://', 'https://', []],
    ['', '', []],
  ])('%s -> %s', (address, expected, steps) => {
    expect(explainAddress(address)).toEqual({ address: expected, steps });
  });

  it.each<[string, string, string, string]>([
    ['of the same site', `${PAGE}?x=1`, PAGE, PAGE],
    ['of a twin', 'https://m.gazette.example/z?id=1', 'https://www.gazette.example/monde/zenda/?utm_source=a', PAGE],
    ['of another site', PAGE, 'https://evil.example/a', PAGE],
    ['of another part of the site', PAGE, 'https://blog.gazette.example/a', PAGE],
    ['of another port', PAGE, 'https://gazette.example:8443/a', PAGE],
    ['that is the home page', PAGE, 'https://www.gazette.example/?utm_source=a', PAGE],
    ['that is no web address', PAGE, 'javascript:alert(1)', PAGE],
    ['that is relative', PAGE, '../autre', PAGE],
    ['of a shell that routes by #!', `${PAGE}#!/2`, 'https://gazette.example/app', `${PAGE}#!/2`],
    [
      'with a route of its own',
      `${PAGE}#!/2`,
      'https://gazette.example/app#!/zenda',
      'https://gazette.example/app#!/zenda',
    ],
    ['out of an AMP cache', 'https://cdn.ampproject.org/c/s/gazette.example/z', PAGE, PAGE],
    ['on a page that is none', 'about:blank', PAGE, 'about:blank'],
  ])('a canonical address %s', (_what, address, canonical, expected) => {
    const reading = explainAddress(address, canonical);
    expect(reading.address).toBe(expected);
    expect(reading.steps.includes('canonical')).toBe(expected !== normaliseAddress(address));
  });

  it('is idempotent, with a canonical address and without', () => {
    const label = fc.constantFrom(
      'www',
      'm',
      'amp',
      'mobile',
      'gazette',
      'co',
      'fr',
      'uk',
      'example',
      'com',
      'google',
      'cdn',
      'ampproject',
      'org',
    );
    const host = fc.oneof(
      fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.')),
      fc.constantFrom('cdn.ampproject.org', 'www.google.com', 'a.bing-amp.com', '10.0.0.1'),
    );
    const segment = fc.oneof(
      fc.constantFrom(
        '',
        'amp',
        'AMP',
        'c',
        's',
        'v',
        'zenda',
        'zenda.amp.html',
        '.amp',
        '..',
        '%61mp',
        'www.gazette.example',
        'a@b.example',
      ),
      fc.string({ maxLength: 5 }),
    );
    const parameter = fc.constantFrom(
      'amp',
      'amp=1',
      'utm_x=1',
      'p=1',
      '',
      'fbclid=2',
      '%75tm_a=1',
      "q='é'",
      '?',
      'a[]=%',
      '|{}',
    );
    const hash = fc.constantFrom('#!a#[b]', '', '#', '#a', '#!', '#!/a', '#!:~:text=b', '#!/a:~:b');
    const address = fc
      .tuple(
        fc.constantFrom('http://', 'https://', 'https://u:p@'),
        host,
        fc.constantFrom('', ':80', ':443', ':8080'),
        fc.array(segment, { maxLength: 6 }),
        fc.array(parameter, { maxLength: 4 }),
        hash,
      )
      .map(
        ([scheme, name, port, path, query, end]) =>
          `${scheme}${name}${port}/${path.join('/')}?${query.join('&')}${end}`,
      );
    fc.assert(
      fc.property(address, fc.option(address, { nil: undefined }), (one, canonical) => {
        const once = normaliseAddress(one, canonical);
        expect(normaliseAddress(once, canonical)).toBe(once);
        expect(explainAddress(once)).toEqual({ address: once, steps: [] });
      }),
      { numRuns: runs(5000) },
    );
    fc.assert(fc.property(fc.string(), (text) => normaliseAddress(normaliseAddress(text)) === normaliseAddress(text)));
  });

  it('gives back what is too long, and what is one twin in another without end', () => {
    const tooLong = `${PAGE}${'/amp'.repeat(MAX_ADDRESS_UNITS)}`;
    const twins = [
      `${PAGE}${'/amp'.repeat(1900)}`,
      `${PAGE}${'/amp'.repeat(900)}?${'a&'.repeat(1900)}b`,
      `https://gazette.example${'/amp'.repeat(1900)}/zenda`,
      `${PAGE}${'.amp'.repeat(1900)}`,
      `https://cdn.ampproject.org${'/c/s/cdn.ampproject.org'.repeat(330)}/c/s/gazette.example/a`,
    ];
    for (const address of [tooLong, ...twins]) expect(explainAddress(address)).toEqual({ address, steps: [] });
    expect(normaliseAddress(`${PAGE}/amp/amp/amp/`)).toBe(PAGE);
  });

  it('takes nobody for Google but Google', () => {
    const own = ['google.com', 'www.google.fr', 'www.google.co.uk', 'www.google.com.vn'];
    for (const host of own) expect(normaliseAddress(`https://${host}/amp/s/gazette.example/monde/zenda`)).toBe(PAGE);
    const others = ['google.attacker.net', 'www.google.evil.com', 'google.co.evil.com', 'google.com.evil.vn'];
    for (const host of others) {
      expect(normaliseAddress(`https://${host}/amp/s/gazette.example/monde/zenda`)).not.toBe(PAGE);
    }
  });

  it('keeps its lists sorted and lower case', () => {
    for (const list of [[...TRACKING_PARAMETERS], [...TRACKING_PREFIXES]]) {
      expect(list).toEqual([...list].sort());
      expect(list).toEqual(list.map((name) => name.toLowerCase()));
    }
    expect(new Set(ADDRESS_STEPS).size).toBe(ADDRESS_STEPS.length);
  });
});
