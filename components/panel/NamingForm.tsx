import type { Language } from '../../lib/model/language.ts';
import { NameForm } from '../own/NameForm.tsx';
import type { PanelActions } from './actions.ts';
import type { PanelNaming } from './view.ts';

interface NamingFormProps {
  readonly naming: PanelNaming;
  readonly language: Language;
  readonly actions: PanelActions;
}

/** The form of a name that is being written down in the panel. */
export const NamingForm = ({ naming, language, actions }: NamingFormProps) => (
  <NameForm
    draft={naming.draft}
    source={naming.source}
    saving={naming.saving}
    language={language}
    onDraft={(draft) => actions.changeName(naming.unknown.text, draft)}
    onAdd={(name) => actions.addName(naming.unknown.text, name)}
    onClose={() => actions.closeName(naming.unknown.text)}
  />
);
