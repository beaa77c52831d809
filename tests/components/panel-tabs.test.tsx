import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { tabByKey } from '../../components/panel/tabs.ts';
import type { PanelBrief, Told } from '../../components/panel/view.ts';
import { BRIEF } from './brief-of-ours.ts';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { drawPanel, panel } from './panel-drawn.tsx';
import { names } from './panel-unknown-of-ours.ts';

const told = (isFresh = true): Told<PanelBrief> => ({
  kind: 'told',
  value: { brief: BRIEF, made: '2026-11-21' },
  isFresh,
});
const tabs = (app: HTMLElement): string[] => [...app.querySelectorAll('[role="tab"]')].map(textOf);

describe('the tabs of the panel', () => {
  it('are named with what each holds, as far as that is known', () => {
    expect(tabs(drawPanel().app)).toEqual(['Noms 8', 'Brief', 'Notes 6', 'Inconnus']);
    expect(tabs(drawPanel({ brief: told(), unknown: names() }).app)).toEqual([
      'Noms 8',
      'Brief 7',
      'Notes 6',
      'Inconnus 3',
    ]);
  });

  it('do not count what may have changed out of sight', () => {
    expect(tabs(drawPanel({ brief: told(false) }).app)[1]).toBe('Brief');
    expect(tabs(drawPanel({ brief: told(false), tab: 'brief' }).app)[1]).toBe('Brief 7');
  });

  it('show one part at a time, each the other’s label', () => {
    const { app } = drawPanel({ tab: 'notes' });
    const [shown, ...others] = app.querySelectorAll('[role="tabpanel"]:not([hidden])');
    expect([shown?.id, shown?.getAttribute('aria-labelledby'), others.length]).toEqual(['panel-notes', 'tab-notes', 0]);
    expect(one(app, '[aria-selected="true"]').getAttribute('aria-controls')).toBe('panel-notes');
    expect(app.querySelector('#names')).toBeNull();
  });

  it.each([
    ['names', 'ArrowRight', 'brief'],
    ['unknown', 'ArrowRight', 'names'],
    ['names', 'ArrowLeft', 'unknown'],
    ['brief', 'End', 'unknown'],
    ['notes', 'Home', 'names'],
    ['notes', 'ArrowDown', undefined],
  ] as const)('are walked by keys: from %s by %s to %s', (from, key, to) => {
    expect(tabByKey(from, key)).toBe(to);
  });

  it('are one stop for Tab, follow the arrows, and leave keys with Alt to the browser', async () => {
    const { app, actions } = drawPanel();
    expect(app.querySelectorAll('[role="tab"][tabindex="0"]').length).toBe(1);
    one(app, '#tab-names').focus();
    await userEvent.keyboard('{ArrowRight}{End}{Alt>}{ArrowLeft}{/Alt}');
    expect(actions.showTab.mock.calls).toEqual([['brief'], ['unknown']]);
    render(panel({ actions, tab: 'brief' }), app);
    await drawn();
    expect(document.activeElement?.id).toBe('tab-brief');
  });

  it('bring the beginning of what they show under them, however far down the reader was', async () => {
    const { app, actions } = drawPanel();
    one(app, 'main').style.minBlockSize = '8000px';
    window.scrollTo(0, 2000);
    render(panel({ actions, tab: 'notes' }), app);
    await drawn();
    const top = one(app, '#panel-notes').getBoundingClientRect().top;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });
});

describe('the brief in the panel', () => {
  it('is told part by part, with the library’s links, and leaves as Markdown or through the library to paper', async () => {
    const { app, actions } = drawPanel({ tab: 'brief', brief: told() });
    await drawn();
    const brief = one(app, '#brief');
    expect([...brief.querySelectorAll('.brief h2')].map(textOf)).toEqual([
      'Dirigeants',
      'Liens entre les noms de la page 7 liens',
      'Chiffres',
    ]);
    expect(textOf(worded(brief, 'Copier en Markdown'))).toBe('Copier en Markdown avec les sources');
    expect(actions.markdownOf).not.toHaveBeenCalled();
    const print = worded(brief, 'Imprimer');
    expect([print.getAttribute('href'), print.getAttribute('target')]).toEqual(['library.html#/brief?tab=7', '_blank']);
    expect(one(brief, '.leaders th a').getAttribute('href')).toBe('#/entity/leader/tran-an');
  });

  it('is drawn in pieces, though counted as a whole', async () => {
    const [first, ...others] = BRIEF.pairs;
    const [fact] = first?.facts ?? [];
    if (first === undefined || fact === undefined) throw new Error('The brief has no fact.');
    const facts = Array.from({ length: 200 }, (_, at) => ({ ...fact, id: `002/1/${at}` }));
    const long = { ...BRIEF, pairs: [{ ...first, facts }, ...others] };
    const { app } = drawPanel({
      tab: 'brief',
      brief: { kind: 'told', isFresh: true, value: { brief: long, made: '2026-11-21' } },
    });
    const shown = () => app.querySelectorAll('.pair:first-of-type .fact').length;
    const atOnce = shown();
    expect(atOnce).toBeLessThan(20);
    expect(textOf(one(app, '.pair summary'))).toContain('200 faits');
    await drawn();
    expect(shown()).toBeGreaterThan(atOnce);
    expect(shown()).toBeLessThan(200);
  });

  it('draws the facts of a folded pair when it is opened', async () => {
    const { app } = drawPanel({ tab: 'brief', brief: told() });
    await drawn();
    const folded = one<HTMLDetailsElement>(app, '.pair:not([open])');
    expect(folded.querySelector('.fact, .agreements')).toBeNull();
    one(folded, 'summary').click();
    await vi.waitFor(() => expect(folded.querySelector('.fact, .agreements')).not.toBeNull());
  });

  it('says that it is being made, why there is none, and what would make one', () => {
    const said = (brief: Told<PanelBrief>) => textOf(one(drawPanel({ tab: 'brief', brief }).app, '#brief'));
    expect(said(null)).toContain('Le brief se prépare');
    expect(said({ kind: 'failed', reason: 'missing' })).toContain('Cette page n’est plus lue.');
    expect(said({ kind: 'failed', reason: 'database' })).toContain('Le corpus de Repères ne répond pas');
    const empty = { ...BRIEF, leaders: [], pairs: [], figures: [] };
    expect(said({ kind: 'told', isFresh: true, value: { brief: empty, made: '2026-11-21' } })).toContain(
      'il faut un article qui nomme un dirigeant',
    );
  });
});
