import { describe, expect, it } from 'vitest';
import { officeLine } from '../../lib/card/office.ts';
import type { InLanguages, Language } from '../../lib/model/language.ts';
import { entity } from './world.ts';

const line = (language: Language, title: string, name: string, category = 'country'): string => {
  const names = (text: string): InLanguages => ({ fr: text, en: text, vi: text });
  return officeLine({ id: 'x', names: names(title) }, entity(`${category}/x`, { names: names(name) }), language);
};

describe('an office in French', () => {
  it.each([
    ['Vietnam', 'Premier ministre du Vietnam'],
    ['Laos', 'Premier ministre du Laos'],
    ['Cambodge', 'Premier ministre du Cambodge'],
    ['Mexique', 'Premier ministre du Mexique'],
    ['Bélarus', 'Premier ministre du Bélarus'],
    ['Kazakhstan', 'Premier ministre du Kazakhstan'],
    ['Royaume-Uni', 'Premier ministre du Royaume-Uni'],
    ['Timor-Leste', 'Premier ministre du Timor-Leste'],
    ['Honduras', 'Premier ministre du Honduras'],
    ['Russie', 'Premier ministre de Russie'],
    ['Chine', 'Premier ministre de Chine'],
    ['Corée du Sud', 'Premier ministre de Corée du Sud'],
    ['Nouvelle-Zélande', 'Premier ministre de Nouvelle-Zélande'],
    ['Hongrie', 'Premier ministre de Hongrie'],
    ['Singapour', 'Premier ministre de Singapour'],
    ['Cuba', 'Premier ministre de Cuba'],
    ['Azerbaïdjan', 'Premier ministre d’Azerbaïdjan'],
    ['Israël', 'Premier ministre d’Israël'],
    ['Égypte', 'Premier ministre d’Égypte'],
    ['Haïti', 'Premier ministre d’Haïti'],
    ['États-Unis', 'Premier ministre des États-Unis'],
    ['Pays-Bas', 'Premier ministre des Pays-Bas'],
    ['Émirats arabes unis', 'Premier ministre des Émirats arabes unis'],
    ['Union soviétique', 'Premier ministre de l’Union soviétique'],
    ['République tchèque', 'Premier ministre de la République tchèque'],
  ])('of %s', (country, said) => {
    expect(line('fr', 'Premier ministre', country)).toBe(said);
  });

  it.each([
    ['Secrétaire général', 'Parti communiste du Vietnam', 'Secrétaire général du Parti communiste du Vietnam'],
    ['Président', 'Assemblée nationale', 'Président de l’Assemblée nationale'],
    ['Président', 'Chambre basse', 'Président de la Chambre basse'],
    ['Secrétaire général', 'ASEAN', 'Secrétaire général · ASEAN'],
    ['Commandant adjoint', '9e région militaire', 'Commandant adjoint · 9e région militaire'],
    ['Président du comité', 'Comité de pilotage', 'Président du Comité de pilotage'],
    ["Président de l'Assemblée nationale", 'Assemblée nationale du Laos', 'Président de l’Assemblée nationale du Laos'],
    ['Président de la Chambre', 'Chambres réunies', 'Président de la Chambre · Chambres réunies'],
  ])('%s, %s', (title, body, said) => {
    expect(line('fr', title, body, 'organisation')).toBe(said);
  });
});

describe('an office in English', () => {
  it.each([
    ['Vietnam', 'country', 'Chair of Vietnam'],
    ['United States', 'country', 'Chair of the United States'],
    ['Soviet Union', 'country', 'Chair of the Soviet Union'],
    ['Communist Party of Vietnam', 'organisation', 'Chair of the Communist Party of Vietnam'],
    ['ASEAN', 'organisation', 'Chair · ASEAN'],
  ])('of %s', (name, category, said) => {
    expect(line('en', 'Chair', name, category)).toBe(said);
  });

  it('says a shared word once', () => {
    expect(line('en', 'Member of the Central Committee', 'Central Committee of the Party', 'organisation')).toBe(
      'Member of the Central Committee of the Party',
    );
  });
});

describe('an office in Vietnamese', () => {
  it('puts the country or the body behind it', () => {
    expect(line('vi', 'Thủ tướng', 'Việt Nam')).toBe('Thủ tướng Việt Nam');
    expect(line('vi', 'Chủ tịch Quốc hội', 'Quốc hội Lào', 'organisation')).toBe('Chủ tịch Quốc hội Lào');
  });
});

describe('where an ambassador serves', () => {
  const of = (language: Language, title: string, country: string, post: string): string => {
    const named = (name: string) => entity(`country/${name}`, { names: { fr: name, en: name, vi: name } });
    const names = { fr: title, en: title, vi: title };
    return officeLine({ id: 'ambassadeur', names }, named(country), language, named(post));
  };
  it.each([
    ['fr', 'Ambassadeur', 'Laos', 'Vietnam', 'Ambassadeur du Laos au Vietnam'],
    ['fr', 'Ambassadeur', 'Vietnam', 'Palestine', 'Ambassadeur du Vietnam en Palestine'],
    ['fr', 'Ambassadeur', 'Vietnam', 'Azerbaïdjan', 'Ambassadeur du Vietnam en Azerbaïdjan'],
    ['fr', 'Ambassadeur', 'Vietnam', 'États-Unis', 'Ambassadeur du Vietnam aux États-Unis'],
    ['fr', 'Ambassadeur', 'Vietnam', 'Royaume-Uni', 'Ambassadeur du Vietnam au Royaume-Uni'],
    ['fr', 'Ambassadeur', 'Vietnam', 'Cuba', 'Ambassadeur du Vietnam à Cuba'],
    ['en', 'Ambassador', 'Laos', 'Vietnam', 'Ambassador of Laos to Vietnam'],
    ['en', 'Ambassador', 'Vietnam', 'United States', 'Ambassador of Vietnam to the United States'],
    ['vi', 'Đại sứ', 'Lào', 'Việt Nam', 'Đại sứ Lào tại Việt Nam'],
  ] as const)('%s: %s, %s, %s', (language, title, country, post, said) => {
    expect(of(language, title, country, post)).toBe(said);
  });
});
