import { createSSRApp, h, shallowRef } from 'vue';

const drawn = (node) => (typeof node === 'string' ? node : h(node.tag, { key: node.key }, node.children.map(drawn)));

export function makeApp(first) {
  const tree = shallowRef(first);
  return { tree, app: createSSRApp({ render: () => h('main', null, tree.value.map(drawn)) }) };
}
