import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Fact } from '../../../lib/model/fact.ts';
import { type EvidenceSpan, evidenceSpans } from './evidence.ts';

/** Known to documents.css. */
const HIGHLIGHT = 'reperes-evidence';

/**
 * Tints, in a paragraph (`[data-paragraph]`, its text in `.text`), the words that bear out the fact (`[data-fact]`)
 * under the pointer or, when there is none, under the focus.
 */
export function useEvidence(element: RefObject<HTMLElement | null>, facts: readonly Fact[]): void {
  useEffect(() => {
    const here = element.current;
    // Without the API a reader still has the paragraph beside the fact.
    if (here === null || !('highlights' in CSS)) return;
    const tokens = new Map(facts.map((fact) => [fact.id, fact.source.evidence]));
    let shown: Element | null = null;

    function show(item: HTMLElement | null): void {
      if (item === shown) return;
      shown = item;
      CSS.highlights.delete(HIGHLIGHT);
      const text = item?.closest('[data-paragraph]')?.querySelector('.text');
      if (!text) return;
      const spans = evidenceSpans(text.textContent ?? '', tokens.get(item?.dataset.fact ?? '') ?? []);
      CSS.highlights.set(HIGHLIGHT, new Highlight(...rangesIn(text, spans)));
    }

    const factAt = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element && here.contains(target) ? target.closest<HTMLElement>('[data-fact]') : null;
    const stop = new AbortController();
    const { signal } = stop;
    here.addEventListener('pointerover', ({ target }) => show(factAt(target) ?? factAt(document.activeElement)), {
      signal,
    });
    here.addEventListener('pointerleave', () => show(factAt(document.activeElement)), { signal });
    here.addEventListener('focusin', ({ target }) => show(factAt(target)), { signal });
    here.addEventListener('focusout', ({ relatedTarget }) => show(factAt(relatedTarget)), { signal });
    return () => {
      stop.abort();
      show(null);
    };
  }, [element, facts]);
}

/** @param spans in order; they may lie over one another */
function rangesIn(element: Element, spans: readonly EvidenceSpan[]): readonly StaticRange[] {
  const nodes: { readonly node: Node; readonly start: number; readonly end: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = length;
    length += node.textContent?.length ?? 0;
    nodes.push({ node, start, end: length });
  }
  return spans.flatMap((span) => {
    const first = nodes.find(({ end }) => span.start < end);
    const last = nodes.find(({ end }) => span.end <= end);
    if (first === undefined || last === undefined) return [];
    return new StaticRange({
      startContainer: first.node,
      startOffset: span.start - first.start,
      endContainer: last.node,
      endOffset: span.end - last.start,
    });
  });
}
