import Mark from 'mark.js';
import type { TextMention } from '../../../lib/model/attached-text.ts';
import { entityPlace } from '../../../lib/model/place.ts';

/**
 * Marks the names in an element that holds one text, each a link to its page. Where they stand is told: mark.js
 * never searches.
 * @param mentions in order, none over another
 */
export function markNames(element: HTMLElement, mentions: readonly TextMention[]): void {
  if (mentions.length === 0) return;
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  new Mark(element).markRanges(
    mentions.map(({ start, end }) => ({ start, length: end - start })),
    {
      each(mark, { start }) {
        const mention = byStart.get(start);
        if (mention === undefined || !(mark instanceof HTMLElement)) return;
        mark.className = 'name line';
        mark.dataset.category = mention.category;
        const link = document.createElement('a');
        link.href = `#${entityPlace(mention.entity)}`;
        // Hundreds of stops on the way through a text: for the keyboard each name is once in the list of names.
        link.tabIndex = -1;
        link.append(...mark.childNodes);
        mark.append(link);
      },
    },
  );
}
