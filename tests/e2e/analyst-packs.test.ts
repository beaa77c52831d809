import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { namesIn, settledIn } from './marks.ts';
import { clickIn } from './notes.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const TEXT = `Le royaume de Ruritanie a reçu la Russie au château de Zenda.\n\n\u00a0\nRodolphe Rassendyll y a signé pour la Ruritanie.\n`;

const THREE = (name: string) => ({ fr: name, en: name, vi: name });

const PACK: Pack = {
  format: 'reperes-pack',
  version: 1,
  id: 'ruritanie',
  name: 'Ruritanie',
  languages: ['fr'],
  licence: 'CC0',
  offices: [],
  documents: [
    {
      id: 'zenda',
      title: 'Une visite à Zenda',
      date: { value: '2025-05-04', precision: 'day', basis: 'stated' },
      language: 'fr',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      paragraphs: 2,
      parts: [],
    },
  ],
  entities: [
    {
      id: 'leader/claire-aubanel',
      category: 'leader',
      names: THREE('Claire Aubanel'),
      aliases: [{ text: 'Claire Aubanel', kind: 'full' }],
    },
    {
      id: 'country/ruritanie',
      category: 'country',
      names: THREE('Ruritanie'),
      aliases: [{ text: 'Ruritanie', kind: 'full' }],
    },
  ],
  facts: [
    {
      id: 'zenda-1',
      about: ['country/ruritanie', 'country/russie'],
      kind: 'event',
      text: THREE('La Ruritanie reçoit la Russie à Zenda.'),
      asOf: { date: '2025-05-04', precision: 'day', basis: 'stated' },
      source: { document: 'zenda', paragraph: 1, evidence: ['château de Zenda'] },
    },
  ],
};

describe('packs and texts of the reader', () => {
  let stage: Stage;
  let page: Page;
  let library: Page;
  const folder = mkdtempSync(join(tmpdir(), 'reperes-packs-'));
  const taken = join(folder, 'taken');
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const untilSays = (...words: readonly string[]): Promise<boolean> =>
    until(words.join(', '), async () => {
      const text = (await seenText(library)).replaceAll(/[\u00a0\u202f]/g, ' ');
      return words.every((word) => text.includes(word));
    });
  const isLit = async (name: string): Promise<boolean> => (await namesIn(page)).includes(name);
  const give = async (path: string): Promise<void> => {
    const input = await until('a place for files', () => library.$('input[type="file"]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  const show = async (place: string): Promise<void> => {
    await library.goto(`${stage.root}library.html#${place}`);
  };

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/fr.html');
    await settledIn(page);
    library = await stage.browser.newPage();
    await library.setViewport({ width: 1200, height: 860 });
    const client = await library.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: taken });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a pack from a file is shown first, then lit on pages that are open', async () => {
    await show('/packs');
    await untilSays('Repères, corpus de départ', 'Mon lexique');
    await give(file('ruritanie.reperes.json', JSON.stringify(PACK)));
    await untilSays('Dans « ruritanie.reperes.json »', '2 noms');
    expect(await isLit('leader Claire Aubanel')).toBe(false);
    await clickIn(library, 'Ajouter ce lexique');
    await untilSays('« Ruritanie », version 1, est installé.');
    await until('the page to light it', () => isLit('leader Claire Aubanel'));
  });

  it('switched off and on, its names go and come', async () => {
    const turn = (on: boolean) => ask(stage.ours, 'packs/switch', { id: PACK.id, on });
    await turn(false);
    await until('the page to leave it', async () => !(await isLit('leader Claire Aubanel')));
    await turn(true);
    await until('the page to light it', () => isLit('leader Claire Aubanel'));
  });

  it('a pack that is not whole is refused with the place of what is wrong, and changes nothing', async () => {
    const broken = { ...PACK, id: 'brisee', facts: [{ ...PACK.facts[0], about: ['country/nulle-part'] }] };
    await give(file('brisee.reperes.json', JSON.stringify(broken)));
    await untilSays('est refusé', 'facts[0].about[0]', 'Rien n’a été changé');
    const packs = (await ask(stage.ours, 'packs/list', null)) as readonly { readonly id: string }[];
    expect(packs.map(({ id }) => id).toSorted()).toEqual(['own', 'reperes', 'ruritanie']);
    await clickIn(library, 'Fermer');
  });

  it('a document takes its own text, and no other', async () => {
    await show('/document/zenda');
    await untilSays('Une visite à Zenda', 'Joindre le texte');
    await give(file('autre.txt', TEXT.replace('château', 'chateau')));
    await untilSays('Ce n’est le texte d’aucun document');
    await give(file('zenda.txt', TEXT));
    await untilSays('2 paragraphes', 'Rodolphe Rassendyll', 'La Ruritanie reçoit la Russie à Zenda.');
    const marked = await until('marked names', () =>
      library.evaluate(() => {
        const all = [...document.querySelectorAll('main mark, main .mark')].map((each) => each.textContent ?? '');
        return all.length > 0 && all;
      }),
    );
    expect(marked.filter((name) => name === 'Ruritanie')).toHaveLength(2);
    expect(marked).toContain('Russie');
  });

  it('is taken out as a file that can be brought back, and removed with a way back', async () => {
    await show('/packs');
    await clickIn(library, 'Exporter (Ruritanie)');
    const name = await until('the file', async () => readdirSync(taken).find((each) => each.endsWith('.json')));
    expect(JSON.parse(readFileSync(join(taken, name), 'utf8'))).toMatchObject({ id: 'ruritanie', facts: PACK.facts });
    await clickIn(library, 'Retirer (Ruritanie)');
    await untilSays('« Ruritanie » est retiré.');
    await until('the page to leave it', async () => !(await isLit('leader Claire Aubanel')));
    await clickIn(library, 'Annuler');
    await until('the page to light it', () => isLit('leader Claire Aubanel'));
  });

  it('the corpus made anew still has it', async () => {
    await ask(stage.ours, 'corpus/rebuild', null);
    await until('the page to light it', () => isLit('leader Claire Aubanel'));
    expect(await ask(stage.ours, 'texts/list', null)).toEqual(['zenda']);
  });
});
