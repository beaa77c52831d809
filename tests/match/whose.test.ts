import { describe, expect, it } from 'vitest';
import { namesIn } from './dictionary.ts';

const OURS = 'To Lam';

describe('another state’s institution is not ours', () => {
  it.each<[string, string, string[]]>([
    ['ours, unsaid', 'le Politburo a décidé', ['Politburo = politburo-pcv']],
    [
      'ours, said',
      'la note du ministère des Affaires étrangères du Vietnam',
      ['ministère des Affaires étrangères du Vietnam = mae-vietnam'],
    ],
    ['Russia’s, in Vietnamese', 'Bộ Ngoại giao Nga', ['Nga = russie']],
    ['China’s, in French', 'le ministère des Affaires étrangères de la Chine', ['Chine = chine']],
    ['China’s, by an adjective', 'le ministère des Affaires étrangères chinois', []],
    ['Russia’s, in English', 'the Russian Foreign Ministry', []],
    ['Russia’s, by a genitive', 'Russia’s Foreign Ministry', ['Russia = russie']],
    ['a state that the dictionary lacks', 'Bộ Ngoại giao Singapore; the Cuban Foreign Ministry', []],
    ['a state whose adjective is small', 'l’ambassade et le ministère des Affaires étrangères japonais', []],
    ['a state named by its party', 'the Politburo of the Parti communiste chinois', ['Parti communiste chinois = pcc']],
    ['a spokeswoman’s name is no state', 'Bộ Ngoại giao Nguyễn Thu Hà', ['Bộ Ngoại giao = mae-vietnam']],
  ])('%s', (_, text, names) => {
    expect(namesIn(OURS, text).slice(1)).toEqual(names);
  });

  it('where both are on the page, only its own paragraph tells whose the bare name is', () => {
    const blocks = ['To Lam a reçu le Politburo.', 'Le Politburo de la Chine.', 'Le Politburo se réunit.'];
    expect(namesIn(...blocks)).toEqual(['To Lam = to-lam', 'Politburo = politburo-pcv', 'Chine = chine']);
  });

  it('without a sign of ours on the page, it is nobody’s', () => {
    expect(namesIn('le Politburo a décidé')).toEqual([]);
  });
});

describe('an agreement is named by its parties', () => {
  it.each<[string, string[], string[]]>([
    [
      'both are on the page',
      ['Vietnam, Russie', 'leur partenariat stratégique intégral'],
      ['Vietnam = vietnam', 'Russie = russie', 'partenariat stratégique intégral = partenariat-vietnam-russie'],
    ],
    ['one is missing', ['Vietnam', 'leur partenariat stratégique intégral'], ['Vietnam = vietnam']],
    [
      'it binds others',
      ['Vietnam, Russie', 'le partenariat stratégique intégral entre la Chine et le Laos'],
      ['Vietnam = vietnam', 'Russie = russie', 'Chine = chine', 'Laos = laos'],
    ],
    [
      'it binds strangers',
      ['Vietnam, Russie', 'the Singapore-Vietnam partenariat stratégique'],
      ['Vietnam = vietnam', 'Russie = russie', 'Vietnam = vietnam'],
    ],
    [
      'both stand beside it, and nowhere else by name',
      ['le partenariat stratégique entre Hanoï et la Russie'],
      ['partenariat stratégique = partenariat-vietnam-russie', 'Hanoï = hanoi', 'Russie = russie'],
    ],
    [
      'one stands beside it, the other elsewhere: it may be somebody else’s',
      ['Vietnam', 'son partenariat stratégique intégral avec la Russie'],
      ['Vietnam = vietnam', 'Russie = russie'],
    ],
    [
      'an organisation is a party, over an acronym in brackets',
      ['l’accord de libre-échange (ALE) entre Hanoï et l’UEE'],
      ['accord de libre-échange = ale-vietnam-uee', 'ALE = ale-vietnam-uee', 'Hanoï = hanoi', 'UEE = uee'],
    ],
    [
      'another organisation is none',
      ['Vietnam, UEE', 'l’accord de libre-échange avec l’ASEAN'],
      ['Vietnam = vietnam', 'UEE = uee', 'ASEAN = asean'],
    ],
    [
      'an acronym asks its parties in the paragraph',
      ['Le Vietnam, l’UEE et l’ALE', 'l’ALE'],
      ['Vietnam = vietnam', 'UEE = uee', 'ALE = ale-vietnam-uee'],
    ],
    [
      'a slash for a hyphen',
      ['accord Vietnam/UEE sur les échanges'],
      ['accord Vietnam/UEE sur les échanges = ale-vietnam-uee'],
    ],
    [
      'one party more',
      ['le partenariat stratégique intégral Vietnam-Russie-Laos'],
      ['Vietnam = vietnam', 'Russie = russie', 'Laos = laos'],
    ],
    [
      'two agreements of the same name, told by the paragraph',
      ['Russie', 'Le Vietnam et le Kazakhstan ont un partenariat stratégique.'],
      [
        'Russie = russie',
        'Vietnam = vietnam',
        'Kazakhstan = kazakhstan',
        'partenariat stratégique = partenariat-vietnam-kazakhstan',
      ],
    ],
    [
      'two of the same name, left open',
      ['Vietnam, Russie, Kazakhstan', 'un partenariat stratégique'],
      ['Vietnam = vietnam', 'Russie = russie', 'Kazakhstan = kazakhstan'],
    ],
  ])('%s', (_, blocks, names) => {
    expect(namesIn(...blocks)).toEqual(names);
  });
});
