// Goes through a statement with all its parts: the names each part may use, and what ties them together.

import { COMPANY, keyOf, type Reading, type Scope, tie } from './reading.ts';
import { child, children, kindOf, type Node, nodesOf, type Tree, textOf, words } from './syntax.ts';

/** Values that change at each call: a statement with one in it would give each node another answer. */
const VOLATILE = new Set(['random', 'gen_random_uuid', 'uuidv7', 'clock_timestamp', 'nextval', 'timeofday']);
const QUERIES = ['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt'] as const;

/** Reads a statement and returns what stands for the company_id of its rows. */
export function readStatement(reading: Reading, statement: Node, outer: Scope | null): string | null {
  const [kind, content] = kindOf(statement);
  const scope: Scope = { relations: [], withs: new Map(), outer };
  if (!isQuery(kind)) return null;
  readWiths(reading, content, scope);
  if (kind === 'SelectStmt') return readSelect(reading, content, scope);
  const target = touch(reading, child(content, 'relation'), scope);
  if (kind === 'InsertStmt') readInsert(reading, content, { scope, target });
  else readChange(reading, content, { scope, kind });
  return target;
}

const isQuery = (kind: string): boolean => QUERIES.some(query => query === kind);

function readWiths(reading: Reading, content: Node, scope: Scope): void {
  for (const part of children(child(content, 'withClause'), 'ctes')) {
    const one = child(part, 'CommonTableExpr');
    const name = textOf(one, 'ctename');
    scope.withs.set(name, `with ${name} ${reading.count++}`);
    if (kindOf(child(one, 'ctequery'))[0] === 'InsertStmt') reading.found.push('it inserts inside a WITH');
    refuseLocksBeside(reading, child(one, 'ctequery'));
    const key = readStatement(reading, child(one, 'ctequery'), scope);
    const own = scope.withs.get(name);
    if (key !== null && own) reading.classes.join(own, key);
  }
}

function readSelect(reading: Reading, select: Node, scope: Scope): string | null {
  const sides = ['larg', 'rarg'].map(side => child(select, side)).filter(side => side['op'] !== undefined);
  const keys = sides.map(side =>
    readSelect(reading, side, { relations: [], withs: new Map(), outer: scope }),
  );
  for (const part of children(select, 'fromClause')) readFrom(reading, part, scope);
  tie(reading, child(select, 'whereClause'), scope);
  readInside(reading, [select['targetList'], select['whereClause'], select['havingClause']], scope);
  readInside(reading, [select['groupClause'], select['sortClause'], select['valuesLists']], scope);
  refuseLocks(reading, select, scope);
  return keys.find(key => key !== null) ?? outputKey(select, scope);
}

/** Whose rows are locked for a moment only, by who signs in or gives a role. */
const ACCESS = 'access_';

/** A lock on one row of a table that is on every node is taken on the whole table. */
function refuseLocks({ shared, found }: Reading, select: Node, { relations }: Scope): void {
  for (const clause of children(select, 'lockingClause').map(one => child(one, 'LockingClause'))) {
    const named = children(clause, 'lockedRels').map(one => textOf(child(one, 'RangeVar'), 'relname'));
    for (const { alias, table = '' } of relations)
      if ((named.length === 0 || named.includes(alias)) && shared.has(table) && !table.startsWith(ACCESS))
        found.push(`${table} is on every node, and a lock on a row of it is one on all of it`);
  }
}

/** In a WITH not even the others may be locked where such a table is read. */
function refuseLocksBeside({ shared, found }: Reading, query: Node): void {
  if (nodesOf(query, 'LockingClause').length === 0) return;
  const beside = nodesOf(query, 'RangeVar').map(one => textOf(one, 'relname'));
  for (const table of beside)
    if (shared.has(table)) found.push(`it locks rows in a WITH beside ${table}, which is on every node`);
}

/** The company_id among what a query gives: by its name, or from the one relation of `select *`. */
function outputKey(select: Node, scope: Scope): string | null {
  for (const target of children(select, 'targetList').map(part => child(part, 'ResTarget'))) {
    const key = keyOf(child(target, 'val'), scope);
    const column = words(children(child(child(target, 'val'), 'ColumnRef'), 'fields')).at(-1);
    if (key !== null && (textOf(target, 'name') === COMPANY || column === COMPANY)) return key;
    const isStar = nodesOf(target['val'], 'A_Star').length > 0;
    const whole = scope.relations.find(relation => relation.key !== null);
    if (isStar && whole) return whole.key;
  }
  return null;
}

function readFrom(reading: Reading, part: Node, scope: Scope): void {
  const [kind, content] = kindOf(part);
  const alias = textOf(child(content, 'alias'), 'aliasname');
  if (kind === 'RangeVar') touch(reading, content, scope);
  if (kind === 'RangeSubselect') {
    const key = readStatement(reading, child(content, 'subquery'), scope);
    scope.relations.push({ alias, key });
  }
  if (kind === 'RangeFunction') {
    readInside(reading, [content['functions']], scope);
    const columns = words(children(child(content, 'alias'), 'colnames'));
    scope.relations.push({ alias, key: columns.includes(COMPANY) ? `function ${reading.count++}` : null });
  }
  if (kind === 'JoinExpr') readJoin(reading, content, scope);
}

