import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';

interface BriefToolsProps {
  readonly markdown: string;
  readonly language: Language;
  /** How it gets onto paper from here. */
  readonly children: ComponentChildren;
}

/** The ways in which a brief leaves us. */
export function BriefTools({ markdown, language, children }: BriefToolsProps) {
  const words = BRIEF_WORDS[language];
  const [done, setDone] = useState<'copied' | 'notCopied' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(markdown).then(
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
