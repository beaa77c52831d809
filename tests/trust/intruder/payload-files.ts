import type { Brief } from '../../../lib/model/brief.ts';
import { entityOf } from './payloads.ts';

/** Annotations as Hypothesis gives them out, with a payload wherever the writer of one has a say. */
export const hypothesisOf = (all: readonly string[], origin: string, uri?: string): string =>
  JSON.stringify({
    total: all.length,
    rows: all.map((payload, n) => ({
      id: `hypothesis-${n}`,
      user: `acct:${payload}@hypothes.is`,
      uri: uri ?? new URL(`/h?x=${payload}#${payload}`, origin).href,
      created: '2025-05-04T00:00:00.000000+00:00',
      updated: '2025-05-04T00:00:00.000000+00:00',
      text: payload,
      tags: [payload.slice(0, 100)],
      document: { title: [payload] },
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: payload, prefix: payload, suffix: payload }] }],
    })),
  });

/** A brief with a payload in every place that a page or a pack has a say in. */
export function briefOf(payload: string, n: number): Brief {
  const ref = { id: entityOf(n), name: payload, category: 'leader' } as const;
  const asOf = { date: '2025-05-04', precision: 'day', basis: 'stated' } as const;
  const url = new URL(`https://zorb.invalid/?x=${payload}#${payload}`).href;
  const source = { document: `zorb-${n}`, paragraph: 1, title: payload, publisher: payload, url };
  const office = { text: payload, asOf, source, former: true, heldBy: { holder: ref, asOf, source } };
  const fact = { id: `zorb-${n}`, kind: 'event', text: payload, asOf, later: false, source, about: [ref] } as const;
  return {
    title: payload,
    address: url,
    pageDate: '2025-05-04',
    leaders: [{ leader: ref, atArticle: [office], later: false, latest: [office] }],
    pairs: [{ of: [ref, ref], facts: [fact], agreements: [ref] }],
    figures: [fact],
  };
}
