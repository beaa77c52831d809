import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { FileOutcomes } from './FileOutcomes.tsx';
import type { AttachActions, Attaching } from './texts-view.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

export interface AttachPanelProps {
  /** Whose text is wanted; `null`: anyone's. */
  readonly wanted: CorpusDocument | null;
  readonly attaching: Attaching;
  readonly language: Language;
  readonly actions: AttachActions;
}

/** Takes files, chosen or dropped, and says what each turned out to be. */
export function AttachPanel({ wanted, attaching, language, actions }: AttachPanelProps) {
  const words = DOCUMENTS_WORDS[language][wanted === null ? 'several' : 'one'];
  const over = useDroppedFiles(actions.attach);
  return (
    <section class={over ? 'import attach dropping' : 'import attach'} aria-labelledby="attach-title">
      <h2 id="attach-title" tabIndex={-1}>
        {words.attach}
      </h2>
      <p>{words.how}</p>
      <label class="field">
        <span>{words.choose}</span>
        <input
          type="file"
          accept=".txt,text/plain"
          multiple={wanted === null}
          onChange={({ currentTarget }) => {
            actions.attach([...(currentTarget.files ?? [])]);
            // So that the same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <FileOutcomes wanted={wanted} attaching={attaching} language={language} onAttachThere={actions.attachThere} />
    </section>
  );
}
