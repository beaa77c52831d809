import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { app } from './lit-tree.mjs';
import { start } from './start.mjs';

start({ hydrate: (root, tree) => hydrate(app(tree), root), draw: (tree, root) => render(app(tree), root) });
