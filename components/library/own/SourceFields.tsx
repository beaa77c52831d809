import { useId } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { Field } from '../../own/Field.tsx';
import {
  type EditedFact,
  type FactFaults,
  LONGEST_ADDRESS,
  LONGEST_QUOTE,
  LONGEST_TITLE,
  type SourceChoice,
} from './edited-fact.ts';

interface SourceFieldsProps {
  readonly source: EditedFact['source'];
  readonly faults: Pick<FactFaults, 'address' | 'title' | 'quote'>;
  /** The title of what it cites, when that is neither a page of the reader's nor the reader. */
  readonly kept: string | null;
  readonly language: Language;
  onSource(source: EditedFact['source']): void;
}

/** Where a fact was read: a page with the passage that says so, or the reader's own knowledge. */
export function SourceFields({ source, faults, kept, language, onSource }: SourceFieldsProps) {
  const words = OWN_PAGE_WORDS[language];
  const group = useId();
  const choices: readonly (readonly [SourceChoice, string])[] = [
    ...(kept === null ? [] : [['kept', words.sources.kept(kept)] as const]),
    ['page', words.sources.page],
    ['self', words.sources.self],
  ];
  const change = (part: Partial<EditedFact['source']>) => onSource({ ...source, ...part });
  return (
    <fieldset class="own-group">
      <legend>{words.source}</legend>
      <div class="own-choices">
        {choices.map(([by, label]) => (
          <label key={by}>
            <input type="radio" name={group} checked={source.by === by} onChange={() => change({ by })} /> {label}
          </label>
        ))}
      </div>
      {source.by === 'page' && (
        <>
          <Field
            label={words.address}
            problem={faults.address === null ? undefined : words.faults.address[faults.address]}
          >
            {(field) => (
              <input
                {...field}
                type="url"
                autocomplete="off"
                maxLength={LONGEST_ADDRESS}
                value={source.address}
                onInput={({ currentTarget }) => change({ address: currentTarget.value })}
              />
            )}
          </Field>
          <Field label={words.title} problem={faults.title === null ? undefined : words.faults.title[faults.title]}>
            {(field) => (
              <input
                {...field}
                type="text"
                autocomplete="off"
                maxLength={LONGEST_TITLE}
                value={source.title}
                onInput={({ currentTarget }) => change({ title: currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={words.quote}
            help={words.quoteHint}
            problem={faults.quote === null ? undefined : words.faults.quote[faults.quote]}
          >
            {(field) => (
              <textarea
                {...field}
                rows={2}
                maxLength={LONGEST_QUOTE}
                value={source.quote}
                onInput={({ currentTarget }) => change({ quote: currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
    </fieldset>
  );
}
