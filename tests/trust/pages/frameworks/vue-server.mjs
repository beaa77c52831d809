import { renderToString } from 'vue/server-renderer';
import { treeOf } from './cases.mjs';
import { makeApp } from './vue-app.mjs';

export const html = await renderToString(makeApp(treeOf(0)).app);
