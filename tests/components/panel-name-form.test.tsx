import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NameForm, type NameFormProps } from '../../components/own/NameForm.tsx';
import { draftOfUnknown, EMPTY_NAME_DRAFT, readDraft } from '../../components/own/name-draft.ts';
import { readTypedDate, typedDate } from '../../components/own/typed-date.ts';
import { drawn, drawPage, one, textOf, worded } from './drawn-page.tsx';
import { PAGE } from './panel-of-ours.ts';
import { FORUM, MINISTER, PORT } from './panel-unknown-of-ours.ts';

const SOURCE = { page: PAGE, pageDate: '2018-11-19', quote: MINISTER.sentence };

/** Drawn again with whatever is typed, as its owners do. */
function drawForm(more: Partial<NameFormProps> = {}) {
  const spies = { onAdd: vi.fn(), onClose: vi.fn() };
  let draft = draftOfUnknown(MINISTER, SOURCE.pageDate);
  const form = () => (
    <NameForm
      draft={draft}
      source={SOURCE}
      saving="no"
      language="fr"
      onDraft={(next) => {
        draft = next;
        render(form(), app);
      }}
      {...spies}
      {...more}
    />
  );
  const app = drawPage('panel', form());
  return { app, ...spies };
}
const field = (app: ParentNode, label: string): HTMLInputElement => {
  const { htmlFor } = worded(app, label) as HTMLLabelElement;
  return one<HTMLInputElement>(app, `[id="${htmlFor}"]`);
};
const told = (app: ParentNode, label: string): string[] =>
  (field(app, label).getAttribute('aria-describedby') ?? '').split(' ').map((id) => textOf(one(app, `[id="${id}"]`)));

describe('the form of a new name', () => {
  it('comes filled in as far as the page tells, and shows what a fact would rest on', () => {
    const { app } = drawForm();
    expect([field(app, 'Nom').value, field(app, 'Catégorie').value, field(app, 'Date du fait').value]).toEqual([
      MINISTER.text,
      'leader',
      '19/11/2018',
    ]);
    expect(textOf(one(app, '.own-source'))).toBe(`Source : ${PAGE.title} · 19 nov. 2018${MINISTER.sentence}`);
  });

  it('adds what was typed, by Ctrl+Enter from anywhere', async () => {
    const { app, onAdd } = drawForm();
    await userEvent.fill(field(app, 'Autres formes'), 'Mai\nLe Thi Mai\n\nMai');
    await userEvent.fill(field(app, 'Ce qu’on apprend ici'), 'Ministre en visite à Vũng Áng');
    await userEvent.fill(field(app, 'Date du fait'), '11/2018');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onAdd.mock.calls).toEqual([
      [
        {
          name: MINISTER.text,
          category: 'leader',
          aliases: [
            { text: 'Mai', kind: 'short' },
            { text: 'Le Thi Mai', kind: 'full' },
          ],
          fact: { text: 'Ministre en visite à Vũng Áng', date: '2018-11', ...SOURCE },
        },
      ],
    ]);
  });

  it('says what is wrong beside each field on the first try, goes to the first of them, and follows what is typed', async () => {
    const { app, onAdd } = drawForm();
    expect(app.querySelector('[aria-invalid]')).toBeNull();
    await userEvent.fill(field(app, 'Nom'), ' ');
    await userEvent.fill(field(app, 'Ce qu’on apprend ici'), 'Une visite');
    await userEvent.fill(field(app, 'Date du fait'), '31/02/2018');
    worded(app, 'Ajouter').click();
    await drawn();
    expect(onAdd).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field(app, 'Nom'));
    expect(told(app, 'Nom')).toEqual(['Écrivez le nom.']);
    expect(told(app, 'Date du fait')[0]).toContain('Cette date n’existe pas.');
    await userEvent.fill(field(app, 'Nom'), 'Mai');
    await drawn();
    expect(field(app, 'Nom').getAttribute('aria-invalid')).toBeNull();
  });

  it('closes by Escape, and waits while it is being saved', async () => {
    const { app, onAdd, onClose } = drawForm({ saving: 'saving' });
    field(app, 'Nom').focus();
    await userEvent.keyboard('{Enter}{Escape}');
    expect([onAdd.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1]);
    expect(worded(app, 'Ajout…').ariaDisabled).toBe('true');
  });

  it('says why it could not be saved', () => {
    expect(textOf(one(drawForm({ saving: 'database' }).app, '[role="alert"]'))).toContain('le disque est plein');
  });

  it('asks for no fact where nothing was read', () => {
    expect(drawForm({ source: null }).app.querySelector('.own-fact')).toBeNull();
  });
});

describe('a draft', () => {
  it('is guessed from what looked like a name', () => {
    expect([MINISTER, FORUM, PORT].map((name) => draftOfUnknown(name, null).category)).toEqual([
      'leader',
      'organisation',
      null,
    ]);
    expect(draftOfUnknown(FORUM, null)).toMatchObject({ name: 'FPM', aliases: FORUM.expansion, date: '' });
  });

  it('gives an acronym also as one, so that only its capitals are looked for', () => {
    expect(readDraft(draftOfUnknown(FORUM, null), null)).toEqual({
      ok: true,
      name: {
        name: 'FPM',
        category: 'organisation',
        aliases: [
          { text: 'FPM', kind: 'acronym' },
          { text: FORUM.expansion, kind: 'full' },
        ],
        fact: null,
      },
    });
  });

  it('leaves out what cannot be seen', () => {
    const read = readDraft({ ...EMPTY_NAME_DRAFT, name: '\u202eTo\u00ad \u200bLam\n', category: 'leader' }, null);
    expect(read.ok && read.name.name).toBe('To Lam');
  });

  it.each([
    [{ name: '' }, { name: 'noName' }],
    [{ name: 'A' }, { name: 'shortName' }],
    [{ name: '…!' }, { name: 'noLetter' }],
    [{ category: null }, { category: 'noCategory' }],
    [{ aliases: 'Mai\nx' }, { aliases: 'shortAlias' }],
    [{ aliases: 'a'.repeat(301) }, { aliases: 'longAlias' }],
    [{ aliases: Array.from({ length: 51 }, (_, at) => `nom ${at}`).join('\n') }, { aliases: 'manyAliases' }],
    [{ fact: '…' }, { fact: 'noLetter' }],
    [{ fact: 'Une visite', date: 'hier' }, { date: 'notADate' }],
  ] as const)('is refused with its reason: %o', (part, problems) => {
    const draft = { ...draftOfUnknown(MINISTER, '2018'), ...part };
    expect(readDraft(draft, SOURCE)).toEqual({ ok: false, problems });
  });

  it('takes no date without a fact', () => {
    expect(readDraft({ ...draftOfUnknown(MINISTER, null), date: 'hier' }, SOURCE)).toMatchObject({
      ok: true,
      name: { fact: null },
    });
  });
});

describe('a typed date', () => {
  it.each([
    ['19/11/2018', '2018-11-19'],
    ['1.2.2018', '2018-02-01'],
    ['11/2018', '2018-11'],
    [' 2018 ', '2018'],
    ['2018-11-19', '2018-11-19'],
    ['', null],
    ['31/02/2018', undefined],
    ['13/2018', undefined],
    ['hier', undefined],
  ])('%s is %s', (typed, iso) => {
    expect(readTypedDate(typed)).toBe(iso);
    if (typeof iso === 'string') expect(readTypedDate(typedDate(iso))).toBe(iso);
  });
});
