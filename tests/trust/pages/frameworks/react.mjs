import { createElement, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-tree.mjs';
import { start } from './start.mjs';

let set = () => {};
start({
  hydrate: (root, first) =>
    new Promise((done) => {
      function Page() {
        const [tree, setTree] = useState(first);
        set = setTree;
        useEffect(done, []);
        return App({ tree });
      }
      hydrateRoot(root, createElement(Page));
    }),
  draw: (tree) => flushSync(() => set(tree)),
});
