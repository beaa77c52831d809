import 'preact/debug';
import { hydrate, render } from 'preact';
import { app } from './preact-tree.mjs';
import { start } from './start.mjs';

start({ hydrate: (root, tree) => hydrate(app(tree), root), draw: (tree, root) => render(app(tree), root) });
