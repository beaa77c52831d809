import { type ReadonlySignal, signal } from '@preact/signals';
import type { OutEnd, OutFormat, ReadPage } from '../../../components/library/out/out-view.ts';
import { pageTitle } from '../../../components/library/out/page-title.ts';
import { briefToMarkdown } from '../../../lib/brief/markdown.ts';
import { type Answer, answered } from '../../../lib/model/answer.ts';
import { dayOf, type FileToSave } from '../../../lib/model/file-to-save.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { MentionFormat } from '../../../lib/model/mention-format.ts';
import { briefsFile } from '../../../lib/out/briefs.ts';
import { mentionsFile } from '../../../lib/out/file.ts';
import type { LiveHost } from '../live-host.ts';
import { type LongWork, makeLongWork, type Pace } from '../long-work.ts';

/** Takes pages out as one file. */
export interface TakingOut {
  readonly progress: LongWork['progress'];
  /** How the last one ended; `null` before, and while one is under way. */
  readonly end: ReadonlySignal<OutEnd | null>;
  /** Page by page, in their order; one that is closed meanwhile is told, and the others come out. Saves one file, or none. */
  takeOut(pages: readonly ReadPage[], format: OutFormat, language: Language): Promise<void>;
  /** Then nothing is saved. */
  stop(): void;
}

interface Gathered<T> {
  readonly told: readonly T[];
  readonly lost: readonly string[];
}

interface Made {
  readonly file: FileToSave;
  readonly mentions?: number;
  readonly pages: number;
  readonly lost: readonly string[];
}

export function makeTakingOut({ ask, saveFile, now, after }: Omit<LiveHost, 'vault'>): TakingOut {
  const work = makeLongWork({ after });
  const end = signal<OutEnd | null>(null);
  let token = 0;

  async function mentionsOf(
    pages: readonly ReadPage[],
    format: MentionFormat,
    language: Language,
    pace: Pace,
  ): Promise<Answer<Made>> {
    const gathered = await gather(pages, ({ tab }) => ask('tab/mentions', { tab }), pace);
    if (!gathered.ok) return gathered;
    const { told, lost } = gathered.value;
    const file = mentionsFile(told, format, { language, on: now() });
    return answered({ file, pages: told.length, lost, mentions: told.flatMap(({ mentions }) => mentions).length });
  }

  async function briefsOf(pages: readonly ReadPage[], language: Language, pace: Pace): Promise<Answer<Made>> {
    const gathered = await gather(pages, ({ tab }) => ask('tab/brief', { tab, language }), pace);
    if (!gathered.ok) return gathered;
    const { told, lost } = gathered.value;
    const on = now();
    const texts = told.map((brief) => briefToMarkdown(brief, { language, made: dayOf(on) }));
    return answered({ file: briefsFile(texts, { on }), pages: told.length, lost });
  }

  return {
    progress: work.progress,
    end,
    async takeOut(pages, format, language) {
      token += 1;
      const mine = token;
      end.value = null;
      const made = await work.run((pace) =>
        format === 'brief' ? briefsOf(pages, language, pace) : mentionsOf(pages, format, language, pace),
      );
      // Another one has taken its place.
      if (mine !== token) return;
      if (made?.ok && made.value.pages > 0) saveFile(made.value.file);
      end.value = endOf(made);
    },
    stop: work.stop,
  };
}

/** What each page tells; `missing` is a page that is not read any more, every other reason the end of it all. */
async function gather<T>(
  pages: readonly ReadPage[],
  askFor: (page: ReadPage) => Promise<Answer<T>>,
  { signal, reach }: Pace,
): Promise<Answer<Gathered<T>>> {
  const told: T[] = [];
  const lost: string[] = [];
  for (const [at, page] of pages.entries()) {
    signal.throwIfAborted();
    reach(at, pages.length);
    const answer = await askFor(page);
    if (answer.ok) told.push(answer.value);
    else if (answer.reason === 'missing') lost.push(pageTitle(page));
    else return answer;
  }
  return answered({ told, lost });
}

function endOf(made: Answer<Made> | null): OutEnd {
  if (made === null) return { kind: 'stopped' };
  if (!made.ok) return { kind: 'failed', reason: made.reason };
  const { file, pages, mentions, lost } = made.value;
  if (pages === 0) return { kind: 'nothing', lost };
  return { kind: 'saved', file: file.name, pages, lost, ...(mentions === undefined ? {} : { mentions }) };
}
