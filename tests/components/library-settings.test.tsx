import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { SettingsHere } from '../../entrypoints/library/settings/SettingsDoor.tsx';
import { refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawLive } from './drawn-live.tsx';
import { drawn, one, textOf, worded } from './drawn-page.tsx';
import { expectReadable, expectToFit } from './live-looks.ts';
import { openSettings } from './settings-of-ours.ts';
import { LAST } from './vault-of-ours.ts';

async function drawSettings(...how: Parameters<typeof openSettings>) {
  const opened = await openSettings(...how);
  const draw = (language: Language = 'fr', scheme: Scheme = 'light') =>
    drawLive('settings', <SettingsHere state={opened.state} language={language} />, { language, scheme });
  return { ...opened, draw };
}

const section = (app: HTMLElement, heading: string): HTMLElement => {
  const found = [...app.querySelectorAll<HTMLElement>('section')].find((each) => textOf(one(each, 'h2')) === heading);
  if (found === undefined) throw new Error(`No section is called ${heading}`);
  return found;
};

describe('the page of settings', () => {
  it('can be read', async () => {
    const { draw } = await drawSettings();
    await expectReadable(draw);
  });

  it('fits', async () => {
    const { draw } = await drawSettings();
    await expectToFit(draw);
  });

  it('has every choice of the popup, and stores it', async () => {
    const { draw, stored } = await drawSettings();
    const app = draw();
    for (const words of [
      'Sur tous les sites',
      'Événements',
      'La première du paragraphe',
      'Marques annoncées',
      'bord de la page',
      'Retenir',
    ]) {
      worded(app, words).click();
      await drawn();
    }
    expect(textOf(section(app, 'Vie privée'))).toContain('sont retenus');
    const select = one<HTMLSelectElement>(app, 'select');
    select.value = 'en';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await expect
      .poll(stored)
      .toMatchObject({ on: false, density: 'paragraph', painter: 'mark', language: 'en', ticks: true, history: true });
    expect(stored().categories.event).toBe(true);
  });

  it('lights a name again, and leaves the focus to the way back', async () => {
    const { draw, stored } = await drawSettings();
    const app = draw();
    const names = section(app, 'Noms éteints');
    expect(textOf(names)).toContain('leader/nobody-knows (n’est plus dans les lexiques allumés)');
    const light = worded(names, 'Rallumer (Tran An)');
    light.focus();
    light.click();
    await expect.poll(() => textOf(one(app, '.toast'))).toContain('« Tran An » est rallumé.');
    await drawn();
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
    one(app, '[data-undo]').click();
    await expect.poll(() => stored().entitiesOff).toContain('leader/tran-an');
  });

  it('says how names and sites are switched off when none is', async () => {
    const { draw, state } = await drawSettings();
    const app = draw();
    const view = state.view.value;
    if (view === null) throw new Error('There are no settings.');
    await state.settle({ ...view.settings, entitiesOff: [], sitesOff: [] });
    await drawn();
    expect(textOf(section(app, 'Noms éteints'))).toContain('On éteint un nom depuis le panneau');
    expect(textOf(section(app, 'Sites coupés'))).toContain('On coupe un site depuis Repères');
  });

  it('takes back that a form is set aside on one site, and leaves the others', async () => {
    const { draw, stored } = await drawSettings();
    const forms = section(draw(), 'Formes écartées');
    expect([...forms.querySelectorAll('li > span')].map(textOf)).toEqual([
      '« An » pour Tran An (partout)',
      '« Mme An » pour Tran An (sur journal.invalid)',
    ]);
    worded(forms, 'Rétablir (« Mme An » pour Tran An)').click();
    await expect.poll(() => stored().unlit.map(({ alias }) => alias)).toEqual(['An']);
  });

  it('shows each key, in the reader’s language', async () => {
    const { draw } = await drawSettings();
    const keys = section(draw('en'), 'Keyboard');
    expect([...keys.querySelectorAll('dl > div')].map(textOf)).toEqual([
      'Go to the next nameAlt+Shift+N',
      'Highlight the selected passageno key',
      'Something newF7',
    ]);
    expect(textOf(keys)).toContain('chrome://extensions/shortcuts');
  });

  it('shows what is kept, and what the browser answers to a request', async () => {
    const { draw } = await drawSettings({ 'own/get': () => refused('database') });
    const kept = section(draw(), 'Ce qui est gardé');
    expect(textOf(kept)).toContain('2 notes, 0 brouillon, 2 dans la corbeille');
    expect(textOf(kept)).toContain('Mon lexiquene répond pas');
    expect(textOf(kept)).toContain('environ 3,2 Mo sur 60 Go que le navigateur permet');
    worded(kept, 'Demander un stockage durable').click();
    await expect.poll(() => textOf(one(kept, '[role="status"]'))).toContain('Le navigateur a refusé');
  });

  it('says when the last backup was made, and what keeps the next from being made', async () => {
    const vault = signal<VaultState | null>({ kind: 'sound', last: LAST, trouble: 'full', packs: [] });
    const { draw } = await drawSettings({}, { vault });
    const kept = section(draw(), 'Ce qui est gardé');
    expect(textOf(kept)).toContain('Dernière sauvegarde : 20 nov. 2026');
    expect(textOf(kept)).toContain('Le disque est presque plein');
    expect(worded(kept, 'Voir les sauvegardes').getAttribute('href')).toBe('#/backups');
  });

  it.each([
    [950e6, 1000e6, '50 Mo'],
    [91e9, 100e9, '9 Go'],
    [89e9, 100e9, null],
    [5, 0, null],
  ])('%i bytes of %i: says when little room is left', async (usage, quota, said) => {
    const room = { estimate: async () => ({ usage, quota }), persisted: async () => true, persist: async () => true };
    const { draw } = await drawSettings({}, { room });
    const warned = section(draw(), 'Ce qui est gardé').querySelector('.notice');
    expect(warned && textOf(warned).includes(`Il reste peu de place (${said})`)).toBe(said === null ? null : true);
  });

  it('rebuilds the corpus on the second click', async () => {
    const { draw, background } = await drawSettings();
    const rebuild = section(draw(), 'Reconstruire le corpus');
    one(rebuild, 'button').click();
    await drawn();
    expect(background.dataOf('corpus/rebuild')).toEqual([]);
    one(rebuild, 'button').click();
    await expect.poll(() => textOf(one(rebuild, 'p[role="status"]'))).toBe('Le corpus est reconstruit : 1 234 noms.');
  });
});
