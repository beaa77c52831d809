import type { FromOurPages } from '../../lib/bridge/from-our-pages.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { ImportOutcome } from '../../lib/model/installed-pack.ts';
import { OWN_PACK } from '../../lib/model/own-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { LOOKS, readPackInSteps } from '../../lib/packs/read-pack.ts';
import type { Others } from '../../lib/packs/references.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import type { Store } from '../../lib/store/open.ts';
import type { Corpus } from './corpus.ts';
import { install } from './install.ts';
import { replacedBy, rowOf } from './installed-row.ts';
import { everyKnown } from './known-ids.ts';
import { inSlices, type Job, type Works } from './work.ts';

type Asked = Parameters<FromOurPages['packs/import']>[0];
type Outcome = Promise<Answer<ImportOutcome>>;

export interface ImportOptions {
  readonly corpus: Pick<Corpus, 'open' | 'change'>;
  readonly works: Works;
  /** The bundled pack's id. */
  readonly bundled: string;
}

/** Brings a pack from a file, or tells what it would bring. What came in is live in one step, or not at all. */
export function makeImport({ corpus, works, bundled }: ImportOptions): (asked: Asked) => Outcome {
  const preview = async (store: Store, pack: Pack, known: Others['entities']): Outcome => {
    const row = await rowOf(store, pack.id);
    if (!row.ok) return row;
    const { id, name, version, licence, documents, entities, facts } = pack;
    const sizes = { documents: documents.length, entities: entities.length, facts: facts.length, isLarge: false };
    return answered({
      kind: 'read',
      preview: {
        pack: { id, name, version, licence, ...sizes },
        installed: replacedBy(row.value),
        shared: entities.filter((entity) => known.has(entity.id)).length,
      },
    });
  };

  const bringIn = async (pack: Pack, text: string, job: Job): Outcome => {
    const digest = await sha256Of(new TextEncoder().encode(text));
    const records = pack.offices.length + pack.documents.length + pack.entities.length + pack.facts.length;
    return install(corpus, pack.id, { put: [{ pack, digest, kind: 'added' }] }, (written) => {
      job.tell({ done: LOOKS * records + written, of: (LOOKS + 1) * records });
      return !job.isStopped();
    });
  };

  const bring = async ({ text, dry }: Asked, job: Job): Outcome => {
    const open = await corpus.open();
    if (!open.ok) return open;
    const ids = await everyKnown(open.value.store);
    if (!ids.ok) return ids;
    const around = { others: ids.value.but, reserved: [bundled, OWN_PACK] };
    // Writing is one look more.
    const withWriting: Job = { ...job, tell: ({ done, of }) => job.tell({ done, of: (of / LOOKS) * (LOOKS + 1) }) };
    const read = await inSlices(readPackInSteps(text, around), dry ? job : withWriting);
    if (read.kind === 'stopped') return answered({ kind: 'stopped' });
    if (!read.value.ok) return answered({ kind: 'refused', problems: read.value.problems });
    const { pack } = read.value;
    return dry ? preview(open.value.store, pack, around.others(pack.id).entities) : bringIn(pack, text, job);
  };

  return (asked) => works.run(asked.work, (job) => bring(asked, job));
}
