import { describe, expect, it } from 'vitest';
import { findingUnknown, findUnknown } from '../../lib/match/unknown.ts';
import { rankUnknown, settleUnknown } from '../../lib/match/unknown-page.ts';

/** Blocks of one page; what stands between ⟨ and ⟩ is known to the dictionary. */
function page(...blocks: string[]) {
  const known: string[] = [];
  const found = blocks.map((marked) => {
    const taken: { start: number; end: number }[] = [];
    let text = '';
    for (const part of marked.split(/(⟨[^⟩]*⟩)/)) {
      const inner = /^⟨([^⟩]*)⟩$/.exec(part)?.[1];
      if (inner !== undefined) {
        taken.push({ start: text.length, end: text.length + inner.length });
        known.push(inner);
      }
      text += inner ?? part;
    }
    for (const one of findUnknown(text, taken).candidates) expect(text.slice(one.start, one.end)).toBe(one.text);
    return findUnknown(text, taken);
  });
  return settleUnknown(found, known);
}

const names = (...blocks: string[]): string[] =>
  page(...blocks).flatMap((some) => some.map(({ text, kind }) => `${kind}: ${text}`));
const ranked = (...blocks: string[]) => rankUnknown(page(...blocks));

describe('a block that is longer than any paragraph', () => {
  const SAID = 'Hier, ⟨Hanoï⟩ a reçu Armand Delcourt et la ministre Odile Kervran. ';

  it('gives what its sentences give, at their places', () => {
    expect(names(SAID.repeat(300))).toEqual(Array.from({ length: 300 }, () => names(SAID)).flat());
  });

  it('is looked at in steps', () => {
    const text = SAID.replaceAll(/[⟨⟩]/g, '').repeat(300);
    expect([...findingUnknown(text, [])].length).toBeGreaterThan(3);
  });
});

