import { beforeEach, describe, expect, it } from 'vitest';
import { type EditedFact, NEW_FACT } from '../../components/library/own/edited-fact.ts';
import { LANGUAGES, type Language } from '../../lib/model/language.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { axeFaults } from './axe-faults.ts';
import { drawOpenedOwn, drawOwn, openOwn } from './drawn-own.tsx';
import { drawn, one, worded } from './drawn-page.tsx';
import { expectReadable, expectToFit } from './live-looks.ts';
import { fileOf, MAI, OWN_OF_OURS } from './own-of-ours.ts';

beforeEach(() => sessionStorage.clear());

const HERE = `#/own?name=${MAI.id}`;

describe('the looks of one’s own names', () => {
  const UNDONE: EditedFact = { ...NEW_FACT, text: { fr: 'Mai parle', en: '', vi: '' } };
  const long = { ...MAI, aliases: [...MAI.aliases, { text: 'Đ'.repeat(60), kind: 'misprint' as const }] };
  const pages: readonly (readonly [string, string, (opened: ReturnType<typeof openOwn>) => Promise<void>])[] = [
    ['an empty list', '#/own', async ({ background }) => background.change(() => EMPTY_OWN_PACK)],
    ['a list with a refused file', '#/own', async ({ state }) => state.imports.actions.read([fileOf('{')])],
    [
      'a name with a fact being written',
      HERE,
      async ({ drafts }) => drafts.keepFact(MAI.id, 'new', { from: NEW_FACT, draft: UNDONE }),
    ],
  ];

  it.each(pages)('of %s can be read by all, on every screen', async (_, hash, prepare) => {
    const made = new Map<Language, ReturnType<typeof openOwn>>();
    for (const language of LANGUAGES) {
      const opened = openOwn({ ...OWN_OF_OURS, entities: [long] }, {}, language);
      await prepare(opened);
      await opened.state.open(hash === HERE ? MAI.id : null);
      made.set(language, opened);
    }
    const draw = (language: Language, scheme: 'light' | 'dark') =>
      drawOpenedOwn(hash, made.get(language) ?? openOwn(), { language, scheme }).app;
    await expectReadable(draw);
    await expectToFit(draw);
  });

  it('of fields that have to be mended have no fault that axe sees', async () => {
    const { app } = await drawOwn(HERE, openOwn(OWN_OF_OURS));
    worded(app, 'Ajouter un fait').click();
    await drawn();
    worded(one(app, '.own-fact-form'), 'Enregistrer').click();
    await drawn();
    expect(app.querySelectorAll('[aria-invalid]')).toHaveLength(4);
    expect(await axeFaults(document, 'light')).toEqual([]);
  });
});
