// What is noted while a statement is read: the tables it touches and what their company_id is said to be equal to.

import type { Classes } from './classes.ts';
import { child, children, kindOf, type Node, textOf, words } from './syntax.ts';

export const COMPANY = 'company_id';

/** Where the tables lie, as distribute.sql says: by company, on every node, on the coordinator alone. */
export type Layout = {
  readonly spread: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
};

/** Tables of companies that the statement touches, and how each is tied to the others. */
export type Reading = Layout & {
  readonly classes: Classes;
  readonly touched: { readonly table: string; readonly key: string }[];
  readonly found: string[];
  count: number;
};

/** What may be named in a part of a statement. `key` stands for the company_id of a relation, null where it has none. */
export type Relation = { readonly alias: string; readonly key: string | null; readonly table?: string };
export type Scope = {
  readonly relations: Relation[];
  readonly withs: Map<string, string | null>;
  readonly outer: Scope | null;
};

/** Notes what the condition says to be equal. Only what always holds counts: the parts of an AND. */
export function tie(reading: Reading, condition: Node, scope: Scope): void {
  const [kind, content] = kindOf(condition);
  if (kind === 'BoolExpr' && textOf(content, 'boolop') === 'AND_EXPR')
    for (const part of children(content, 'args')) tie(reading, part, scope);
  if (kind !== 'A_Expr' || textOf(content, 'kind') !== 'AEXPR_OP') return;
  if (words(children(content, 'name'))[0] !== '=') return;
  const [left, right] = [sidesOf(child(content, 'lexpr')), sidesOf(child(content, 'rexpr'))];
  for (const [at, one] of left.entries()) {
    const other = right[at];
    const [first, second] = [keyOf(one, scope), other ? keyOf(other, scope) : null];
    if (first !== null && second !== null) reading.classes.join(first, second);
  }
}

const sidesOf = (expression: Node): Node[] =>
  kindOf(expression)[0] === 'RowExpr' ? children(child(expression, 'RowExpr'), 'args') : [expression];

/** What stands for this expression: a company_id of a relation, or a value, whose name begins with "=". */
export function keyOf(expression: Node, scope: Scope): string | null {
  const [kind, content] = kindOf(expression);
  if (kind === 'TypeCast') return keyOf(child(content, 'arg'), scope);
  if (kind === 'ParamRef') return `= $${content['number']}`;
  if (kind === 'A_Const') return `= ${JSON.stringify(content)}`;
  if (kind !== 'ColumnRef') return null;
  const names = words(children(content, 'fields'));
  return names.at(-1) === COMPANY ? named(names.at(-2), scope) : null;
}

function named(alias: string | undefined, scope: Scope | null): string | null {
  if (scope === null) return null;
  const relation = scope.relations.find(
    one => one.key !== null && (alias === undefined || one.alias === alias),
  );
  return relation ? relation.key : named(alias, scope.outer);
}
