import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { Damaged } from '../../components/vault/damaged.ts';
import { lastingTrouble } from '../../components/vault/lasting-trouble.ts';
import { VaultNotice } from '../../components/vault/VaultNotice.tsx';
import { VaultShort } from '../../components/vault/VaultShort.tsx';
import vaultCss from '../../components/vault/vault.css?inline';
import { askBackground } from '../../lib/bridge/ask.ts';
import { makeVaultNews, type VaultNewsState } from '../../lib/bridge/vault-news.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import type { VaultNews } from '../../lib/model/vault-news.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { makeBackground } from './background.ts';
import { HOME } from './corpus-of-ours.ts';
import type { Scheme } from './drawn-card.tsx';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { expectReadable, expectToFit } from './live-looks.ts';
import { panel } from './panel-drawn.tsx';
import { OUTLINE } from './panel-of-ours.ts';
import { DAMAGED, GEO, LAST, RESTORED, SOUND } from './vault-of-ours.ts';

const no = (): void => undefined;

type Answers = Parameters<typeof makeBackground>[0];

/** A damaged library that is sound again once it was mended or accepted. */
async function openDamaged(answers: Answers = {}) {
  let now: VaultState = DAMAGED;
  const background = makeBackground({
    'vault/state': () => answered(now),
    'vault/mend': () => {
      now = SOUND;
      return answered(RESTORED);
    },
    'vault/accept': () => {
      now = SOUND;
      return answered(null);
    },
    ...answers,
  });
  const state = makeVaultNews((type, data) => askBackground(type, data, background.carry));
  await state.look();
  return { state, background, become: (next: VaultState) => (now = next) };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(vaultCss);

const Here = ({ state, language }: { readonly state: VaultNewsState; readonly language: Language }) => (
  <>
    <VaultNotice view={state.view.value} place="library" language={language} actions={state.actions} />
    <main class="frame">
      <h1 tabIndex={-1}>Repères</h1>
    </main>
  </>
);

function show(state: VaultNewsState, language: Language = 'fr', scheme: Scheme = 'light'): HTMLElement {
  const app = drawPage('library', <Here state={state} language={language} />, { language, scheme });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return app;
}

const cells = (root: ParentNode): string[] =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf).join(' | '));

describe('the notice above a damaged library', () => {
  it('can be read', async () => {
    const { state } = await openDamaged();
    await expectReadable((language, scheme) => show(state, language, scheme));
  });

  it('fits', async () => {
    const { state } = await openDamaged();
    await expectToFit((language, scheme) => show(state, language, scheme));
  });

  it('says what happened, what there was and is, and what comes back', async () => {
    const { state } = await openDamaged();
    const app = show(state);
    const notice = one(app, 'aside');
    expect(textOf(one(notice, 'h2'))).toBe('La base de vos notes est abîmée.');
    expect(textOf(notice)).toContain('2 000 notes attendues, 1 212 lisibles.');
    expect(cells(notice)).toEqual([
      'Notes | 2 000 | 1 212 | 1 999',
      'Corbeille | 3 | 0 | 3',
      'Mon lexique | 12 | 12 | 12',
    ]);
    expect(textOf(notice)).toContain('la sauvegarde du 20 nov. 2026');
    expect(textOf(notice)).toContain('Lexiques à ajouter de nouveau depuis leurs fichiers : Géographie.');
    expect(textOf(one(app, '[role="alert"]'))).toContain('1 212 lisibles');
  });

  it('is mended with one click, says what came back and what did not, and keeps the focus', async () => {
    const { state, background } = await openDamaged();
    const app = show(state);
    const mend = worded(app, 'Restaurer');
    mend.focus();
    mend.click();
    mend.click();
    await expect.poll(() => textOf(one(app, 'aside h2'))).toBe('Vos notes sont restaurées.');
    expect(background.dataOf('vault/mend')).toHaveLength(1);
    expect(document.activeElement).toBe(one(app, 'aside h2'));
    const told = textOf(one(app, 'aside'));
    expect(told).toContain('Ce qui est là : 1 999 notes, 3 dans la corbeille, 12 noms et faits à vous.');
    expect(told).toContain('Introuvable : 1 note.');
    expect(told).toContain('Géographie');
    expect(worded(app, 'Voir les sauvegardes').getAttribute('href')).toBe('#/backups');
    const close = worded(app, 'Fermer');
    close.focus();
    close.click();
    await drawn();
    expect(app.querySelector('aside')).toBeNull();
    expect(document.activeElement).toBe(one(app, 'h1'));
  });

  it('goes on showing what was damaged while it is mended, whatever is heard meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { state, become } = await openDamaged({
      'vault/mend': async () => {
        become(SOUND);
        await promise;
        return answered(RESTORED);
      },
    });
    const app = show(state);
    worded(app, 'Restaurer').click();
    await state.look();
    await drawn();
    expect(state.state.value?.kind).toBe('sound');
    expect(textOf(one(app, 'aside'))).toContain('Restauration…');
    expect(worded(app, 'Restaurer').getAttribute('aria-disabled')).toBe('true');
    resolve();
    await expect.poll(() => state.view.value.kind).toBe('mended');
  });

  it('says why it could not be mended, and can be tried again', async () => {
    const { state, background } = await openDamaged({ 'vault/mend': () => refused('full') });
    const app = show(state);
    worded(app, 'Restaurer').click();
    await expect.poll(() => textOf(one(app, '.failure'))).toContain('Le disque n’a plus de place');
    worded(app, 'Restaurer').click();
    await expect.poll(() => background.dataOf('vault/mend').length).toBe(2);
  });

  it('is taken as it is on the second click only', async () => {
    const { state, background } = await openDamaged();
    const app = show(state);
    worded(app, 'Garder ce qui est là').click();
    await drawn();
    expect(background.dataOf('vault/accept')).toEqual([]);
    worded(app, 'Garder 1 212 notes et renoncer au reste').click();
    await expect.poll(() => textOf(one(app, 'aside'))).toContain('C’est entendu');
  });

  it('cannot be kept when nothing of it can be read', async () => {
    const { state } = await openDamaged({
      'vault/state': () => answered({ ...DAMAGED, damage: 'unreadable', expected: null, here: null, last: null }),
    });
    const app = show(state);
    expect([...app.querySelectorAll('aside button')].map(textOf)).toEqual(['Restaurer']);
    expect(cells(app)[0]).toBe('Notes | ? | ? | 1 999');
    expect(textOf(app)).toContain('rien de nouveau ne peut être enregistré');
  });

  it('has nothing to press when a later version wrote the notes', async () => {
    const { state } = await openDamaged({ 'vault/state': () => answered({ kind: 'newer' }) });
    const app = show(state);
    expect(textOf(one(app, 'aside'))).toContain('Mettez l’extension à jour');
    expect(app.querySelectorAll('aside :is(button, a)')).toHaveLength(0);
  });

  it('names packs that are gone when all else is whole, until that was read', async () => {
    const { state, background, become } = await openDamaged();
    become({ ...SOUND, packs: [GEO] });
    await state.look();
    const app = show(state);
    expect(textOf(one(app, 'aside'))).toContain('Lexiques à ajouter de nouveau depuis leurs fichiers : Géographie.');
    worded(app, 'Fermer').click();
    await expect.poll(() => app.querySelector('aside')).toBeNull();
    expect(background.dataOf('vault/accept')).toHaveLength(1);
  });

  it('is not there for a sound library, nor before anything is known', async () => {
    const { state } = await openDamaged({ 'vault/state': () => answered(SOUND) });
    expect(show(state).querySelector('aside')).toBeNull();
    const { state: silent } = await openDamaged({ 'vault/state': () => refused('unreachable') });
    expect([silent.view.value.kind, silent.isDamaged.value]).toEqual(['none', false]);
  });
});

