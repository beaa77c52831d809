import { findAll } from 'highlight-words-core';
import { enter } from './contestant.ts';
import { joinText, light, unlight } from './joined-text.ts';

enter({
  make: (names) => ({
    once() {
      const joined = joinText(document.body);
      const found = findAll({
        searchWords: names,
        textToHighlight: joined.text,
        caseSensitive: true,
        autoEscape: true,
      }).filter(({ highlight }) => highlight);
      light(joined, found);
      return found.length;
    },
    undo: unlight,
  }),
});
