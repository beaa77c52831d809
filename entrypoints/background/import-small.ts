import type { Answer } from '../../lib/model/answer.ts';
import type { ImportOutcome } from '../../lib/model/installed-pack.ts';
import type { Pack } from '../../lib/model/pack.ts';
import type { PackHead, PackRecord } from '../../lib/packs/ndjson.ts';
import { sha256Of } from '../../lib/packs/sha256.ts';
import type { Corpus } from './corpus.ts';
import { install } from './install.ts';
import type { Job } from './work.ts';

/** Installs what came one record a line and is no large pack: it was found to be sound. */
export async function installSmall(
  corpus: Pick<Corpus, 'open' | 'change'>,
  head: PackHead,
  records: readonly PackRecord[],
  job: Job,
): Promise<Answer<ImportOutcome>> {
  const pack: Pack = {
    ...head,
    documents: records.flatMap(({ kind, record }) => (kind === 'documents' ? [record] : [])),
    entities: records.flatMap(({ kind, record }) => (kind === 'entities' ? [record] : [])),
    facts: records.flatMap(({ kind, record }) => (kind === 'facts' ? [record] : [])),
  };
  const digest = await sha256Of(new TextEncoder().encode(JSON.stringify(pack)));
  return install(corpus, pack.id, { put: [{ pack, digest, kind: 'added' }] }, () => !job.isStopped());
}
