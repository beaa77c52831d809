import * as v from 'valibot';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { PackSchema } from '../../lib/model/pack.ts';
import { type Compile, changePacks, type Seeding } from '../../lib/store/change-packs.ts';
import type { PackRow } from '../../lib/store/database.ts';
import { isStoredWhole } from '../../lib/store/generations.ts';
import { closeStore, openStore, rebuildStore, type Store } from '../../lib/store/open.ts';
import { type Installed, installedPacks, readInstalled, wholePack } from '../../lib/store/packs.ts';
import type { Seeds } from './seeds.ts';

export interface Rebuilt {
  readonly store: Store;
  readonly installed: Exclude<Installed, null>;
}

/**
 * Makes the database anew, whatever state it is in: our pack, the reader's own, and those that were added as far as
 * they can be read whole; large ones stay where they lie. In one step where the database still takes one, so that a worker that is stopped in the middle
 * loses no pack; otherwise it is thrown away first, with the large packs, but never for want of room. No connection of ours may be open.
 * `newer` when a later version of the extension made it: then nothing is written.
 */
export async function rebuild(seeds: Seeds, compile: Compile): Promise<Answer<Rebuilt>> {
  const old = await openStore();
  if (!old.ok && old.reason === 'newer') return old;
  const saved = old.ok ? await salvage(old.value) : NOTHING;
  const put = await everySeeding(seeds, saved);
  if (old.ok) {
    const renewed = await fill(old.value, put, compile, saved.large);
    // What does not fit beside the old rows may not fit without them either; the packs would be gone by then.
    if (renewed.ok || renewed.reason === 'full') return renewed;
  }
  const fresh = await rebuildStore();
  return fresh.ok ? fill(fresh.value, put, compile) : fresh;
}

async function fill(
  store: Store,
  put: readonly Seeding[],
  compile: Compile,
  keep: readonly PackRow[] = [],
): Promise<Answer<Rebuilt>> {
  const changed = await changePacks(store, { afresh: { keep }, put }, compile);
  // A damaged disk may take what it does not give back.
  const read = changed.ok ? await readInstalled(store) : changed;
  if (read.ok && changed.ok) return answered({ store, installed: changed.value });
  closeStore(store);
  return changed.ok ? refused('database') : changed;
}

interface Salvaged {
  readonly on: ReadonlyMap<string, boolean>;
  readonly packs: readonly Seeding[];
  readonly large: readonly PackRow[];
}
const NOTHING: Salvaged = { on: new Map(), packs: [], large: [] };

/** Packs that are still whole and valid, but for ours. */
async function salvage(store: Store): Promise<Salvaged> {
  const rows = await installedPacks(store);
  if (!rows.ok) return NOTHING;
  const packs: Seeding[] = [];
  const large: PackRow[] = [];
  for (const row of rows.value) {
    const { id, digest, kind, on, generation } = row;
    if (generation !== undefined) {
      if (await isStoredWhole(store, generation)) large.push(row);
      continue;
    }
    const pack = kind === 'bundled' ? undefined : await wholePack(store, id);
    if (pack?.ok && v.is(PackSchema, pack.value)) packs.push({ pack: pack.value, digest, kind, on });
  }
  return { on: new Map(rows.value.map(({ id, on }) => [id, on])), packs, large };
}

/** Our pack, the reader's own as it is kept (else as it was installed), then the others. */
async function everySeeding(seeds: Seeds, { on, packs }: Salvaged): Promise<readonly Seeding[]> {
  const own = await seeds.own();
  const wanted = [await seeds.bundled(), ...(own.ok ? [own.value] : [])];
  const others = packs.filter(({ kind }) => kind === 'added' || !own.ok);
  return [...wanted.map((seeding) => ({ ...seeding, on: on.get(seeding.pack.id) ?? true })), ...others];
}