function readJoin(reading: Reading, join: Node, scope: Scope): void {
  const before = scope.relations.length;
  readFrom(reading, child(join, 'larg'), scope);
  const middle = scope.relations.length;
  readFrom(reading, child(join, 'rarg'), scope);
  tie(reading, child(join, 'quals'), scope);
  readInside(reading, [join['quals']], scope);
  if (!words(children(join, 'usingClause')).includes(COMPANY)) return;
  const left = scope.relations.slice(before, middle).flatMap(({ key }) => key ?? []);
  const right = scope.relations.slice(middle).flatMap(({ key }) => key ?? []);
  for (const one of left) for (const other of right) reading.classes.join(one, other);
}

/** Notes a table; one that a WITH or another part made is what that part is. */
function touch(reading: Reading, relation: Node, scope: Scope): string | null {
  const table = textOf(relation, 'relname');
  const alias = textOf(child(relation, 'alias'), 'aliasname') || table;
  const made = madeBefore(table, scope);
  const key = made === undefined ? `${alias} ${reading.count++}` : made;
  if (made === undefined && key !== null && reading.spread.has(table)) {
    reading.classes.join(key, key);
    reading.touched.push({ table, key });
  }
  scope.relations.push({ alias, key, table });
  return key;
}

function madeBefore(name: string, scope: Scope | null): string | null | undefined {
  if (scope === null) return undefined;
  return scope.withs.has(name) ? scope.withs.get(name) : madeBefore(name, scope.outer);
}

/** Statements inside expressions: exists, in, a value of its own. */
function readInside(reading: Reading, trees: readonly (Tree | undefined)[], scope: Scope): void {
  for (const tree of trees)
    for (const link of nodesOf(tree, 'SubLink', QUERIES)) {
      readStatement(reading, child(link, 'subselect'), scope);
      readInside(reading, [link['testexpr']], scope);
    }
}

function readChange(reading: Reading, content: Node, { scope, kind }: { scope: Scope; kind: string }): void {
  for (const part of [...children(content, 'fromClause'), ...children(content, 'usingClause')])
    readFrom(reading, part, scope);
  tie(reading, child(content, 'whereClause'), scope);
  readInside(reading, [content['targetList'], content['whereClause'], content['returningList']], scope);
  if (kind === 'UpdateStmt') refuseMoves(reading, children(content, 'targetList'));
  for (const call of nodesOf(content, 'FuncCall')) {
    const name = words(children(call, 'funcname')).at(-1) ?? '';
    if (VOLATILE.has(name))
      reading.found.push(`it changes rows by ${name}(), which gives each row another value`);
  }
}

function refuseMoves(reading: Reading, targets: readonly Node[]): void {
  const moved = targets.some(target => textOf(child(target, 'ResTarget'), 'name') === COMPANY);
  if (moved) reading.found.push(`it changes ${COMPANY}, which says where a row lies`);
}

function readInsert(
  reading: Reading,
  content: Node,
  { scope, target }: { scope: Scope; target: string | null },
): void {
  const select = child(child(content, 'selectStmt'), 'SelectStmt');
  const at = children(content, 'cols').findIndex(one => textOf(child(one, 'ResTarget'), 'name') === COMPANY);
  const isSpread = reading.spread.has(textOf(child(content, 'relation'), 'relname'));
  if (at < 0 && isSpread) reading.found.push(`it inserts without naming ${COMPANY}`);
  const inner: Scope = { relations: [], withs: new Map(), outer: scope };
  readWiths(reading, select, inner);
  readSelect(reading, select, inner);
  const isOfValues = children(select, 'valuesLists').length > 0;
  if (isOfValues && nodesOf(select['valuesLists'], 'SubLink').length > 0)
    reading.found.push('it inserts values that a query gives, which are selected instead');
  if (isOfValues && 'withClause' in content) reading.found.push('it inserts values beside a WITH');
  const values = children(select, 'valuesLists').map(row => children(child(row, 'List'), 'items')[at]);
  const selected = children(select, 'targetList').map(part => child(child(part, 'ResTarget'), 'val'))[at];
  for (const value of values.length > 0 ? values : [selected]) {
    const key = value && keyOf(value, inner);
    // From a list of values, as unnest gives: the rows are made first, and each goes where it belongs.
    if (target !== null) reading.classes.join(target, key ?? '= a list of values');
  }
  const conflict = child(content, 'onConflictClause');
  refuseMoves(reading, children(conflict, 'targetList'));
  readInside(reading, [conflict['targetList'], conflict['whereClause'], content['returningList']], scope);
  const infer = child(conflict, 'infer');
  const names = children(infer, 'indexElems').map(element => textOf(child(element, 'IndexElem'), 'name'));
  if (isSpread && names.length > 0 && !names.includes(COMPANY))
    reading.found.push(`what may conflict does not include ${COMPANY}`);
}
