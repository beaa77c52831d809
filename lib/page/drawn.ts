/** A frame that is out of view may not be drawn for long, and nobody says so: so long, in ms, it is waited for. */
const MOST_MS = 1000;

/**
 * Once the page has been drawn again. Whoever asks for styles before that makes the page find them all at once: a
 * quarter of a second on a page of 5 MB that has just come, or has got a new style sheet.
 */
export const drawn = (window: Window): Promise<void> =>
  new Promise((done) => {
    // A tab that nobody sees is not drawn at all.
    const timer = window.setTimeout(done, window.document.hidden ? 0 : MOST_MS);
    window.requestAnimationFrame(() => {
      window.clearTimeout(timer);
      // Behind the frame: layout comes after what is called in it.
      window.setTimeout(done);
    });
  });
