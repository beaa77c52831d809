import { flushSync, hydrate } from 'svelte';
import App from './App.svelte';
import { start } from './start.mjs';

let app;
start({
  hydrate(target, first) {
    app = hydrate(App, { target, props: { first } });
  },
  draw: (tree) => flushSync(() => app.draw(tree)),
});
