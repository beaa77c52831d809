import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardHost, makeCardHost } from '../../lib/page/card/card-host.ts';
import { placeCard, viewportOf, widthIn } from '../../lib/page/card/card-place.ts';
import { onPage } from './marks.ts';

const CSS_TEXT = '.card{width:300px;height:150px;background:rgb(0, 128, 0)}';
let host: CardHost;
let before: string;

beforeEach(() => {
  before = document.documentElement.outerHTML;
  host = makeCardHost(document, { name: 'reperes-card', css: CSS_TEXT, shadowMode: 'open' });
  const card = document.createElement('div');
  card.className = 'card';
  host.root.append(card);
});
afterEach(() => {
  host.remove();
  document.body.replaceChildren();
});

const element = (): HTMLElement => host.root.host as HTMLElement;
const card = (): HTMLElement => host.root.querySelector('.card') as HTMLElement;
const topAt = ({ left, top, width, height }: DOMRect): Element | null =>
  document.elementFromPoint(left + width / 2, top + height / 2);

function showAt(near: Node): void {
  host.moveTo(near);
  host.show();
  host.place({ left: 40, top: 50, maxWidth: 400, maxHeight: 400, side: 'bottom' });
}

describe('our one node', () => {
  test('is not in the page before it is needed, then a child of <html> outside the body', () => {
    expect(element().isConnected).toBe(false);
    host.moveTo(document.body);
    expect(element().parentNode).toBe(document.documentElement);
    expect(document.querySelectorAll('reperes-card').length).toBe(1);
  });

  test('is gone without a trace when removed, and can come again', () => {
    showAt(document.body);
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
    showAt(document.body);
    expect(card().getBoundingClientRect().left).toBe(40);
  });

  test.each(['', "static disabledFeatures = ['shadow'];"])(
    'does not give its shadow tree to a page that defines an element of its name (%s)',
    (feature) => {
      const frame = onPage('<iframe></iframe>').querySelector('iframe') as HTMLIFrameElement;
      const page = frame.contentWindow as Window & typeof globalThis & { taken?: ShadowRoot | null };
      const script = page.document.createElement('script');
      script.textContent = `onerror = () => true; customElements.define('reperes-card', class extends HTMLElement {
        ${feature} connectedCallback() { window.taken = this.attachInternals().shadowRoot; } });`;
      page.document.head.append(script);
      const taken = makeCardHost(page.document, { name: 'reperes-card', css: CSS_TEXT, shadowMode: 'closed' });
      taken.moveTo(page.document.body);
      taken.show();
      expect(taken.root.host.matches(':popover-open')).toBe(true);
      expect(page.taken ?? null).toBe(null);
      expect(taken.root.adoptedStyleSheets.length).toBe(3);
    },
  );

  test('stands where it is put on a page that is magnified by its style sheet', () => {
    document.documentElement.style.zoom = '2';
    try {
      showAt(document.body);
      const { left, top, width } = card().getBoundingClientRect();
      expect([left, top, width].map(Math.round)).toEqual([40, 50, 300]);
      expect(host.measure(400).width).toBeCloseTo(300);
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });

  test('shows itself though the page has taken its popover away', () => {
    showAt(document.body);
    element().removeAttribute('popover');
    host.hide();
    host.show();
    expect(element().matches(':popover-open')).toBe(true);
  });

  test('keeps its shadow tree closed when told so', () => {
    const closed = makeCardHost(document, { name: 'reperes-card', css: '', shadowMode: 'closed' });
    expect((closed.root.host as HTMLElement).shadowRoot).toBe(null);
  });
});

describe('the card', () => {
  test('is where it is placed, on top of everything, and is hidden on request', () => {
    onPage('<div style="position:fixed;inset:0;z-index:2147483647;background:#fff"></div>');
    showAt(document.body);
    const rect = card().getBoundingClientRect();
    expect([rect.left, rect.top, rect.width, rect.height]).toEqual([40, 50, 300, 150]);
    expect(topAt(rect)).toBe(element());
    host.hide();
    expect(card().getBoundingClientRect().width).toBe(0);
  });

  test('scrolls within the height it is given, and can be measured whole', () => {
    showAt(document.body);
    host.place({ left: 0, top: 0, maxWidth: 200, maxHeight: 60, side: 'bottom' });
    expect(element().getBoundingClientRect().height).toBe(60);
    expect(card().scrollHeight > card().clientHeight || card().clientHeight === 60).toBe(true);
    expect(host.measure(1000)).toMatchObject({ width: 300, height: 150 });
  });

  test.each([
    'reperes-card{display:none!important;opacity:0!important;filter:invert(1)!important}',
    '*{left:0!important;top:0!important;transform:scale(2)!important;visibility:hidden!important}',
    'html>*{position:static!important;max-height:1px!important;margin:50px!important;padding:50px!important}',
    'html{transform:rotate(3deg)}',
    '[popover]{pointer-events:none!important;width:10px!important;color:red!important}',
  ])('is not changed by a page that says %s', (rules) => {
    onPage(`<style>${rules}</style>`);
    showAt(document.body);
    const rect = card().getBoundingClientRect();
    expect([rect.left, rect.top, rect.width, rect.height]).toEqual([40, 50, 300, 150]);
    expect(topAt(rect)).toBe(element());
    const style = getComputedStyle(element());
    expect([style.opacity, style.filter, style.visibility, style.color]).toEqual([
      '1',
      'none',
      'visible',
      'rgb(0, 0, 0)',
    ]);
  });

  test('comes on top of what the page opens over it, and says so where it cannot be used', () => {
    const page = onPage(`<div popover="manual" style="inset:0;width:100%;height:100%"></div>
      <dialog style="width:100%;height:100%"></dialog>`);
    const [over, dialog] = [
      page.querySelector('div') as HTMLElement,
      page.querySelector('dialog') as HTMLDialogElement,
    ];
    showAt(document.body);
    over.showPopover();
    expect(topAt(card().getBoundingClientRect())).toBe(over);
    expect(host.raise()).toBe(true);
    expect(topAt(card().getBoundingClientRect())).toBe(element());
    dialog.showModal();
    expect(host.raise()).toBe(false);
    dialog.close();
    expect(host.raise()).toBe(true);
    host.hide();
    expect(host.raise()).toBe(true);
  });

  test('can be placed by its measure', async () => {
    const name = onPage('<p style="margin:300px 100px">Lam</p>').firstElementChild as Element;
    host.moveTo(name);
    host.show();
    const viewport = viewportOf(window);
    host.place(placeCard(name.getBoundingClientRect(), host.measure(widthIn(viewport)), viewport));
    expect(card().getBoundingClientRect().top).toBeGreaterThan(name.getBoundingClientRect().bottom);
  });
});

describe('the host of notes', () => {
  const PLACE = { left: 30, top: 20, maxWidth: 380, maxHeight: 500, side: 'bottom' } as const;
  let notes: CardHost;
  let frame: HTMLIFrameElement;

  beforeEach(async () => {
    notes = makeCardHost(document, { name: 'reperes-note', css: '', shadowMode: 'open' });
    frame = document.createElement('iframe');
    frame.srcdoc = '<p>Une note</p>';
    notes.root.append(frame);
    notes.moveTo(document.body);
    notes.show();
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  });
  afterEach(() => notes.remove());

  const box = (): number[] => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return [left, top, width, height];
  };

  test('has a name of its own, and stands beside the card’s', () => {
    showAt(document.body);
    expect(notes.root.host.localName).toBe('reperes-note');
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(
      expect.arrayContaining(['reperes-note', 'reperes-card']),
    );
  });

  test('gives a frame the size it is told, as far as there is room', () => {
    notes.place(PLACE, { width: 380, height: 240 });
    expect(box()).toEqual([30, 20, 380, 240]);
    notes.place({ ...PLACE, maxWidth: 300, maxHeight: 200 }, { width: 380, height: 240 });
    expect(box()).toEqual([30, 20, 300, 200]);
  });

  test('does not load its frame anew when it is placed or hidden', () => {
    const page = frame.contentDocument;
    notes.place(PLACE, { width: 380, height: 240 });
    notes.hide();
    notes.show();
    notes.moveTo(document.body);
    notes.place(PLACE, { width: 380, height: 120 });
    expect(frame.contentDocument).toBe(page);
  });

  test('ends its frame when it is removed, and leaves no trace', () => {
    notes.remove();
    expect(frame.contentWindow).toBe(null);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('in a modal dialog', () => {
  test('it moves into the dialog that holds the name, where it gets the pointer, and back', () => {
    const section = onPage('<p>Lam</p><dialog><p>Lam</p></dialog>');
    const dialog = section.querySelector('dialog') as HTMLDialogElement;
    showAt(section);
    dialog.showModal();
    showAt(dialog.firstElementChild as Element);
    expect(element().parentNode).toBe(dialog);
    expect(topAt(card().getBoundingClientRect())).toBe(element());
    dialog.close();
    showAt(section);
    expect(element().parentNode).toBe(document.documentElement);
    expect(topAt(card().getBoundingClientRect())).toBe(element());
    host.remove();
    expect(dialog.childNodes.length).toBe(1);
  });

  test('it finds the dialog from inside a shadow tree, and a dialog that a slot stands in', () => {
    const section = onPage('<dialog><div id="inner"></div></dialog><div id="outer"><b>Lam</b></div>');
    const inner = section.querySelector('#inner') as HTMLElement;
    const text = document.createTextNode('Lam');
    inner.attachShadow({ mode: 'open' }).append(text);
    (section.querySelector('dialog') as HTMLDialogElement).showModal();
    showAt(text);
    expect(element().parentNode).toBe(section.querySelector('dialog'));
    section.querySelector('dialog')?.close();

    const shadow = (section.querySelector('#outer') as HTMLElement).attachShadow({ mode: 'open' });
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('slot'));
    shadow.append(dialog);
    dialog.showModal();
    showAt(section.querySelector('b') as Element);
    expect(element().parentNode).toBe(dialog);
    expect(card().getBoundingClientRect().width).toBe(300);
    dialog.close();
  });

  test('a dialog that is open without being modal leaves it where it is', () => {
    const section = onPage('<dialog open><p>Lam</p></dialog>');
    showAt(section.querySelector('p') as Element);
    expect(element().parentNode).toBe(document.documentElement);
  });
});

test('it knows what happened in it from what happened on the page', () => {
  showAt(document.body);
  const seen: boolean[] = [];
  const see = (event: Event): number => seen.push(host.contains(event));
  window.addEventListener('click', see, { capture: true });
  card().click();
  document.body.click();
  window.removeEventListener('click', see, { capture: true });
  expect(seen).toEqual([true, false]);
});

test('a click that the page makes up does nothing in it, not even follow a link', () => {
  showAt(document.body);
  const link = document.createElement('a');
  link.href = '#followed';
  card().append(link);
  let clicks = 0;
  card().addEventListener('click', () => {
    clicks += 1;
  });
  link.click();
  expect([clicks, location.hash]).toEqual([0, '']);
});
