import * as v from 'valibot';
import { tellPage } from '../../../lib/bridge/tell-page.ts';
import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import { readKept, type SessionArea } from '../kept.ts';
import type { Post } from './post.ts';
import { type Seed, SeedSchema } from './seed.ts';

/** A reader has one frame open in a tab; those of tabs that were closed or left are among the oldest. */
const MOST = 50;
/** Whoever asks asks again when the answer was lost with a stopped worker; after this the token is used up. In ms. */
const ASKED_AGAIN = 2000;

const KEY = 'note-frames';
const FrameSchema = v.strictObject({
  token: v.string(),
  tab: v.number(),
  frame: v.number(),
  seed: SeedSchema,
  /** When it was first opened, in ms since 1970. */
  opened: v.nullable(v.number()),
});
type NoteFrame = v.InferOutput<typeof FrameSchema>;

type Told = 'session/note-opened' | 'session/note-left';

/** A clock that was set back uses it up as well. */
const isUsedUp = ({ opened }: NoteFrame, now: number): boolean =>
  opened !== null && Math.abs(now - opened) > ASKED_AGAIN;

/** Note frames that pages were allowed to open, each under a token that no page can guess. */
export interface Frames {
  /** Answers the token. */
  allow(asker: { readonly tab: number; readonly frame: number }, seed: Seed): Promise<string>;
  /** What the frame is open for, by `taskOf`; `missing` when the token is unknown or used up. The page is told. */
  open<T>(token: string, taskOf: (seed: Seed) => Promise<Answer<T>>): Promise<Answer<T>>;
  /** `missing` when the token is unknown. */
  size(token: string, height: number): Promise<Answer<null>>;
  /** The token goes; the page is told, once. */
  leave(token: string): Promise<Answer<null>>;
  /** Lets a token that its page could not use be used elsewhere; `missing` when it is none of this page's. */
  allowAgain(asker: { readonly tab: number; readonly frame: number }, token: string): Promise<Answer<null>>;
  /** A token of the same page as this one, for something else; `missing` when the one is unknown. */
  another(token: string, seed: Seed): Promise<Answer<string>>;
  /** The tab is gone, and its frames with it. */
  forget(tab: number): Promise<void>;
}

export interface FramesOptions {
  readonly area: SessionArea;
  readonly post: Pick<Post, 'toFrame'>;
  /** In ms since 1970. */
  now(): number;
}

export function makeFrames({ area, post, now }: FramesOptions): Frames {
  let loading: Promise<Map<string, NoteFrame>> | undefined;
  // Only this worker writes the key, so it is read once in its life.
  const load = () => {
    loading ??= readKept(area, KEY, v.array(FrameSchema)).then((kept) => new Map(kept.map((one) => [one.token, one])));
    return loading;
  };
  const keep = async (frames: ReadonlyMap<string, NoteFrame>): Promise<void> => {
    await area.set({ [KEY]: [...frames.values()] });
  };
  const tell = ({ tab, frame, token }: NoteFrame, told: Told): void => {
    void tellPage(tab, told, { token }, (to, message) => post.toFrame(to, frame, message));
  };

  const allow: Frames['allow'] = async ({ tab, frame }, seed) => {
    const frames = await load();
    const token = crypto.randomUUID();
    frames.set(token, { token, tab, frame, seed, opened: null });
    for (const oldest of [...frames.keys()].slice(0, -MOST)) frames.delete(oldest);
    await keep(frames);
    return token;
  };

  return {
    allow,
    open: async (token, taskOf) => {
      const frames = await load();
      const one = frames.get(token);
      if (one === undefined || isUsedUp(one, now())) return refused('missing');
      const task = await taskOf(one.seed);
      if (!task.ok) return task;
      frames.set(token, { ...one, opened: one.opened ?? now() });
      await keep(frames);
      tell(one, 'session/note-opened');
      return task;
    },
    size: async (token, height) => {
      const one = (await load()).get(token);
      if (one === undefined) return refused('missing');
      const { tab, frame } = one;
      void tellPage(tab, 'session/note-size', { token, height }, (to, message) => post.toFrame(to, frame, message));
      return answered(null);
    },
    leave: async (token) => {
      const frames = await load();
      const one = frames.get(token);
      if (one === undefined) return answered(null);
      frames.delete(token);
      await keep(frames);
      tell(one, 'session/note-left');
      return answered(null);
    },
    allowAgain: async ({ tab, frame }, token) => {
      const frames = await load();
      const one = frames.get(token);
      if (one?.tab !== tab || one.frame !== frame) return refused('missing');
      frames.set(token, { ...one, opened: null });
      await keep(frames);
      return answered(null);
    },
    another: async (token, seed) => {
      const one = (await load()).get(token);
      return one === undefined ? refused('missing') : answered(await allow(one, seed));
    },
    forget: async (tab) => {
      const frames = await load();
      const gone = [...frames.values()].filter((one) => one.tab === tab);
      if (gone.length === 0) return;
      for (const { token } of gone) frames.delete(token);
      await keep(frames);
    },
  };
}
