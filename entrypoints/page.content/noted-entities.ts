import { MAX_ENTITIES_HERE } from '../../lib/bridge/limits.ts';
import type { NotedEntity } from '../../lib/bridge/protocol.ts';
import type { Answer } from '../../lib/model/answer.ts';

/** A page's names come in many small steps; so long after the last one, in ms, it is asked which are noted. */
const ASK_AFTER_MS = 300;

export interface NotedEntitiesOptions {
  readonly signal: AbortSignal;
  ask(entities: readonly string[]): Promise<Answer<readonly NotedEntity[]>>;
  onChange(): void;
}

/** Which of the entities met in this frame the reader has written about. */
export interface NotedEntities {
  /** These are met now. */
  meet(entities: readonly string[]): void;
  /** A card shows this one, which the page need not name. */
  alsoMeet(entity: string): void;
  /** Notes have changed. */
  askAgain(): void;
  of(entity: string): NotedEntity | undefined;
  all(): readonly NotedEntity[];
}

export function makeNotedEntities({ signal, ask, onChange }: NotedEntitiesOptions): NotedEntities {
  let here: readonly string[] = [];
  const shown = new Set<string>();
  let noted = new Map<string, NotedEntity>();
  let known: ReadonlySet<string> = new Set();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const asked = (): string[] => [...new Set([...here, ...shown])].slice(0, MAX_ENTITIES_HERE);

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void askNow(), ASK_AFTER_MS);
  }

  async function askNow(): Promise<void> {
    timer = undefined;
    const entities = asked();
    const answer = entities.length > 0 ? await ask(entities) : { ok: true as const, value: [] };
    // What was met or noted while the question was on its way is asked for anew.
    if (signal.aborted || timer !== undefined || !answer.ok) return;
    known = new Set(entities);
    const before = JSON.stringify([...noted.values()]);
    noted = new Map(answer.value.map((one) => [one.entity, one]));
    if (JSON.stringify([...noted.values()]) !== before) onChange();
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    meet(entities) {
      here = entities;
      if (entities.some((entity) => !known.has(entity))) askSoon();
    },
    alsoMeet(entity) {
      if (known.has(entity)) return;
      shown.add(entity);
      askSoon();
    },
    askAgain: askSoon,
    of: (entity) => noted.get(entity),
    all: () => [...noted.values()],
  };
}
