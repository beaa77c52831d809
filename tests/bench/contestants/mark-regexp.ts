import Mark from 'mark.js';
import { enter } from './contestant.ts';
import { trieRegex } from './trie-regex.ts';

enter({
  make(names) {
    const regex = trieRegex(names);
    const marker = new Mark(document.body);
    return {
      once() {
        let found = 0;
        marker.markRegExp(regex, {
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
