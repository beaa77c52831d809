import { createElement as h } from 'react';

const drawn = (node) => (typeof node === 'string' ? node : h(node.tag, { key: node.key }, node.children.map(drawn)));

/** Children as lists, which React tells apart by their keys. */
export const App = ({ tree }) => h('main', null, tree.map(drawn));
