import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';

interface OffListProps<T> {
  readonly items: readonly T[];
  /** What the button says that takes one off the list. */
  readonly back: string;
  readonly language: Language;
  idOf(item: T): string;
  nameOf(item: T): string;
  /** Said after the name, for those that need it. */
  remarkOn(item: T): string | null;
  onBack(item: T): void;
}

/** Drawn at once: thousands may be switched off. */
const WINDOW = 100;

/** What is switched off, each with the way back. */
export function OffList<T>({ items, language, ...row }: OffListProps<T>) {
  const [depth, setDepth] = useState(WINDOW);
  return (
    <>
      <ul class="off-list">
        {items.slice(0, depth).map((item) => (
          <OffItem key={row.idOf(item)} item={item} {...row} />
        ))}
      </ul>
      {items.length > depth && (
        <button type="button" onClick={() => setDepth(depth + WINDOW)}>
          {SETTINGS_PAGE_WORDS[language].more(items.length - depth)}
        </button>
      )}
    </>
  );
}

function OffItem<T>({ item, back, nameOf, remarkOn, onBack }: Omit<OffListProps<T>, 'items' | 'language'> & OneOf<T>) {
  const self = useRef<HTMLLIElement>(null);
  useKeptFocus(self);
  const [name, remark] = [nameOf(item), remarkOn(item)];
  return (
    <li ref={self}>
      <span>
        {name}
        {remark !== null && <span class="quiet"> ({remark})</span>}
      </span>
      <button type="button" onClick={() => onBack(item)}>
        {back}
        <span class="unseen"> ({name})</span>
      </button>
    </li>
  );
}

interface OneOf<T> {
  readonly item: T;
}
