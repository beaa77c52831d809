import { useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { ownPlace } from '../own/own-place.ts';
import { still } from '../still.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';
import { inSentence } from './in-sentence.ts';
import { NamingForm } from './NamingForm.tsx';
import type { PanelNaming } from './view.ts';

interface UnknownRowProps {
  readonly unknown: UnknownName;
  /** The form in its place; `null` while it is only listed. */
  readonly naming: PanelNaming | null;
  /** Id of the name that it has become. */
  readonly added: string | null;
  /** Whether Tab stops here: one row of all has it. */
  readonly isStop: boolean;
  readonly language: Language;
  readonly actions: PanelActions;
  onStop(text: string): void;
}

function Row({ unknown, naming, added, isStop, language, actions, onStop }: UnknownRowProps) {
  const words = OWN_WORDS[language];
  const { text, kind, count, expansion, sentence } = unknown;
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  const { before, name, after } = inSentence(sentence, text);
  const stop = { tabIndex: isStop ? 0 : -1, onFocus: () => onStop(text) };
  return (
    <li ref={item} class="unknown" data-unknown={text}>
      <h3>
        {text} <span class="count">{words.times(count)}</span>
      </h3>
      <p class="quiet">
        {words.kinds[kind]}
        {expansion !== undefined && ` ${words.standsFor(expansion)}`}
      </p>
      <p class="sentence">
        {before}
        {name !== '' && <mark>{name}</mark>}
        {after}
      </p>
      {naming !== null ? (
        <NamingForm naming={naming} language={language} actions={actions} />
      ) : added === null ? (
        <p class="tools">
          <button
            type="button"
            data-add
            aria-label={words.addName(text)}
            onClick={() => actions.beginName(unknown)}
            {...stop}
          >
            {words.add}
          </button>
        </p>
      ) : (
        <p class="tools">
          <strong>{words.added}</strong>
          <a
            data-add
            href={`library.html#${ownPlace(added)}`}
            target="_blank"
            rel="noopener"
            aria-label={words.openName(text)}
            {...stop}
          >
            {words.openOwn}
          </a>
        </p>
      )}
    </li>
  );
}

/** One name that the dictionary lacks: why it may be one, where it stands, and the form that adds it. */
export const UnknownRow = still(Row);
