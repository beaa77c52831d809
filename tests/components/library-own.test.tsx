import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { EntityPage } from '../../components/library/EntityPage.tsx';
import { answered } from '../../lib/model/answer.ts';
import { ENTITY } from './corpus-of-ours.ts';
import { drawOwn, openOwn, type } from './drawn-own.tsx';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { fileOf, textOf as fileTextOf, MAI, OWN_OF_OURS } from './own-of-ours.ts';

beforeEach(() => sessionStorage.clear());

const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);
const HERE = `#/own?name=${MAI.id}`;
const press = async (root: ParentNode, words: string): Promise<void> => {
  const button = worded(root, words);
  button.focus();
  button.click();
  await drawn();
};

describe('the list of one’s own names', () => {
  it('says what it is and how names get there while it is empty', async () => {
    const { app } = await drawOwn('#/own', openOwn());
    expect(textOf(one(app, '.no-notes'))).toMatch(/encore vide.*onglet Inconnus.*Compléter dans mon lexique/);
    expect(app.querySelector('.own-rows')).toBeNull();
  });

  it('has a row a name, with its forms and facts, and leads to each', async () => {
    const { app } = await drawOwn('#/own', openOwn(OWN_OF_OURS));
    expect(texts(app, '.own-row > div')).toEqual(['Đỗ Thị Mai Dirigeant · 1 faitMme Mai']);
    expect(one(app, '.own-row a').getAttribute('href')).toBe(HERE);
  });

  it('is narrowed by any form, and says so', async () => {
    const { app } = await drawOwn('#/own', openOwn(OWN_OF_OURS));
    const filter = one<HTMLInputElement>(app, '.own-filter input');
    await userEvent.fill(filter, 'mme');
    expect([texts(app, '.own-row').length, textOf(one(app, '.own-list [role="status"]'))]).toEqual([1, '1 sur 1 nom']);
    await userEvent.fill(filter, 'xyz');
    expect(textOf(one(app, '.own-list'))).toBe('Filtrer mes nomsAucun de vos noms ne contient « xyz ».');
  });

  it('shows two hundred at first, and more when asked', async () => {
    const entities = Array.from({ length: 250 }, (_, at) => ({ ...MAI, id: `leader/n-${at}` }));
    const { app } = await drawOwn('#/own', openOwn({ documents: [], entities, facts: [] }));
    expect(app.querySelectorAll('.own-row')).toHaveLength(200);
    await press(app, 'Afficher 50 noms de plus');
    expect(app.querySelectorAll('.own-row')).toHaveLength(250);
  });

  it('gives a name back after it went, and keeps the focus', async () => {
    const { app } = await drawOwn('#/own', openOwn(OWN_OF_OURS));
    await press(one(app, '.own-row'), 'Supprimer');
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
    expect(textOf(one(app, '.toast [role="status"]'))).toBe('Đỗ Thị Mai n’est plus dans votre lexique.');
    await press(app, 'Annuler');
    expect(texts(app, '.own-row a')).toEqual(['Đỗ Thị Mai']);
  });

  it('takes a new name and opens its page', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app, at } = await drawOwn('#/own', opened);
    await press(app, 'Ajouter un nom');
    await type(app, 'Nom', 'Port Noir');
    await type(app, 'Catégorie', 'place');
    await drawn();
    await press(one(app, '.own-box'), 'Ajouter');
    await drawn();
    expect(at()).toBe('#/own?name=place/port-noir');
    expect(textOf(one(app, 'h1'))).toBe('Port Noir');
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
  });

  it('gives the focus back to what opened a form that is closed', async () => {
    const { app } = await drawOwn('#/own', openOwn());
    await press(app, 'Ajouter un nom');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('{Escape}');
    await drawn();
    expect(document.activeElement).toBe(worded(app, 'Ajouter un nom'));
  });

  it('takes a file that is dropped, and says what it brings', async () => {
    const opened = openOwn();
    const { app } = await drawOwn('#/own', opened);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(fileOf(fileTextOf(OWN_OF_OURS)));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
    await expect.poll(() => texts(app, '.own-import .counts li')).toEqual(['1 nom nouveau', '1 fait nouveau']);
    await press(app, 'Ajouter à mon lexique');
    expect(opened.background.own()).toEqual(OWN_OF_OURS);
    expect(textOf(one(app, '.toast [role="status"]'))).toBe('1 nom et 1 fait importés dans votre lexique.');
  });
});

