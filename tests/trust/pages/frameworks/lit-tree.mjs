import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const TAGS = {
  section: (inner) => html`<section>${inner}</section>`,
  p: (inner) => html`<p>${inner}</p>`,
  blockquote: (inner) => html`<blockquote>${inner}</blockquote>`,
  ul: (inner) => html`<ul>${inner}</ul>`,
  li: (inner) => html`<li>${inner}</li>`,
  b: (inner) => html`<b>${inner}</b>`,
  i: (inner) => html`<i>${inner}</i>`,
};

const drawn = (nodes) =>
  repeat(
    nodes,
    (node, place) => (typeof node === 'string' ? `text ${place}` : node.key),
    (node) => (typeof node === 'string' ? node : TAGS[node.tag](drawn(node.children))),
  );

export const app = (tree) => html`<main>${drawn(tree)}</main>`;
