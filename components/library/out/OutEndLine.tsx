import type { Language } from '../../../lib/model/language.ts';
import { OUT_WORDS } from '../../../lib/words/out.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { Notice } from '../../Notice.tsx';
import type { OutEnd } from './out-view.ts';

interface OutEndLineProps {
  readonly end: OutEnd;
  readonly language: Language;
}

/** How taking pages out ended, with every page that was gone before its turn. */
export function OutEndLine({ end, language }: OutEndLineProps) {
  const words = OUT_WORDS[language];
  switch (end.kind) {
    case 'stopped':
      return <Notice kind="news">{words.stopped}</Notice>;
    case 'failed':
      return (
        <Notice kind="warning">
          {words.nothing} {REASON_WORDS[language][end.reason]}
        </Notice>
      );
    case 'nothing':
      return (
        <Notice kind="warning">
          <p>{words.nothing}</p>
          <Lost titles={end.lost} language={language} />
        </Notice>
      );
    case 'saved':
      return (
        <Notice kind={end.lost.length > 0 ? 'warning' : 'news'}>
          <p>{words.saved(end.pages, end.file, end.mentions)}</p>
          <Lost titles={end.lost} language={language} />
        </Notice>
      );
  }
}

function Lost({ titles, language }: { readonly titles: readonly string[]; readonly language: Language }) {
  if (titles.length === 0) return null;
  return (
    <>
      <p>{OUT_WORDS[language].lost(titles.length)}</p>
      <ul class="lost">
        {titles.map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tabs may bear one title, and the list never changes
          <li key={at}>{typeset(title, language)}</li>
        ))}
      </ul>
    </>
  );
}
