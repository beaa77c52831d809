import { CATEGORIES } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Notice } from '../Notice.tsx';
import { ReadHere } from '../ReadHere.tsx';
import { ArticleDate } from './ArticleDate.tsx';
import type { PageSummary, PopupPage } from './page.ts';

interface PageProps {
  readonly settings: Settings;
  readonly language: Language;
  readonly page: PopupPage;
  onReadNow(): void;
  onReadAlways(): void;
  onDate(iso: string | null): void;
}

/** What stands on this page, or why nothing does and what can be done about it. */
export function Page({ settings, language, page, onDate, ...on }: PageProps) {
  const words = POPUP_WORDS[language];
  if (page.kind === 'unreadable') return <Notice kind="news">{words.unreadable}</Notice>;
  if (!settings.on) return <Notice kind="news">{words.offEverywhere}</Notice>;
  if (settings.sitesOff.includes(page.origin)) return <Notice kind="news">{words.offHere}</Notice>;
  return (
    <section class="block">
      {page.summary !== null && (
        <>
          <p role="status">{sayNames(page.summary, language)}</p>
          <ArticleDate date={page.summary.date} language={language} onDate={onDate} />
        </>
      )}
      <ReadHere origin={page.origin} granted={page.granted} read={page.summary !== null} language={language} {...on} />
    </section>
  );
}

function sayNames({ found, shown }: PageSummary, language: Language): string {
  const all = CATEGORIES.reduce((sum, category) => sum + found[category], 0);
  return all === 0 ? POPUP_WORDS[language].noNames : POPUP_WORDS[language].names(all, shown);
}
