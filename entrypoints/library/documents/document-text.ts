import { type ReadonlySignal, signal } from '@preact/signals';
import type { ShownText, TextDone } from '../../../components/library/documents/texts-view.ts';
import type { askBackground } from '../../../lib/bridge/ask.ts';
import type { AttachedText } from '../../../lib/model/attached-text.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';
import { type AttachingState, makeAttaching } from './attaching.ts';

export interface DocumentTextHost {
  readonly ask: typeof askBackground;
  /** The text that was last shown, by document, so that a reader who comes back finds it at once. */
  readonly remembered: Map<string, AttachedText>;
}

export interface DocumentTextState extends AttachingState {
  readonly shown: ReadonlySignal<ShownText>;
  readonly undoing: Undoing<TextDone>;
  /** The page came, or the dictionary changed: the text is asked for anew where there is one. */
  load(hasText: boolean): Promise<void>;
  detach(): Promise<void>;
}

/** One document's own text. Nothing here throws, a failure becomes a value. */
export function makeDocumentText(
  document: string,
  hasText: boolean,
  { ask, remembered }: DocumentTextHost,
): DocumentTextState {
  const known = hasText ? remembered.get(document) : undefined;
  const shown = signal<ShownText>(known ? { kind: 'there', text: known } : { kind: hasText ? 'loading' : 'none' });
  const undoing = makeUndoing<TextDone>();
  let isLeaving = false;
  let token = 0;

  async function load(isThere: boolean): Promise<void> {
    // A page may have been asked for before the text was attached: once it is shown, only the text itself tells.
    if (!isThere && shown.value.kind === 'none') return;
    token += 1;
    const mine = token;
    const answer = await ask('texts/get', { document });
    if (mine !== token) return;
    if (answer.ok) {
      remembered.clear();
      remembered.set(document, answer.value);
      shown.value = { kind: 'there', text: answer.value };
    } else if (answer.reason === 'missing') forget();
    // What the reader has before them is better than a reason why it is not newer.
    else if (shown.value.kind !== 'there') shown.value = { kind: 'failed', reason: answer.reason };
  }

  function forget(): void {
    remembered.delete(document);
    shown.value = { kind: 'none' };
  }

  const { attaching, actions } = makeAttaching({
    ask,
    wanted: document,
    async attached(id) {
      if (id !== document) return;
      await load(true);
      const { value } = shown;
      if (value.kind !== 'there') return;
      const { paragraphs, names } = value.text;
      undoing.say({ kind: 'attached', paragraphs: paragraphs.length, names: names.length });
    },
  });

  async function detach(): Promise<void> {
    // The second click of a double one would find nothing, and take the way back with it.
    if (isLeaving) return;
    isLeaving = true;
    const answer = await ask('texts/remove', { document });
    isLeaving = false;
    if (!answer.ok && answer.reason !== 'missing') {
      undoing.say({ kind: 'failed', reason: answer.reason });
      return;
    }
    token += 1;
    undoing.say({ kind: 'detached' }, answer.ok ? () => attachAgain(answer.value.text) : undefined);
    forget();
  }

  async function attachAgain(text: string): Promise<TextDone> {
    const answer = await ask('texts/put', { document, text });
    if (!answer.ok) return { kind: 'failed', reason: answer.reason };
    await load(true);
    return { kind: 'undone' };
  }

  return { shown, undoing, attaching, actions, load, detach };
}
