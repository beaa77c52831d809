import { describe, expect, test, vi } from 'vitest';
import { markPainter } from '../../lib/page/paint/mark-painter.ts';
import { marksOn, onPage, textsBelow } from './marks.ts';
import { begin, here, keepNotesOfEachPage, noteOn, STORY, standing, stands } from './note-session.ts';
import { find, microtask, wait } from './read-session.ts';

keepNotesOfEachPage();

describe('a page’s notes', () => {
  test('are found over inline elements, soft hyphens and scripts, in document order', async () => {
    onPage(`${STORY}<script type="x">var a</script><p>Une con\u00adfé\u00adrence a suivi.</p>`);
    const words = ['con\u00adfé\u00adrence', 'accord sur les chemins de fer a été', 'Hanoï'];
    await begin(...words);
    expect(
      here()
        .anchors.states()
        .map(({ id }) => id),
    ).toEqual([...words].reverse());
  });

  test('stand where they were described, though soft hyphens have come', async () => {
    const section = onPage('<p>La conférence a suivi la visite de mai.</p>');
    const note = noteOn('conférence a suivi', 'n');
    (textsBelow(section)[0] as Text).data = 'La con\u00adfé\u00adrence a suivi la visite de mai.';
    here().anchors.anchorAll([note]);
    await stands({ n: ['exact', 'con\u00adfé\u00adrence a suivi'] });
  });

  test('that are not there are orphans, and come last', async () => {
    onPage(STORY);
    const kept = noteOn('Hanoï');
    const gone = noteOn('Un accord sur les chemins de fer a été signé le lendemain.', 'gone');
    find('#c').remove();
    here().anchors.anchorAll([gone, kept]);
    await stands({ Hanoï: ['exact', 'Hanoï'], gone: ['orphan', null] });
    expect(
      here()
        .anchors.states()
        .map(({ id }) => id),
    ).toEqual(['Hanoï', 'gone']);
  });

  const COPY = 'Le ministre est arrivé lundi à Hanoï, où il a été reçu';
  const DATA = `<script type="application/ld+json">{"headline":"${COPY}"}</script>`;

  test('are no copies of them in scripts: that nobody sees', async () => {
    onPage(`${STORY}${DATA}<noscript>${COPY}</noscript>`);
    const note = noteOn(COPY, 'n');
    (find('#a').firstChild as Text).data = 'Un tout autre sujet occupe les journaux du matin.';
    here().anchors.anchorAll([note]);
    await stands({ n: ['orphan', null] });
  });

  test('are found where they are read, though a script has the very words that were noted', async () => {
    onPage(STORY);
    const { anchor, ...note } = noteOn(COPY, 'n');
    find('#a').outerHTML = `${DATA}<p>Rien.</p><p>${COPY.replace('lundi', 'samedi')} par son voisin.</p>`;
    const bare = { quote: { exact: anchor.quote.exact, prefix: '', suffix: '' } };
    here().anchors.anchorAll([{ ...note, anchor: bare }]);
    await vi.waitFor(() => expect(standing().n?.[0]).toBe('approximate'));
    expect(standing().n?.[1]).toContain('samedi');
  });

  test('are found in a script that the page shows', async () => {
    onPage(`<script type="text/plain" style="display:block">${COPY}</script>`);
    await begin(COPY);
  });

  test('keep their places when others are added, coloured or taken away', async () => {
    onPage(STORY);
    await begin('Hanoï', 'doubler');
    const ranges = here()
      .anchors.states()
      .map(({ range }) => range);
    here().anchors.anchorAll([{ ...noteOn('Hanoï'), colour: 'blue' }, noteOn('doubler'), noteOn('lendemain')]);
    expect(
      here()
        .anchors.states()
        .map(({ id, colour }) => [id, colour]),
    ).toEqual([
      ['Hanoï', 'blue'],
      ['doubler', 'yellow'],
    ]);
    await stands({
      Hanoï: ['exact', 'Hanoï'],
      doubler: ['exact', 'doubler'],
      lendemain: ['exact', 'lendemain'],
    });
    expect(
      here()
        .anchors.states()
        .map(({ range }) => range),
    ).toEqual([...ranges, expect.any(StaticRange)]);
    expect(here().anchors.states()[0]?.range).toBe(ranges[0]);
    here().anchors.anchorAll([noteOn('doubler')]);
    expect(
      here()
        .told.at(-1)
        ?.map(({ id }) => id),
    ).toEqual(['doubler']);
  });

  test('go to another passage when they are attached to it', async () => {
    onPage(STORY);
    await begin('Hanoï');
    here().anchors.anchorAll([noteOn('doubler', 'Hanoï')]);
    await stands({ Hanoï: ['exact', 'doubler'] });
  });
});

