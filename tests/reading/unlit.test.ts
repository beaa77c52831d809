import { describe, expect, it } from 'vitest';
import { MentionKeeper, outlineOf, reportOf } from '../../entrypoints/page.content/mentions.ts';
import { makeUnlitHere } from '../../entrypoints/page.content/unlit.ts';
import { findNames } from '../../lib/match/find.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { lexicon } from '../match/dictionary.ts';

const POUTINE = { entity: 'leader/vladimir-poutine', alias: 'Poutine' };
const PUTIN = { entity: 'leader/vladimir-poutine', alias: 'Putin' };

function page(address = 'https://journal.invalid/a') {
  const at = { address };
  return { at, here: makeUnlitHere(() => at.address) };
}

describe('forms of which the reader said “not this one”', () => {
  it('are kept each once, and taken back one by one', () => {
    const { here } = page();
    for (const form of [POUTINE, PUTIN, POUTINE]) here.add(form);
    expect(here.all()).toEqual([PUTIN, POUTINE]);
    here.remove({ ...PUTIN });
    expect(here.all()).toEqual([POUTINE]);
  });

  it('are forgotten when the page is left, and not when the reader goes to a place of it', () => {
    const { at, here } = page();
    here.add(POUTINE);
    at.address = 'https://journal.invalid/a#comments';
    expect(here.all()).toEqual([POUTINE]);
    at.address = 'https://journal.invalid/b';
    expect(here.all()).toEqual([]);
    here.add(PUTIN);
    expect(here.all()).toEqual([PUTIN]);
  });

  it('are the settings’ once they are saved', () => {
    const { here } = page();
    here.add(POUTINE);
    here.add(PUTIN);
    here.saved([PUTIN]);
    expect(here.all()).toEqual([POUTINE]);
  });

  it('are neither lit, nor counted, nor in the outline', () => {
    const keeper = new MentionKeeper();
    keeper.take([{ block: 0, finds: findNames(lexicon, 'Poutine au Laos') }]);
    const told = keeper.settle([{ number: 0 }], { ...FIRST_SETTINGS, unlit: [POUTINE] });
    expect(outlineOf(told)).toEqual([{ entity: 'country/laos', count: 1, shown: 1 }]);
    expect(reportOf(told, null).found.leader).toBe(0);
  });
});
