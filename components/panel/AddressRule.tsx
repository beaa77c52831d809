import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { NOTE_TERMS } from '../../lib/words/note-terms.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';

interface AddressRuleProps {
  readonly page: NonNullable<TabOutline['page']>;
  readonly language: Language;
}

/** Under which address this page's notes are kept and met again, and how it was made. */
export function AddressRule({ page, language }: AddressRuleProps) {
  const words = PANEL_WORDS[language];
  const { steps } = NOTE_TERMS[language];
  return (
    <details class="rule">
      <summary aria-label={words.rule} title={words.rule}>
        ?
      </summary>
      <div>
        <p>{words.ruleIs(page.noted.address)}</p>
        <p class="quiet">{page.steps.length === 0 ? words.ruleUnchanged : words.ruleSteps}</p>
        {page.steps.length > 0 && (
          <ul class="quiet">
            {page.steps.map((step) => (
              <li key={step}>{steps[step]}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}
