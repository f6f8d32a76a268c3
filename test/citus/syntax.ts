// The parsed statement as PostgreSQL's own parser gives it: nodes are objects of one key, their kind. These readers take
// what is there and nothing where it is not.

export type Tree = null | boolean | number | string | readonly Tree[] | Node;
export type Node = { readonly [key: string]: Tree };

const EMPTY: Node = {};

function isNode(tree: Tree | undefined): tree is Node {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** The node below this key, or an empty one. */
export function child(node: Node, key: string): Node {
  const found = node[key];
  return isNode(found) ? found : EMPTY;
}

/** The nodes of the list below this key. */
export function children(node: Node, key: string): Node[] {
  const found = node[key];
  return Array.isArray(found) ? found.filter(isNode) : [];
}

export function textOf(node: Node, key: string): string {
  const found = node[key];
  return typeof found === 'string' ? found : '';
}

/** The kind of a node and what is in it: { SelectStmt: { … } }. */
export function kindOf(node: Node): readonly [kind: string, content: Node] {
  const [kind = ''] = Object.keys(node);
  return [kind, child(node, kind)];
}

/** The words of a list of names: invoice.company_id is [invoice, company_id]. */
export const words = (nodes: readonly Node[]): string[] =>
  nodes.map(node => textOf(child(node, 'String'), 'sval'));

/** Every node of this kind in the tree, but none inside a kind that has its own names. */
export function nodesOf(tree: Tree | undefined, wanted: string, notInside: readonly string[] = []): Node[] {
  if (Array.isArray(tree)) return tree.flatMap(part => nodesOf(part, wanted, notInside));
  if (!isNode(tree)) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === wanted && isNode(value)) return [value];
    return notInside.includes(key) ? [] : nodesOf(value, wanted, notInside);
  });
}
