// What Citus would refuse in a statement. Rows of a company lie together on one node, so a statement that names one company
// for every table it touches runs there whole and may do anything PostgreSQL can. One that names none runs on all nodes:
// its tables must meet on company_id, and it may not lock rows, number them or write in a WITH.
// https://docs.citusdata.com, "SQL support and workarounds"

import { loadModule, parseSync } from 'libpg-query';
import { Classes } from './classes.ts';
import { COMPANY, type Layout, type Reading } from './reading.ts';
import { readStatement } from './statements.ts';
import { child, children, kindOf, type Node, nodesOf, textOf } from './syntax.ts';

await loadModule();

/** One sentence each; none where the statement runs on Citus. */
export function objectionsTo(text: string, layout: Layout): string[] {
  const parsed: unknown = parseSync(text);
  const statements = isTree(parsed) ? children(parsed, 'stmts') : [];
  return statements.flatMap(statement => objectionsToOne(child(statement, 'stmt'), layout));
}

const isTree = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function objectionsToOne(asked: Node, layout: Layout): string[] {
  const reading: Reading = { ...layout, classes: new Classes(), touched: [], found: [], count: 0 };
  refuseConstraintsOfNewColumns(reading, child(asked, 'AlterTableStmt'));
  const copied = child(asked, 'CopyStmt');
  const statement = 'query' in copied ? child(copied, 'query') : asked;
  readStatement(reading, statement, null);
  refuseBeside(reading, statement);
  const [first] = reading.touched;
  if (first === undefined) return reading.found;
  const { classes } = reading;
  const apart = reading.touched.filter(({ key }) => classes.of(key) !== classes.of(first.key));
  if (apart.length > 0)
    reading.found.push(
      `${first.table} and ${apart.map(({ table }) => table).join(', ')} do not meet on ${COMPANY}`,
    );
  const isOfOneCompany = classes.members(first.key).some(name => name.startsWith('='));
  return isOfOneCompany ? reading.found : [...reading.found, ...acrossCompanies(statement)];
}

/** What stays on the coordinator is asked by itself: joined with what lies elsewhere it would be carried there. */
function refuseBeside({ alone, spread, shared, found }: Reading, statement: Node): void {
  const tables = nodesOf(statement, 'RangeVar')
    .concat(nodesOf(statement, 'relation'))
    .map(one => textOf(one, 'relname'));
  const other = tables.find(table => spread.has(table) || shared.has(table));
  for (const table of tables)
    if (alone.has(table) && other !== undefined)
      found.push(`${table} stays on the coordinator and is asked beside ${other}`);
}

const CONSTRAINTS = ['CONSTR_CHECK', 'CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_FOREIGN'];

function refuseConstraintsOfNewColumns({ spread, shared, found }: Reading, alter: Node): void {
  const table = textOf(child(alter, 'relation'), 'relname');
  if (!spread.has(table) && !shared.has(table)) return;
  for (const command of children(alter, 'cmds').map(one => child(one, 'AlterTableCmd'))) {
    const constraints = textOf(command, 'subtype') === 'AT_AddColumn' ? nodesOf(command, 'Constraint') : [];
    if (constraints.some(one => CONSTRAINTS.includes(textOf(one, 'contype'))))
      found.push(`it adds a column to ${table} together with a constraint, which comes after it`);
  }
}

function acrossCompanies(statement: Node): string[] {
  const refused: readonly (readonly [string, boolean])[] = [
    ['locks rows', nodesOf(statement, 'LockingClause').length > 0],
    ['numbers rows in a window', nodesOf(statement, 'over').length > 0],
    ['reads a function as a table', nodesOf(statement, 'RangeFunction').length > 0],
    ['writes inside a WITH', writingWiths(statement).length > 0],
    ['repeats itself in a WITH', nodesOf(statement, 'WithClause').some(node => node['recursive'] === true)],
  ];
  return refused.filter(([, is]) => is).map(([what]) => `it names no company and ${what}`);
}

const writingWiths = (statement: Node): Node[] =>
  nodesOf(statement, 'CommonTableExpr').filter(one => kindOf(child(one, 'ctequery'))[0] !== 'SelectStmt');
