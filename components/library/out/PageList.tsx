import { useId, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { OUT_WORDS } from '../../../lib/words/out.ts';
import { hostOf } from '../../host-of.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import type { OutActions, ReadPage } from './out-view.ts';
import { pageTitle } from './page-title.ts';

interface PageListProps {
  readonly pages: readonly ReadPage[];
  readonly chosen: ReadonlySet<number>;
  readonly language: Language;
  readonly actions: Pick<OutActions, 'choose' | 'chooseAll'>;
}

/** Every open page, to be ticked. */
export function PageList({ pages, chosen, language, actions }: PageListProps) {
  const words = OUT_WORDS[language];
  const id = useId();
  const isAll = chosen.size === pages.length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {words.pages}
      </h2>
      <div class="choosing">
        <label class="tick">
          <input
            type="checkbox"
            checked={isAll}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen.size > 0 && !isAll;
            }}
            onChange={() => actions.chooseAll(!isAll)}
          />{' '}
          {words.all(pages.length)}
        </label>
        <span role="status">{words.chosen(chosen.size, pages.length)}</span>
      </div>
      <ul class="read-pages">
        {pages.map((page) => (
          <PageRow
            key={page.tab}
            page={page}
            on={chosen.has(page.tab)}
            language={language}
            onChoose={(on) => actions.choose(page.tab, on)}
          />
        ))}
      </ul>
    </section>
  );
}

interface PageRowProps {
  readonly page: ReadPage;
  readonly on: boolean;
  readonly language: Language;
  onChoose(on: boolean): void;
}

function PageRow({ page, on, language, onChoose }: PageRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row);
  const { title, origin, mentions } = page;
  const about = [
    ...(title.trim() === '' ? [] : [hostOf(origin)]),
    ...(mentions === null ? [] : [OUT_WORDS[language].mentions(mentions)]),
  ];
  return (
    <li ref={row}>
      <label class="read-page">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
        <span>
          {pageTitle(page)} <span class="quiet count">{about.join(' · ')}</span>
        </span>
      </label>
    </li>
  );
}
