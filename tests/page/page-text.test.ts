import { describe, expect, test, vi } from 'vitest';
import { readPage } from '../../lib/page/text/page-text.ts';
import { begin, find, microtask, open, readEachPage, session, shows, texts, wait } from './read-session.ts';

readEachPage();

describe('a page', () => {
  test('is read after the call has returned', async () => {
    document.body.innerHTML = '<p>un</p>';
    session.stop.abort();
    begin();
    expect(session.added).toEqual([]);
    await shows('un');
  });

  test('of many blocks is read in slices, each once, in order', async () => {
    const many = Array.from({ length: 6000 }, (_, index) => `ligne ${index}`);
    session.stop.abort();
    document.body.innerHTML = `<main>avant ${many.map((line) => `<section><p>${line}</p></section>`).join('')} après</main>`;
    const calls: number[] = [];
    const stop = new AbortController();
    const text = readPage(document, {
      signal: stop.signal,
      onAdded: (blocks) => calls.push(blocks.length),
      onDropped: () => expect.unreachable('nothing changed'),
    });
    await vi.waitFor(() => expect(text.blocks()).toHaveLength(6002), { timeout: 5000 });
    expect(calls.length).toBeGreaterThan(1);
    expect(calls.reduce((sum, count) => sum + count)).toBe(6002);
    expect(text.blocks().map((block) => block.text.trim())).toEqual(['avant', ...many, 'après']);
    stop.abort();
  });

  test('that is seen far down is read there first, also when it has grown', async () => {
    const LINES = 4000;
    const lines = (name: string) => Array.from({ length: LINES }, (_, at) => `<p>${name} ${at}</p>`).join('');
    const isRead = (name: string, at: number) => session.added.findIndex(({ text }) => text === `${name} ${at}`);
    const isSeenFirst = async (name: string) => {
      await vi.waitFor(() => expect(isRead(name, LINES - 2)).toBeGreaterThan(-1), { timeout: 15_000 });
      const middle = isRead(name, LINES / 2);
      expect(middle === -1 || middle > isRead(name, LINES - 2)).toBe(true);
    };
    session.stop.abort();
    document.body.innerHTML = lines('ligne');
    window.scrollTo(0, document.documentElement.scrollHeight);
    begin();
    await isSeenFirst('ligne');
    await vi.waitFor(() => expect(session.text.blocks()).toHaveLength(LINES), { timeout: 15_000 });
    document.body.insertAdjacentHTML('beforeend', lines('encore'));
    window.scrollTo(0, document.documentElement.scrollHeight);
    await isSeenFirst('encore');
  }, 40_000);

  test('that is emptied and filled by its own router is read anew', async () => {
    await open('<main><p>un</p><p>deux</p></main>', 'un', 'deux');
    const body = document.createElement('body');
    body.innerHTML = '<p>trois</p>';
    document.body.replaceWith(body);
    await shows('trois');
    expect(session.dropped.map((block) => block.text)).toEqual(['un', 'deux']);
  });

  test('that grows is read at its end, and nothing else again', async () => {
    await open('<main><p>un</p></main>', 'un');
    for (const line of ['deux', 'trois']) {
      find('main').insertAdjacentHTML('beforeend', `<article><h2>${line}</h2></article>`);
      await wait(20);
    }
    await shows('un', 'deux', 'trois');
    expect(session.dropped).toEqual([]);
  });

  test('that grows in the middle keeps the order of reading', async () => {
    await open('<p id="a">un</p><p>trois</p>', 'un', 'trois');
    find('#a').insertAdjacentHTML('afterend', '<p>deux</p>');
    await shows('un', 'deux', 'trois');
  });

  test('is left in peace after the signal', async () => {
    await open('<p>un</p>', 'un');
    session.stop.abort();
    find('p').textContent = 'deux';
    document.body.append('trois');
    await wait(100);
    expect(session.added.map((block) => block.text)).toEqual(['un']);
    expect(session.dropped).toEqual([]);
  });

  test('whose look flaps is nonetheless read to its end', async () => {
    session.stop.abort();
    document.body.innerHTML = Array.from({ length: 4000 }, (_, index) => `<p>ligne ${index}</p>`).join('');
    begin();
    const flapping = setInterval(() => document.body.classList.toggle('collant'), 10);
    await vi.waitFor(() => expect(session.text.blocks()).toHaveLength(4000), { timeout: 5000 });
    clearInterval(flapping);
    expect(session.dropped).toEqual([]);
  });
});

