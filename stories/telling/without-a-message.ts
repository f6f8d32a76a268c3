// A comparison that leaves the courteous reminder out, as the stories tell it: who is in which arm, and what each was sent.

import { startComparison, type WithoutDraft } from '../../src/desk/reports/start-comparison.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Diary } from './diary.ts';
import { invoicesOf } from './two-wordings.ts';

const START: WithoutDraft = {
  kind: 'withoutStep',
  name: 'Sans rappel',
  stepKey: 'courteousReminder',
  sharePercent: 50,
  plannedDebtors: 40,
  untilOn: day('2026-12-31'),
};

export const startWithout = (d: Diary, on: string, more: Partial<WithoutDraft> = {}) => {
  d.at(on, '09:00');
  return startComparison(d.desk(), { companyId: d.companyId, by: 'Marie', day: day(on), ...START, ...more });
};

export type Taking = { debtorId: string; name: string; arm: 'a' | 'b'; told: string[] };

/** Who takes part, in order of name: the arm, and the steps of the messages that were prepared, each with its day. */
export const takingPart = (d: Diary): Promise<Taking[]> =>
  select<Taking>(
    d.database,
    `select c.debtor_id as "debtorId", b.name, c.arm,
            array(select m.prepared_on || ' ' || m.step_key from message m join dossier o using (company_id, dossier_id)
                   where m.company_id = c.company_id and o.debtor_id = c.debtor_id and m.state <> 'withdrawn' order by m.prepared_on) as told
       from comparison_debtor c join debtor b using (company_id, debtor_id) where c.company_id = $1 order by b.name`,
    [d.companyId],
  );

/** The names of an arm. */
export const namesIn = (taking: readonly Taking[], arm: 'a' | 'b'): string[] =>
  taking.filter(one => one.arm === arm).map(({ name }) => name);

/** A dozen late debtors, of whom the run of 5 October leaves some without the reminder. */
export async function leftOut(d: Diary) {
  await d.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
  await d.bank('2026-10-02', []);
  await startWithout(d, '2026-10-02');
  await d.run('2026-10-05');
  const taking = await takingPart(d);
  const [first] = taking.filter(({ arm }) => arm === 'b');
  if (first === undefined) throw new Error('Nobody goes without');
  return { taking, without: namesIn(taking, 'b'), first };
}
