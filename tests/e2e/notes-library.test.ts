import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { clickIn, forgetNotes, notesThat, untilTinted } from './notes.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const COUNT = 2000;
const COLOURS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
const TAGS = ['gaz', 'commerce', 'visite', 'mer', 'forum'];
const ENTITIES = ['country/russie', 'country/vietnam', 'organisation/asean'];

/** Notes of a reader of three years, told by their number. */
function noteOf(at: number, origin: string): Note {
  const page = {
    address: `${origin}/archive/${at % 400}`,
    opened: `${origin}/archive/${at % 400}`,
    title: `Article ${at % 400}`,
  };
  const instant = new Date(Date.UTC(2024, 0, 1) + at * 11 * 3_600_000).toISOString();
  const passage = {
    kind: 'passage' as const,
    page,
    anchor: {
      quote: { exact: `passage numéro ${at} sur le gazoduc`, prefix: 'avant ', suffix: ' après' },
      position: { start: at, end: at + 20 },
    },
  };
  const entity = { kind: 'entity' as const, entity: ENTITIES[at % 3] ?? '', page };
  return {
    version: 1,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    revision: 1 + (at % 3),
    target: at % 10 === 0 ? entity : at % 10 === 1 ? { kind: 'page', page } : passage,
    text: at % 4 === 0 ? '' : `Réflexion ${at}\n\n- *un* point\n- « deux » ; l’été à Đà Nẵng`,
    tags: at % 3 === 0 ? [] : [TAGS[at % 5] ?? '', `lot ${at % 20}`],
    colour: COLOURS[at % 5] ?? 'yellow',
    entities: at % 2 === 0 ? [ENTITIES[(at + 1) % 3] ?? ''] : [],
    created: instant,
    modified: instant,
  };
}

const bySame = (notes: readonly Note[]): Note[] => notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('the library of notes', () => {
  let stage: Stage;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'reperes-notes-'));
  const wanted: Note[] = [];
  const kept = async (): Promise<Note[]> => {
    const { ids } = await notesThat(stage);
    const notes = (await ask(stage.ours, 'notes/get', { ids })) as readonly KeptNote[];
    return bySame(notes.map(({ note }) => note));
  };
  const untilSays = (...words: readonly string[]): Promise<boolean> =>
    until(words.join(', '), async () => {
      const text = (await seenText(page)).replaceAll(/[\u00a0\u202f]/g, ' ');
      return words.every((word) => text.includes(word));
    });
  const show = async (place: string): Promise<void> => {
    await page.goto(`${stage.root}library.html#${place}`);
  };

  beforeAll(async () => {
    stage = await openStage();
    wanted.push(...bySame(Array.from({ length: COUNT }, (_, at) => noteOf(at, stage.served.origin))));
    await ask(stage.ours, 'notes/import', { notes: wanted });
    page = await stage.browser.newPage();
    await page.setViewport({ width: 1200, height: 860 });
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(async () => {
    await forgetNotes(stage);
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists 2,000 notes, the last changed first', async () => {
    await show('/notes');
    await untilSays('2 000', 'Réflexion 1999');
  });

  it('finds while the reader types, accents folded', async () => {
    await page.type('main input[type="search"]', 'reflexion 1234');
    await untilSays('Réflexion 1234');
    await until('the others to be gone', async () => !(await seenText(page)).includes('Réflexion 1999'));
  });

  it('narrows by what the address says: tag, colour, kind, site', async () => {
    await show('/notes?tag=gaz&colour=yellow');
    const { ids } = await notesThat(stage, { tag: 'gaz', colour: 'yellow' });
    expect(ids.length).toBeGreaterThan(100);
    await untilSays(`${ids.length} notes`);
  });

  it('exports, forgets all, imports: deep-equal', async () => {
    await show('/notes');
    await untilSays('2 000');
    const before = await kept();
    expect(before).toEqual(wanted);
    await clickIn(page, 'JSON-LD');
    const file = await until('the file', async () => readdirSync(folder).find((name) => name.endsWith('.jsonld')));
    await until('the file to be whole', async () => {
      try {
        return JSON.parse(readFileSync(join(folder, file), 'utf8')) !== undefined;
      } catch {
        return false;
      }
    });
    await forgetNotes(stage);
    expect(await kept()).toEqual([]);
    await give(join(folder, file));
    await untilSays('2 000');
    await clickIn(page, 'Importer 2');
    await until('the notes to be back', async () => (await kept()).length === COUNT);
    expect(await kept()).toEqual(wanted);
  });

  it('given again, everything is known already', async () => {
    const file = readdirSync(folder).find((name) => name.endsWith('.jsonld')) ?? '';
    await give(join(folder, file));
    await until('nothing new', async () => /déjà|identiques/.test(await seenText(page)));
    expect(await kept()).toEqual(wanted);
  });

  it('a file that is refused changes nothing and says where', async () => {
    const broken = join(folder, 'abime.jsonld');
    writeFileSync(broken, JSON.stringify([{ type: 'Annotation', target: 'https://a.example/', created: 'hier' }]));
    await give(broken);
    await untilSays('created');
    expect(await kept()).toEqual(wanted);
    await clickIn(page, 'Annuler');
    await until('the import to be left', async () => (await page.$('input[type="file"]')) === null);
  });

  it('deletes many at once, and has them back', async () => {
    await show('/notes?tag=forum');
    const { ids } = await notesThat(stage, { tag: 'forum' });
    await untilSays(`${ids.length} notes`);
    await clickIn(page, 'Tout choisir');
    await untilSays(`${ids.length} notes choisies`);
    await page.click('.bulk .away');
    await until('them to be gone', async () => (await kept()).length === COUNT - ids.length);
    await page.locator('.toast [data-undo]').click();
    await until('them to be back', async () => (await kept()).length === COUNT);
    expect(await kept()).toEqual(wanted);
  });

  it('opens the page at the note', async () => {
    await forgetNotes(stage);
    const plain = `${stage.served.origin}/plain.html`;
    const note: Note = {
      ...noteOf(2, stage.served.origin),
      target: {
        kind: 'passage',
        page: { address: plain, opened: plain, title: 'Page nue' },
        anchor: { quote: { exact: 'le Vietnam importe des machines', prefix: ' ; ', suffix: '.' } },
      },
    };
    await ask(stage.ours, 'notes/import', { notes: [note] });
    await show(`/note/${note.id}`);
    await clickIn(page, 'Ouvrir la page');
    const target = await stage.browser.waitForTarget((each) => each.url().startsWith(plain), { timeout: 10_000 });
    const opened = await target.page();
    if (opened === null) throw new Error('No page was opened.');
    await opened.bringToFront();
    await untilTinted(opened, 'le Vietnam importe des machines');
  });

  async function give(path: string): Promise<void> {
    await show('/notes');
    await clickIn(page, 'Importer des notes');
    const field = await until('the field for files', async () => {
      const found = await page.$('input[type="file"]');
      return (found as ElementHandle<HTMLInputElement> | null) ?? undefined;
    });
    await field.uploadFile(path);
  }
});
