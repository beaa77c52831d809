import { useId } from 'preact/hooks';
import type { AccessChoice } from '../../lib/model/access.ts';
import type { Language } from '../../lib/model/language.ts';
import { WELCOME_WORDS } from '../../lib/words/welcome.ts';

interface ChoiceProps {
  readonly choice: AccessChoice;
  readonly chosen: boolean;
  readonly sites: readonly string[];
  readonly language: Language;
  onChoose(choice: AccessChoice): void;
}

/** A button and not a radio: arrow keys pass through radios, and each would ask the browser for a permission. */
export function Choice({ choice, chosen, sites, language, onChoose }: ChoiceProps) {
  const words = WELCOME_WORDS[language];
  const title = useId();
  return (
    <article class={chosen ? 'choice chosen' : 'choice'} aria-labelledby={title}>
      <h3 id={title}>{words.choices[choice].title}</h3>
      <p>{words.choices[choice].meaning}</p>
      {sites.length > 0 && (
        <details>
          <summary>{words.newsList(sites.length)}</summary>
          <ul class="sites">
            {sites.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
        </details>
      )}
      <button
        type="button"
        class={chosen ? '' : 'main'}
        aria-pressed={chosen}
        aria-describedby={title}
        onClick={() => onChoose(choice)}
      >
        {chosen ? words.chosen : words.choose}
      </button>
    </article>
  );
}
