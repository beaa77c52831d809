import { type ComponentChildren, render } from 'preact';
import cardCss from '../../components/card.css?inline';
import paletteCss from '../../components/palette.css?inline';
import type { Card, CardFact, RoleLine, SourceRef } from '../../lib/model/card.ts';

export type Scheme = 'light' | 'dark';

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

/** Draws as the content script does: alone in a shadow root, below a host that says which scheme. */
export function draw(node: ComponentChildren, scheme: Scheme = 'light', width = 360): ShadowRoot {
  document.body.replaceChildren();
  document.body.style.backgroundColor = scheme === 'light' ? '#ffffff' : '#121212';
  const host = document.createElement('div');
  host.dataset.scheme = scheme;
  host.style.cssText = `all: initial; display: flex; flex-direction: column; width: ${width}px; max-height: 480px`;
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet(paletteCss), sheet(cardCss)];
  render(node, root);
  return root;
}

export const source: SourceRef = {
  document: '900',
  paragraph: 7,
  title: 'A paper of our own',
  publisher: 'Agence inventée',
  url: 'https://paper.invalid/900',
};

const { url: _, ...unpublished } = source;

export const roleLine = (text: string, date: string, more: Partial<RoleLine> = {}): RoleLine => ({
  text,
  asOf: { date, precision: 'day', basis: 'stated' },
  source: unpublished,
  former: false,
  ...more,
});

export const cardFact = (id: string, text: string, more: Partial<CardFact> = {}): CardFact => ({
  id,
  text,
  asOf: { date: '2018-11-19', precision: 'day', basis: 'inferred' },
  source,
  linksHere: false,
  ...more,
});

/** A card with one of everything. */
export const FULL: Card = {
  entity: { id: 'leader/tran-an', name: 'Tran An', category: 'leader' },
  localName: 'Trần An',
  country: { id: 'country/vietnam', name: 'Vietnam', category: 'country' },
  roles: {
    atArticle: [
      roleLine('Ministre du Vietnam', '2018-11-19', {
        former: true,
        heldBy: {
          holder: { id: 'leader/le-binh', name: 'Le Binh', category: 'leader' },
          asOf: { date: '2020', precision: 'year', basis: 'stated' },
          source: unpublished,
        },
      }),
      roleLine('Secrétaire de la Ligue', '2018-11-19'),
    ],
    later: false,
    latest: [roleLine('Président du Vietnam', '2026-01-14')],
  },
  standing: {
    status: 'signed',
    asOf: { date: '2018-11', precision: 'month', basis: 'stated' },
    source: unpublished,
    later: true,
  },
  facts: [
    cardFact('900/7/1', 'Tran An reçoit Ivan Petrov.', { linksHere: true }),
    cardFact('900/8/1', 'La Ligue veut doubler ses échanges en 2020.', { status: 'planned' }),
  ],
  factCount: 12,
  related: [
    { id: 'country/russie', name: 'Russie', category: 'country' },
    { id: 'agreement/pacte', name: 'Pacte', category: 'agreement' },
    { id: 'organisation/ligue', name: 'Ligue', category: 'organisation' },
    { id: 'event/sommet', name: 'Sommet', category: 'event' },
    { id: 'place/hanoi', name: 'Hanoï', category: 'place' },
  ],
  pageDate: '2018-11-20',
};
