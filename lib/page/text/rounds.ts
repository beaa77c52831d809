/** A change so soon after we read a text may be the page's answer to our mark. */
const ANSWER_MS = 1500;
/** So many answers within this time are a fight, or text that changes faster than anyone reads. */
const ROUNDS = 3;
const FIGHT_MS = 10_000;
/** How long the text must be quiet before it is read again; doubled with each fight, so that fights die out. */
const QUIET_MS = 3000;
const LONGEST_QUIET_MS = 300_000;

/** `answers`: when (ms) the page answered. `quiet`: of the next rest, in ms; above QUIET_MS one answer is enough for it. */
interface Story {
  answers: number[];
  quiet: number;
  timer: number | undefined;
}

/** Remembers, for each block-level element, how often its text was changed right after we read it. */
export interface Rounds {
  /** The page changed blocks of this element, of which the oldest was read `age` ms ago. */
  changed(element: Element, age: number): void;
  /** True while the element is left alone. */
  isResting(element: Element): boolean;
  /** Something changed in a resting element: its quiet begins anew. */
  touched(element: Element): void;
}

/**
 * A page that fights back is left alone after three rounds: until it has been quiet for 3 s, after the next round
 * 6 s, 12 s … A text that then stands long enough is forgiven. `onQuiet`: the element may be read again.
 */
export function makeRounds(window: Window, signal: AbortSignal, onQuiet: (element: Element) => void): Rounds {
  const stories = new WeakMap<Element, Story>();
  const timers = new Set<number>();

  function rest(element: Element, story: Story): void {
    window.clearTimeout(story.timer);
    if (story.timer !== undefined) timers.delete(story.timer);
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      story.timer = undefined;
      story.quiet = Math.min(story.quiet * 2, LONGEST_QUIET_MS);
      onQuiet(element);
    }, story.quiet);
    timers.add(timer);
    story.timer = timer;
  }

  const storyOf = (element: Element): Story => {
    const story = stories.get(element) ?? { answers: [], quiet: QUIET_MS, timer: undefined };
    stories.set(element, story);
    return story;
  };

  const stop = (): void => {
    for (const timer of timers) window.clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    changed(element, age) {
      if (signal.aborted) return;
      if (age > ANSWER_MS) {
        stories.delete(element);
        return;
      }
      const now = window.performance.now();
      const story = storyOf(element);
      story.answers = [...story.answers.filter((answer) => now - answer < FIGHT_MS), now];
      if (story.answers.length < ROUNDS && story.quiet === QUIET_MS) return;
      story.answers = [];
      rest(element, story);
    },
    isResting: (element) => timers.size > 0 && stories.get(element)?.timer !== undefined,
    touched(element) {
      const story = stories.get(element);
      if (story?.timer !== undefined) rest(element, story);
    },
  };
}
