import { CATEGORIES } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { Notice } from '../Notice.tsx';
import { ArticleDate } from './ArticleDate.tsx';
import type { PageSummary, PopupPage } from './page.ts';
import { hostOf } from './Sites.tsx';

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
      <Access page={page} language={language} {...on} />
    </section>
  );
}

function sayNames({ found, shown }: PageSummary, language: Language): string {
  const all = CATEGORIES.reduce((sum, category) => sum + found[category], 0);
  return all === 0 ? POPUP_WORDS[language].noNames : POPUP_WORDS[language].names(all, shown);
}

interface AccessProps extends Pick<PageProps, 'language' | 'onReadNow' | 'onReadAlways'> {
  readonly page: Extract<PopupPage, { kind: 'site' }>;
}

function Access({ page, language, onReadNow, onReadAlways }: AccessProps) {
  const words = POPUP_WORDS[language];
  const unread = page.summary === null;
  if (page.granted && !unread) return null;
  return (
    <div class="notice">
      <p>{page.granted ? words.notRead : words.noAccess(hostOf(page.origin))}</p>
      <p class="buttons">
        {unread && (
          <button type="button" class="main" onClick={onReadNow}>
            {words.readNow}
          </button>
        )}
        {!page.granted && (
          <button type="button" onClick={onReadAlways}>
            {words.readAlways}
          </button>
        )}
      </p>
    </div>
  );
}
