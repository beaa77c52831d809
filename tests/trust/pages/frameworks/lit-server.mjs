import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { treeOf } from './cases.mjs';
import { app } from './lit-tree.mjs';

export const html = await collectResult(render(app(treeOf(0))));
