import { h } from 'preact';

const drawn = (node) => (typeof node === 'string' ? node : h(node.tag, { key: node.key }, node.children.map(drawn)));

export const app = (tree) => h('main', null, tree.map(drawn));
