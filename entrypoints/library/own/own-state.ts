import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EditedFact } from '../../../components/library/own/edited-fact.ts';
import type { Outcome, OwnDone, OwnOpened } from '../../../components/library/own/own-view.ts';
import type { Names } from '../../../components/library/view.ts';
import type { SavingName } from '../../../components/own/NameForm.tsx';
import type { NameDraft } from '../../../components/own/name-draft.ts';
import { findEntities } from '../../../lib/bridge/find-entities.ts';
import type { EntityPage } from '../../../lib/bridge/from-our-pages.ts';
import type { Answer, Reason } from '../../../lib/model/answer.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { dayOf } from '../../../lib/model/file-to-save.ts';
import type { Language } from '../../../lib/model/language.ts';
import { EMPTY_OWN_PACK, type NewName, OWN_PACK, type OwnPack } from '../../../lib/model/own-pack.ts';
import type { PackProblem } from '../../../lib/model/pack-problem.ts';
import type { LiveHost } from '../live-host.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';
import type { KeptDrafts } from './drafts.ts';
import { factRecords } from './fact-records.ts';
import { makeOwnImporting, type OwnImportingState } from './importing.ts';
import { factsAbout, factsOnlyHere, namesIn, openedName } from './opened-name.ts';

/** A name that is being added, and how far it has come. */
export interface Adding {
  readonly draft: NameDraft;
  readonly saving: SavingName;
}

export interface OwnState {
  /** `null` until the first answer. */
  readonly own: ReadonlySignal<OwnPack | null>;
  readonly failure: ReadonlySignal<Reason | null>;
  readonly opened: ReadonlySignal<OwnOpened>;
  /** In the reader's language, as far as they are known. */
  readonly names: ReadonlySignal<Names>;
  readonly adding: ReadonlySignal<Adding | null>;
  readonly undoing: Undoing<OwnDone>;
  readonly imports: OwnImportingState;
  /** @param id of the name whose page is asked for; `null` for the list */
  open(id: string | null): Promise<void>;
  /** Asks anew for everything that is shown; what is being typed stays. */
  refresh(): Promise<void>;
  readonly actions: {
    search(query: string): Promise<readonly EntityRef[]>;
    /** Opens the form for a new name, or closes it with `null`; what was typed in it goes then. */
    add(draft: NameDraft | null): void;
    /** @returns the id that the name was given; `null` when it was not added */
    confirmAdd(name: NewName): Promise<string | null>;
    saveName(entity: Entity): Promise<Outcome>;
    saveFact(about: string, before: Fact | null, draft: EditedFact): Promise<Outcome>;
    removeFact(fact: Fact): Promise<void>;
    /** @returns whether it went */
    removeName(id: string): Promise<boolean>;
    exportAll(): Promise<void>;
  };
}

export interface OwnHost extends Pick<LiveHost, 'ask' | 'saveFile' | 'now' | 'newId'> {
  readonly drafts: KeptDrafts;
  readonly language: Language;
}

