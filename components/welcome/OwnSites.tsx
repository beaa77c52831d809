import type { Language } from '../../lib/model/language.ts';
import { WELCOME_WORDS } from '../../lib/words/welcome.ts';
import { siteOf } from './site-of.ts';

interface OwnSitesProps {
  readonly patterns: readonly string[];
  readonly language: Language;
  onTakeBack(pattern: string): void;
}

/** Sites granted one by one, each with a way to take it back; nothing when there are none. */
export function OwnSites({ patterns, language, onTakeBack }: OwnSitesProps) {
  const words = WELCOME_WORDS[language];
  if (patterns.length === 0) return null;
  return (
    <section class="own" aria-labelledby="own">
      <h3 id="own">{words.alsoGranted}</h3>
      <ul>
        {patterns.map((pattern) => (
          <li key={pattern}>
            <span>{siteOf(pattern)}</span>
            <button type="button" onClick={() => onTakeBack(pattern)}>
              {words.takeBack(siteOf(pattern))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
