import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  away,
  find,
  framed,
  gone,
  hosts,
  NOTE,
  name,
  noted,
  OTHER,
  onStage,
  pause,
  press,
  says,
  show,
  stage,
  TOKEN,
  tinted,
} from './bubble-stage.ts';

vi.mock('../../lib/bridge/ask.ts', { spy: true });

onStage();

describe('noted passages', () => {
  it('are tinted, and what was found is reported when it has settled', async () => {
    await show(noted(NOTE, 'un pacte'));
    expect(tinted()).toEqual(['un pacte']);
    await vi.waitFor(() => expect(stage.background.dataOf('page/found').length).toBe(1), { timeout: 5000 });
    expect(stage.background.dataOf('page/found')).toMatchObject([{ notes: [{ id: NOTE, found: 'exact' }] }]);
    expect(stage.session.states()).toEqual([{ id: NOTE, found: 'exact' }]);
  });

  it('say how many lie under the pointer when it rests, and open them', async () => {
    await show(noted(NOTE, 'Trois pays signent un pacte.'), noted(OTHER, 'pays signent'));
    await userEvent.hover(find('second'), { position: { x: 60, y: 8 } });
    await says('2\u00a0notes');
    await press(0);
    await framed();
    const [asked] = stage.background.dataOf('page/note') as { about: { kind: string; ids: string[] } }[];
    expect([asked?.about.kind, new Set(asked?.about.ids)]).toEqual(['notes', new Set([NOTE, OTHER])]);
  });

  it('lose their bubble when the pointer leaves', async () => {
    await show(noted(NOTE, 'Trois pays signent un pacte.'));
    await userEvent.hover(find('second'), { position: { x: 60, y: 8 } });
    await says('1\u00a0note');
    await away();
    await gone();
  });

  it('are walked by the keyboard in the order of the page, round the end, and open by Enter', async () => {
    await show(noted(OTHER, 'Le sommet suivant'), noted(NOTE, 'La Ligue'));
    find('field').focus();
    stage.session.command('next-note');
    await says('1\u00a0note');
    expect(document.activeElement).toBe(hosts()[0]);
    stage.session.command('next-note');
    stage.session.command('next-note');
    stage.session.command('previous-note');
    await says('1\u00a0note');
    await userEvent.keyboard('{Enter}');
    await framed();
    expect(stage.background.dataOf('page/note')).toMatchObject([{ about: { kind: 'notes', ids: [OTHER] } }]);
    stage.session.frame.hearLeft(TOKEN);
    expect(document.activeElement).toBe(find('field'));
  });

  it('give the focus back when the bubble goes', async () => {
    await show(noted(NOTE, 'La Ligue'));
    find('field').focus();
    stage.session.command('next-note');
    await says('1\u00a0note');
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(document.activeElement).toBe(find('field'));
  });

  it('are gone to when one is asked for, as soon as it is found', async () => {
    const far = document.createElement('p');
    far.textContent = 'Une phrase tout en bas.';
    far.style.marginBlockStart = '3000px';
    document.body.append(far);
    const one = noted(NOTE, 'Une phrase');
    far.remove();
    stage.told.passages = [one];
    stage.told.show = NOTE;
    stage.session.askAgain();
    await vi.waitFor(() => expect(stage.session.states()).toEqual([{ id: NOTE, found: 'orphan' }]));
    document.body.append(far);
    await vi.waitFor(() => expect(window.scrollY).toBeGreaterThan(2000), { timeout: 4000 });
    expect(CSS.highlights.get('reperes-note-focus')?.size).toBe(1);
    window.scrollTo(0, 0);
  });

  it('are asked for again when the page claims another address', async () => {
    await vi.waitFor(() => expect(stage.background.dataOf('page/notes').length).toBe(1));
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = '/article/1';
    document.head.append(link);
    await vi.waitFor(() => expect(stage.background.dataOf('page/notes').length).toBe(2), { timeout: 2000 });
    link.remove();
    expect(stage.background.dataOf('page/notes').at(-1)).toMatchObject({
      page: { address: location.href, canonical: `${location.origin}/article/1` },
    });
  });
});

describe('a noted entity', () => {
  it('is tinted at its first mention in its note’s colour, and counted for its card', async () => {
    stage.told.entities = [{ entity: 'leader/somebody', colour: 'green', count: 2 }];
    name('pays', 'pacte');
    await vi.waitFor(() => expect(tinted()).toEqual(['pays']), { timeout: 2000 });
    expect(CSS.highlights.get('reperes-note-green')?.size).toBe(1);
    expect(stage.session.noteCount('leader/somebody')).toBe(2);
    expect(stage.session.noteCount('leader/nobody')).toBe(0);
  });

  it('has no bubble of its own: its card says what is noted', async () => {
    stage.told.entities = [{ entity: 'leader/somebody', colour: 'green', count: 2 }];
    name('Trois');
    await vi.waitFor(() => expect(tinted()).toEqual(['Trois']), { timeout: 2000 });
    await userEvent.hover(find('second'), { position: { x: 12, y: 8 } });
    await pause(600);
    expect(hosts()).toEqual([]);
  });
});