describe('text that arrives', () => {
  test('late brings its notes', async () => {
    onPage(STORY);
    const note = noteOn('doubler leurs échanges', 'n');
    const late = find('#b');
    late.remove();
    here().anchors.anchorAll([note]);
    await stands({ n: ['orphan', null] });
    find('#a').after(late);
    await stands({ n: ['exact', 'doubler leurs échanges'] });
  });

  test('above leaves every range as it is, and nothing is searched', async () => {
    onPage(STORY);
    await begin('Hanoï', 'doubler', 'accord sur les chemins de fer');
    const ranges = here()
      .anchors.states()
      .map(({ range }) => range);
    const before = here().searches;
    find('h1').before('Une phrase de plus au-dessus de tout cela.');
    find('#c').after('Et une dessous.');
    await wait(500);
    expect(here().searches).toBe(before);
    expect(
      here()
        .anchors.states()
        .map(({ range }) => range),
    ).toEqual(ranges);
    expect(here().told).toEqual([]);
    find('#b').textContent = 'Les deux pays veulent doubler leurs échanges avant la fin de la décennie.';
    await microtask();
    await stands({
      Hanoï: ['exact', 'Hanoï'],
      doubler: ['exact', 'doubler'],
      'accord sur les chemins de fer': ['exact', 'accord sur les chemins de fer'],
    });
  });
});

describe('what the page takes away or writes anew', () => {
  const changes: Record<string, (paragraph: HTMLElement) => void> = {
    'new data': (paragraph) => {
      (paragraph.firstChild as Text).data = `Hier, ${paragraph.textContent}`;
    },
    'text cut in two': (paragraph) => void (paragraph.firstChild as Text).splitText(30),
    'new nodes': (paragraph) => {
      paragraph.textContent = `${paragraph.textContent}`;
    },
    'another place': (paragraph) => paragraph.parentElement?.prepend(paragraph),
    'a wrapper around it': (paragraph) => {
      const box = document.createElement('div');
      paragraph.replaceWith(box);
      box.append(paragraph);
    },
  };

  test.each(Object.keys(changes))('%s: dropped before the next paint, then found again', async (name) => {
    onPage(STORY);
    await begin('Hanoï', 'veulent doubler leurs échanges');
    changes[name]?.(find('#b'));
    await microtask();
    expect(here().told.length).toBe(1);
    expect(standing()).toEqual({
      Hanoï: ['exact', 'Hanoï'],
      'veulent doubler leurs échanges': ['exact', null],
    });
    await stands({
      Hanoï: ['exact', 'Hanoï'],
      'veulent doubler leurs échanges': ['exact', 'veulent doubler leurs échanges'],
    });
  });

  test('an edited passage is found approximately, a deleted one is an orphan', async () => {
    onPage(STORY);
    await begin('Les deux pays veulent doubler leurs échanges avant la fin de la décennie.');
    (find('#b').firstChild as Text).data = 'Les deux pays veulent tripler leurs échanges avant la fin de la décennie.';
    await vi.waitFor(() => expect(Object.values(standing())[0]?.[0]).toBe('approximate'));
    expect(Object.values(standing())[0]?.[1]).toContain('tripler');
    find('#b').remove();
    await microtask();
    expect(Object.values(standing())[0]?.[1]).toBe(null);
    await vi.waitFor(() => expect(Object.values(standing())[0]?.[0]).toBe('orphan'));
  });

  test('the same text in other nodes is not searched again', async () => {
    onPage(STORY);
    await begin('Hanoï', 'doubler');
    const before = here().searches;
    find('#b').textContent = `${find('#b').textContent}`;
    await microtask();
    expect(standing().doubler).toEqual(['exact', null]);
    await stands({ Hanoï: ['exact', 'Hanoï'], doubler: ['exact', 'doubler'] });
    expect(here().searches).toBe(before);
  });

  test('a body replaced as a whole is read again', async () => {
    onPage(STORY);
    await begin('Hanoï');
    const old = document.body;
    const next = document.createElement('body');
    next.innerHTML = old.innerHTML;
    try {
      old.replaceWith(next);
      await microtask();
      expect(standing()).toEqual({ Hanoï: ['exact', null] });
      await stands({ Hanoï: ['exact', 'Hanoï'] });
    } finally {
      next.replaceWith(old);
    }
  });
});

test('names that the other painter wraps leave notes where they are', async () => {
  const section = onPage(STORY);
  await begin('arrivé lundi à Hanoï, où', 'doubler');
  const painter = markPainter(window, (write) => write());
  painter.paint(marksOn(section, 'Hanoï', 'place'));
  await microtask();
  expect(standing()['arrivé lundi à Hanoï, où']).toEqual(['exact', null]);
  const found = { 'arrivé lundi à Hanoï, où': ['exact', 'arrivé lundi à Hanoï, où'], doubler: ['exact', 'doubler'] };
  await vi.waitFor(() => expect(standing()).toEqual(found), { timeout: 3000, interval: 10 });
  painter.clear();
  await vi.waitFor(() => expect(standing()).toEqual(found), { timeout: 3000, interval: 10 });
  expect(here().searches).toBe(0);
});
