/** What Tab stops at; of radio buttons with one name it stops at one, which for the ends of the round makes no difference. */
const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea:not(:disabled), [tabindex="0"]';

/**
 * Tab goes round in the frame as in any dialog: tabbed out of it, the reader would type into the page, and the page
 * session could not tell that from a page that takes the focus by force.
 */
export function goRound(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
    const [first, last] = [stops.at(0), stops.at(-1)];
    const from = event.shiftKey ? first : last;
    const isAtEnd = document.activeElement === from || document.activeElement === document.body;
    if (!isAtEnd) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  });
}
