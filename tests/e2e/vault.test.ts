import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Note } from '../../lib/model/note.ts';
import type { BackupInfo } from '../../lib/model/vault.ts';
import { emptyNotes } from '../drill/damage-kinds.ts';
import { clickIn, everyNote, forgetNotes } from './notes.ts';
import { openPanel } from './our-panel.ts';
import { openPopup } from './our-popup.ts';
import { openStage, type Stage } from './stage.ts';
import { stopWorker } from './worker.ts';

const COUNT = 40;

const noteOf = (at: number): Note => ({
  version: 1,
  id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  revision: 1,
  target: {
    kind: 'page',
    page: {
      address: `https://journal.example/${at}`,
      opened: `https://journal.example/${at}`,
      title: `Article ${at}`,
    },
  },
  text: `Une note ${at}`,
  tags: [],
  entities: [],
  colour: 'yellow',
  created: '2026-11-20T10:00:00.000Z',
  modified: '2026-11-20T10:00:00.000Z',
});
const textsOf = (numbers: readonly number[]): string[] => numbers.map((at) => `Une note ${at}`).toSorted();
const first = Array.from({ length: COUNT }, (_, at) => at + 1);

describe('the second copy of the library', () => {
  let stage: Stage;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'reperes-vault-'));

  const texts = async () => (await everyNote(stage)).map(({ note }) => note.text).toSorted();
  const says = (where: Page, words: string) =>
    until(`“${words}” to be said`, () =>
      where.evaluate((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), words),
    );
  const go = async (place: string) => {
    await page.bringToFront();
    // Another address of the same page would only be another room of it.
    await page.goto('about:blank');
    await page.goto(`${stage.root}library.html#${place}`);
  };
  const backUp = async () => (await ask(stage.ours, 'vault/backup', null)) as BackupInfo;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.browser.newPage();
  });
  beforeEach(async () => {
    await forgetNotes(stage);
    await ask(stage.ours, 'notes/import', { notes: first.map(noteOf) });
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made when asked, returned to, and that is undone', async () => {
    await go('/backups');
    await clickIn(page, 'Sauvegarder maintenant');
    await says(page, 'C’est sauvegardé.');
    await ask(stage.ours, 'notes/delete', { ids: [noteOf(1).id] });
    await ask(stage.ours, 'notes/import', { notes: [noteOf(41)] });
    const later = await texts();
    await clickIn(page, 'Revenir à cette sauvegarde');
    await clickIn(page, 'Revenir maintenant');
    await says(page, 'Tout est comme le');
    expect(await texts()).toEqual(textsOf(first));
    await clickIn(page, 'Annuler');
    await says(page, 'C’est annulé');
    expect(await texts()).toEqual(later);
  });

  it('comes back from a file; a file that is cut changes nothing', async () => {
    const { id } = await backUp();
    const text = await page.evaluate(async (name) => {
      const backups = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
      const file = await (await backups.getFileHandle(name)).getFile();
      return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    }, id);
    await forgetNotes(stage);
    await ask(stage.ours, 'notes/import', { notes: [noteOf(50)] });
    await go('/backups');
    const bring = async (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      const input = await page.waitForSelector('.import input[type=file]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, name));
    };
    await bring('cut.reperes-backup.json', text.slice(0, -30));
    await says(page, 'ne peut pas être repris');
    expect(await texts()).toEqual(textsOf([50]));
    await bring('whole.reperes-backup.json', text);
    await clickIn(page, 'Remplacer par ce fichier');
    await says(page, 'Tout est comme le');
    expect(await texts()).toEqual(textsOf(first));
  });

  it('brings back a library whose database is gone, which every page of ours says until then', async () => {
    await backUp();
    await ask(stage.ours, 'notes/import', { notes: [noteOf(42)] });
    const article = await stage.open('/fr.html');
    await stopWorker(stage);
    await stage.ours.evaluate(emptyNotes, null);
    await go('/notes');
    await says(page, 'Des notes ont disparu de leur base. 41 notes attendues, aucune lisible.');
    expect(await page.$('.no-notes')).toBeNull();
    await says(page, 'Rien n’est lisible ici pour le moment');
    await says(await openPopup(stage, article), '41 notes attendues, aucune lisible.');
    const panel = await openPanel(stage, article);
    await says(panel, '41 notes attendues, aucune lisible.');
    await page.bringToFront();
    await clickIn(page, 'Restaurer');
    await says(page, 'Vos notes sont restaurées.');
    await says(page, 'Rien ne manque.');
    expect(await texts()).toEqual(textsOf([...first, 42]));
    await until('the list to be there', async () => (await page.$('.note-answers')) !== null);
    await until('the panel to be quiet', () =>
      panel.evaluate(() => !document.body.innerText.includes('notes attendues')),
    );
  });
});