describe('a changed text', () => {
  test('is dropped before the next task and read again', async () => {
    await open('<p>Hanoï <b>un</b></p><p>reste</p>', 'Hanoï un', 'reste');
    const before = session.text.blocks()[0];
    const node = find('b').firstChild;
    if (node) node.nodeValue = 'deux';
    await microtask();
    expect(session.dropped).toEqual([before]);
    expect(texts()).toEqual(['reste']);
    await shows('Hanoï deux', 'reste');
    expect(session.text.blocks()[0]?.number).toBeGreaterThan(2);
  });

  test('is dropped when one of its nodes is taken out, and joined anew', async () => {
    await open('<p>le <b>grand</b> Laos</p>', 'le grand Laos');
    find('b').remove();
    await microtask();
    expect(texts()).toEqual([]);
    await vi.waitFor(() => expect(session.text.blocks().map((block) => block.text)).toEqual(['le  Laos']));
  });

  test('is joined to text added beside it', async () => {
    await open('<p>Viet</p>', 'Viet');
    find('p').append('nam');
    await shows('Vietnam');
  });

  test('is parted by a block put into it', async () => {
    await open('<div>un deux</div>', 'un deux');
    const node = find('div').firstChild as Text;
    find('div').insertBefore(document.createElement('p'), node.splitText(3)).textContent = 'milieu';
    await shows('un', 'milieu', 'deux');
  });

  test('comes back with new numbers when moved', async () => {
    await open('<p>un</p><p id="b">deux</p>', 'un', 'deux');
    const numbers = session.text.blocks().map((block) => block.number);
    document.body.prepend(find('#b'));
    await shows('deux', 'un');
    expect(numbers).not.toContain(session.text.blocks()[0]?.number);
    expect(session.dropped.map((block) => block.text)).toEqual(['deux']);
  });

  test('that is the same in the end is not touched', async () => {
    await open('<p>un</p>', 'un');
    const node = find('p').firstChild as Text;
    node.data = 'deux';
    node.data = 'un';
    await wait(60);
    expect(session.dropped).toEqual([]);
  });

  test('keeps what stands beside it in the same element', async () => {
    await open('<div>un<br><b>deux</b></div>', 'un', 'deux');
    find('b').textContent = 'trois';
    await shows('un', 'trois');
    expect(session.dropped.map((block) => block.text)).toEqual(['deux']);
  });

  test('in a field, in code or in our own card is not heard', async () => {
    await open('<p>un</p><pre>x</pre><div contenteditable>y</div><reperes-card></reperes-card>', 'un');
    find('pre').textContent = 'Laos';
    find('[contenteditable]').append('Laos');
    find('reperes-card').append('Laos');
    await wait(100);
    expect(session.added).toHaveLength(1);
    expect(session.dropped).toEqual([]);
  });
});

describe('text that becomes visible later', () => {
  test.each<[string, string, () => void]>([
    ['by an attribute', '<p hidden>deux</p>', () => find('[hidden]').removeAttribute('hidden')],
    ['by its style', '<p id="x" style="display:none">deux</p>', () => find('#x').removeAttribute('style')],
    [
      'by a class on an ancestor',
      '<style>.a p.x{display:none}</style><div class="a"><p class="x">deux</p></div>',
      () => find('.a').classList.remove('a'),
    ],
    [
      'in opened details',
      '<details><summary>un et demi</summary><p>deux</p></details>',
      () => find('details').setAttribute('open', ''),
    ],
    [
      'when it is no longer a field',
      '<p contenteditable>deux</p>',
      () => find('[contenteditable]').removeAttribute('contenteditable'),
    ],
    [
      'by a rule of a style sheet',
      '<style id="s">.x{visibility:hidden}</style><p class="x">deux</p>',
      () => find('#s').remove(),
    ],
    [
      'by an animation',
      '<p id="x" style="opacity:0">deux</p>',
      () => find('#x').animate({ opacity: [0, 1] }, { duration: 1, fill: 'forwards' }),
    ],
    [
      'by a box that is ticked',
      '<style>input~.x{display:none}input:checked~.x{display:block}</style><input type="checkbox"><p class="x">deux</p>',
      () => find('input').click(),
    ],
  ])('is read: %s', async (_, html, show) => {
    await open(`<p>un</p>${html}`, ...(html.includes('summary') ? ['un', 'un et demi'] : ['un']));
    show();
    await vi.waitFor(() => expect(texts()).toContain('deux'), { timeout: 3000 });
    expect(session.dropped).toEqual([]);
  });

  test('and text that is hidden is dropped', async () => {
    await open('<p>un</p><section><p>deux</p></section>', 'un', 'deux');
    find('section').style.display = 'none';
    await shows('un');
    find('section').style.display = '';
    await shows('un', 'deux');
  });
});

describe('a shadow tree', () => {
  test('is read and watched', async () => {
    document.body.innerHTML = '<p>un</p><div></div>';
    const root = find('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>ombre</p>';
    begin();
    await shows('un', 'ombre');
    root.querySelector('p')?.append(' longue');
    await shows('un', 'ombre longue');
  });

  test('is found when it is attached later', async () => {
    await open('<p>un</p><x-late></x-late><p>deux</p>', 'un', 'deux');
    find('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>ombre</p>';
    await shows('un', 'ombre', 'deux');
  });

  test('shows its guests where they are slotted', async () => {
    document.body.innerHTML = '<div id="host"><b slot="fin">fin</b></div>';
    find('#host').attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p><p><slot name="fin"></slot></p>';
    begin();
    await shows('fin');
    find('#host').append('début');
    await shows('début', 'fin');
    find('b').remove();
    await shows('début');
  });
});
