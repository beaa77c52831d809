import { compileLexicon } from '../../lib/lexicon/compile.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { Alias, AliasKind, Entity } from '../../lib/model/entity.ts';
import type { Mention } from '../../lib/model/mention.ts';

const list = (kind: AliasKind, texts: string, extra: Partial<Alias> = {}): Alias[] =>
  texts.split('; ').map((text) => ({ text, kind, ...extra }));

const entity = (id: string, aliases: Alias[], extra: Partial<Entity> = {}): Entity => ({
  id,
  category: id.split('/')[0] as Entity['category'],
  names: { fr: id, en: id, vi: id },
  aliases,
  ...extra,
});

const PAGE_OF_VIETNAM = ['leader/to-lam', 'organisation/pcv'];

/** A dictionary of the tests' own, with one of each difficulty. */
export const ENTITIES: readonly Entity[] = [
  entity('country/vietnam', [...list('full', 'Vietnam; Việt Nam'), ...list('demonym', 'vietnamien; Vietnamese')]),
  entity('country/russie', [
    ...list('full', 'Russie; Russia; Fédération de Russie; Nga'),
    ...list('demonym', 'russe; Russian; người Nga'),
  ]),
  entity('country/chine', [...list('full', 'Chine; China; Trung Quốc'), ...list('demonym', 'chinois; Chinese')]),
  entity('country/kazakhstan', list('full', 'Kazakhstan')),
  entity('country/laos', [...list('full', 'Laos; Lào'), ...list('demonym', 'Laotian')]),
  entity('country/etats-unis', [...list('full', 'États-Unis; United States; Mỹ'), ...list('acronym', 'US; U.S.')]),
  entity('country/jordanie', [
    ...list('full', 'Jordanie'),
    ...list('full', 'Jordan', { needs: ['country/etats-unis', 'place/gaza'] }),
  ]),
  entity('place/gaza', list('full', 'Gaza')),
  entity('place/hanoi', list('full', 'Hanoï; Hà Nội'), { country: 'country/vietnam' }),
  entity('place/mer-orientale', list('full', 'mer Orientale; South China Sea; Biển Đông')),
  entity('place/asie-du-sud-est', list('full', 'Asie du Sud-Est; Southeast Asia')),
  entity('leader/to-lam', [...list('full', 'To Lam'), ...list('short', 'Lam; Lâm')], { country: 'country/vietnam' }),
  entity('leader/nguyen-phu-trong', list('full', 'Nguyen Phu Trong'), { country: 'country/vietnam' }),
  entity('leader/nguyen-xuan-phuc', [...list('full', 'Nguyen Xuan Phuc'), ...list('short', 'Phuc')], {
    country: 'country/vietnam',
  }),
  entity('leader/pham-minh-chinh', [...list('full', 'Pham Minh Chinh'), ...list('short', 'Chinh; Chính')], {
    country: 'country/vietnam',
  }),
  entity('leader/bui-thanh-son', [...list('full', 'Bui Thanh Son'), ...list('short', 'Son; Sơn')], {
    country: 'country/vietnam',
  }),
  entity('leader/tran-thanh-man', [...list('full', 'Tran Thanh Man'), ...list('short', 'Man')], {
    country: 'country/vietnam',
  }),
  entity('leader/le-hoai-trung', list('full', 'Le Hoai Trung'), { country: 'country/vietnam' }),
  entity('leader/ho-chi-minh', list('full', 'Ho Chi Minh'), { country: 'country/vietnam' }),
  entity(
    'leader/dmitri-medvedev',
    [...list('full', 'Dmitri Medvedev; Dmitry Medvedev; Dmitri Anatolievitch Medvedev'), ...list('short', 'Medvedev')],
    {
      country: 'country/russie',
    },
  ),
  entity(
    'leader/vladimir-poutine',
    [...list('full', 'Vladimir Poutine; Vladimir Putin'), ...list('sole', 'Poutine; Putin')],
    {
      country: 'country/russie',
    },
  ),
  entity(
    'leader/xi-jinping',
    [...list('full', 'Xi Jinping'), ...list('short', 'Xi'), ...list('short', 'Tập', { lang: 'vi' })],
    {
      country: 'country/chine',
    },
  ),
  entity('organisation/onu', [...list('full', 'ONU; Nations Unies; United Nations'), ...list('acronym', 'UN; LHQ')]),
  entity('organisation/asean', list('full', 'ASEAN')),
  entity('organisation/uee', [...list('full', 'Union économique eurasiatique'), ...list('acronym', 'UEE')]),
  entity('organisation/g20', list('acronym', 'G20', { needs: ['organisation/onu', 'organisation/asean'] })),
  entity('organisation/pcv', [...list('full', 'Parti communiste du Vietnam'), ...list('acronym', 'PCV')], {
    country: 'country/vietnam',
  }),
  entity('organisation/pcc', list('full', 'Parti communiste chinois'), { country: 'country/chine' }),
  entity('organisation/politburo-pcv', list('variant', 'Politburo; Bộ Chính trị', { needs: PAGE_OF_VIETNAM }), {
    country: 'country/vietnam',
  }),
  entity(
    'organisation/mae-vietnam',
    [
      ...list('full', 'ministère des Affaires étrangères du Vietnam'),
      ...list('variant', 'ministère des Affaires étrangères; Bộ Ngoại giao; Foreign Ministry', {
        needs: PAGE_OF_VIETNAM,
      }),
    ],
    { country: 'country/vietnam' },
  ),
  entity('event/congres-pcv-14', list('full', 'XIVe Congrès national du Parti')),
  entity('agreement/cnudm', list('full', 'Convention des Nations Unies sur le droit de la mer')),
  entity('agreement/cybercriminalite', list('full', 'Convention des Nations Unies contre la cybercriminalité')),
  entity('agreement/amitie', list('full', "Accord sur les principes de l'amitié entre le Vietnam et la Russie")),
  entity(
    'agreement/ale-vietnam-uee',
    [
      ...list('full', "accord de libre-échange entre le Vietnam et l'UEE; accord Vietnam-UEE sur les échanges"),
      ...list('short', 'accord de libre-échange'),
      ...list('acronym', 'ALE', { needs: ['country/vietnam', 'organisation/uee'] }),
    ],
    { parties: ['country/vietnam', 'organisation/uee'] },
  ),
  entity(
    'agreement/partenariat-vietnam-russie',
    [
      ...list('full', 'partenariat stratégique intégral Vietnam-Russie'),
      ...list('short', 'partenariat stratégique intégral; partenariat stratégique'),
    ],
    { parties: ['country/vietnam', 'country/russie'] },
  ),
  entity('agreement/partenariat-vietnam-kazakhstan', list('short', 'partenariat stratégique'), {
    parties: ['country/vietnam', 'country/kazakhstan'],
  }),
];

export const lexicon = openLexicon(compileLexicon(ENTITIES));

/** The mentions of a page whose blocks are these. */
export const mentionsOf = (...blocks: string[]): Mention[] =>
  settle(blocks.map((text, block) => ({ block, finds: findNames(lexicon, text) })));

/** The mentions of a page as "words as printed = entity", its category left out. */
export const namesIn = (...blocks: string[]): string[] =>
  mentionsOf(...blocks).map(({ block, start, end, entity: id }) => {
    const printed = (blocks[block] ?? '').slice(start, end);
    return `${printed} = ${id.split('/')[1]}`;
  });
