// The rows that a person gets a copy of. A debtor gets all that is held of it. A contact of a firm gets the rows that name that contact,
// what was sent there and what was answered from there: the rest is the firm's. Other people are blackened in both.

import type { Whose } from '../../store/personal/held.ts';
import { columnsOf, PERSONAL_COLUMNS } from '../../store/personal/personal-columns.ts';
import type { HeldRow, HeldRows } from '../../store/personal/rows-of-debtor.ts';
import { BLACKENED, blackener, namesSomebody } from './blacken.ts';
import { isWorker, type Person, textIn } from './person.ts';

/** In place of whoever works for the creditor. */
export const A_WORKER = 'somebody who works for the creditor';

export function copiedRows(rows: HeldRows, person: Person): HeldRows {
  const { tables, cut } = person.kind === 'contact' ? concerning(rows, person) : rows;
  const strike = strikersFor(person);
  return {
    cut,
    tables: new Map(
      [...tables].map(([table, found]) => {
        const whose = new Map(
          columnsOf(PERSONAL_COLUMNS[table] ?? NOTHING).map(one => [one.column, one.whose]),
        );
        return [table, found.map(row => copied(row, { whose, strike: strike(table), person }))];
      }),
    ),
  };
}

const NOTHING = { leads: null, purpose: 'upkeep', columns: {} } as const;

/** What somebody was sent is copied as it was sent, with the names of those who signed it. */
function strikersFor({ others, workers, kept }: Person): (table: string) => Strike {
  const everywhere = blackener({ others: [...others, ...workers], kept });
  const inMessages = blackener({
    others,
    kept: new Set([...kept, ...workers.map(name => name.toLowerCase())]),
  });
  return table => (table === 'message' ? inMessages : everywhere);
}

type Strike = <Value>(value: Value) => Value;
type Copying = {
  readonly whose: ReadonlyMap<string, Whose>;
  readonly strike: Strike;
  readonly person: Person;
};

const copied = (row: HeldRow, { whose, strike, person }: Copying): HeldRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const held = whose.get(column);
      return [column, held === undefined ? value : shown(value, { held, strike, person })];
    }),
  );

function shown(value: unknown, { held, strike, person }: Omit<Copying, 'whose'> & { held: Whose }): unknown {
  if (Array.isArray(value) && held !== 'freeText' && held !== 'document' && held !== 'fact')
    return value.map(one => shown(one, { held, strike, person }));
  switch (held) {
    case 'worker':
      return typeof value === 'string' && isWorker(value) ? A_WORKER : value;
    case 'contact':
    case 'payer':
      return typeof value !== 'string' || person.isOwn(value) ? value : BLACKENED;
    case 'freeText':
    case 'document':
      return strike(inJson(value));
    case 'debtor':
    case 'outsider':
    case 'creditor':
    case 'fact':
      return value;
    case 'mark':
    case 'secret':
      return null;
  }
}

/** The journal keeps its content as text, for its hash: in a copy it is read, and so is struck word by word. */
function inJson(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch (fault) {
    if (fault instanceof SyntaxError) return value;
    throw fault;
  }
}

/** The column by which a row follows one that concerns the person, and by which others follow it: in this order. */
const FOLLOWING: readonly { readonly table: string; readonly by: string; readonly id: string }[] = [
  { table: 'delivery', by: 'message_id', id: 'message_id' },
  { table: 'message', by: 'message_id', id: 'message_id' },
  { table: 'portal_link', by: 'message_id', id: 'portal_link_id' },
  { table: 'debtor_answer', by: 'portal_link_id', id: 'answer_id' },
  { table: 'answer_file', by: 'answer_id', id: 'answer_id' },
];

function concerning({ tables, cut }: HeldRows, { own }: Person): HeldRows {
  const speaks = namesSomebody(own);
  const known = new Set<string>();
  const kept = new Map<string, HeldRow[]>();
  const keep = (table: string, by: string): readonly HeldRow[] => {
    const found = (tables.get(table) ?? []).filter(
      row => known.has(textIn(row, by)) || speaks(JSON.stringify(row)),
    );
    if (found.length > 0) kept.set(table, found);
    return found;
  };
  for (const { table, by, id } of FOLLOWING) for (const row of keep(table, by)) known.add(textIn(row, id));
  const followed = new Set(FOLLOWING.map(({ table }) => table));
  for (const table of tables.keys()) if (!followed.has(table)) keep(table, 'subject_id');
  return { tables: kept, cut: cut.filter(table => kept.has(table)) };
}
