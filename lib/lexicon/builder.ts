import { CATEGORIES } from '../model/category.ts';
import type { Entity } from '../model/entity.ts';
import { AliasesInMaking } from './aliases-in-making.ts';
import { doubtNames, withoutCrowds } from './crowds.ts';
import { foldTable } from './fold.ts';
import { NONE } from './format.ts';
import { GrowingNumbers } from './growing.ts';
import { IdsInMaking, Lists } from './ids-in-making.ts';
import { Interned } from './interned.ts';
import { OTHER_NAMES } from './other-names.ts';
import { orderOf } from './sort.ts';
import type { Steps } from './steps.ts';
import { Triples } from './triples.ts';
import { type InMaking, write } from './write.ts';

/** How far a lexicon is built. */
export interface BuildProgress {
  readonly done: number;
  /** Of so many; about right until it is done. */
  readonly of: number;
}

/** Every alias is gone through so often, or a little more. */
const ROUNDS = 10;

const NOBODY: Entity = { id: 'place/none', category: 'place', names: { fr: '-', en: '-', vi: '-' }, aliases: [] };

/** What is told apart of entities when nothing is said of them: the numbers of country and list of parties. */
const NOTHING = 0;

/** Takes in a dictionary, entity by entity; nothing of an entity is kept but numbers and letters. */
export class DictionaryInMaking {
  private readonly made: InMaking;

  /** @param isLarge a large pack's: names of one word are doubted, and the names that only hide others are left out */
  constructor(isLarge: boolean) {
    const words = new Interned();
    const ids = new IdsInMaking(words);
    const lists = new Lists();
    const fold = foldTable();
    const aliases = new AliasesInMaking(fold, words, ids, lists, isLarge);
    this.made = { isLarge, fold, words, ids, lists, aliases, entityIds: new GrowingNumbers(), ...entityClasses() };
  }

  add(entity: Entity): void {
    const { aliases, ids, lists, entityIds, entityClass, entityClasses } = this.made;
    const number = entityIds.push(ids.of(entity.id));
    aliases.add(entity, number);
    const home = entity.category === 'country' ? entity.id : entity.country;
    entityClass.push(
      entityClasses.of(
        CATEGORIES.indexOf(entity.category),
        home === undefined ? NOTHING : ids.of(home) + 1,
        entity.parties === undefined ? NOTHING : lists.of(entity.parties.map((id) => ids.of(id))),
      ),
    );
  }

  addOtherNames(): void {
    this.made.aliases.add({ ...NOBODY, aliases: OTHER_NAMES.map((text) => ({ text, kind: 'full' })) }, NONE);
  }

  *build(): Steps<ArrayBuffer> {
    const { aliases } = this.made;
    yield* doubtNames(aliases);
    const order = yield* orderOf(aliases.keys.view());
    return yield* write(this.made, this.made.isLarge ? yield* withoutCrowds(order, aliases) : order);
  }

  /** Items that `build` goes through, more or less. */
  get work(): number {
    return (this.made.aliases.keys.length + this.made.entityIds.length) * ROUNDS;
  }
}

const entityClasses = (): Pick<InMaking, 'entityClass' | 'entityClasses'> => ({
  entityClass: new GrowingNumbers(),
  entityClasses: new Triples(),
});

/**
 * Compiles the part of a large pack: `add` all of its entities, then run `build` to its end, resting between its steps
 * (some 10 ms each, at most). The buffer is what `openLexicon` reads. A name of one word that is also a word of other
 * names of the pack, or of everyday, is believed only where a longer name of its bearer stands on the page.
 */
export class LexiconBuilder {
  private readonly dictionary = new DictionaryInMaking(true);

  /** An entity may come once only. */
  add(entity: Entity): void {
    this.dictionary.add(entity);
  }

  /** To be run once, after the last `add`. */
  *build(): Generator<BuildProgress, ArrayBuffer, undefined> {
    const of = Math.max(1, this.dictionary.work);
    const steps = this.dictionary.build();
    let done = 0;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      done = Math.min(of, done + step.value);
      yield { done, of };
    }
  }
}
