import type { FromOurPagesHandlers } from '../../lib/bridge/answer-asked.ts';
import { handedFiles } from '../../lib/bridge/handed-files.ts';
import { tellOurPages } from '../../lib/bridge/tell-our-pages.ts';
import { answered } from '../../lib/model/answer.ts';
import { SEED_PACK } from '../../lib/packs/build.ts';
import { readOwn } from '../../lib/store/own.ts';
import { exportFile } from './export-file.ts';
import { makeFileImport } from './import-file.ts';
import { makeImport } from './import-pack.ts';
import { makePacks } from './packs.ts';
import type { Parts } from './parts.ts';
import { makeWorks } from './work.ts';

type Asked = Extract<keyof FromOurPagesHandlers, `packs/${string}` | `work/${string}`>;

/** What woke the worker comes first. In ms. */
const CLEAN_AFTER = 5000;

/** What our own pages may ask about the packs that are installed. */
export function packsAnswers({
  corpus,
  notes: { keeper, post },
  language,
}: Pick<Parts, 'corpus' | 'notes' | 'language'>): Pick<FromOurPagesHandlers, Asked> {
  const works = makeWorks((told) => void tellOurPages('ours/progress', told, post.toOurPages));
  const packs = makePacks({ corpus, readOwn: () => keeper.ask(readOwn) });
  const bring = makeImport({ corpus, works, bundled: SEED_PACK.id });
  const files = handedFiles(navigator.storage, navigator.locks);
  // What pages that were closed left there.
  setTimeout(() => void Promise.all([files.clean('incoming'), files.clean('outgoing')]), CLEAN_AFTER);
  const bringFile = makeFileImport({ corpus, works, bundled: SEED_PACK.id, files });
  return {
    'packs/list': async () => packs.list(await language()),
    'packs/switch': ({ id, on }) => packs.turn(id, on),
    'packs/import': bring,
    'packs/import-file': bringFile,
    'packs/remove': ({ id }) => packs.remove(id),
    'packs/export': ({ id }) => packs.toFile(id),
    'packs/export-file': ({ id, work }) => exportFile(corpus, files, id, work),
    'work/stop': ({ work }) => {
      works.stop(work);
      return answered(null);
    },
  };
}
