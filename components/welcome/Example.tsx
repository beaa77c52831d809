import type { Language } from '../../lib/model/language.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { WELCOME_WORDS } from '../../lib/words/welcome.ts';
import { LineSample } from '../LineSample.tsx';

/** The day of the role that the drawn card shows. */
const DAY = '2018-11-19';

/** A drawing of what a reader will see: underlined names, and the card of the first. */
export function Example({ language }: { readonly language: Language }) {
  const { example } = WELCOME_WORDS[language];
  return (
    <figure class="example">
      <p class="sentence">
        {example.sentence.map((run) =>
          typeof run === 'string' ? (
            run
          ) : (
            <span key={run.name} class="line" data-category={run.category}>
              {run.name}
            </span>
          ),
        )}
      </p>
      <div class="drawn-card">
        <p class="quiet">
          <LineSample category="leader" /> {CATEGORY_WORDS[language].leader.one}
        </p>
        <p class="name">
          {example.name}
          {example.local !== '' && (
            <span class="quiet" lang="vi">
              {example.local}
            </span>
          )}
        </p>
        <p>{example.role}</p>
        <p class="quiet">{CARD_WORDS[language].asOf(DAY)}</p>
      </div>
      <figcaption class="quiet">{example.caption}</figcaption>
    </figure>
  );
}
