import { render } from 'preact-render-to-string';
import { treeOf } from './cases.mjs';
import { app } from './preact-tree.mjs';

export const html = render(app(treeOf(0)));
