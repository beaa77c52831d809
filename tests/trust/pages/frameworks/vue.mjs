import { nextTick } from 'vue';
import { start } from './start.mjs';
import { makeApp } from './vue-app.mjs';

let made;
start({
  hydrate(root, first) {
    made = makeApp(first);
    made.app.mount(root);
  },
  async draw(tree) {
    made.tree.value = tree;
    await nextTick();
  },
});
