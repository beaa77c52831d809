import { askBackground } from '../../lib/bridge/ask.ts';
import type { PageReport, PageSettings } from '../../lib/bridge/protocol.ts';
import { IN_A_STEP, type InSteps } from '../../lib/match/in-steps.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Outline } from '../../lib/model/outline.ts';
import type { PageDate } from '../../lib/model/page-date.ts';
import type { MentionHere } from '../../lib/model/page-mentions.ts';
import type { Unlit } from '../../lib/model/settings.ts';
import { makeBudget } from '../../lib/page/budget.ts';
import { inSlices } from '../../lib/page/in-slices.ts';
import type { Mark } from '../../lib/page/paint/mark.ts';
import type { Painter, Quietly } from '../../lib/page/paint/painter.ts';
import type { BlockMentions } from '../../lib/page/parts.ts';
import { type Block, rangeOf } from '../../lib/page/text/blocks.ts';
import { watchCalm } from '../../lib/page/text/calm.ts';
import { readPage } from '../../lib/page/text/page-text.ts';
import { makeArticleDate } from './article-date.ts';
import { makeFinder } from './finder.ts';
import { mentionHere } from './mention-here.ts';
import { MentionKeeper, outlineOf, type PageMentions, reportOf } from './mentions.ts';
import { makeTurns } from './turns.ts';

/** A page while its names are lit. Ends, and leaves the page as it was found, when its signal aborts. */
export interface Reading {
  readonly painter: Painter;
  /** What is lit, in document order. */
  marks(): readonly Mark[];
  /** Every mention, lit or not, in document order. */
  everyMark(): readonly Mark[];
  outline(): Outline['entities'];
  /** The page's blocks in document order, each with every mention in it. */
  blockMentions(): readonly BlockMentions[];
  /** Every mention, lit or not, in document order, with what stands around it. */
  mentionsHere(): readonly MentionHere[];
  /** One mention with what stands around it; `null` when its block is gone. */
  around(mention: Mention): MentionHere | null;
  /** The mark over a letter, in the nodes that the page wrote; offset in UTF-16 units. */
  markOver(node: Text, offset: number): Mark | undefined;
  /** Whether a mark that was lit still is. */
  isLit(mark: Mark): boolean;
  /** Every entity that the page names, lit or not. */
  entitiesHere(): readonly string[];
  date(): PageDate | null;
  /** The reader knows better than the page when it was written; `null` takes that back. */
  correctDate(date: PageDate | null): void;
  /** Paint as these settings say, without asking for names again. The painter stays the one it began with. */
  configure(settings: PageSettings): void;
  /** Forms are unlit or relit here: settle and paint anew. */
  settleAgain(): void;
  /** The dictionary is another one: ask for every name again. */
  readAgain(): void;
  report(): PageReport;
}

export interface ReadingHooks {
  makePainter(quietly: Quietly): Painter;
  /** Forms of which the reader said "not this one" here. */
  unlit(): readonly Unlit[];
  /** What stands on the page, or its date, has changed. */
  onChange(): void;
  /** These blocks' marks are gone. */
  onGone(blocks: ReadonlySet<number>): void;
}

const NONE: PageMentions = { all: [], shown: [] };

