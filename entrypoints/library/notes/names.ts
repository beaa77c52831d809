import { type ReadonlySignal, signal } from '@preact/signals';
import type { Names } from '../../../components/library/view.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Note } from '../../../lib/model/note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';
import type { Ask } from './host.ts';

/** Names of entities, as notes bring them along, in the reader's language. */
export interface KnownNames {
  readonly names: ReadonlySignal<Names>;
  learn(refs: readonly EntityRef[]): void;
  /** Asks for the names that these notes need and nobody told yet. Never throws: an unknown name stays an id. */
  findFor(notes: readonly Note[]): Promise<void>;
  /** The reader's language changed. */
  forget(): void;
}

/** As many as one message may ask for. */
const MOST_AT_ONCE = 5000;

export function makeNames(ask: Ask): KnownNames {
  const names = signal<Names>(new Map());

  function learn(refs: readonly EntityRef[]): void {
    if (refs.every(({ id, name }) => names.value.get(id)?.name === name)) return;
    names.value = new Map([...names.value, ...refs.map((ref) => [ref.id, ref] as const)]);
  }

  async function findFor(notes: readonly Note[]): Promise<void> {
    const wanted = [...new Set(notes.flatMap(entitiesOf))].filter((id) => !names.value.has(id));
    for (let at = 0; at < wanted.length; at += MOST_AT_ONCE) {
      const answer = await ask('corpus/refs', { ids: wanted.slice(at, at + MOST_AT_ONCE) });
      if (answer.ok) learn(answer.value);
    }
  }

  return {
    names,
    learn,
    findFor,
    forget: () => {
      names.value = new Map();
    },
  };
}
