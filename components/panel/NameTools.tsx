import type { Language } from '../../lib/model/language.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { NamesLook } from './names-look.ts';
import { NAME_ORDERS } from './order-names.ts';

interface NameToolsProps {
  readonly look: NamesLook;
  readonly language: Language;
  /** Into the list; answers whether there was somewhere to go. */
  onDown(): boolean;
}

/** What narrows and orders a list of names that is too long to be seen at a glance. */
export function NameTools({ look, language, onDown }: NameToolsProps) {
  const words = PANEL_WORDS[language];
  return (
    <>
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filter}
        value={look.typed}
        onInput={(event) => look.onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && onDown()) event.preventDefault();
        }}
      />
      <label class="order">
        {words.order}
        <select
          value={look.order}
          onChange={({ currentTarget: { value } }) => {
            const order = NAME_ORDERS.find((one) => one === value);
            if (order !== undefined) look.onOrder(order);
          }}
        >
          {NAME_ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