describe('the page of one name', () => {
  it('says what cannot change, and why', async () => {
    const { app } = await drawOwn(HERE, openOwn(OWN_OF_OURS));
    expect(textOf(one(app, '.own-fixed'))).toContain('(leader/do-thi-mai) ne changent pas');
    const { app: shared } = await drawOwn('#/own?name=country/vietnam', openOwn(OWN_OF_OURS));
    expect(textOf(one(shared, '.own-fixed'))).toContain('figure déjà dans un autre lexique');
    expect(texts(shared, 'legend')).toEqual(['Formes']);
  });

  it('saves names, forms and country', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await type(app, 'En anglais', 'Do Thi Mai');
    await press(app, 'Ajouter une forme');
    expect(document.activeElement).toBe([...app.querySelectorAll('.own-forms input')].at(-1));
    await userEvent.keyboard('DTM');
    await type(app, 'Sorte', 'acronym', 2);
    await press(app, 'Enregistrer');
    expect(opened.background.own().entities[0]).toEqual({
      ...MAI,
      names: { fr: 'Đỗ Thị Mai', en: 'Do Thi Mai', vi: 'Đỗ Thị Mai' },
      aliases: [{ text: 'Do Thi Mai', kind: 'full' }, ...MAI.aliases, { text: 'DTM', kind: 'acronym' }],
    });
    expect(textOf(one(app, '.own-name-form .own-buttons [role="status"]'))).toBe('Enregistré.');
    expect([opened.drafts.isAnyUnsaved(), texts(app, '.own-form-row').length]).toEqual([false, 4]);
  });

  it('takes a country in place of another, found by its letters', async () => {
    const opened = openOwn({ ...OWN_OF_OURS, entities: [{ ...MAI, country: undefined }] });
    const { app } = await drawOwn(HERE, opened);
    await userEvent.click(one(app, 'input[role="combobox"]'));
    await userEvent.keyboard('Viet');
    await expect.poll(() => texts(app, '[role="option"]')).toEqual(['Vietnam']);
    await userEvent.keyboard('{Enter}');
    await press(app, 'Enregistrer');
    expect(opened.background.own().entities[0]?.country).toBe('country/vietnam');
  });

  it('sends nothing that has to be mended, and goes to the first such field', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await type(app, 'Forme', 'x', 1);
    await drawn();
    expect(app.querySelector('[aria-invalid]')).toBeNull();
    await press(app, 'Enregistrer');
    const invalid = one<HTMLInputElement>(app, '[aria-invalid]');
    expect([document.activeElement === invalid, invalid.value]).toEqual([true, 'x']);
    const said = invalid.getAttribute('aria-describedby') ?? '';
    expect(textOf(one(app, `#${CSS.escape(said)}`))).toBe('Une forme a au moins deux caractères.');
    expect(opened.background.own()).toEqual(OWN_OF_OURS);
  });

  it('says what the store refuses', async () => {
    const problems = [{ path: 'entities[0].id', why: { kind: 'given twice', id: MAI.id } }] as const;
    const { app } = await drawOwn(HERE, openOwn(OWN_OF_OURS, { 'own/put': () => answered(problems) }));
    await press(app, 'Enregistrer');
    expect(textOf(one(app, '[role="alert"]'))).toMatch(
      /^Rien n’a été enregistré :L’identifiant « leader\/do-thi-mai »/,
    );
  });

  it('goes with the way back in reach', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app, at } = await drawOwn(HERE, opened);
    await press(app, 'Supprimer Đỗ Thị Mai de mon lexique');
    await drawn();
    expect([at(), textOf(one(app, 'h1'))]).toEqual(['#/own', 'Mon lexique']);
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
  });
});

