import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { MAX_NOTE_TEXT, type NoteKind } from '../../lib/model/note.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { Markdown } from './Markdown.tsx';

interface TextFieldProps {
  readonly text: string;
  readonly kind: NoteKind;
  readonly language: Language;
  onText(text: string): void;
}

/** Where the note is written, and how it will look. */
export function TextField({ text, kind, language, onText }: TextFieldProps) {
  const words = NOTE_WORDS[language];
  const [isPreview, setPreview] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (isPreview || current === null) return;
    // A frame is still low when it opens: scrolling now would leave the passage out of sight.
    current.focus({ preventScroll: true });
    // Going on with a note is going on at its end.
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isPreview]);
  return (
    <div class="note-text">
      {isPreview ? (
        <section class="note-preview" aria-label={words.preview}>
          {text.trim() === '' ? <p class="quiet">{words.nothingToPreview}</p> : <Markdown text={text} />}
        </section>
      ) : (
        <textarea
          ref={box}
          rows={4}
          aria-label={words.text}
          placeholder={words.placeholder[kind]}
          maxLength={MAX_NOTE_TEXT}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
      <button type="button" class="note-plain" onClick={() => setPreview(!isPreview)}>
        {isPreview ? words.write : words.preview}
      </button>
    </div>
  );
}
