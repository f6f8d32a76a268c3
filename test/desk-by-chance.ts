// A company of invoices with parts, payments, credit notes and cancellations on any days: the same in every run.

import type { Database } from '../src/store/database.ts';
import { insertAllocations } from '../src/store/money/matching-rows.ts';
import { addDays, type CalendarDate, day } from '../src/units/calendar.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, type Row, settles } from './desk-rows.ts';

export const INVOICES = 240;
export const DEBTORS = 17;
const FIRST = day('2026-01-01');

/** A generator of Park and Miller: the same numbers in every run. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Chance = (below: number) => number;

export async function fillByChance(database: Database): Promise<void> {
  const chance = chanceFrom(20_261_019);
  const numbers = Array.from({ length: INVOICES }, (_none, number) => number);
  const debtorIds = Array.from({ length: DEBTORS }, (_none, number) => idOf(11 + number));
  await insertRows(
    database,
    'debtor',
    debtorIds.map((id, number) => debtorRow({ debtor_id: id, name: `Client ${number}` })),
  );
  const claims = numbers.map(number => claimByChance(number, chance));
  const settled = claims.flatMap(claim => settlementsByChance(claim, chance));
  await insertRows(
    database,
    'invoice',
    claims.map(({ row }) => row),
  );
  for (const { table, row } of settled) await insertRows(database, table, [row]);
  const allocations = settled.map(({ allocation }) => allocation);
  await insertAllocations(database, { companyId: COMPANY, author: 'chance', allocations });
}

type Claim = {
  readonly number: number;
  readonly issuedOn: CalendarDate;
  readonly payable: number;
  readonly row: Row;
};

function claimByChance(number: number, chance: Chance): Claim {
  const issuedOn = addDays(FIRST, chance(300) - 20);
  const dueOn = addDays(issuedOn, chance(75));
  const kind = chance(10);
  const some = (): number => chance(50_000) + 1;
  const amounts = kind < 3 ? [some(), some(), some()] : [chance(150_000) + 3];
  const payable = amounts.reduce((sum, amount) => sum + amount, 0);
  const parts = amounts.map((amount, part) => ({ dueOn: addDays(dueOn, 30 * part), amount }));
  const row = invoiceRow({
    invoice_id: idOf(1_000 + number),
    debtor_id: idOf(11 + chance(DEBTORS)),
    number: `N-${number}`,
    payable,
    issued_on: issuedOn,
    due_on: kind === 9 ? null : dueOn,
    instalments: parts.length === 1 ? null : parts,
    cancelled_on: chance(9) === 0 ? addDays(issuedOn, chance(90)) : null,
  });
  return { number, issuedOn, payable, row };
}

/** Up to three payments or credit notes on any days; the third settles all that is left. */
function settlementsByChance({ number, issuedOn, payable }: Claim, chance: Chance) {
  const invoiceId = idOf(1_000 + number);
  const made = [];
  let rest = payable;
  for (let time = chance(4); time > 0 && rest > 0; time -= 1) {
    const id = idOf(10_000 + number * 10 + time);
    const amount = time === 1 ? rest : Math.min(rest, chance(payable) + 1);
    const countsFrom = addDays(issuedOn, chance(160));
    const money: Row = { company_id: COMPANY, currency: 'EUR', amount };
    const isCredit = chance(4) === 0;
    const credit = {
      credit_note_id: id,
      debtor_id: idOf(11),
      number: id,
      folded_number: id,
      issued_on: countsFrom,
    };
    const payment = { payment_id: id, source: 'manual', received_on: countsFrom };
    made.push({
      table: isCredit ? 'credit_note' : 'payment',
      row: { ...money, ...(isCredit ? credit : payment) },
      allocation: settles({
        id,
        invoiceId,
        amount,
        countsFrom,
        [isCredit ? 'creditNoteId' : 'paymentId']: id,
      }),
    });
    rest -= amount;
  }
  return made;
}
