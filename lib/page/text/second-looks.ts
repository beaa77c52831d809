import type { Sight } from './text-walk.ts';

/** Changes in looks come in bursts; one look after the burst is enough. */
const CALM_MS = 300;
/** From the first element that waits on, a page's own scripts and style sheets still come in: ever rarer looks until they have. */
const EARLY_LOOKS_MS = [500, 1000, 2000, 4000, 8000, 16_000];

/** After these, text may be on the screen that was not, without any change of the DOM. */
const EVENTS = ['toggle', 'transitionend', 'animationend', 'click', 'keyup', 'scroll', 'load', 'resize', 'pageshow'];

/** Elements that may become shadow hosts without a name that says so, as long as they are empty. */
const PLAIN_HOSTS: ReadonlySet<string> = new Set(['article', 'aside', 'div', 'main', 'section', 'span']);

export interface SecondLooks {
  /** The element was not on the screen, or its own text was not. */
  unseen(element: Element): void;
  /** The element was read: it may get a shadow tree later, of which no one is told. */
  entered(element: Element): void;
  /** Hear the events of a shadow tree as well. Doing so twice is doing so once. */
  listen(root: ShadowRoot): void;
  /** Something happened: look again when it has calmed down. */
  soon(): void;
}

function mayBecomeHost(element: Element): boolean {
  const name = element.localName;
  return (PLAIN_HOSTS.has(name) ? !element.firstChild : name.includes('-')) && !element.shadowRoot;
}

/**
 * Look again, when it may be worth it, at what could not be read; `onChange` names the elements that now can.
 * Costs a style look-up for each element waiting. Stops with `signal`.
 */
export function makeSecondLooks(
  window: Window,
  signal: AbortSignal,
  sight: Sight,
  onChange: (elements: readonly Element[]) => void,
): SecondLooks {
  const hidden = new Set<Element>();
  const hosts = new Set<Element>();
  const timers = new Set<number>();
  let calm: number | undefined;
  let isAnyWaiting = false;

  function look(): void {
    const changed: Element[] = [];
    for (const element of hidden) {
      const isNow = element.isConnected && sight.isSeen(element) && (sight.isTextSeen?.(element) ?? true);
      if (isNow) changed.push(element);
      if (isNow || !element.isConnected) hidden.delete(element);
    }
    for (const element of hosts) {
      if (element.isConnected && element.shadowRoot) changed.push(element);
      if (element.shadowRoot || !element.isConnected) hosts.delete(element);
    }
    if (changed.length > 0) onChange(changed);
  }

  function after(delay: number, act: () => void): number {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      act();
    }, delay);
    timers.add(timer);
    return timer;
  }

  function soon(): void {
    if (signal.aborted || calm !== undefined) return;
    calm = after(CALM_MS, () => {
      calm = undefined;
      look();
    });
  }

  const listen = (target: Window | ShadowRoot): void => {
    for (const type of EVENTS) target.addEventListener(type, soon, { capture: true, passive: true, signal });
  };

  function wait(elements: Set<Element>, element: Element): void {
    elements.add(element);
    if (isAnyWaiting || signal.aborted) return;
    isAnyWaiting = true;
    for (const delay of EARLY_LOOKS_MS) after(delay, look);
  }

  listen(window);
  const stop = (): void => {
    for (const timer of timers) window.clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    unseen: (element) => wait(hidden, element),
    entered(element) {
      if (mayBecomeHost(element)) wait(hosts, element);
    },
    listen,
    soon,
  };
}
