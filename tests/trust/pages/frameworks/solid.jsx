import { hydrate } from 'solid-js/web';
import { makeApp } from './solid-app.jsx';
import { start } from './start.mjs';

let made;
start({
  hydrate(root, first) {
    made = makeApp(first);
    hydrate(() => <made.App />, root);
  },
  draw: (tree) => made.draw(tree),
});
