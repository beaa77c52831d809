import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../lib/packs/read-pack.ts';

const COMMANDS = join(import.meta.dirname, '..', '..', 'lib', 'command');

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reperes-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a command as npm does, called from `folder`. */
async function run(command: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(COMMANDS, command), ...args], { env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

describe('verify-seeds', { timeout: 30_000 }, () => {
  it('says that a folder without texts was not compared', async () => {
    const ran = await run('verify-seeds.ts', 'nowhere');
    expect(ran.stdout).toMatch(/\d+ entities, \d+ aliases.*\n0 problems\n/s);
    expect(ran.stdout).toContain('No texts in nowhere');
    expect(ran.code).toBe(1);
  });

  it('does not take other files for the texts', async () => {
    await mkdir(join(folder, 'else', '000_folder.txt'), { recursive: true });
    await writeFile(join(folder, 'else', 'notes.txt'), 'Rien.\n');
    const ran = await run('verify-seeds.ts', 'else');
    expect(ran.stdout).toContain('No texts in else');
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it('names the file, the place and what is wrong when a text is another one', async () => {
    await writeFile(join(folder, '000_other.txt'), 'Un autre texte.\n');
    const ran = await run('verify-seeds.ts', '.');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^documents\.json\t\[0\]\.sha256\tThe text has [0-9a-f]{64}\.$/m);
    expect(ran.stderr).toMatch(/^documents\.json\t\[0\]\.paragraphs\tThe text has 1 paragraphs\.$/m);
    expect(ran.stderr).toMatch(
      /^facts\/000\.json\t\[\d+\]\.source\.evidence\[\d+\]\t".*" does not stand in paragraph 1 of 000\.$/m,
    );
  });
});

describe('pack', { timeout: 30_000 }, () => {
  it('writes the bundled pack where the caller stands, and it can be read', async () => {
    const ran = await run('pack.ts', 'mine');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const reading = readPack(await readFile(join(folder, 'mine.reperes.json'), 'utf8'));
    expect(reading).toMatchObject({ ok: true, pack: { id: 'reperes' } });
  });

  it('asks where to when it was not told', async () => {
    const ran = await run('pack.ts');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('npm run pack -- OUT');
  });
});
