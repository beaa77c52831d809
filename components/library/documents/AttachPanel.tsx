import type { CorpusDocument } from '../../../lib/model/document.ts';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { FileChooser } from '../FileChooser.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { FileOutcomes } from './FileOutcomes.tsx';
import type { AttachActions, Attaching } from './texts-view.ts';

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
  // That its own text was attached is told by the text itself; after it was detached it would be untrue.
  const outcomes = attaching.outcomes.filter((one) => one.kind !== 'attached' || one.document.id !== wanted?.id);
  return (
    <section class={over ? 'import attach dropping' : 'import attach'} aria-labelledby="attach-title">
      <h2 id="attach-title" tabIndex={-1}>
        {words.attach}
      </h2>
      <p>{words.how}</p>
      <FileChooser label={words.choose} accept=".txt,text/plain" multiple={wanted === null} onFiles={actions.attach} />
      <FileOutcomes
        wanted={wanted}
        attaching={{ ...attaching, outcomes }}
        language={language}
        onAttachThere={actions.attachThere}
      />
    </section>
  );
}