describe('names that the dictionary lacks', () => {
  it.each([
    ['Le ministre des Affaires étrangères, Armand Delcourt, attend à ⟨Hanoï⟩.', ['titled: Armand Delcourt']],
    ['Hier, le président turc Cemal Ardıç a parlé de l’Azerbaïdjan.', ['titled: Cemal Ardıç', 'capitals: Azerbaïdjan']],
    ['On sait que Mme Odile de Kervran vit à Saint-Brieuc.', ['titled: Odile de Kervran', 'capitals: Saint-Brieuc']],
    [
      'Yesterday Deputy Prime Minister Ana O’Hara met General J. R. Stokes.',
      ['titled: Ana O’Hara', 'titled: J. R. Stokes'],
    ],
    [
      'The envoy flew with Faisal al-Dosari and Ludwig van Praet.',
      ['capitals: Faisal al-Dosari', 'capitals: Ludwig van Praet'],
    ],
    ['It was agreed by the Ministry of Rivers and Forests of ⟨Laos⟩.', ['capitals: Ministry of Rivers and Forests']],
    ['Sáng nay, Bộ trưởng Ngoại giao Đặng Hải Thụy đến Phú Quốc.', ['titled: Đặng Hải Thụy', 'capitals: Phú Quốc']],
    [
      'Theo ông Khải, Thủ tướng Singapore Goh Wei Ming sẽ thăm ⟨Nga⟩.',
      ['titled: Khải', 'capitals: Singapore', 'titled: Goh Wei Ming'],
    ],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'Demain, le Premier ministre et la Présidente parleront lundi, en Janvier, aux Français.',
    'On Monday the Prime Minister told the Russians that Parliament would vote in May.',
    'Hôm nay, Chính phủ và Quốc hội họp; Bộ Ngoại giao đã trả lời.',
    'Minister Signs Long Trade Pact With Northern Partners',
    'LE PREMIER MINISTRE REÇOIT ARMAND DELCOURT À PARIS',
    'Accueil Contact Boutique',
    'La visite de ⟨Dmitri Medvedev⟩ a plu ; le chapitre XII parle des USA et de la TV.',
    'écrire à Claire@Exemple.org ou voir www.Exemple.org',
    'les ⟨Nations unies⟩',
    '',
  ])('finds none in "%s"', (text) => expect(names(text)).toEqual([]));

  it('takes the first word of a sentence only when it also stands inside one', () => {
    expect(names('Sarnia attend. Le port est calme.')).toEqual([]);
    expect(names('Sarnia attend. On va à Sarnia.')).toEqual(['capitals: Sarnia', 'capitals: Sarnia']);
  });

  it('drops a first word that the page also writes small', () => {
    expect(names('Blocked Sarnia Port is what they feared.', 'It was blocked.')).toEqual(['capitals: Sarnia Port']);
    expect(names('Selon Armand Delcourt, on attend.')).toEqual(['capitals: Armand Delcourt']);
  });

  it('takes a headline’s names when the text has them', () => {
    expect(names('Delcourt Meets Rivals Over Northern Trade Pact', 'They saw that Delcourt was late.')).toEqual([
      'capitals: Delcourt',
    ]);
  });

  it('leaves out parts of names that the dictionary knows', () => {
    expect(names('On a vu ⟨Dmitri Medvedev⟩ hier. Puis le président Medvedev est parti.')).toEqual([]);
  });

  it.each([
    ['We joined the Alliance of River Ports (ARP) in the spring.', 'ARP', 'Alliance of River Ports'],
    [
      'Elle dirige l’OCF (Organisation de coopération fluviale), à l’est.',
      'OCF',
      'Organisation de coopération fluviale',
    ],
    [
      'The Broad and Lasting Agreement for Trans-Delta Trade (BLTDT) holds.',
      'BLTDT',
      'Broad and Lasting Agreement for Trans-Delta Trade',
    ],
  ])('explains the acronym in "%s"', (text, acronym, expansion) => {
    expect(ranked(text)).toEqual([{ text: acronym, kind: 'acronym', count: 1, expansion, sentence: text }]);
  });

  it('explains no acronym by words that do not give its letters', () => {
    expect(ranked('They met the River Board (XKQ) there.').find(({ text }) => text === 'XKQ')).toEqual({
      text: 'XKQ',
      kind: 'acronym',
      count: 1,
      sentence: 'They met the River Board (XKQ) there.',
    });
  });
});

describe('the ranking of a page', () => {
  it('puts titled names first, then explained acronyms, then the more frequent, and bylines last', () => {
    expect(
      ranked(
        'Par Claire Aubanel',
        'On va de Sarnia à Mornay par Sarnia.',
        'Il y a le Conseil des rives (CDR).',
        'Voici le ministre Armand Delcourt.',
      ).map(({ text }) => text),
    ).toEqual(['Armand Delcourt', 'CDR', 'Sarnia', 'Mornay', 'Claire Aubanel']);
  });

  it('counts a surname for the longer name, and other accents for the same name', () => {
    const [first, ...rest] = ranked(
      'Le ministre Ánh Delcourt parle.',
      'On écoute Delcourt ; puis on suit Anh Delcourt.',
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ text: 'Ánh Delcourt', kind: 'titled', count: 3 });
  });

  it.each([
    ['Il pleut. M. Delcourt est parti pour Sarnia. Il neige.', 'M. Delcourt est parti pour Sarnia.'],
    ['It rained. Then Gov. Ann Stokes left. It snowed.', 'Then Gov. Ann Stokes left.'],
    ['Trời mưa. Hôm qua, TS. Đặng Hải Thụy  đến.\nTrời nắng.', 'Hôm qua, TS. Đặng Hải Thụy đến.'],
  ])('cuts the sentence out of "%s"', (text, sentence) => expect(ranked(text)[0]?.sentence).toBe(sentence));

  it('cuts a sentence that is too long around its name', () => {
    const far = 'mot '.repeat(400);
    const sentence = ranked(`${far}avec Armand Delcourt ${far}`)[0]?.sentence ?? '';
    expect(sentence.length).toBeLessThan(450);
    expect(sentence).toMatch(/^… mot .*Armand Delcourt.* mot …$/);
  });
});
