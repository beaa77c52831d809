import { describe, expect, it } from 'vitest';
import { PacksPage, type PacksPageProps } from '../../components/library/packs/PacksPage.tsx';
import { sayPackDone } from '../../components/library/packs/say-pack.ts';
import { UndoLine } from '../../components/library/UndoLine.tsx';
import { PacksHere } from '../../entrypoints/library/packs/PacksDoor.tsx';
import { answered } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { PackProblem } from '../../lib/model/pack-problem.ts';
import { drawLive } from './drawn-live.tsx';
import { drawn, one, textOf as said, worded } from './drawn-page.tsx';
import { expectReadable, expectToFit } from './live-looks.ts';
import { BUNDLED, fileOf, OWN, openPacks, pack, previewOf, textOf } from './packs-of-ours.ts';

const no = (): void => undefined;
const LAKES = pack('lacs', { name: 'Traités sur les lacs et les fleuves de montagne', on: false });

const page = (language: Language, props: Partial<PacksPageProps> = {}) => (
  <PacksPage
    packs={[BUNDLED, OWN, LAKES]}
    failure={null}
    adding={{ kind: 'idle', complaint: null }}
    megabytes={32}
    language={language}
    actions={{ turn: no, takeOut: no, remove: no }}
    addingActions={{ read: no, confirm: no, stop: no, close: no }}
    {...props}
  />
);

const faults = (count: number): PackProblem[] =>
  Array.from({ length: count }, (_, at) => ({
    path: `entities[${at}].aliases[0].a-very-long-key-that-nobody-would-write`,
    why: { kind: 'missing', key: 'text' },
  }));

const PAGES: Readonly<Record<string, Partial<PacksPageProps>>> = {
  'the list': {},
  'a file that is being checked': {
    adding: { kind: 'working', file: 'lacs.reperes.json', step: 'checking', done: 400, of: 1000, stopping: false },
  },
  'a preview': {
    adding: {
      kind: 'preview',
      file: 'lacs.reperes.json',
      preview: previewOf('lacs', { installed: { version: 1, isLarge: false }, shared: 4 }),
    },
  },
  'a preview over a large pack': {
    adding: {
      kind: 'preview',
      file: 'villes.reperes.ndjson',
      preview: previewOf('villes', { installed: { version: 1, isLarge: true }, shared: 4 }),
    },
  },
  'a refused file': { adding: { kind: 'refused', file: 'lacs.reperes.json', problems: faults(100) } },
  'nothing but a failure': { packs: null, failure: 'database', adding: { kind: 'stopped', file: 'a.json' } },
  'everything off': { packs: [{ ...BUNDLED, on: false }], adding: { kind: 'idle', complaint: 'not utf-8' } },
};

describe.each(Object.entries(PAGES))('the page of packs with %s', (_, props) => {
  const draw = (language: Language, scheme: 'light' | 'dark') => {
    const line = (
      <UndoLine
        said={sayPackDone({ kind: 'off', pack: LAKES, names: 12 }, language)}
        failed={false}
        back="open"
        {...{ language, onUndo: no, onDismiss: no }}
      />
    );
    return drawLive('packs', [page(language, props), line], { language, scheme });
  };

  it('can be read', () => expectReadable(draw));
  it('fits', () => expectToFit(draw));
});

describe('a pack', () => {
  it('is told with its version, licence and counts, and only an added one can be removed', () => {
    const app = drawLive('packs', page('fr'));
    const [bundled, own, added] = [...app.querySelectorAll<HTMLElement>('.pack')].map(said);
    expect(bundled).toContain('livré avec Repères, version 1, licence : CC0');
    expect(bundled).toContain('200 noms · 30 faits · 2 documents');
    expect(own).toContain('Mon lexique');
    expect([bundled, own, added].map((text) => text?.includes('Retirer'))).toEqual([false, false, true]);
    expect(one(app, '.pack a').getAttribute('href')).toBe('#/own');
  });

  it('that is removed leaves the focus to the way back', async () => {
    const { state } = await openPacks([BUNDLED, pack('lacs')]);
    const app = drawLive('packs', <PacksHere state={state} language="fr" />);
    const remove = worded(app, 'Retirer');
    remove.focus();
    remove.click();
    await expect.poll(() => said(one(app, '.toast'))).toContain('« Lexique lacs » est retiré.');
    await drawn();
    expect(document.activeElement).toBe(one(app, '[data-undo]'));
    one(app, '[data-undo]').click();
    await expect.poll(() => said(one(app, '.toast'))).toContain('C’est annulé.');
    expect(said(one(app, '.packs'))).toContain('Lexique lacs');
    await drawn();
    expect(document.activeElement).toBe(one(app, '.dismiss'));
    one(app, '.dismiss').click();
    await drawn();
    expect(document.activeElement).toBe(one(app, 'h1'));
  });
});

describe('a file', () => {
  const drop = (...files: readonly File[]): void => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  };

  it('that is dropped is told, and added on the word of the reader', async () => {
    const { state } = await openPacks([BUNDLED]);
    const app = drawLive('packs', <PacksHere state={state} language="fr" />);
    expect(said(app)).toContain('Vous n’avez encore ajouté aucun lexique.');
    await drawn();
    drop(fileOf(textOf('lacs', 2)));
    await expect.poll(() => said(one(app, '.step'))).toContain('version 2');
    const add = worded(app, 'Ajouter ce lexique');
    add.focus();
    add.click();
    await expect.poll(() => said(one(app, '.toast'))).toContain('« Lexique lacs », version 2, est installé.');
    expect(document.activeElement).toBe(one(app, '.add-pack h2'));
    expect(said(app)).not.toContain('Vous n’avez encore');
  });

  it('that takes the place of a large pack says before that there is no way back', () => {
    const preview = (isLarge: boolean): string => {
      const found = previewOf('villes', { installed: { version: 1, isLarge } });
      return said(drawLive('packs', page('fr', { adding: { kind: 'preview', file: 'villes', preview: found } })));
    };
    expect(preview(true)).toContain('trop grand pour être remis ensuite');
    expect(preview(false)).not.toContain('trop grand');
  });

  it('with a hundred faults shows the first twenty', async () => {
    const { state } = await openPacks([], {
      'packs/import': () => answered({ kind: 'refused', problems: faults(100) }),
    });
    const app = drawLive('packs', <PacksHere state={state} language="fr" />);
    await drawn();
    drop(fileOf('{}'));
    await expect.poll(() => app.querySelectorAll('.pack-faults code').length).toBe(20);
    expect(said(one(app, '.pack-faults li:first-child'))).toBe(
      'entities[0].aliases[0].a-very-long-key-that-nobody-would-write Il manque « text ».',
    );
    expect(said(one(app, '.pack-faults li:last-child'))).toBe('… et 80 autres');
    expect(said(one(app, '[role="alert"]'))).toContain('Rien n’a été changé. 100 erreurs à corriger');
  });

  it('of the reader’s own pack shows the way to it', async () => {
    const problems = [{ path: 'id', why: { kind: 'id is ours', id: 'own' } }] as const;
    const { state } = await openPacks([BUNDLED], { 'packs/import': () => answered({ kind: 'refused', problems }) });
    const app = drawLive('packs', <PacksHere state={state} language="fr" />);
    await drawn();
    drop(fileOf('{}'));
    await expect.poll(() => app.querySelector('.add-pack a')?.getAttribute('href')).toBe('#/own');
  });
});
