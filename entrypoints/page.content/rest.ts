/** What the pointer is told to do about notes below it; `onRest` and `onLeave` come in turns. */
export interface RestOptions {
  /** How long it rests on a noted passage before that passage's bubble comes, in ms. */
  readonly restMs: number;
  /** How long the bubble stays after the pointer has left it and its passage, in ms. */
  readonly leaveMs: number;
  onRest(ids: readonly string[]): void;
  onLeave(): void;
}

export interface Rest {
  /** Notes below the pointer; none is empty. */
  over(ids: readonly string[]): void;
  /** The pointer is on the bubble: it stays. */
  onBubble(): void;
  /** Forget all; nothing more is told of it. */
  cancel(): void;
}

const isSame = (one: readonly string[] | null, other: readonly string[]): boolean =>
  one !== null && one.length === other.length && one.every((id, at) => id === other[at]);

/** When the pointer has rested on noted passages, and when it has left them. */
export function makeRest({ restMs, leaveMs, onRest, onLeave }: RestOptions): Rest {
  let open: readonly string[] | null = null;
  let coming: { readonly ids: readonly string[]; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function stay(): void {
    clearTimeout(leaving);
    leaving = undefined;
  }
  function forgetComing(): void {
    clearTimeout(coming?.timer);
    coming = null;
  }
  function leaveSoon(): void {
    if (open === null) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      open = null;
      onLeave();
    }, leaveMs);
  }
  function comeSoon(ids: readonly string[]): void {
    const timer = setTimeout(() => {
      coming = null;
      stay();
      open = ids;
      onRest(ids);
    }, restMs);
    coming = { ids, timer };
  }

  return {
    over(ids) {
      if (isSame(coming?.ids ?? null, ids)) return;
      forgetComing();
      if (isSame(open, ids)) return stay();
      leaveSoon();
      if (ids.length > 0) comeSoon(ids);
    },
    onBubble() {
      forgetComing();
      stay();
    },
    cancel() {
      forgetComing();
      stay();
      open = null;
    },
  };
}
