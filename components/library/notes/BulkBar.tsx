import type { ReadonlySignal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { MAX_TAG } from '../../../lib/model/note.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { LiveProgress, type Progress } from '../ProgressLine.tsx';
import type { BulkActions, ExportFormat, NotesList } from './notes-view.ts';

interface BulkBarProps {
  readonly list: NotesList;
  readonly selected: ReadonlySet<string>;
  /** Of an export that takes long; `null` while there is none. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly language: Language;
  readonly actions: BulkActions;
}

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['jsonld', 'JSON-LD'],
  ['markdown', 'Markdown'],
  ['csv', 'CSV'],
];

/** What can be done with the notes that answer, or with those of them that are selected. */
export function BulkBar({ list, selected, progress, language, actions }: BulkBarProps) {
  const words = NOTES_WORDS[language];
  const { ids, facets } = list;
  const isAll = selected.size === ids.length;
  return (
    <section class="bulk" aria-label={words.withSelected}>
      <div class="bulk-line">
        <label class="tick">
          <input
            type="checkbox"
            checked={isAll}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected.size > 0 && !isAll;
            }}
            onChange={() => actions.select(ids, !isAll)}
          />{' '}
          {words.selectAll(ids.length)}
        </label>
        <span role="status">{selected.size > 0 && words.selected(selected.size)}</span>
        <Exports count={selected.size || ids.length} language={language} onExport={actions.exportAs} />
      </div>
      <LiveProgress progress={progress} what={words.gathering} language={language} onStop={actions.stopExport} />
      {selected.size > 0 && (
        <div class="bulk-line">
          <TagForm tags={facets.tags.map(({ value }) => value)} language={language} onTag={actions.tag} />
          <button type="button" class="away" onClick={() => actions.remove([...selected])}>
            {words.remove}
          </button>
        </div>
      )}
    </section>
  );
}

interface ExportsProps {
  readonly count: number;
  readonly language: Language;
  onExport(format: ExportFormat): void;
}

function Exports({ count, language, onExport }: ExportsProps) {
  const label = useId();
  return (
    <fieldset class="exports" aria-labelledby={label}>
      <span id={label}>{NOTES_WORDS[language].exported(count)}</span>
      {FORMATS.map(([format, name]) => (
        <button key={format} type="button" onClick={() => onExport(format)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

interface TagFormProps {
  readonly tags: readonly string[];
  readonly language: Language;
  onTag(tag: string, on: boolean): void;
}

function TagForm({ tags, language, onTag }: TagFormProps) {
  const words = NOTES_WORDS[language];
  const list = useId();
  const [tag, setTag] = useState('');
  const change = (on: boolean) => {
    if (tag.trim() === '') return;
    onTag(tag, on);
    setTag('');
  };
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        change(true);
      }}
    >
      <input
        type="text"
        list={list}
        aria-label={words.tag}
        placeholder={words.tag}
        maxLength={MAX_TAG}
        value={tag}
        onInput={({ currentTarget }) => setTag(currentTarget.value)}
      />
      <datalist id={list}>
        {tags.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit">{words.addTag}</button>
      <button type="button" onClick={() => change(false)}>
        {words.takeTag}
      </button>
    </form>
  );
}
