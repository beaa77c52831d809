import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import type { LibraryView } from '../../components/library/view.ts';
import { DOCUMENT, FACTS, HOME, PAPER } from './corpus-of-ours.ts';
import { drawPage, one, textOf } from './drawn-page.tsx';

const no = (): void => {};
const FRAME = { language: 'fr', rebuilding: false, onSearch: no, onChoose: no, onType: no, onRebuild: no } as const;
const drawLibrary = (view: LibraryView): HTMLElement => drawPage('library', <Library view={view} {...FRAME} />);
const texts = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(selector)].map(textOf);

describe('large packs', () => {
  const large = [{ name: 'Villes', entities: 1_000_000, facts: 20, documents: 2 }];
  const quiet = (view: LibraryView): string => texts(drawLibrary(view), '.not-listed').join('\n');

  it.each<[string, LibraryView, string]>([
    ['all names', { ...HOME, large }, '« Villes » (1 000 000 noms) est trop grand pour cette liste'],
    ['a search', { kind: 'search', query: 'x', hits: [], large }, 'seuls les noms sont cherchés'],
    ['documents', { kind: 'documents', documents: [DOCUMENT], withText: new Set(), large }, '(2 documents)'],
    ['leaders', { kind: 'leaders', filter: '', rows: [], large }, '« Villes » (20 faits) est trop grand'],
  ])('are said to be left out of %s', (_, view, said) => {
    expect(quiet(view)).toContain(said);
    expect(quiet({ ...view, large: [] } as LibraryView)).toBe('');
  });

  it('have documents of which some facts are shown: how many, and of which paragraphs', () => {
    expect(textOf(one(drawLibrary({ ...PAPER, more: 1500 }), 'article'))).toContain(
      `en voici ${FACTS.length}, des paragraphes `,
    );
    expect(textOf(one(drawLibrary(PAPER), 'article'))).not.toContain('en voici');
  });
});
