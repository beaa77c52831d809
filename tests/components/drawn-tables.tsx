import { render } from 'preact';
import { Library } from '../../components/library/Library.tsx';
import { EVERY_AGREEMENT } from '../../components/library/tables/tables-place.ts';
import type { AgreementsView, LeadersView, LibraryView } from '../../components/library/view.ts';
import { readRoute } from '../../entrypoints/library/route.ts';
import type { EntityRef, HeldBy } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import { NAMES, source } from './corpus-of-ours.ts';
import { drawPage } from './drawn-page.tsx';

const no = (): void => {};
const ref = (id: string): EntityRef => {
  const known = NAMES.get(id);
  if (known === undefined) throw new Error(`No name for ${id}`);
  return known;
};
export const [VIETNAM, PACT, LIGUE, AN, ZOE] = [
  ref('country/vietnam'),
  ref('agreement/pacte'),
  ref('organisation/ligue'),
  ref('leader/tran-an'),
  ref('leader/le-dinh-zoe'),
] as const;
const agreement = (id: string, name: string): EntityRef => ({ id: `agreement/${id}`, name, category: 'agreement' });

export const AGREEMENTS: AgreementsView = {
  kind: 'agreements',
  large: [],
  asked: EVERY_AGREEMENT,
  rows: [
    { agreement: agreement('zinc', 'Accord du zinc'), parties: [], facts: 1 },
    {
      agreement: agreement('eau', 'Charte de l’eau'),
      parties: [LIGUE, VIETNAM],
      standing: {
        status: 'proposed',
        asOf: { date: '2020-03-01', precision: 'day', basis: 'stated' },
        source: source(3),
      },
      when: '2019-05',
      facts: 4,
    },
    {
      agreement: PACT,
      parties: [VIETNAM],
      standing: { status: 'in force', asOf: { date: '2018', precision: 'year', basis: 'stated' }, source: source(7) },
      when: '2017',
      facts: 2,
    },
  ],
};

const held = (holder: EntityRef, date: string, paragraph: number): HeldBy => ({
  holder,
  asOf: { date, precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day', basis: 'stated' },
  source: source(paragraph),
});

export const LEADERS: LeadersView = {
  kind: 'leaders',
  large: [],
  filter: '',
  rows: [
    {
      of: VIETNAM,
      office: { id: 'president', text: 'Président du Vietnam' },
      holders: [
        held(AN, '2017', 1),
        held(AN, '2018-11-19', 2),
        held(AN, '2018-11-19', 3),
        held(ZOE, '2020-03', 7),
        held(AN, '2021', 8),
      ],
    },
    { of: LIGUE, office: { id: 'chef', text: 'Chef · Ligue' }, holders: [held(ZOE, '2019', 4)] },
  ],
};

/** The page as the address asks for it. */
function asked(view: LibraryView, hash: string): LibraryView {
  const route = readRoute(hash);
  if (view.kind === 'agreements' && route.kind === 'agreements') return { ...view, asked: route.asked };
  if (view.kind === 'leaders' && route.kind === 'leaders') return { ...view, filter: route.filter };
  throw new Error(`${hash} is another page.`);
}

/** Draws a page that follows its address, as it does in the library. `told` hears of every address. */
export function drawTable(
  view: LibraryView,
  language: Language = 'fr',
  scheme: 'light' | 'dark' = 'light',
  told: (hash: string) => void = no,
): HTMLElement {
  const node = (shown: LibraryView) => (
    <Library
      view={shown}
      language={language}
      rebuilding={false}
      onSearch={no}
      onChoose={goTo}
      onType={goTo}
      onRebuild={no}
    />
  );
  const app = drawPage('library', node(view), { language, scheme });
  function goTo(next: string): void {
    told(next);
    render(node(asked(view, next)), app);
  }
  return app;
}
