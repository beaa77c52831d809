import AhoCorasick from 'modern-ahocorasick';
import { enter } from './contestant.ts';
import { joinText, light, unlight } from './joined-text.ts';

enter({
  make(names) {
    const automaton = new AhoCorasick(names);
    return {
      once() {
        const joined = joinText(document.body);
        const found = automaton.search(joined.text);
        light(joined, found);
        return found.length;
      },
      undo: unlight,
    };
  },
});
