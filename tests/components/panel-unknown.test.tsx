import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { inSentence } from '../../components/panel/in-sentence.ts';
import type { PanelNames } from '../../components/panel/view.ts';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { drawPanel, panel } from './panel-drawn.tsx';
import { spyActions } from './panel-of-ours.ts';
import { FORUM, MINISTER, names, naming, PORT, UNKNOWN } from './panel-unknown-of-ours.ts';

const rowOf = (root: ParentNode, { text }: { readonly text: string }): HTMLElement =>
  one(root, `[data-unknown="${text}"]`);
const drawUnknown = (unknown: PanelNames = names(), actions = spyActions()) => ({
  app: drawPanel({ tab: 'unknown', unknown, actions }).app,
  actions,
});
const focusedRow = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-unknown]')?.dataset.unknown;

describe('names that the dictionary lacks', () => {
  it('say how often and why, what they stand for, and where', () => {
    const { app } = drawUnknown();
    expect(textOf(rowOf(app, MINISTER))).toBe(
      `Lê Thị Mai 3 foisPrécédé d’un titre${MINISTER.sentence}Ajouter à mon lexique`,
    );
    expect(textOf(rowOf(app, FORUM))).toContain('Sigle pour « Forum des ports du Mékong »');
    expect([...app.querySelectorAll('.unknown mark')].map(textOf)).toEqual(UNKNOWN.map(({ text }) => text));
  });

  it('never take a page’s words for markup', () => {
    const evil = { ...PORT, text: '<b>Port</b>', sentence: 'Voici <b>Port</b> & <img src=x>.' };
    const { app } = drawUnknown(names({ told: { kind: 'told', value: [evil], isFresh: true } }));
    expect(textOf(one(app, '.sentence'))).toBe(evil.sentence);
    expect(app.querySelector('.unknown img, .unknown b')).toBeNull();
  });

  it('say that they are looked for, why they are not, and that there are none', () => {
    const said = (told: PanelNames['told']) => textOf(one(drawUnknown(names({ told })).app, '#unknown'));
    expect(said(null)).toContain('Recherche des noms inconnus');
    const { app } = drawUnknown(names({ told: null }));
    expect([...app.querySelectorAll('main > [role="status"]')].map(textOf)).toContainEqual(
      expect.stringContaining('Recherche des noms inconnus'),
    );
    expect(said({ kind: 'failed', reason: 'missing' })).toContain('Rechargez-la');
    expect(said({ kind: 'told', value: [], isFresh: true })).toContain('Aucun nom inconnu repéré sur cette page.');
  });

  it('are drawn as far as the reader is near; the key for the last draws them all', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ ...PORT, text: `Port ${at}` }));
    const { app } = drawUnknown(names({ told: { kind: 'told', value: many, isFresh: true } }));
    expect(app.querySelectorAll('[data-unknown]').length).toBeLessThan(20);
    await drawn();
    expect(app.querySelectorAll('[data-unknown]').length).toBeLessThan(150);
    one(app, '[data-add]').focus();
    await userEvent.keyboard('{End}');
    expect(focusedRow()).toBe('Port 299');
  });

  it('are one stop for Tab, and walked by arrows', async () => {
    const { app, actions } = drawUnknown();
    expect(app.querySelectorAll('#unknown [data-add][tabindex="0"]').length).toBe(1);
    worded(rowOf(app, MINISTER), 'Ajouter').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focusedRow()).toBe(PORT.text);
    await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
    expect(actions.beginName.mock.calls).toEqual([[FORUM]]);
  });
});

