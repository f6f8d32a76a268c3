// Money of payments that went back: what a bank took back, and what we refunded. While it stands it counts in what a
// payment has allocated, so that payments = allocated + gone back + unallocated.

import type { CalendarDate } from '../../units/calendar.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';
import type { RemovedAllocation } from './allocation-removal.ts';

export type MoneyBackWrite = {
  readonly id: string;
  readonly kind: 'returned' | 'refunded';
  readonly state: 'open' | 'taken';
  readonly paymentId: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly wentOn: CalendarDate;
  readonly statementLineId: string | null;
  readonly importId: string | null;
  readonly because: string;
  readonly takenBack: readonly RemovedAllocation[];
  /** When it was known which payment it is; absent where it is not, or nobody asks. */
  readonly takenOn?: CalendarDate;
  readonly author: string | null;
};

/** Writes them, and raises what their payments count as allocated. The constraint refuses more than is free. */
export async function insertMoneyBack(
  db: Queryable,
  companyId: string,
  rows: readonly MoneyBackWrite[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into money_back (company_id, money_back_id, kind, state, payment_id, amount, currency, went_on, statement_line_id, import_id, because, taken_back, taken_on, author)
     select $1, id, kind, state, "paymentId", amount, currency, "wentOn", "statementLineId", "importId", because, "takenBack", "takenOn", author
       from jsonb_to_recordset($2::jsonb) as m (id uuid, kind text, state text, "paymentId" uuid, amount bigint, currency text, "wentOn" date, "statementLineId" uuid,
                                                "importId" uuid, because text, "takenBack" jsonb, "takenOn" date, author text)`,
    [companyId, JSON.stringify(rows)],
  );
  await raise(
    db,
    companyId,
    rows.flatMap(({ state, paymentId, amount }) =>
      state === 'taken' && paymentId !== null ? [{ paymentId, amount }] : [],
    ),
  );
}

/** What is free or allocated of these payments changes by these amounts. */
async function raise(
  db: Queryable,
  companyId: string,
  amounts: readonly { readonly paymentId: string; readonly amount: number }[],
): Promise<void> {
  for (const { paymentId, amount } of amounts)
    await db.query(
      'update payment set allocated = allocated + $3 where company_id = $1 and payment_id = $2',
      [companyId, paymentId, amount],
    );
}

export type MoneyBackRow = {
  readonly id: string;
  readonly kind: 'returned' | 'refunded';
  readonly state: 'open' | 'taken' | 'unrelated' | 'undone';
  readonly paymentId: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly wentOn: CalendarDate;
  readonly because: string;
  readonly takenBack: readonly RemovedAllocation[];
  readonly isFlagged: boolean;
  readonly account: string | null;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  readonly references: readonly string[];
};

const COLUMNS = `m.money_back_id as id, m.kind, m.state, m.payment_id as "paymentId", m.amount, m.currency, m.went_on as "wentOn", m.because, m.taken_back as "takenBack",
  coalesce(l.is_reversal, false) as "isFlagged", l.account, l.counterparty, l.counterparty_iban as "counterpartyIban", coalesce(l.line_references, '{}') as "references"`;
const LINES =
  'left join statement_line l on l.company_id = m.company_id and l.statement_line_id = m.statement_line_id';

export async function moneyBackById(
  db: Queryable,
  companyId: string,
  id: string,
): Promise<MoneyBackRow | null> {
  return selectOne<MoneyBackRow>(
    db,
    `select ${COLUMNS} from money_back m ${LINES} where m.company_id = $1 and m.money_back_id = $2 for update of m`,
    [companyId, id],
  );
}

/** Bank lines that undo a payment nobody has named yet, the oldest first. */
export async function openReturns(db: Queryable, companyId: string, limit: number): Promise<MoneyBackRow[]> {
  return select<MoneyBackRow>(
    db,
    `select ${COLUMNS} from money_back m ${LINES} where m.company_id = $1 and m.state = 'open' order by m.went_on, m.money_back_id limit $2`,
    [companyId, limit],
  );
}

export async function takeReturn(
  db: Queryable,
  {
    companyId,
    id,
    paymentId,
    takenBack,
    takenOn,
    author,
  }: {
    companyId: string;
    id: string;
    paymentId: string;
    takenBack: readonly RemovedAllocation[];
    takenOn: CalendarDate;
    author: string;
  },
): Promise<void> {
  const row = await selectOne<{ amount: number }>(
    db,
    `update money_back set state = 'taken', payment_id = $3, taken_back = $4, author = $5, taken_on = $6 where company_id = $1 and money_back_id = $2 returning amount`,
    [companyId, id, paymentId, JSON.stringify(takenBack), author, takenOn],
  );
  if (row) await raise(db, companyId, [{ paymentId, amount: row.amount }]);
}

/** The row stands no longer for the payment: its money is free again. `open` asks the question anew. */
export async function releaseMoneyBack(
  db: Queryable,
  {
    companyId,
    id,
    to,
    author,
  }: { companyId: string; id: string; to: 'open' | 'unrelated' | 'undone'; author: string },
): Promise<void> {
  const before = await moneyBackById(db, companyId, id);
  if (before?.state === 'taken' && before.paymentId !== null)
    await raise(db, companyId, [{ paymentId: before.paymentId, amount: -before.amount }]);
  const payment = to === 'undone' ? 'payment_id' : 'null::uuid';
  await db.query(
    `update money_back set state = $3, payment_id = ${payment}, taken_back = '[]', taken_on = null, author = $4 where company_id = $1 and money_back_id = $2`,
    [companyId, id, to, author],
  );
}
