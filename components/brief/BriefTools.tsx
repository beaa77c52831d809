import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';

interface BriefToolsProps {
  readonly language: Language;
  /** How it gets onto paper from here. */
  readonly children: ComponentChildren;
  /** The brief as Markdown: asked for when the reader copies it, since hundreds of statements take their time. */
  onMarkdown(): string;
}

/** The ways in which a brief leaves us. */
export function BriefTools({ language, children, onMarkdown }: BriefToolsProps) {
  const words = BRIEF_WORDS[language];
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(onMarkdown()).then(
      () => setDone('copied'),
      () => setDone('notCopied'),
    );
  };
  return (
    <div class="brief-tools">
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      {children}
      <span role="status">{done !== null && words[done]}</span>
    </div>
  );
}