/** What the library knows of the reader's own pack and does with it. Nothing here throws, a failure becomes a value. */
export function makeOwnState({ ask, saveFile, now, newId, drafts, language }: OwnHost): OwnState {
  const own = signal<OwnPack | null>(null);
  const failure = signal<Reason | null>(null);
  const openId = signal<string | null>(null);
  /** What all packs together have under the open id; `null` when they have nothing. */
  const beyond = signal<{ readonly id: string; readonly page: EntityPage | null } | null>(null);
  const known = signal<ReadonlyMap<string, EntityRef>>(new Map());
  const firstDraft = drafts.newName();
  const adding = signal<Adding | null>(firstDraft === null ? null : { draft: firstDraft, saving: 'no' });
  const undoing = makeUndoing<OwnDone>();
  const imports = makeOwnImporting({
    ask,
    async imported({ preview }, undo) {
      await refresh();
      const [names, facts] = [preview.freshNames + preview.replacedNames, preview.freshFacts + preview.replacedFacts];
      undoing.say({ kind: 'imported', names, facts }, () => undo().then(thenRefresh));
    },
  });
  let asked = 0;

  const opened = computed((): OwnOpened => {
    const [pack, id] = [own.value, openId.value];
    if (id === null) return pack === null ? { kind: 'loading' } : { kind: 'list' };
    if (pack === null || beyond.value?.id !== id) return { kind: 'loading' };
    const name = openedName(id, pack, beyond.value.page);
    return name === null ? { kind: 'missing' } : { kind: 'name', name };
  });
  const names = computed(
    (): Names => new Map([...known.value, ...namesIn(own.value ?? EMPTY_OWN_PACK, language, known.value)]),
  );

  const learn = (refs: readonly EntityRef[]): void => {
    known.value = new Map([...known.value, ...refs.map((ref) => [ref.id, ref] as const)]);
  };

  async function refresh(): Promise<void> {
    asked += 1;
    const [mine, id] = [asked, openId.value];
    const [pack, page] = await Promise.all([ask('own/get', null), id === null ? null : ask('corpus/entity', { id })]);
    if (mine !== asked) return;
    batch(() => {
      failure.value = pack.ok ? null : pack.reason;
      if (pack.ok) own.value = pack.value;
      if (id !== null) beyond.value = { id, page: page?.ok ? page.value : null };
    });
    if (pack.ok) await learnNames(pack.value, page?.ok ? page.value : null);
  }

  /** Names of others that the shown records speak of. */
  async function learnNames(pack: OwnPack, page: EntityPage | null): Promise<void> {
    const id = openId.value;
    const entity = pack.entities.find((one) => one.id === id);
    const spoken = [
      ...(id === null ? factsAbout(pack, null) : factsAbout(pack, id)).flatMap(({ about }) => about),
      ...[entity, page?.entity].flatMap((one) => [...(one?.parties ?? []), ...(one?.country ? [one.country] : [])]),
    ];
    const ids = [...new Set(spoken)];
    if (ids.length === 0) return;
    const refs = await ask('corpus/refs', { ids });
    if (refs.ok) learn(refs.value);
  }

  async function put(change: OwnPack): Promise<Outcome> {
    const outcome = outcomeOf(await ask('own/put', change));
    if (outcome.kind === 'saved') await refresh();
    return outcome;
  }

  async function thenRefresh<T>(value: T): Promise<T> {
    await refresh();
    return value;
  }

  const putBack = (removed: OwnPack) => async (): Promise<OwnDone> => {
    const outcome = await put(removed);
    return outcome.kind === 'saved' ? { kind: 'undone' } : outcome;
  };

  async function remove(entities: readonly string[], facts: readonly string[], done: OwnDone): Promise<boolean> {
    const gone = await ask('own/remove', { entities, facts });
    // Before the row goes that has the focus: the way back must be there to take it.
    if (gone.ok) undoing.say(done, putBack(gone.value));
    else undoing.say({ kind: 'failed', reason: gone.reason });
    await refresh();
    return gone.ok;
  }

  function hold(next: Adding | null): void {
    adding.value = next;
    drafts.keepNewName(next?.draft ?? null);
  }

  return {
    own,
    failure,
    opened,
    names,
    adding,
    undoing,
    imports,
    async open(id) {
      if (id !== openId.value) openId.value = id;
      await refresh();
    },
    refresh,
    actions: {
      async search(query) {
        const found = await findEntities(query, ask);
        learn(found);
        return found;
      },
      // What is typed while a name is being added must not have it added twice.
      add: (draft) =>
        hold(draft === null ? null : { draft, saving: adding.value?.saving === 'saving' ? 'saving' : 'no' }),
      async confirmAdd(name) {
        const { value } = adding;
        if (value === null || value.saving === 'saving') return null;
        adding.value = { ...value, saving: 'saving' };
        const answer = await ask('own/add', name);
        const entity = answer.ok ? answer.value.entities[0] : undefined;
        if (!answer.ok || entity === undefined) {
          // As it was typed on meanwhile, unless it was closed.
          adding.value &&= { ...adding.value, saving: answer.ok ? 'database' : answer.reason };
          return null;
        }
        hold(null);
        await refresh();
        const added = { entities: [entity.id], facts: answer.value.facts.map(({ id }) => id) };
        undoing.say({ kind: 'added', name: entity.names[language] }, async () => {
          const gone = await ask('own/remove', added);
          await refresh();
          return gone.ok ? { kind: 'undone' } : { kind: 'failed', reason: gone.reason };
        });
        return entity.id;
      },
      saveName: (entity) => put({ ...EMPTY_OWN_PACK, entities: [entity] }),
      async saveFact(about, before, draft) {
        const documents = await ask('corpus/documents', null);
        // An id that looks free may be another pack's document.
        if (!documents.ok) return { kind: 'failed', reason: documents.reason };
        const records = await factRecords(about, before, draft, {
          own: own.value ?? EMPTY_OWN_PACK,
          documents: new Set(documents.value.map(({ id }) => id)),
          language,
          today: dayOf(now()),
          newId: newId(),
        });
        const outcome: Outcome = records === null ? { kind: 'failed', reason: 'invalid' } : await put(records);
        if (outcome.kind === 'saved') undoing.say({ kind: before === null ? 'fact added' : 'fact saved' });
        return outcome;
      },
      async removeFact(fact) {
        await remove([], [fact.id], { kind: 'fact removed' });
      },
      async removeName(id) {
        const pack = own.value ?? EMPTY_OWN_PACK;
        const isOwn = pack.entities.some((entity) => entity.id === id);
        const name = names.value.get(id)?.name ?? id;
        // Without a record of its own a name is in the list for its facts alone.
        const facts = isOwn ? [] : factsOnlyHere(pack, id).map((fact) => fact.id);
        return remove(isOwn ? [id] : [], facts, { kind: 'removed', name });
      },
      async exportAll() {
        const answer = await ask('packs/export', { id: OWN_PACK });
        if (answer.ok) saveFile({ ...answer.value, type: 'application/json' });
        undoing.say(
          answer.ok ? { kind: 'exported', file: answer.value.name } : { kind: 'failed', reason: answer.reason },
        );
      },
    },
  };
}

function outcomeOf(answer: Answer<readonly PackProblem[]>): Outcome {
  if (!answer.ok) return { kind: 'failed', reason: answer.reason };
  return answer.value.length > 0 ? { kind: 'refused', problems: answer.value } : { kind: 'saved' };
}
