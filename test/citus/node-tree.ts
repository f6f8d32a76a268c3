// A statement as PostgreSQL keeps it when every function, operator and cast in it is known: the text of a pg_node_tree. A node
// is {KIND :field value …}, a list is (…).

export type Part = string | readonly Part[] | Known;
export type Known = { readonly kind: string; readonly fields: ReadonlyMap<string, readonly Part[]> };

const SIGNS = /[(){}[\]]|"(?:[^"\\]|\\.)*"|(?:\\.|[^\s(){}[\]])+/gs;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

export function readTree(text: string): Part {
  const signs = text.match(SIGNS) ?? [];
  let at = 0;
  const next = (): string => signs[at++] ?? '';
  const node = (): Known => {
    const kind = next();
    const fields = new Map<string, Part[]>();
    let values: Part[] = [];
    while (at < signs.length && signs[at] !== '}') {
      const isField = /^:\w/.test(signs[at] ?? '');
      if (!isField) values.push(part());
      else {
        values = [];
        fields.set(next().slice(1), values);
      }
    }
    at += 1;
    return { kind, fields };
  };
  const part = (): Part => {
    const sign = next();
    if (sign === '{') return node();
    const closing = CLOSING[sign];
    if (closing === undefined) return sign;
    const list: Part[] = [];
    while (at < signs.length && signs[at] !== closing) list.push(part());
    at += 1;
    return list;
  };
  return part();
}

export const isKnown = (part: Part): part is Known =>
  typeof part === 'object' && !Array.isArray(part) && 'kind' in part;

export const wordIn = (node: Known, field: string): string => {
  const [first] = node.fields.get(field) ?? [];
  return typeof first === 'string' ? first : '';
};

/** What stands directly below. */
export const below = (part: Part): readonly Part[] => {
  if (typeof part === 'string') return [];
  return isKnown(part) ? [...part.fields.values()].flat() : part;
};

/** Every node in it; `within` says whether to look inside one. */
export function nodesIn(part: Part, within: (node: Known) => boolean = () => true): Known[] {
  const own = isKnown(part) ? [part] : [];
  return isKnown(part) && !within(part) ? own : [...own, ...below(part).flatMap(one => nodesIn(one, within))];
}
