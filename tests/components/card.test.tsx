import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card.tsx';
import { CardMessage } from '../../components/CardMessage.tsx';
import type { Card as CardData } from '../../lib/model/card.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { cardFact, draw, FULL, roleLine } from './drawn-card.tsx';

const callbacks = () => ({
  onUnlight: vi.fn(),
  onFold: vi.fn(),
  onPin: vi.fn(),
  onClose: vi.fn(),
  onBack: vi.fn(),
  onTurn: vi.fn(),
  onOpen: vi.fn(),
  onNote: vi.fn(),
  onReadNotes: vi.fn(),
});

const drawCard = (card: CardData, more: Partial<CardProps> = {}): ShadowRoot =>
  draw(
    <Card
      card={card}
      language="fr"
      pinned={false}
      canGoBack={false}
      lit={null}
      noteCount={3}
      {...callbacks()}
      {...more}
    />,
  );

const texts = (root: ShadowRoot, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent ?? '');

function click(root: ShadowRoot, label: string): void {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].find(
    (control) => (control.getAttribute('aria-label') ?? control.textContent) === label,
  );
  if (found === undefined) throw new Error(`No control called “${label}”`);
  found.click();
}

const BARE: CardData = {
  entity: { id: 'leader/nobody', name: 'Nobody', category: 'leader' },
  roles: { atArticle: [], later: false, latest: [] },
  facts: [],
  factCount: 0,
  related: [],
  pageDate: '2018',
};

describe('what a card says', () => {
  it('is a dialog called by its name', () => {
    const dialog = drawCard(FULL).querySelector('[role=dialog]');
    const name = dialog?.querySelector(`#${CSS.escape(dialog.getAttribute('aria-labelledby') ?? '')}`);
    expect(name?.textContent).toBe('Tran An Trần An');
    expect(name?.querySelector('[lang=vi]')?.textContent).toBe('Trần An');
    expect(dialog?.getAttribute('lang')).toBe('fr');
  });

  it('gives category and country, then each role with its date and source', () => {
    const root = drawCard(FULL);
    expect(root.querySelector('.category')?.textContent?.trim()).toBe('Dirigeant · Vietnam');
    expect(texts(root, '.roles .role')).toEqual([
      'Ministre du Vietnam',
      'Secrétaire de la Ligue',
      'Président du Vietnam',
    ]);
    expect(texts(root, '.roles:not(.latest) time')).toEqual(['au 19 nov. 2018', 'en 2020', 'au 19 nov. 2018']);
    expect(texts(root, '.roles.latest time')).toEqual(['au 14 janv. 2026']);
    expect(texts(root, '.roles > li').every((line) => line.includes('Agence inventée · 900\u00a0¶7'))).toBe(true);
  });

  it('says of an office that it is held by somebody else', () => {
    const [former, held] = [...drawCard(FULL).querySelectorAll('.roles > li')];
    expect(former?.textContent).toContain(CARD_WORDS.fr.former);
    expect(former?.textContent).toContain('Fonction exercée par Le Binh en 2020');
    expect(held?.textContent).not.toContain(CARD_WORDS.fr.former);
  });

  it('says of a role that the article could not know it', () => {
    const later = { ...FULL, roles: { atArticle: [roleLine('Maire', '2026-01-14')], later: true, latest: [] } };
    expect(drawCard(later).querySelector('.roles')?.textContent).toContain('postérieur à cet article');
    expect(drawCard({ ...later, roles: { ...later.roles, later: false } }).querySelector('.roles strong')).toBeNull();
  });

  it('puts facts with other names of the page under their own heading, first', () => {
    const root = drawCard(FULL);
    expect(texts(root, 'h3')).toEqual(['Avec les noms de cette page', 'Autres faits']);
    expect(texts(root, '.facts.here > li > p:first-child')).toEqual(['Tran An reçoit Ivan Petrov.']);
    expect(texts(drawCard({ ...FULL, facts: [cardFact('1', 'Un fait.')] }), 'h3')).toEqual(['Faits']);
  });

  it('dates every fact and says what is only planned', () => {
    const root = drawCard(FULL);
    expect(texts(root, '.facts time')).toEqual(['19 nov. 2018', '19 nov. 2018']);
    expect(texts(root, '.facts .status')).toEqual(['Prévu']);
  });

  it('says how far an agreement had come', () => {
    expect(drawCard(FULL).querySelector('.standing')?.textContent).toMatch(
      /^Signéen nov. 2018postérieur à cet article/,
    );
  });

  it.each([
    { why: 'nothing at all', card: BARE, says: [CARD_WORDS.fr.noFacts] },
    { why: 'facts, but no role', card: { ...FULL, roles: BARE.roles }, says: [CARD_WORDS.fr.noRole] },
    { why: 'a role and nothing more', card: { ...FULL, facts: [] }, says: [CARD_WORDS.fr.noOtherFacts] },
    { why: 'no date', card: { ...FULL, pageDate: null }, says: [CARD_WORDS.fr.pageDateUnknown] },
    { why: 'everything', card: FULL, says: [] },
  ])('says what it does not know: $why', ({ card, says }) => {
    expect(texts(drawCard(card), '.remark')).toEqual(says);
  });

  it('speaks the reader’s language', () => {
    expect(drawCard(FULL, { language: 'en' }).textContent).toContain('12 facts in the corpus');
    expect(drawCard(FULL, { language: 'vi' }).textContent).toContain('12 dữ kiện trong kho');
  });

  it('keeps within 240 px whatever it holds', () => {
    const long = 'Comitéintergouvernementaldecoopérationéconomiqueettechnique'.repeat(2);
    const card = { ...FULL, entity: { ...FULL.entity, name: long }, related: [{ ...FULL.entity, name: long }] };
    const root = draw(
      <Card card={card} language="fr" pinned canGoBack lit={null} noteCount={1234} {...callbacks()} />,
      'light',
      240,
    );
    const wide = [...root.querySelectorAll('.card, .card *')].filter(
      (element) => element.getBoundingClientRect().right > 240 + document.body.getBoundingClientRect().left,
    );
    expect(wide.map((element) => element.outerHTML)).toEqual([]);
  });
});

