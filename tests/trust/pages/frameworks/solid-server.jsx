import { generateHydrationScript, renderToString } from 'solid-js/web';
import { treeOf } from './cases.mjs';
import { makeApp } from './solid-app.jsx';

const { App } = makeApp(treeOf(0));
export const head = generateHydrationScript();
export const html = renderToString(() => <App />);
