import Mark from 'advanced-mark.js/dist/mark.es6.js';
import { enter } from './contestant.ts';

/** Tried with 10, 50, 200 and all: beyond this, making the patterns takes longer than it saves. */
const NAMES_A_PATTERN = 200;

enter({
  make(names) {
    const marker = new Mark(document.body);
    return {
      once() {
        let found = 0;
        // The quickest of its ways that keep to whole words.
        marker.mark(names, {
          accuracy: 'exactly',
          separateWordSearch: false,
          diacritics: false,
          caseSensitive: true,
          combinePatterns: NAMES_A_PATTERN,
          cacheTextNodes: true,
          done: (marks) => {
            found = marks;
          },
        });
        return found;
      },
      undo: () => marker.unmark(),
    };
  },
});
