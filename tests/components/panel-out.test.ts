import { describe, expect, it } from 'vitest';
import { LOOK_REST } from '../../entrypoints/sidepanel/pulse.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import { openPanel } from './opened-panel.ts';
import { PAGE, VIETNAM } from './panel-of-ours.ts';

describe('taking the mentions of the page out', () => {
  const MENTIONS = {
    page: PAGE,
    date: '2018-11-19',
    names: [VIETNAM],
    mentions: [{ entity: VIETNAM.id, text: 'Hanoï', before: 'À ', after: '.' }],
  };

  it.each([
    ['csv', 'reperes-mentions-2026-11-21.csv', 'Hanoï;"À ";.'],
    ['json', 'reperes-mentions-2026-11-21.json', '"text": "Hanoï"'],
  ] as const)('saves them as %s', async (format, name, part) => {
    const saved: FileToSave[] = [];
    const { state, background, clock } = await openPanel(
      { 'tab/mentions': () => answered(MENTIONS) },
      { saveFile: (file) => saved.push(file) },
    );
    state.actions.takeOut(format);
    await clock.pass(LOOK_REST);
    expect(background.dataOf('tab/mentions')).toEqual([{ tab: 7 }]);
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(saved[0]?.text).toContain(part);
    expect(state.toasts.value).toEqual([]);
  });

  it('says when it could not', async () => {
    const { state, clock } = await openPanel({ 'tab/mentions': () => refused('missing') });
    state.actions.takeOut('csv');
    await clock.pass(LOOK_REST);
    expect(state.toasts.value).toMatchObject([{ said: 'notTakenOut', canUndo: false }]);
  });
});
