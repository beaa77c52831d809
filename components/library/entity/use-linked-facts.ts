import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Lights a fact's dot and its text together while the pointer or the focus is on either; a click on the dot leads
 * to the text. Attributes are set by hand: drawing a page of hundreds of facts anew for each move would be felt.
 * @param root holds both; texts bear `data-fact`, dots `data-dot`
 */
export function useLinkedFacts(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const stop = new AbortController();
    const light = (event: Event): void => {
      const fact = factAt(event.target);
      for (const lit of element.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
      if (fact === undefined) return;
      const id = CSS.escape(fact);
      for (const half of element.querySelectorAll(`[data-fact="${id}"], [data-dot="${id}"]`)) {
        half.setAttribute('data-lit', '');
      }
    };
    const go = (event: Event): void => {
      const dot = event.target instanceof Element ? event.target.closest('[data-dot]') : null;
      const fact = dot?.getAttribute('data-dot');
      if (fact === null || fact === undefined) return;
      const text = element.querySelector<HTMLElement>(`[data-fact="${CSS.escape(fact)}"]`);
      text?.scrollIntoView({ block: 'center' });
      text?.focus({ preventScroll: true });
    };
    const { signal } = stop;
    element.addEventListener('pointerover', light, { signal });
    element.addEventListener('pointerleave', light, { signal });
    element.addEventListener('focusin', light, { signal });
    element.addEventListener('click', go, { signal });
    return () => stop.abort();
  }, [root]);
}

function factAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const half = target.closest('[data-fact], [data-dot]');
  return half?.getAttribute('data-fact') ?? half?.getAttribute('data-dot') ?? undefined;
}
