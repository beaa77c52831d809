import { createHash } from 'node:crypto';
import type { Note } from '../../../lib/model/note.ts';
import type { Pack } from '../../../lib/model/pack.ts';
import { newNote } from '../../../lib/notes/new-note.ts';
import { type Random, randomFrom } from '../../drill/random.ts';

const RUN = 'top.ran=1';
/** What would run, load or lead somewhere if it were taken for more than text. What it plants is known by `data-planted`. */
const FORMS: readonly ((n: number) => string)[] = [
  (n) => `<script data-planted="${n}">${RUN}</script>`,
  (n) => `<img data-planted="${n}" src="x" onerror="${RUN}">`,
  (n) => `<svg data-planted="${n}" onload="${RUN}"><a href="javascript:${RUN}">x</a></svg>`,
  (n) => `"><b data-planted="${n}" onmouseover="${RUN}" autofocus onfocus="${RUN}" tabindex="0">x</b>`,
  (n) => `' onclick='${RUN}' data-planted='${n}`,
  (n) => `<a data-planted="${n}" href="javascript:${RUN}">x</a>`,
  (n) => `[lien ${n}](javascript:${RUN})`,
  (n) => `[lien ${n}](data:text/html,<script>${RUN}</script>)`,
  (n) => `![image ${n}](x" onerror="${RUN})`,
  (n) => `<iframe data-planted="${n}" srcdoc="<script>${RUN}</script>"></iframe>`,
  (n) => `</title></textarea></style></script><script data-planted="${n}">${RUN}</script>`,
  (n) => `<math data-planted="${n}"><mtext><style><img src=x onerror=${RUN}></style></mtext></math>`,
  (n) => `<form data-planted="${n}" action="javascript:${RUN}"><button>x</button></form>`,
  (n) => `<style data-planted="${n}">*{background:url(x)}</style>`,
  (n) => `&lt;img data-planted=${n} src=x onerror=${RUN}&gt;`,
  (n) => `javascript:${RUN}//${n}`,
  (n) => `{{constructor.constructor('${RUN}')()}}${'$'}{${RUN}} ${n}`,
  (n) => `<${n}><jAvAsCrIpT:${RUN}> <javascript:${RUN}>`,
  (n) => `[x]: javascript:${RUN} "t"\u00a0[x] ${n}`,
  (n) => `<meta data-planted="${n}" http-equiv="refresh" content="0;url=javascript:${RUN}">`,
];

export const payloads = (seed: number, count: number): readonly string[] => {
  const random: Random = randomFrom(seed);
  return Array.from({ length: count }, (_, n) => {
    const one = (n < FORMS.length ? FORMS[n] : random.pick(FORMS))?.(n) ?? '';
    return random.below(3) === 0 ? one.replace(/script|onerror|iframe/g, (word) => word.toUpperCase()) : one;
  });
};

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** How the n-th name is written on a page: letters only, so that it is lit. */
export const nameOf = (n: number): string =>
  `Zorb${[...String(n)].map((digit) => 'aeioulmnrs'[Number(digit)]).join('')} Quend`;
export const entityOf = (n: number): string => `leader/zorb-${n}`;

export function notesOf(all: readonly string[], origin: string): readonly Note[] {
  return all.map((payload, n) => {
    const address = new URL(`/p?x=${payload}#${payload}`, origin).href;
    const anchor = {
      quote: { exact: payload, prefix: payload.slice(0, 30), suffix: payload.slice(0, 30) },
      position: { start: 0, end: payload.length },
    };
    const begun = newNote({
      id: idOf(n),
      target: { kind: 'passage', page: { address, opened: address, title: payload }, anchor },
      entities: [entityOf(n)],
      colour: 'pink',
      at: '2025-05-04T00:00:00.000Z',
    });
    return { ...begun, text: payload, tags: [payload.slice(0, 100)] };
  });
}

/** A note on each name, to be read from its card. */
export const aboutNames = (all: readonly string[]): readonly Note[] =>
  all.map((payload, n) => {
    const id = `00000000-0000-4000-8001-${String(n).padStart(12, '0')}`;
    const target = { kind: 'entity', entity: entityOf(n) } as const;
    const begun = newNote({ id, target, entities: [], colour: 'blue', at: '2025-05-04T00:00:00.000Z' });
    return { ...begun, text: payload, tags: [payload.slice(0, 100)] };
  });

const three = (text: string) => ({ fr: text, en: text, vi: text });

export function packOf(all: readonly string[]): Pack {
  const [first = ''] = all;
  return {
    format: 'reperes-pack',
    version: 1,
    id: 'intruder',
    name: first,
    languages: ['fr'],
    licence: first,
    offices: [],
    documents: all.map((payload, n) => ({
      id: `zorb-${n}`,
      title: payload,
      publisher: payload,
      date: { value: '2025-05-04', precision: 'day', basis: 'stated' },
      language: 'fr',
      url: new URL(`https://zorb.invalid/?x=${payload}#${payload}`).href,
      sha256: createHash('sha256').update(payload).digest('hex'),
      paragraphs: 1,
      parts: [],
    })),
    entities: all.map((payload, n) => ({
      id: entityOf(n),
      category: 'leader',
      names: three(payload),
      aliases: [{ text: nameOf(n), kind: 'full' }],
    })),
    facts: all.map((payload, n) => ({
      id: `zorb-${n}`,
      about: [entityOf(n)],
      kind: 'event',
      text: three(payload),
      asOf: { date: '2025-05-04', precision: 'day', basis: 'stated' },
      source: { document: `zorb-${n}`, paragraph: 1, evidence: [payload] },
    })),
  };
}

/** A function, as text: what was taken for more than text in this view; the page's own elements are in no host of ours. */
export const SCAN = `(isOurs) => {
  const found = [];
  const walk = (root) => {
    for (const node of root.querySelectorAll('*')) {
      if (node.hasAttribute('data-planted')) found.push('planted <' + node.localName + '>');
      for (const { name } of node.attributes) if (/^on/i.test(name)) found.push('an attribute ' + name);
      for (const key of ['href', 'src', 'action', 'formaction', 'srcdoc']) {
        const value = node.getAttribute(key);
        if (value === null) continue;
        const { protocol, origin } = new URL(value, location.href);
        if (!/^https?:$/.test(protocol) && origin !== location.origin && protocol !== 'chrome-extension:') found.push(node.localName + ' leads to ' + value.slice(0, 60));
      }
      if (node.shadowRoot) walk(node.shadowRoot);
    }
  };
  if (isOurs) walk(document); else for (const host of document.querySelectorAll('reperes-card, reperes-note')) if (host.shadowRoot) walk(host.shadowRoot);
  if (window.ran) found.push('ran');
  return found;
}`;