describe('what is being typed', () => {
  it('stays while the name changes elsewhere, which is said; untouched it follows', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    const aliases = [{ text: 'Mai D.', kind: 'variant' as const }];
    opened.background.change((own) => ({ ...own, entities: [{ ...MAI, aliases }] }));
    await opened.state.refresh();
    await drawn();
    expect(one<HTMLInputElement>(app, '.own-forms input').value).toBe('Mai D.');
    await type(app, 'Forme', 'Mai Do');
    await drawn();
    opened.background.change((own) => ({ ...own, entities: [MAI] }));
    await opened.state.refresh();
    await drawn();
    expect([one<HTMLInputElement>(app, '.own-forms input').value, texts(app, '.own-name-form .notice')]).toEqual([
      'Mai Do',
      ['Ce nom a changé ailleurs depuis : « Enregistrer » gardera ce que vous voyez ici.'],
    ]);
    await press(app, 'Abandonner les changements');
    expect(one<HTMLInputElement>(app, '.own-forms input').value).toBe('Đỗ Thị Mai');
  });

  it('is there again after a look elsewhere, and is marked in the list', async () => {
    const { app, go } = await drawOwn(HERE, openOwn(OWN_OF_OURS));
    await type(app, 'En français', 'Mai');
    await press(app, 'Ajouter un fait');
    await type(app, 'Date', '2020');
    await go('#/own');
    expect(texts(app, '.own-unsaved')).toEqual(['saisie non enregistrée']);
    // As after a reload: only the tab remembers.
    const { app: again } = await drawOwn(HERE, openOwn(OWN_OF_OURS));
    expect(one<HTMLInputElement>(again, '.own-name-form input').value).toBe('Mai');
    expect(texts(again, '.own-form .notice')).toHaveLength(2);
    expect(
      [...again.querySelectorAll<HTMLInputElement>('.own-fact-form input')].some(({ value }) => value === '2020'),
    ).toBe(true);
  });
});

describe('facts of one’s own', () => {
  it('are shown with their sources', async () => {
    const { app } = await drawOwn(HERE, openOwn(OWN_OF_OURS));
    expect(textOf(one(app, '.fact'))).toMatch(
      /^janv\. 2026Đỗ Thị Mai rouvre .*ce qui s’est passé · Un marché rouvre, gazette\.example/,
    );
    expect(one(app, '.fact .out').getAttribute('href')).toBe('https://gazette.example/marche');
  });

  it('are added with oneself as the source', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await press(app, 'Ajouter un fait');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Elle parle.');
    await type(app, 'Date', '2025');
    worded(app, 'Moi-même').click();
    await drawn();
    await press(one(app, '.own-fact-form'), 'Enregistrer');
    await drawn();
    expect(texts(app, '.fact .statement')).toEqual(['Elle parle.', 'Đỗ Thị Mai rouvre le marché couvert.']);
    expect(textOf(one(app, '.fact .meta'))).toContain('Moi-même');
    expect([textOf(one(app, '.toast [role="status"]')), opened.drafts.isAnyUnsaved()]).toEqual(['Fait ajouté.', false]);
    expect(document.activeElement).toBe(worded(app, 'Ajouter un fait'));
  });

  it('are changed in their place', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await press(app, 'Modifier');
    await userEvent.fill(one(app, '.own-fact-form textarea'), 'Elle rouvre tout.');
    await press(one(app, '.own-fact-form'), 'Enregistrer');
    await drawn();
    expect(opened.background.own().facts).toMatchObject([
      { text: { fr: 'Elle rouvre tout.', vi: 'Elle rouvre tout.' } },
    ]);
    expect(document.activeElement).toBe(worded(one(app, '.fact'), 'Modifier'));
  });

  it('come back after they went', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await press(one(app, '.fact'), 'Supprimer');
    expect(texts(app, '.fact')).toEqual([]);
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
    await press(app, 'Annuler');
    expect(opened.background.own()).toEqual(OWN_OF_OURS);
  });

  it('that went elsewhere while being changed can still be saved', async () => {
    const opened = openOwn(OWN_OF_OURS);
    const { app } = await drawOwn(HERE, opened);
    await press(app, 'Modifier');
    await userEvent.fill(one(app, '.own-fact-form textarea'), 'Elle rouvre tout.');
    opened.background.change((own) => ({ ...own, facts: [], documents: [] }));
    await opened.state.refresh();
    await drawn();
    expect(one<HTMLTextAreaElement>(app, '.own-fact-form textarea').value).toBe('Elle rouvre tout.');
    await press(one(app, '.own-fact-form'), 'Enregistrer');
    expect(opened.background.own()).toMatchObject({ facts: [{ text: { fr: 'Elle rouvre tout.' } }], documents: [{}] });
  });
});

it('the page of any name leads here', () => {
  const app = drawPage('library', <EntityPage {...ENTITY} language="fr" />);
  expect(worded(app, 'Compléter dans mon lexique').getAttribute('href')).toBe('#/own?name=leader/tran-an');
});
