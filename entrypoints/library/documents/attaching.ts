import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  AttachActions,
  Attaching,
  DocumentRef,
  FileOutcome,
} from '../../../components/library/documents/texts-view.ts';
import type { askBackground } from '../../../lib/bridge/ask.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { recognise } from './recognise.ts';

export interface AttachingHost {
  readonly ask: typeof askBackground;
  /** The document whose page this is, which alone takes texts at once; `null`: every document does. */
  readonly wanted: string | null;
  /** A text was attached to this document. */
  attached(document: string): Promise<void> | void;
}

export interface AttachingState {
  readonly attaching: ReadonlySignal<Attaching>;
  readonly actions: AttachActions & {
    /** Recognises each file and attaches it, or says why not. Never throws. */
    attach(files: readonly File[]): Promise<void>;
    attachThere(document: string): Promise<void>;
  };
}

/** Takes the texts of documents from files. */
export function makeAttaching({ ask, wanted, attached }: AttachingHost): AttachingState {
  const attaching = signal<Attaching>({ busy: false, outcomes: [] });
  /** Recognised, but for another page than this: by document. */
  const waiting = new Map<string, string>();
  let line = Promise.resolve();

  /** One after the other: outcomes of two drops must not be mixed. */
  function inLine(work: () => Promise<void>): Promise<void> {
    line = line.then(work);
    return line;
  }

  async function attachAll(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    waiting.clear();
    attaching.value = { busy: true, outcomes: [] };
    const documents = await ask('corpus/documents', null);
    for (const file of files) {
      const outcome: FileOutcome = documents.ok
        ? await attachOne(file, documents.value)
        : { file: file.name, kind: 'failed', reason: documents.reason };
      attaching.value = { busy: true, outcomes: [...attaching.value.outcomes, outcome] };
    }
    attaching.value = { ...attaching.value, busy: false };
  }

  async function attachOne(file: File, documents: readonly CorpusDocument[]): Promise<FileOutcome> {
    const found = await recognise(file, documents, wanted);
    if (found.kind !== 'fits') return { file: file.name, ...found };
    const { document, text } = found;
    if (wanted === null || document.id === wanted) return put(file.name, document, text);
    waiting.set(document.id, text);
    return { file: file.name, kind: 'elsewhere', document };
  }

  async function put(file: string, document: DocumentRef, text: string): Promise<FileOutcome> {
    const answer = await ask('texts/put', { document: document.id, text });
    if (!answer.ok) return { file, kind: 'failed', reason: answer.reason };
    await attached(document.id);
    return { file, kind: 'attached', document };
  }

  async function attachThere(document: string): Promise<void> {
    const { outcomes } = attaching.value;
    const at = outcomes.findIndex((one) => one.kind === 'elsewhere' && one.document.id === document);
    const outcome = outcomes[at];
    const text = waiting.get(document);
    if (outcome?.kind !== 'elsewhere' || text === undefined) return;
    const next = await put(outcome.file, outcome.document, text);
    if (next.kind === 'attached') waiting.delete(document);
    attaching.value = { busy: false, outcomes: outcomes.with(at, next) };
  }

  return {
    attaching,
    actions: {
      attach: (files) => inLine(() => attachAll(files)),
      attachThere: (document) => inLine(() => attachThere(document)),
    },
  };
}
