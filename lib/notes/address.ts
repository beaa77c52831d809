import { ADDRESS_STEPS, type AddressStep } from '../model/address.ts';
import { AMP_QUERY, outOfAmpCache, withoutAmpPath } from './amp.ts';
import { asIri } from './as-iri.ts';
import { TRACKING_PARAMETERS, TRACKING_PREFIXES } from './tracking.ts';

export interface AddressReading {
  readonly address: string;
  /**
   * The steps that changed something, so that the rule can be shown. Default ports, letter case and what no IRI may
   * hold are levelled always.
   */
  readonly steps: readonly AddressStep[];
}

/** UTF-16 units. A page chooses its own address; notes hold half as much. */
export const MAX_ADDRESS_UNITS = 8000;
/**
 * Addresses of the web are settled after three passes. Of 8,000 units made of `/amp` each pass took one away, for a
 * second in all: a page that went from one such address to the next kept the worker from all others.
 */
const MOST_PASSES = 8;

/** A site has these first labels for the same pages. */
const TWIN_LABELS: ReadonlySet<string> = new Set(['amp', 'm', 'mobile', 'www']);
/** `co.uk`, `com.vn`: under these the site's own name is one label further left. */
const SECOND_LEVEL = /^(ac|co|com|edu|gob|gouv|gov|net|or|org)\.[a-z]{2}$/;

/**
 * The address under which a page's notes are kept and met again: a key, not always one that a server answers
 * (`www.` is gone). Idempotent. What is no http(s) address, too long, or one twin in another more than eight times over,
 * is given back as it came.
 * @param address as the browser shows it
 * @param canonical the page's absolute `rel=canonical`; a page may only point within its own site, and not at its home page
 */
export const normaliseAddress = (address: string, canonical?: string): string =>
  explainAddress(address, canonical).address;

/** The normalised address, and which steps of the rule made it. */
export function explainAddress(address: string, canonical?: string): AddressReading {
  const plain = settle(address);
  const named = canonical === undefined ? undefined : settle(canonical);
  if (named === undefined || !mayStandFor(named.address, plain.address)) return plain;
  return named.address === plain.address ? plain : { ...named, steps: inOrder(['canonical', ...named.steps]) };
}

/**
 * The same address as a browser can open it, without what tracks or names the reader: credentials, tracking
 * parameters, and a fragment that is no `#!` route are taken out. What is no http(s) address comes back as it came.
 */
export function withoutTraces(address: string): string {
  const url = parse(address);
  if (url === undefined) return address;
  for (const [step, change] of CHANGES) if (TRACES.has(step)) change(url);
  return url.href;
}

const TRACES: ReadonlySet<AddressStep> = new Set<AddressStep>(['credentials', 'fragment', 'tracking']);

function mayStandFor(canonical: string, address: string): boolean {
  const [to, from] = [parse(canonical), parse(address)];
  if (to === undefined || from === undefined || to.host !== from.host) return false;
  const isHome = to.pathname === '/' && to.search === '' && to.hash === '';
  // Pages that route by `#!` carry the canonical of their shell whatever they show.
  return !isHome && (from.hash === '' || to.hash !== '');
}

/** Until nothing changes, because one step can uncover work for another: a cache of a mobile twin, `/story/amp/`. */
function settle(address: string): AddressReading {
  const steps: AddressStep[] = [];
  let url = parse(address);
  if (url === undefined) return { address, steps };
  for (let before = '', passes = 0; before !== url.href; passes += 1) {
    if (passes === MOST_PASSES) return { address, steps: [] };
    before = url.href;
    const out: URL | undefined = parse(outOfAmpCache(url) ?? '');
    if (out !== undefined) steps.push('amp-cache');
    url = out ?? url;
    for (const [step, change] of CHANGES) {
      const was = url.href;
      change(url);
      if (url.href !== was) steps.push(step);
    }
    url = parse(url.href) ?? url;
  }
  return { address: url.href, steps: inOrder(steps) };
}

const CHANGES: readonly (readonly [AddressStep, (url: URL) => void])[] = [
  [
    'credentials',
    (url) => {
      url.username = '';
      url.password = '';
    },
  ],
  [
    'fragment',
    (url) => {
      // `#!` is a route of its own on older sites; a text fragment (`:~:`) is a place, even there.
      const route = url.hash.replace(/:~:.*$/s, '');
      url.hash = /^#!./s.test(route) ? route : '';
    },
  ],
  ['tracking', (url) => keepParameters(url, (name) => !isTracking(name))],
  [
    'amp',
    (url) => {
      keepParameters(url, (name, value) => !AMP_QUERY.has(`${name}=${value}`.toLowerCase()));
      url.pathname = withoutAmpPath(url.pathname);
    },
  ],
  [
    'host',
    (url) => {
      url.hostname = siteOf(url.hostname);
    },
  ],
  [
    'slash',
    (url) => {
      url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '');
    },
  ],
];

function parse(address: string): URL | undefined {
  if (address.length > MAX_ADDRESS_UNITS) return undefined;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const iri = asIri(url.href);
  return iri === url.href ? url : new URL(iri);
}

const inOrder = (steps: readonly AddressStep[]): AddressStep[] => ADDRESS_STEPS.filter((step) => steps.includes(step));

const isTracking = (name: string): boolean =>
  TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));

/** Works on the text: URLSearchParams would write every other parameter anew. */
function keepParameters(url: URL, keep: (name: string, value: string) => boolean): void {
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((parameter) => {
    const at = parameter.indexOf('=');
    const name = at < 0 ? parameter : parameter.slice(0, at);
    return parameter !== '' && keep(name.toLowerCase(), at < 0 ? '' : parameter.slice(at + 1));
  });
  url.search = kept.join('&');
}

/** The host without the labels of twins; `m.com` and `www.gov.uk` are sites of their own. */
function siteOf(host: string): string {
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.replace(/\.$/, '').split('.');
  const own = SECOND_LEVEL.test(labels.slice(-2).join('.')) ? 3 : 2;
  const twins = labels.slice(0, -own).filter((label) => !TWIN_LABELS.has(label));
  return [...twins, ...labels.slice(-own)].join('.');
}