describe('what a card does', () => {
  it.each([
    { label: CARD_WORDS.fr.pin, call: 'onPin', with: [] },
    { label: CARD_WORDS.fr.close, call: 'onClose', with: [] },
    { label: CARD_WORDS.fr.back, call: 'onBack', with: [] },
    { label: 'Russie', call: 'onTurn', with: ['country/russie'] },
    { label: 'Le Binh', call: 'onTurn', with: ['leader/le-binh'] },
    { label: 'Agence inventée · 900\u00a0¶7', call: 'onOpen', with: ['/document/900?p=7'] },
    { label: '12\u00a0faits dans le corpus →', call: 'onOpen', with: ['/entity/leader/tran-an'] },
    { label: '3\u00a0notes', call: 'onReadNotes', with: ['leader/tran-an'] },
    { label: '✎ noter', call: 'onNote', with: ['leader/tran-an'] },
  ] as const)('$label: $call', ({ label, call, with: expected }) => {
    const calls = callbacks();
    click(drawCard(FULL, { canGoBack: true, ...calls }), label);
    for (const [name, spy] of Object.entries(calls)) {
      expect(spy.mock.calls.map((args) => args.filter((arg) => typeof arg === 'string'))).toEqual(
        name === call ? [[...expected]] : [],
      );
    }
  });

  it('offers to write where nothing is noted yet, and to read only where something is', () => {
    expect(texts(drawCard(FULL, { noteCount: 0 }), '.foot button')).toEqual([
      '12\u00a0faits dans le corpus →',
      '✎ noter',
    ]);
    expect(texts(drawCard(FULL, { noteCount: 1 }), '.foot button')[1]).toBe('1\u00a0note');
  });

  it('offers a way back only when there is one, and says whether it is pinned', () => {
    const root = drawCard(FULL, { pinned: true });
    expect(root.querySelector(`[aria-label="${CARD_WORDS.fr.back}"]`)).toBeNull();
    expect(root.querySelector('.pin')?.getAttribute('aria-pressed')).toBe('true');
    expect(drawCard(FULL).querySelector('.pin')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('links to the text itself in a new tab that cannot look back', () => {
    const out = [...drawCard(FULL).querySelectorAll<HTMLAnchorElement>('a')];
    expect(out.map(({ href, target, rel }) => ({ href, target, rel }))).toEqual(
      FULL.facts.map(() => ({ href: 'https://paper.invalid/900', target: '_blank', rel: 'noopener noreferrer' })),
    );
  });

  it('takes the focus without being a stop of its own, then pin and close, then what it says', () => {
    const root = drawCard(FULL);
    const dialog = root.querySelector<HTMLElement>('[role=dialog]');
    dialog?.focus();
    expect(root.activeElement).toBe(dialog);
    const stops = [...root.querySelectorAll<HTMLElement>('button, a')];
    expect(stops.slice(0, 2).map((stop) => stop.getAttribute('aria-label'))).toEqual([
      CARD_WORDS.fr.pin,
      CARD_WORDS.fr.close,
    ]);
    expect(stops.every((stop) => stop.tabIndex === 0)).toBe(true);
  });
});

describe('in place of a card', () => {
  it('a reason is told aloud and can be closed', () => {
    const onClose = vi.fn();
    const root = draw(<CardMessage language="fr" about="database" onClose={onClose} />);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(REASON_WORDS.fr.database);
    click(root, CARD_WORDS.fr.close);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
