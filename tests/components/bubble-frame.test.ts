import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { BUBBLE_WORDS } from '../../lib/words/bubble.ts';
import { bubble, find, frame, framed, hosts, onStage, pause, says, stage, TOKEN } from './bubble-stage.ts';

vi.mock('../../lib/bridge/ask.ts', { spy: true });

const WORDS = BUBBLE_WORDS.fr;

onStage();

describe('the frame', () => {
  const open = async (): Promise<void> => {
    stage.session.command('note-page');
    await framed();
  };

  it('is for the page when a command says so, and is asked for by its token', async () => {
    await open();
    expect(stage.background.dataOf('page/note')).toMatchObject([{ about: { kind: 'page' } }]);
    expect(frame()?.src).toBe(`about:blank#${TOKEN}`);
    expect(frame()?.title).toBe(WORDS.frame);
  });

  it('is seen and has the focus once the page has let it in, and gives it back when it is left', async () => {
    find('field').focus();
    await open();
    expect(getComputedStyle(frame() as Element).opacity).toBe('0');
    stage.session.frame.hearOpened('another token');
    expect(getComputedStyle(frame() as Element).opacity).toBe('0');
    stage.session.frame.hearOpened(TOKEN);
    expect(getComputedStyle(frame() as Element).opacity).toBe('1');
    expect(document.activeElement).toBe(hosts()[0]);
    stage.session.frame.hearLeft(TOKEN);
    expect(hosts()).toEqual([]);
    expect(document.activeElement).toBe(find('field'));
  });

  it.each([
    { told: 40, high: 120 },
    { told: 200, high: 200 },
    { told: 5000, high: Math.min(560, window.innerHeight - 16) },
  ])('told $told px is $high px high', async ({ told, high }) => {
    await open();
    stage.session.frame.hearOpened(TOKEN);
    stage.session.frame.hearSize(TOKEN, told);
    await vi.waitFor(() => expect(frame()?.getBoundingClientRect().height).toBe(high));
    expect(frame()?.getBoundingClientRect().width).toBe(Math.min(380, window.innerWidth - 16));
  });

  it('stands beside the passage that it is about', async () => {
    await userEvent.tripleClick(find('first'));
    await says(WORDS.note);
    stage.session.command('note');
    await framed();
    stage.session.frame.hearOpened(TOKEN);
    stage.session.frame.hearSize(TOKEN, 130);
    await vi.waitFor(() => expect(frame()?.getBoundingClientRect().height).toBe(130));
    expect(frame()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      find('first').getBoundingClientRect().bottom - 4,
    );
  });

  it('is not followed by the bubble of a selection that a command has taken up', async () => {
    await userEvent.tripleClick(find('first'));
    stage.session.command('note');
    await framed();
    await pause(500);
    expect(bubble()).toBeNull();
    expect(hosts().length).toBe(1);
  });

  it('goes into a small window when the page does not let it in', async () => {
    await open();
    await vi.waitFor(() => expect(stage.background.dataOf('page/note-elsewhere')).toEqual([{ token: TOKEN }]), {
      timeout: 4000,
    });
    expect(hosts()).toEqual([]);
  });

  it('heeds no event that the page made', async () => {
    await open();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(frame()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toEqual([]);
  });
});
