/** A text node or a comment of a page. */
export interface Leaf {
  readonly kind: 'text' | 'comment';
  data: string;
  parent: Branch | null;
}

/** An element of a page. */
export interface Branch {
  readonly kind: 'element';
  /** Lower case. */
  readonly name: string;
  readonly children: Tree[];
  parent: Branch | null;
}

export type Tree = Leaf | Branch;
export type Text = Leaf & { readonly kind: 'text' };

export const makeText = (data: string): Text => ({ kind: 'text', data, parent: null });
export const makeComment = (data: string): Leaf => ({ kind: 'comment', data, parent: null });

function attached(name: string, children: Tree[]): Branch {
  const branch: Branch = { kind: 'element', name, children, parent: null };
  for (const child of children) child.parent = branch;
  return branch;
}

export const makeBranch = (name: string): Branch => attached(name, []);

/** The tree of a parsed page: thousands of versions are made of it, and a parser's own nodes take ten times as long to copy. */
export function treeOf(element: Element): Branch {
  const children = [...element.childNodes].flatMap((node): Tree[] => {
    if (node.nodeType === 1) return [treeOf(node as Element)];
    if (node.nodeType === 3) return [makeText((node as CharacterData).data)];
    return [];
  });
  return attached(element.localName.toLowerCase(), children);
}

export function copyOf(branch: Branch): Branch {
  return attached(
    branch.name,
    branch.children.map((child) => (child.kind === 'element' ? copyOf(child) : { ...child })),
  );
}

/** Text nodes in document order. */
export function textsOf(branch: Branch, found: Text[] = []): Text[] {
  for (const child of branch.children)
    if (child.kind === 'element') textsOf(child, found);
    else if (child.kind === 'text') found.push(child as Text);
  return found;
}

export const textOf = (branch: Branch): string =>
  textsOf(branch)
    .map(({ data }) => data)
    .join('');

/** Takes a node out of its parent, if it has one. */
export function takeOut(node: Tree): void {
  const at = node.parent?.children.indexOf(node) ?? -1;
  if (at >= 0) node.parent?.children.splice(at, 1);
  node.parent = null;
}

export function append(parent: Branch, nodes: readonly Tree[]): void {
  for (const node of [...nodes]) {
    takeOut(node);
    parent.children.push(node);
    node.parent = parent;
  }
}

/** Puts nodes right behind one that has a parent. */
export function putAfter(node: Tree, nodes: readonly Tree[]): void {
  const { parent } = node;
  for (const one of nodes) takeOut(one);
  const at = parent?.children.indexOf(node) ?? -1;
  if (parent === null || at < 0) return;
  parent.children.splice(at + 1, 0, ...nodes);
  for (const one of nodes) one.parent = parent;
}

export function replaceWith(node: Tree, nodes: readonly Tree[]): void {
  putAfter(node, [...nodes]);
  takeOut(node);
}

/** What stands behind a node in its parent. */
export const behind = (node: Tree): Tree[] =>
  node.parent === null ? [] : node.parent.children.slice(node.parent.children.indexOf(node) + 1);