describe('beside a damaged library', () => {
  const view: VaultNews = { kind: 'damaged', state: DAMAGED, doing: null, failure: null };

  it('the popup says it in a sentence, and leads to the library', () => {
    const app = drawPage('popup', <VaultShort view={view} language="fr" />);
    expect(textOf(one(app, 'aside p'))).toBe('La base de vos notes est abîmée. 2 000 notes attendues, 1 212 lisibles.');
    expect(worded(app, 'Ouvrir la bibliothèque').getAttribute('href')).toBe('library.html');
  });

  it('the panel takes no empty list for one in which nothing was written', () => {
    const outline = { ...OUTLINE, notes: [], entityNotes: [], drafts: [] };
    const notes = panel({ view: { kind: 'page', tab: 7, outline }, tab: 'notes' });
    const app = drawPage('panel', <Damaged.Provider value={true}>{notes}</Damaged.Provider>);
    expect(textOf(one(app, '.not-readable'))).toContain('Rien n’est lisible ici');
  });

  it('calls no list empty while that is still looked at', () => {
    const outline = { ...OUTLINE, notes: [], entityNotes: [], drafts: [] };
    const notes = panel({ view: { kind: 'page', tab: 7, outline }, tab: 'notes' });
    const untold = drawPage('panel', <Damaged.Provider value={null}>{notes}</Damaged.Provider>);
    const none = PANEL_WORDS.fr.noNotes;
    expect(untold.querySelector('.not-readable')).toBeNull();
    expect(untold.textContent).not.toContain(none);
    const sound = drawPage('panel', <Damaged.Provider value={false}>{notes}</Damaged.Provider>);
    expect(sound.textContent).toContain(none);
    expect(makeVaultNews(async () => refused('unreachable')).isDamaged.value).toBeNull();
  });
});

describe('a backup that cannot be made', () => {
  it('is told at home, quietly, once that lasts', () => {
    const home = (trouble: 'full' | null) =>
      drawPage(
        'library',
        <Library
          view={HOME}
          language="fr"
          rebuilding={false}
          trouble={trouble}
          onSearch={no}
          onChoose={no}
          onType={no}
          onRebuild={no}
        />,
      );
    expect(textOf(home('full'))).toContain('Le disque est presque plein');
    expect(textOf(home(null))).not.toContain('Le disque est presque plein');
  });

  const at = (iso: string) => new Date(iso);

  it.each([
    ['2026-11-20T11:00:00Z', LAST, 'full', null],
    ['2026-11-21T11:00:00Z', LAST, 'full', 'full'],
    ['2026-11-20T11:00:00Z', null, 'failed', 'failed'],
    ['2026-11-29T11:00:00Z', LAST, null, null],
  ] as const)('is worth a word at %s', (now, last, trouble, said) => {
    expect(lastingTrouble({ kind: 'sound', last, trouble, packs: [] }, at(now))).toBe(said);
    expect(lastingTrouble(DAMAGED, at(now))).toBeNull();
  });
});
