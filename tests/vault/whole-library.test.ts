import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { checkLedger } from '../../lib/store/check-ledger.ts';
import { readLibrary, replaceLibrary } from '../../lib/store/library.ts';
import { countsOf } from '../../lib/vault/counts.ts';
import { backupPieces } from '../../lib/vault/pieces.ts';
import { readBackup } from '../../lib/vault/read-backup.ts';
import { runs } from '../runs.ts';
import { good, stage } from '../store/notes-stage.ts';
import { anyLibrary, backupOf, hashed, sorted } from './sample.ts';

const { open, end } = stage('vault-whole-library-test');
afterEach(end);

it('a library leaves as a backup and comes back as it was', { timeout: 600_000 }, async () => {
  const store = await open();
  let sequence = 0;
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (generated) => {
      const library = await hashed(generated);
      const text = [...backupPieces(backupOf(library))].join('');
      const read = await readBackup(text, async () => undefined);
      if (!read.ok) throw new Error(`${read.why} ${read.path}`);
      const ledger = await good(replaceLibrary(store, read.backup.library, sequence));
      expect(ledger.sequence).toBeGreaterThan(sequence);
      sequence = ledger.sequence;
      const here = await good(readLibrary(store));
      expect(here.damaged).toBe(0);
      expect(sorted(here.library)).toEqual(sorted(library));
      expect(here.ledger).toEqual(ledger);
      expect(ledger.counts).toEqual(countsOf(library));
      expect(await good(checkLedger(store, 'rows'))).toBe('whole');
    }),
    { numRuns: runs(1000) },
  );
});
