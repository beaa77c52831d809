/** Where the selection stands, as child numbers below `root` and an offset: two pages can be compared by it. */
export function caretIn(root) {
  const selection = root.getRootNode().getSelection?.() ?? getSelection();
  const path = (node) =>
    node === null || node === root ? [] : [...path(node.parentNode), [...node.parentNode.childNodes].indexOf(node)];
  return [
    ...path(selection.anchorNode),
    selection.anchorOffset,
    '|',
    ...path(selection.focusNode),
    selection.focusOffset,
  ].join(' ');
}
