import { useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';
import { EditorBox } from './EditorBox.tsx';
import { NamingForm } from './NamingForm.tsx';
import { Section } from './Section.tsx';
import type { PanelEditor, PanelNaming } from './view.ts';

interface WritingProps {
  readonly editors: readonly PanelEditor[];
  readonly names: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly being: readonly PanelNaming[];
  /** The page beside the panel, by its key. */
  readonly page: string | undefined;
  readonly language: Language;
  readonly actions: PanelActions;
}

/** What is being written and has no place in what is shown: new notes, and whatever belongs to another tab or page. */
export function Writing({ editors, being, page, ...needs }: WritingProps) {
  const { language, actions } = needs;
  if (editors.length + being.length === 0) return null;
  return (
    <Section id="writing" heading={PANEL_WORDS[language].writing}>
      <ul class="notes">
        {editors.map((editor) => (
          <EditorBox key={editor.key} editor={editor} {...needs} />
        ))}
        {being.map((naming) => (
          <NamingBox key={naming.unknown.text} naming={naming} page={page} language={language} actions={actions} />
        ))}
      </ul>
    </Section>
  );
}

interface NamingBoxProps extends Pick<WritingProps, 'page' | 'language' | 'actions'> {
  readonly naming: PanelNaming;
}

/** On another tab of its own page the form is folded: one tab away it is open, and here it would hide what the tab shows. */
function NamingBox({ page, ...props }: NamingBoxProps) {
  const { naming, language } = props;
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item}>
      <details class="being" open={naming.page !== page || !['no', 'saving'].includes(naming.saving)}>
        <summary>{OWN_WORDS[language].addName(naming.unknown.text)}</summary>
        <NamingForm {...props} />
      </details>
    </li>
  );
}