describe('adding one', () => {
  it('opens the form in its row, with the reader in its first field', async () => {
    const { app, actions } = drawUnknown();
    render(panel({ tab: 'unknown', actions, unknown: names({ being: [naming(FORUM)] }) }), app);
    await drawn();
    expect(one<HTMLInputElement>(rowOf(app, FORUM), 'input').value).toBe('FPM');
    expect(document.activeElement).toBe(one(rowOf(app, FORUM), 'input'));
    expect(app.querySelectorAll('#unknown [data-add][tabindex="0"]').length).toBe(1);
  });

  it('goes on to the next name when it is done, and back to its own when it is not', async () => {
    const begun = names({ being: [naming(MINISTER)] });
    const done = names({ added: new Map([[MINISTER.text, 'leader/le-thi-mai']]) });
    for (const [after, next] of [
      [done, FORUM],
      [names(), MINISTER],
    ] as const) {
      const { app, actions } = drawUnknown(begun);
      one(rowOf(app, MINISTER), 'input').focus();
      render(panel({ tab: 'unknown', actions, unknown: after }), app);
      await drawn();
      expect(focusedRow()).toBe(next.text);
    }
  });

  it('leads from what was added to the reader’s own pack, until the page has read again', async () => {
    const { app } = drawUnknown(names({ added: new Map([[MINISTER.text, 'leader/le-thi-mai']]) }));
    expect(textOf(rowOf(app, MINISTER))).toContain('Dans votre lexique');
    expect(one(rowOf(app, MINISTER), 'a').getAttribute('href')).toBe('library.html#/own?name=leader/le-thi-mai');
    one(rowOf(app, MINISTER), 'a').focus();
    render(
      panel({ tab: 'unknown', unknown: names({ told: { kind: 'told', value: [FORUM, PORT], isFresh: true } }) }),
      app,
    );
    await drawn();
    expect(textOf(document.activeElement ?? app)).toBe('Noms absents de vos lexiques');
  });

  it.each([
    ['folded on another tab of its page', {}, false],
    ['open beside another page', { page: '7 https://journal.invalid/b' }, true],
    ['open when it could not be kept', { saving: 'database' }, true],
  ] as const)('is %s', (_, state, isOpen) => {
    const { app } = drawPanel({ tab: 'names', unknown: names({ being: [naming(MINISTER, state)] }) });
    const box = one<HTMLDetailsElement>(app, '#writing details');
    expect(box.open).toBe(isOpen);
    expect(textOf(one(box, 'summary'))).toContain(MINISTER.text);
    // Another tab was asked for, not the form: it does not take the focus.
    if (!isOpen) expect(box.contains(document.activeElement)).toBe(false);
  });

  it('stays in sight on other tabs and pages, and when the page writes the name no longer', () => {
    const begun = names({ being: [naming(MINISTER)] });
    const valueIn = (root: ParentNode) => one<HTMLInputElement>(root, '.own-form input').value;
    expect(valueIn(one(drawPanel({ tab: 'names', unknown: begun }).app, '#writing'))).toBe(MINISTER.text);
    const elsewhere = names({ being: [naming(MINISTER, { page: '7 https://journal.invalid/b' })] });
    expect(valueIn(one(drawUnknown(elsewhere).app, '#writing'))).toBe(MINISTER.text);
    const gone = names({ told: { kind: 'told', value: [PORT], isFresh: true }, being: [naming(MINISTER)] });
    expect(valueIn(rowOf(drawUnknown(gone).app, MINISTER))).toBe(MINISTER.text);
  });

  it('keeps the reader’s place in the form while the list is read again in another order', async () => {
    const { app, actions } = drawUnknown(names({ being: [naming(PORT)] }));
    const field = one<HTMLInputElement>(rowOf(app, PORT), 'input');
    field.focus();
    const turned = names({
      told: { kind: 'told', value: [PORT, FORUM, MINISTER], isFresh: true },
      being: [naming(PORT)],
    });
    render(panel({ tab: 'unknown', actions, unknown: turned }), app);
    await drawn();
    expect(document.activeElement).toBe(field);
  });
});

describe('the sentence around a name', () => {
  it.each([
    ['Il salue Mai.', 'Mai', ['Il salue ', 'Mai', '.']],
    ['Rien de tel.', 'Mai', ['Rien de tel.', '', '']],
    ['Il salue Mai\u00a0An.', 'Mai\u00a0An', ['Il salue Mai\u00a0An.', '', '']],
  ])('%s', (sentence, name, [before, marked, after]) => {
    expect(inSentence(sentence, name)).toEqual({ before, name: marked, after });
  });

  it('is cut at words on both sides, near the name', () => {
    const { before, name, after } = inSentence(`${'avant '.repeat(50)}Mai ${'après '.repeat(50)}`, 'Mai');
    expect([name, before.slice(0, 8), after.slice(-7)]).toEqual(['Mai', '… avant ', 'après …']);
    expect(before.length + after.length).toBeLessThan(230);
  });
});
