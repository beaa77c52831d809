import { describe, expect, it } from 'vitest';
import { litIn } from './bundled.ts';

const RUSSIA = 'partenariat-vietnam-russie';
const UNION = 'ale-vietnam-uee';

describe('an agreement that names its parties is one name, whole', () => {
  it.each([
    ['partenariat stratégique global entre le Vietnam et la Russie', RUSSIA],
    ['partenariat stratégique global entre la Fédération de Russie et le Vietnam', RUSSIA],
    ['partenariat stratégique intégral Russie–Vietnam', RUSSIA],
    ['partenariat stratégique entre la Russie et le Vietnam', RUSSIA],
    ['partenariat stratégique russo-vietnamien', RUSSIA],
    ['Russian-Vietnamese strategic partnership', RUSSIA],
    ['comprehensive strategic partnership between Russia and Viet Nam', RUSSIA],
    ['đối tác chiến lược toàn diện giữa Nga và Việt Nam', RUSSIA],
    ['partenariat stratégique global Vietnam/Russie', RUSSIA],
    ['partenariat stratégique Kazakhstan-Vietnam', 'partenariat-vietnam-kazakhstan'],
    ['partenariat stratégique Vietnam/Biélorussie', 'partenariat-vietnam-belarus'],
    ['Đối tác chiến lược Việt Nam – Azerbaijan', 'partenariat-vietnam-azerbaidjan'],
    ['accord de libre-échange Vietnam–UEE', UNION],
    ['accord de libre échange Vietnam/UEEA', UNION],
    ["ALE entre l'Union économique eurasiatique et le Vietnam", UNION],
    ['Viet Nam - EAEU free trade agreement', UNION],
    ['FTA between the Eurasian Economic Union and Vietnam', UNION],
    ['Hiệp định thương mại tự do giữa Liên minh Kinh tế Á - Âu và Việt Nam', UNION],
  ])('%s', (name, id) => {
    expect(litIn(`(${name})`)).toEqual([`${name} = ${id}`]);
  });
});

describe('a short form is named by the parties beside it', () => {
  const agreementsIn = (...blocks: string[]): string[] =>
    litIn(...blocks).filter((name) => /= (?:partenariat|ale)-/.test(name));

  it.each<[string, string[], string[]]>([
    [
      'capitals stand for their states',
      ['le partenariat stratégique global entre Hanoï et Moscou'],
      [`partenariat stratégique global = ${RUSSIA}`],
    ],
    [
      'three partnerships in one sentence',
      [
        'Le Vietnam a un partenariat stratégique avec le Kazakhstan, un partenariat stratégique avec l’Azerbaïdjan et un partenariat stratégique avec le Bélarus',
      ],
      [
        'partenariat stratégique = partenariat-vietnam-kazakhstan',
        'partenariat stratégique = partenariat-vietnam-azerbaidjan',
        'partenariat stratégique = partenariat-vietnam-belarus',
      ],
    ],
    [
      'a plural of several is none of them',
      ['Le Vietnam a noué des partenariats stratégiques avec le Kazakhstan et l’Azerbaïdjan'],
      [],
    ],
    [
      'words between',
      ['l’accord de libre-échange (ALE) signé entre le Vietnam et l’UEEA'],
      [`accord de libre-échange = ${UNION}`, `ALE = ${UNION}`],
    ],
    ['another organisation’s', ['Le Vietnam et l’UEE', 'l’accord de libre-échange avec l’ASEAN'], []],
    ['the same after brackets', ['Le Vietnam et l’UEE', 'l’accord de libre-échange (ALE) avec l’ASEAN'], []],
    ['Iran’s', ['Le Vietnam', 'L’Iran a un accord de libre-échange avec l’Union économique eurasiatique.'], []],
    [
      'ours, with the other party beside it, on a page about us',
      [
        'Le Vietnam reçoit.',
        'Le Vietnam avance.',
        'Le partenariat stratégique intégral avec la Russie est une affaire de commissions.',
      ],
      ['partenariat stratégique intégral = partenariat-vietnam-russie'],
    ],
    ['China’s', ['Vietnam, Russie', 'La Chine fête son partenariat stratégique global avec la Russie.'], []],
    ['one party more', ['le partenariat stratégique Vietnam-Chine-Laos'], []],
    ['strangers', ['Vietnam, Russie', 'le partenariat stratégique global entre le Vietnam et le Japon'], []],
    ['nobody’s', ['Le partenariat stratégique global est en bonne voie.'], []],
    ['an acronym, its parties in the paragraph', ['Le Vietnam, l’UEE et leur ALE'], [`ALE = ${UNION}`]],
    ['an acronym, its parties elsewhere', ['Le Vietnam et l’UEE', 'L’ALE est en vigueur.'], []],
    ['several, of whoever', ['Việt Nam và EAEU bàn về các FTA, các hiệp định thương mại tự do'], []],
    ['a beer', ['Le Vietnam, l’UEE et une Ale'], []],
  ])('%s', (_, blocks, names) => {
    expect(agreementsIn(...blocks)).toEqual(names);
  });
});
