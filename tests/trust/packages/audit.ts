import { execFile } from 'node:child_process';
import { join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../../..');

/** What `npm audit` knows against the packages that are shipped; `unanswered`: why nobody could say. */
export type Audit = { readonly holes: readonly string[] } | { readonly unanswered: string };

interface Answer {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  readonly message?: string;
  readonly statusCode?: number;
}

export async function audit(): Promise<Audit> {
  const said = await new Promise<string>((done) =>
    execFile('npm', ['audit', '--omit=dev', '--json'], { cwd: HOUSE, timeout: 60_000 }, (_, stdout) => done(stdout)),
  );
  let answer: Answer;
  try {
    answer = JSON.parse(said);
  } catch {
    return { unanswered: 'the registry did not answer' };
  }
  const { vulnerabilities, statusCode } = answer;
  if (vulnerabilities === undefined)
    return { unanswered: `this registry answers no audits${statusCode === undefined ? '' : ` (${statusCode})`}` };
  return { holes: Object.entries(vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`) };
}
