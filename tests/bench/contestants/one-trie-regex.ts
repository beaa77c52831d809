import { enter } from './contestant.ts';
import { joinText, light, unlight } from './joined-text.ts';
import { trieRegex } from './trie-regex.ts';

enter({
  make(names) {
    const regex = trieRegex(names);
    return {
      once() {
        const joined = joinText(document.body);
        const found = [...joined.text.matchAll(regex)].map(({ 0: { length }, index }) => ({
          start: index,
          end: index + length,
        }));
        light(joined, found);
        return found.length;
      },
      undo: unlight,
    };
  },
});
