import { render } from 'svelte/server';
import App from './App.svelte';
import { treeOf } from './cases.mjs';

export const html = render(App, { props: { first: treeOf(0) } }).body;
