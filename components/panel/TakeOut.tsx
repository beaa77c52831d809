import type { Language } from '../../lib/model/language.ts';
import { MENTION_FORMATS } from '../../lib/model/mention-format.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import type { PanelActions } from './actions.ts';

/** Saves every mention of the page, as a sheet or as data. */
export function TakeOut({ language, actions }: { readonly language: Language; readonly actions: PanelActions }) {
  return (
    <p class="out">
      <span id="take-out">{PANEL_WORDS[language].takeOut}</span>
      {MENTION_FORMATS.map((format) => (
        <button
          key={format}
          id={`take-out-${format}`}
          type="button"
          aria-labelledby={`take-out-${format} take-out`}
          onClick={() => actions.takeOut(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </p>
  );
}
