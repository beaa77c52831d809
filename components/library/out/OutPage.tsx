import type { ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { OUT_WORDS } from '../../../lib/words/out.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { Notice } from '../../Notice.tsx';
import { LiveProgress, type Progress } from '../ProgressLine.tsx';
import { OutEndLine } from './OutEndLine.tsx';
import { OUT_FORMATS, type OutActions, type OutEnd, type OutFormat, type ReadPage } from './out-view.ts';
import { PageList } from './PageList.tsx';

export interface OutPageProps {
  /** `null` while they are not known. */
  readonly pages: readonly ReadPage[] | null;
  readonly failure: Reason | null;
  /** Tabs. */
  readonly chosen: ReadonlySet<number>;
  /** Of work that takes long; `null` while there is none. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly end: OutEnd | null;
  readonly language: Language;
  readonly actions: OutActions;
}

/** What stands on the open pages, to be taken out of the browser. */
export function OutPage({ pages, failure, chosen, progress, end, language, actions }: OutPageProps) {
  const words = OUT_WORDS[language];
  return (
    <>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].out}</h1>
      <p class="quiet">{words.intro}</p>
      {pages === null && failure === null && <p role="status">{words.loading}</p>}
      {failure !== null && <Notice kind="warning">{REASON_WORDS[language][failure]}</Notice>}
      {pages !== null &&
        (pages.length === 0 ? (
          <NoPages language={language} />
        ) : (
          <>
            <PageList pages={pages} chosen={chosen} language={language} actions={actions} />
            <Formats count={chosen.size} language={language} onTakeOut={actions.takeOut} />
          </>
        ))}
      <div class="out-course">
        <LiveProgress progress={progress} what={words.gathering} language={language} onStop={actions.stop} />
        {end !== null && <OutEndLine end={end} language={language} />}
      </div>
      <p class="quiet elsewhere">
        {words.elsewhere} <a href="#/notes">{NOTES_WORDS[language].notes}</a> ·{' '}
        <a href="#/packs">{ROOM_WORDS[language].packs}</a>
      </p>
    </>
  );
}

function NoPages({ language }: { readonly language: Language }) {
  const words = OUT_WORDS[language];
  return (
    <section class="no-notes" aria-labelledby="no-pages">
      <h2 id="no-pages" tabIndex={-1}>
        {words.noPages}
      </h2>
      <ul>
        {words.howToOpen.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p class="sites">
        <a href="welcome.html" target="_blank" rel="noopener">
          {words.sites}
        </a>
      </p>
    </section>
  );
}

interface FormatsProps {
  readonly count: number;
  readonly language: Language;
  onTakeOut(format: OutFormat): void;
}

function Formats({ count, language, onTakeOut }: FormatsProps) {
  const words = OUT_WORDS[language];
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {words.formats}
      </h2>
      {count === 0 && <p>{words.chooseFirst}</p>}
      <ul class="formats">
        {OUT_FORMATS.map((format) => (
          <li key={format}>
            <button
              type="button"
              disabled={count === 0}
              aria-describedby={`${id}-${format}`}
              onClick={() => onTakeOut(format)}
            >
              {words.format[format].name}
            </button>
            <p class="quiet" id={`${id}-${format}`}>
              {words.format[format].about}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
