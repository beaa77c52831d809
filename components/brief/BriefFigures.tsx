import type { BriefFact } from '../../lib/model/brief.ts';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { STATUS_WORDS } from '../../lib/words/status.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { AsOfDate } from '../AsOfDate.tsx';
import { SourceAnchor } from '../library/SourceAnchor.tsx';

interface BriefFiguresProps {
  readonly figures: readonly BriefFact[];
  readonly language: Language;
}

/** Sums and counts, in order of time. */
export function BriefFigures({ figures, language }: BriefFiguresProps) {
  const words = BRIEF_WORDS[language];
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ id, asOf, later, status, text, source }) => (
          <tr key={id}>
            <td data-head={words.date}>
              <AsOfDate asOf={asOf} language={language} />{' '}
              {status !== undefined && <strong>{STATUS_WORDS[language][status]} </strong>}
              {later && <strong>{CARD_WORDS[language].later}</strong>}
            </td>
            <td data-head={words.figure}>{typeset(text, language)}</td>
            <td data-head={words.source}>
              <SourceAnchor source={source} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
