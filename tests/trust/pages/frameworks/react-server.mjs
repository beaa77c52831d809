import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { treeOf } from './cases.mjs';
import { App } from './react-tree.mjs';

export const html = renderToString(createElement(App, { tree: treeOf(0) }));
