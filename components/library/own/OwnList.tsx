import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { CATEGORY_WORDS } from '../../../lib/words/category.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { ownPlace } from '../../own/own-place.ts';
import { still } from '../../still.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { holds } from '../holds.ts';
import type { OwnRow } from './own-view.ts';

/** More than a reader looks through; they narrow it instead. */
const AT_ONCE = 200;

interface OwnListProps {
  readonly rows: readonly OwnRow[];
  readonly language: Language;
  onRemove(id: string): void;
}

/** The reader's names in the order of their alphabet, narrowed by what they type. */
export function OwnList({ rows, language, onRemove }: OwnListProps) {
  const words = OWN_PAGE_WORDS[language];
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const fitting =
    filter.trim() === '' ? rows : rows.filter((row) => holds([row.name, ...row.forms].join('\n'), filter));
  const more = Math.min(AT_ONCE, fitting.length - most);
  return (
    <section class="own-list" aria-label={words.back}>
      <label class="own-filter">
        <span class="unseen">{words.filter}</span>
        <input
          type="search"
          placeholder={words.filter}
          value={filter}
          onInput={({ currentTarget }) => {
            setMost(AT_ONCE);
            setFilter(currentTarget.value);
          }}
        />
      </label>
      <p class="quiet" role="status">
        {filter.trim() !== '' &&
          (fitting.length === 0 ? words.noFilterHits(filter) : words.fitting(fitting.length, rows.length))}
      </p>
      <ul class="own-rows">
        {fitting.slice(0, most).map((row) => (
          <Row key={row.id} {...row} forms={row.forms.join(', ')} language={language} onRemove={onRemove} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="more" onClick={() => setMost(most + AT_ONCE)}>
          {words.showMore(more)}
        </button>
      )}
    </section>
  );
}

interface RowProps extends Omit<OwnRow, 'forms'> {
  /** In one line. */
  readonly forms: string;
  readonly language: Language;
  onRemove(id: string): void;
}

const Row = still(function Row({ id, category, name, forms, facts, unsaved, language, onRemove }: RowProps) {
  const words = OWN_PAGE_WORDS[language];
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row);
  return (
    <li ref={row} class="own-row" data-category={category}>
      <div>
        <a class="line" href={`#${ownPlace(id)}`}>
          {typeset(name, language)}
        </a>{' '}
        <span class="quiet own-row-about">
          {CATEGORY_WORDS[language][category].one} · {words.facts(facts)}
        </span>
        {unsaved && <em class="own-unsaved">{words.unsaved}</em>}
        {forms !== '' && <p class="quiet own-row-forms">{forms}</p>}
      </div>
      <button type="button" aria-label={words.removeName(name)} onClick={() => onRemove(id)}>
        {words.remove}
      </button>
    </li>
  );
});
