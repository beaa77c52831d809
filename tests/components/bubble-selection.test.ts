import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { refused } from '../../lib/model/answer.ts';
import { BUBBLE_WORDS } from '../../lib/words/bubble.ts';
import {
  away,
  bubble,
  find,
  frame,
  framed,
  gone,
  hosts,
  name,
  onStage,
  pause,
  press,
  says,
  stage,
} from './bubble-stage.ts';

vi.mock('../../lib/bridge/ask.ts', { spy: true });

const WORDS = BUBBLE_WORDS.fr;

onStage();

describe('a selection', () => {
  it('is offered to be noted, beside it and not over it, without taking focus or selection', async () => {
    find('field').focus();
    await userEvent.tripleClick(find('first'));
    await says(WORDS.note);
    expect(String(getSelection()).trim()).toBe('La Ligue se réunit à Hanoï en mai.');
    const [box, lines] = [bubble()?.getBoundingClientRect(), find('first').getBoundingClientRect()];
    expect((box?.top ?? 0) >= lines.bottom - 4 || (box?.bottom ?? 0) <= lines.top + 4).toBe(true);

    await press(0);
    await framed();
    expect(bubble()).toBeNull();
    expect(String(getSelection()).trim()).toBe('La Ligue se réunit à Hanoï en mai.');
    expect(stage.background.dataOf('page/note')).toEqual([
      {
        page: expect.objectContaining({ address: location.href }),
        about: {
          kind: 'passage',
          anchor: expect.objectContaining({
            quote: expect.objectContaining({ exact: 'La Ligue se réunit à Hanoï en mai.' }),
          }),
          entities: [],
          highlight: false,
        },
      },
    ]);
  });

  it('is highlighted by the other button', async () => {
    await userEvent.tripleClick(find('second'));
    await says(WORDS.highlight);
    await press(1);
    await framed();
    expect(stage.background.dataOf('page/note')).toMatchObject([{ about: { highlight: true } }]);
  });

  it('loses its bubble when it collapses', async () => {
    await userEvent.tripleClick(find('first'));
    await says(WORDS.note);
    await userEvent.click(find('rest'));
    await gone();
  });

  it('loses it for good at Escape', async () => {
    await userEvent.tripleClick(find('first'));
    await says(WORDS.note);
    await userEvent.keyboard('{Escape}');
    await gone();
    await away();
    await pause(500);
    expect(hosts()).toEqual([]);
  });

  it('is not offered when the page made it, nor where nothing is painted', async () => {
    await pause(1400);
    getSelection()?.selectAllChildren(find('first'));
    await pause(600);
    expect(hosts()).toEqual([]);
    stage.session.switchOn(false);
    await userEvent.tripleClick(find('first'));
    await pause(600);
    expect(hosts()).toEqual([]);
  });

  it('is described with the names in it', async () => {
    name('Ligue');
    await userEvent.tripleClick(find('first'));
    await vi.waitFor(() => expect(stage.session.selection()?.entities).toEqual(['leader/somebody']));
    await userEvent.tripleClick(find('second'));
    expect(stage.session.selection()?.entities).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('is said when nothing is selected, with the page’s note instead', async () => {
    stage.session.command('note');
    await says(WORDS.messages['nothing selected']);
    await press(0);
    await framed();
    expect(stage.background.dataOf('page/note')).toMatchObject([{ about: { kind: 'page' } }]);
  });

  it('is said of a selection in a shadow tree', async () => {
    const host = find('third');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Un texte dans un arbre à part.</p>';
    await userEvent.tripleClick(host.shadowRoot?.querySelector('p') as HTMLElement);
    stage.session.command('highlight');
    await says(WORDS.messages['out of reach']);
  });

  it.each([
    { reason: 'invalid', message: 'no address' },
    { reason: 'missing', message: 'gone' },
    { reason: 'database', message: 'failed' },
  ] as const)('is said when the background answers $reason', async ({ reason, message }) => {
    stage.told.note = refused(reason);
    stage.session.command('note-page');
    await says(WORDS.messages[message]);
    expect(frame()).toBeNull();
  });

  it('is said when there are no notes to walk', async () => {
    stage.session.command('next-note');
    await says(WORDS.messages['no notes']);
  });
});
