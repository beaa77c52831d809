import type { AccessChoice } from '../../lib/model/access.ts';
import type { Language } from '../../lib/model/language.ts';
import { WELCOME_WORDS } from '../../lib/words/welcome.ts';
import { Notice } from '../Notice.tsx';
import { Choice } from './Choice.tsx';
import { Example } from './Example.tsx';
import { OwnSites } from './OwnSites.tsx';

export interface WelcomeProps {
  readonly language: Language;
  /** What is granted now; `null` until it is known. */
  readonly access: AccessChoice | null;
  /** Hosts of the list of news sites. */
  readonly newsSites: readonly string[];
  /** Match patterns that the reader granted beside any choice. */
  readonly ownSites: readonly string[];
  readonly notice: 'declined' | 'failed' | null;
  onChoose(choice: AccessChoice): void;
  onTakeBack(pattern: string): void;
}

const CHOICES: readonly AccessChoice[] = ['news', 'every', 'click'];

/** What Repères does, and where the reader lets it. */
export function Welcome({ language, access, newsSites, ownSites, notice, onChoose, onTakeBack }: WelcomeProps) {
  const words = WELCOME_WORDS[language];
  return (
    <main>
      <header>
        <h1 class="wordmark">{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </header>
      <div class="what">
        <ul class="promises">
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <Example language={language} />
      </div>
      <section aria-labelledby="question">
        <h2 id="question">{words.question}</h2>
        <p>{words.private}</p>
        <p role="status" class="now">
          {access !== null && words.now[access]}
        </p>
        {notice !== null && <Notice kind="warning">{words[notice]}</Notice>}
        <ul class="choices">
          {CHOICES.map((choice) => (
            <li key={choice}>
              <Choice
                choice={choice}
                chosen={choice === access}
                sites={choice === 'news' ? newsSites : []}
                language={language}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
        <OwnSites patterns={ownSites} language={language} onTakeBack={onTakeBack} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{words.next}</h2>
        <ol class="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a href="library.html">{words.library}</a>
        </p>
      </section>
    </main>
  );
}
