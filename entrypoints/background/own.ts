import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { dayOf } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import type { NewName, OwnPack } from '../../lib/model/own-pack.ts';
import { putOwn, type Removal, removeOwn } from '../../lib/packs/own-change.ts';
import { checkOwn } from '../../lib/packs/own-check.ts';
import { ownFromNewName } from '../../lib/packs/own-new-name.ts';
import type { Others } from '../../lib/packs/references.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import { readOwn, writeOwn } from '../../lib/store/own.ts';
import type { Corpus } from './corpus.ts';
import type { NotesKeeper } from './notes/notes-keeper.ts';

type AnswerTo<T extends keyof FromOurPages> = Promise<ReturnType<FromOurPages[T]>>;

/** The reader's own dictionary. Changes are made one at a time, each on what the one before has written. */
export interface Own {
  get(): AnswerTo<'own/get'>;
  /** `invalid` when there is no more room for it. */
  add(name: NewName): AnswerTo<'own/add'>;
  put(change: OwnPack): AnswerTo<'own/put'>;
  remove(removal: Removal): AnswerTo<'own/remove'>;
}

export interface OwnOptions {
  readonly keeper: Pick<NotesKeeper, 'ask'>;
  readonly corpus: Pick<Corpus, 'refreshOwn'>;
  /** What all packs but the reader's hold, also those that are switched off. */
  others(): Promise<Answer<Others>>;
  language(): Promise<Language>;
  /** The wall clock. */
  now(): Date;
  /** The reader's pack is another one than it was, and the corpus, which tells of its own changes, could not follow. */
  changed(): void;
}

/** What a change makes of the reader's pack (`null`: it stays as it is), and what is answered once that is written. */
interface Change<T> {
  readonly after: OwnPack | null;
  readonly answer: Answer<T>;
}

export function makeOwn({ keeper, corpus, others, language, now, changed }: OwnOptions): Own {
  let last: Promise<unknown> = Promise.resolve();

  const change = <T>(make: (before: OwnPack, around: Others) => Change<T> | Promise<Change<T>>): Promise<Answer<T>> => {
    const turn = last.then(async (): Promise<Answer<T>> => {
      const around = await others();
      if (!around.ok) return around;
      const before = await keeper.ask(readOwn);
      if (!before.ok) return before;
      const { after, answer } = await make(before.value, around.value);
      if (after === null) return answer;
      // The reader's data first: a corpus that fails now is mended from it when it is next opened.
      const written = await keeper.ask((store) => writeOwn(store, after));
      if (!written.ok) return written;
      const live = await corpus.refreshOwn();
      if (!live.ok) changed();
      return answer;
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    get: () => keeper.ask(readOwn),
    add: (name) =>
      change(async (own, around) => {
        const added = ownFromNewName(name, {
          own,
          others: around,
          language: await language(),
          today: dayOf(now()),
          sha256: name.fact && {
            address: await hashOf(name.fact.page.address),
            quote: await hashOf(name.fact.quote),
            said: await hashOf(`${name.name}\n${name.fact.text}`),
          },
        });
        if (checkOwn(added, own, around).length > 0) return { after: null, answer: refused('invalid') };
        return { after: putOwn(own, added), answer: answered(added) };
      }),
    put: (records) =>
      change((own, around) => {
        const problems = checkOwn(records, own, around);
        return { after: problems.length > 0 ? null : putOwn(own, records), answer: answered(problems) };
      }),
    remove: (removal) =>
      change((own, { entities }) => {
        const { after, removed } = removeOwn(own, removal, entities);
        return { after: hasNone(removed) ? null : after, answer: answered(removed) };
      }),
  };
}

const hashOf = (text: string): Promise<string> => sha256Of(new TextEncoder().encode(text));

const hasNone = ({ documents, entities, facts }: OwnPack): boolean =>
  documents.length + entities.length + facts.length === 0;
