import { askPage, type CarryToFrame } from '../../lib/bridge/ask-page.ts';
import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Language } from '../../lib/model/language.ts';
import type { EntityNames } from './notes/entity-names.ts';
import type { TabReports } from './tab-reports.ts';

interface UnlitOptions {
  readonly reports: Pick<TabReports, 'frames'>;
  readonly names: Pick<EntityNames, 'refs'>;
  readonly carry?: CarryToFrame;
}

/**
 * Forms of which the reader said "not this one" in any frame of a tab, each once; those of entities that no pack
 * has any more are left out. `missing` when no session runs there.
 */
export async function unlitOnTab(
  tab: number,
  language: Language,
  { reports, names, carry }: UnlitOptions,
): Promise<ReturnType<FromOurPages['tab/unlit']>> {
  const asked = (await reports.frames(tab)).map((frame) => askPage(tab, frame, 'session/unlit', null, carry));
  const frames = (await Promise.all(asked)).filter((forms) => forms !== undefined);
  if (frames.length === 0) return refused('missing');
  const forms = new Map(frames.flat().map((form) => [`${form.entity} ${form.alias}`, form]));
  if (forms.size === 0) return answered([]);
  const refs = await names.refs(new Set([...forms.values()].map(({ entity }) => entity)), language);
  const known = new Map(refs.map((ref) => [ref.id, ref]));
  return answered(
    [...forms.values()].flatMap(({ entity, alias }) => {
      const ref = known.get(entity);
      return ref === undefined ? [] : [{ entity, alias, ref }];
    }),
  );
}