/** Reads a page, asks for its names, settles them over the whole page and paints them, for as long as it stands. */
export function startReading(
  window: Window & typeof globalThis,
  first: PageSettings,
  signal: AbortSignal,
  hooks: ReadingHooks,
): Reading {
  const { document } = window;
  const untilCalm = watchCalm(window, signal);
  const keeper = new MentionKeeper();
  const blocksByNumber = new Map<number, Block>();
  let settings = first;
  let mentions = NONE;
  let marksByBlock = new Map<number, readonly Mark[]>();
  /** The same in one row, and the entities of all mentions, when somebody has asked. */
  let marks: readonly Mark[] | null = null;
  let entities: readonly string[] | null = null;
  const date = makeArticleDate(window);
  let planned: { readonly timer: number; readonly due: number } | null = null;
  /** Names are being settled and painted, in slices. */
  let isWorking = false;
  let isStale = false;
  /** Finds have come meanwhile. */
  let isBehind = false;
  const budget = makeBudget(window.performance);
  const turns = makeTurns(budget);

  const pageText = readPage(document, {
    signal,
    budget,
    untilCalm,
    onAdded(blocks) {
      for (const block of blocks) blocksByNumber.set(block.number, block);
      turns.asked(blocks.map(({ number }) => number));
      finder.add(blocks);
    },
    onWhole() {
      turns.whole();
      if (planned !== null) plan();
    },
    onDropped(blocks) {
      const gone = new Set(blocks.map((block) => block.number));
      for (const number of gone) blocksByNumber.delete(number);
      turns.known(gone);
      painter.drop(gone);
      for (const number of gone) if (marksByBlock.delete(number)) marks = null;
      finder.drop(gone);
      keeper.drop(gone);
      hooks.onGone(gone);
      plan();
    },
  });
  const painter = hooks.makePainter(pageText.quietly);
  const finder = makeFinder({
    signal,
    find: (blocks) => askBackground('page/find', { blocks }),
    inView: () => pageText.blockInView()?.number ?? 0,
    onFound(found) {
      keeper.take(found);
      turns.known(found.map(({ block }) => block));
      plan();
    },
    onNewLexicon: readAgain,
  });
  signal.addEventListener('abort', () => painter.clear(), { once: true });

  function markOf(mention: Mention): Mark | undefined {
    const block = blocksByNumber.get(mention.block);
    return block && { mention, range: new window.StaticRange(rangeOf(block, mention.start, mention.end)) };
  }

  /** The marks that a block had, when they still stand for these mentions: making ranges is half of a painting. */
  function marksOf(block: number, shown: readonly Mention[]): readonly Mark[] {
    const before = marksByBlock.get(block) ?? [];
    const isSame = ({ mention }: Mark, at: number): boolean =>
      mention.start === shown[at]?.start && mention.end === shown[at].end && mention.entity === shown[at].entity;
    if (before.length === shown.length && before.every(isSame)) return before;
    return shown.map(markOf).filter((mark) => mark !== undefined);
  }

  function lit(): readonly Mark[] {
    marks ??= [...marksByBlock.values()].flat();
    return marks;
  }

  function around(mention: Mention): MentionHere | null {
    const block = blocksByNumber.get(mention.block);
    return block === undefined ? null : mentionHere(block.text, mention);
  }

  /** What has gone, or been switched, between two steps is left out, and comes in the next turn. */
  function* refreshing(): InSteps<void> {
    const next = yield* keeper.settling(pageText.blocks(), {
      ...settings,
      unlit: [...settings.unlit, ...hooks.unlit()],
    });
    const byBlock = new Map<number, readonly Mark[]>();
    let steps = 0;
    for (const [block, some] of Map.groupBy(next.shown, (mention) => mention.block)) {
      byBlock.set(block, marksOf(block, some));
      steps += some.length;
      if (steps < IN_A_STEP) continue;
      steps = 0;
      yield;
    }
    for (const block of byBlock.keys()) if (!blocksByNumber.has(block)) byBlock.delete(block);
    mentions = next;
    entities = null;
    marksByBlock = byBlock;
    marks = null;
    if (painter.painting === undefined) painter.paint(lit());
    else yield* painter.painting(lit());
    hooks.onChange();
  }

  /** One that fails must not be the last one. */
  function* working(): InSteps<undefined> {
    try {
      yield* refreshing();
    } finally {
      isWorking = false;
    }
    return undefined;
  }

  /** At once, unless it is going on: then once more after it. */
  function refresh(): void {
    isStale = isWorking;
    if (isWorking) return;
    isWorking = true;
    turns.begins();
    inSlices(window, working(), refreshed, { signal, wait: untilCalm });
  }

  function refreshed(_: undefined, spent: number): void {
    turns.ended(spent, window.performance.now());
    if (isStale) refresh();
    else if (isBehind) plan();
    isBehind = false;
  }

  /** Many answers in one turn are settled once: settling looks at the whole page. */
  function plan(): void {
    const now = window.performance.now();
    const due = now + turns.left(now);
    if (planned !== null && planned.due <= due) return;
    window.clearTimeout(planned?.timer);
    planned = { due, timer: window.setTimeout(goOn, due - now) };
  }

  function goOn(): void {
    planned = null;
    if (isWorking) isBehind = true;
    else if (!signal.aborted) refresh();
  }

  function readAgain(): void {
    keeper.clear();
    turns.again();
    turns.asked(blocksByNumber.keys());
    finder.drop(new Set(blocksByNumber.keys()));
    finder.add(pageText.blocks());
  }

  return {
    painter,
    marks: lit,
    everyMark: () => mentions.all.map(markOf).filter((mark) => mark !== undefined),
    outline: () => outlineOf(mentions),
    blockMentions() {
      const byBlock = Map.groupBy(mentions.all, ({ block }) => block);
      return pageText.blocks().map((block) => ({ block, mentions: byBlock.get(block.number) ?? [] }));
    },
    mentionsHere: () => mentions.all.map(around).filter((here) => here !== null),
    around,
    markOver(node, offset) {
      const block = pageText.blockOf(node);
      const place = block && pageText.placeOf(block, node, offset);
      if (block === undefined || place === undefined) return undefined;
      return marksByBlock.get(block.number)?.find(({ mention }) => mention.start <= place && place < mention.end);
    },
    isLit: (mark) => marksByBlock.get(mark.mention.block)?.includes(mark) ?? false,
    entitiesHere() {
      entities ??= [...new Set(mentions.all.map((mention) => mention.entity))];
      return entities;
    },
    date: date.now,
    correctDate(next) {
      date.correct(next);
      hooks.onChange();
    },
    configure(next) {
      settings = next;
      refresh();
    },
    settleAgain: refresh,
    readAgain,
    report: () => reportOf(mentions, date.now()),
  };
}
