import findAndReplaceDOMText from 'findandreplacedomtext';
import { enter } from './contestant.ts';
import { trieRegex } from './trie-regex.ts';

enter({
  make(names) {
    const regex = trieRegex(names);
    let done: ReturnType<typeof findAndReplaceDOMText> | undefined;
    return {
      once() {
        done = findAndReplaceDOMText(document.body, { find: regex, wrap: 'mark', preset: 'prose' });
        return done.reverts.length;
      },
      undo: () => done?.revert(),
    };
  },
});
