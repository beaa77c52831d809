import type { FromOurPagesHandlers } from '../../lib/bridge/answer-asked.ts';
import { tellOurPages } from '../../lib/bridge/tell-our-pages.ts';
import { answered } from '../../lib/model/answer.ts';
import { SEED_PACK } from '../../lib/packs/build.ts';
import { readOwn } from '../../lib/store/own.ts';
import { makeImport } from './import-pack.ts';
import { makePacks } from './packs.ts';
import type { Parts } from './parts.ts';
import { makeWorks } from './work.ts';

type Asked = Extract<keyof FromOurPagesHandlers, `packs/${string}` | `work/${string}`>;

/** What our own pages may ask about the packs that are installed. */
export function packsAnswers({
  corpus,
  notes: { keeper, post },
  language,
}: Pick<Parts, 'corpus' | 'notes' | 'language'>): Pick<FromOurPagesHandlers, Asked> {
  const works = makeWorks((told) => void tellOurPages('ours/progress', told, post.toOurPages));
  const packs = makePacks({ corpus, readOwn: () => keeper.ask(readOwn) });
  const bring = makeImport({ corpus, works, bundled: SEED_PACK.id });
  return {
    'packs/list': async () => packs.list(await language()),
    'packs/switch': ({ id, on }) => packs.turn(id, on),
    'packs/import': bring,
    'packs/remove': ({ id }) => packs.remove(id),
    'packs/export': ({ id }) => packs.toFile(id),
    'work/stop': ({ work }) => {
      works.stop(work);
      return answered(null);
    },
  };
}
