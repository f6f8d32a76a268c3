// A reminder that a firm leaves out for some of its customers, as the journal tells it: each is of a customer whose arm goes without,
// not before the day of its rung and within thirty days of the first; nobody is told that rung too. For what comes after it the rung
// counts as taken.

import type { Database } from '../../src/store/database.ts';
import { COMPARED_STEP } from '../compared.ts';
import type { Truth } from '../truth.ts';
import { ladderOf } from './ladders.ts';
import type { Breach } from './told.ts';
import { daysFrom, daysLater } from './working-days.ts';

const DAYS_WITHOUT = 30;

export type LeftOutRung = {
  /** The entry and the invoice. */
  readonly id: string;
  readonly customer: string;
  readonly number: string;
  readonly rung: number;
  readonly round: number;
  readonly on: string;
  readonly step: string;
  /** In the books of the comparison: null where the customer is not in it. */
  readonly arm: string | null;
  readonly enteredOn: string | null;
  /** Messages that took the same rung of the same part since. */
  readonly told: number;
};

type Books = { readonly database: Database; readonly companyId: string };

export async function leftOutRungs({ database, companyId }: Books): Promise<LeftOutRung[]> {
  const { rows } = await database.query<LeftOutRung>(
    `select j.position || ' ' || i.invoice_id as id, b.name as customer, i.number, (line ->> 'rung')::int as rung, (j.content::jsonb ->> 'round')::int as round, j.day::text as on,
            j.content::jsonb ->> 'step' as step, c.arm, c.entered_on::text as "enteredOn",
            (select count(*)::int from rung_left_out l join rung_taken t on t.company_id = l.company_id and t.invoice_id = l.invoice_id
                                    and t.instalment = l.instalment and t.rung = l.rung and t.round = (j.content::jsonb ->> 'round')::int
              where l.company_id = j.company_id and l.invoice_id = i.invoice_id and l.left_out_on = j.day) as told
       from journal j cross join lateral jsonb_array_elements(j.content::jsonb -> 'invoices') as line
       join debtor b on b.company_id = j.company_id and b.debtor_id = j.debtor_id
       join invoice i on i.company_id = j.company_id and i.invoice_id = (line ->> 'invoiceId')::uuid
       left join comparison_debtor c on c.company_id = j.company_id and c.comparison_id = j.subject_id and c.debtor_id = j.debtor_id
      where j.company_id = $1 and j.kind = 'messageLeftOut' and line ->> 'rung' is not null order by j.position`,
    [companyId],
  );
  return rows;
}

export const judgeLeftOut = (rungs: readonly LeftOutRung[], truth: Truth): Breach[] =>
  rungs.flatMap(one => faultsOf(one, truth).map(sentence => ({ rule: 'e' as const, sentence })));

function faultsOf(
  { customer, number, rung, on, step, arm, enteredOn, told }: LeftOutRung,
  truth: Truth,
): string[] {
  const what = `${customer} goes without ${step} of ${number} on ${on}`;
  const ladder = ladderOf(truth.customer(customer));
  const [key, days = 0] = ladder[rung] ?? [];
  const { dueOn } = truth.clockOf(number);
  return [
    ...(step === COMPARED_STEP && key === step ? [] : [`${what}: rung ${rung} is ${key}`]),
    ...(arm === 'b' ? [] : [`${what}, which is in arm ${arm}`]),
    ...(enteredOn !== null && daysFrom(enteredOn, on) <= DAYS_WITHOUT ? [] : [`${what}, since ${enteredOn}`]),
    ...(dueOn !== null && on < daysLater(dueOn, days) ? [`${what}, before its day`] : []),
    ...(told === 0 ? [] : [`${what}, and is told it too`]),
  ];
}
