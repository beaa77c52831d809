import { foldName } from '../lexicon/fold.ts';
import type { Alias, Entity } from '../model/entity.ts';
import type { Problem } from './problem.ts';

interface Bearer {
  readonly path: string;
  readonly entity: Entity;
  readonly alias: Alias;
}

/**
 * Whether every alias, folded as the matcher folds it, belongs to one entity, or is settled by a rule: whoever shares
 * a form holds it only on a condition, `needs` or the licence that a `short` form asks for. At most one bearer may
 * hold it without one: it wins where no condition is met. Demonyms count among themselves only.
 */
export function checkAliases(entities: readonly Entity[]): readonly Problem[] {
  const forms = new Map<string, Bearer[]>();
  entities.forEach((entity, i) => {
    entity.aliases.forEach((alias, j) => {
      const form = `${alias.kind === 'demonym' ? 'demonym ' : ''}${foldName(alias.text)}`;
      const bearers = forms.get(form) ?? [];
      forms.set(form, [...bearers, { path: `entities[${i}].aliases[${j}]`, entity, alias }]);
    });
  });
  return [...forms.values()].flatMap(conflicts);
}

function conflicts(bearers: readonly Bearer[]): Problem[] {
  if (new Set(bearers.map(({ entity }) => entity.id)).size < 2) return [];
  const [holder, ...others] = bearers.filter(({ alias }) => !isConditional(alias));
  return others
    .filter(({ entity }) => entity.id !== holder?.entity.id)
    .map(({ path, alias }) => ({
      path: `${path}.text`,
      message: `"${alias.text}" is also a name of ${holder?.entity.id}, and neither says what it needs.`,
    }));
}

/** Whether somebody bears this form only where something else says so too. */
export const isConditional = (alias: Alias): boolean => alias.needs !== undefined || alias.kind === 'short';
