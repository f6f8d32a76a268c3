// A comparison of two wordings as the stories tell it: the text that is tried, many debtors who are late, and what each was sent.

import { comparisons } from '../../src/desk/reports/comparisons.ts';
import { startComparison, type WordingDraft } from '../../src/desk/reports/start-comparison.ts';
import type { LetterText } from '../../src/letters/wording/letter-text.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Diary } from './diary.ts';

export const TRIED: LetterText = {
  subject: 'Un mot au sujet de vos factures',
  body: `{{ greeting }}

{{ amount }} attendent encore chez {{ debtorName }}.

<invoices/>

<payment/>

Merci et à bientôt.

<signature/>`,
};
const PLANNED = 40;
export const DEBTORS = 48;
const START: WordingDraft = {
  kind: 'wordings',
  name: 'Plus court',
  key: 'courteousReminder',
  language: 'fr',
  text: TRIED,
  plannedDebtors: PLANNED,
  untilOn: day('2026-12-31'),
};

export const start = (d: Diary, on: string, more: Partial<WordingDraft> = {}) => {
  d.at(on, '09:00');
  return startComparison(d.desk(), { companyId: d.companyId, by: 'Marie', day: day(on), ...START, ...more });
};
export const seen = async (d: Diary, on: string) => {
  const [one] = await comparisons(d.database, { companyId: d.companyId, day: day(on) });
  if (one === undefined) throw new Error('There is no comparison');
  return one;
};

export const nameOf = (at: number): string => `Client ${String(at).padStart(2, '0')} SARL`;
export const invoicesOf = (debtors: number, { series, due }: { series: string; due: string }) =>
  Array.from({ length: debtors }, (_one, at) => ({
    number: `${series}-${String(at).padStart(3, '0')}`,
    debtor: nameOf(at),
    issued: '2026-09-01',
    due,
    amount: '1000.00',
  }));

/** The number of its first invoice. */
export const numberOf = (name: string): string => `A-0${name.slice(7, 9)}`;

export type Told = { debtorId: string; name: string; subject: string; arm: 'a' | 'b' | null; on: string };
/** Every message that is or was prepared, with the arm of its debtor. */
export const told = (d: Diary): Promise<Told[]> =>
  select<Told>(
    d.database,
    `select o.debtor_id as "debtorId", r.name, m.subject, c.arm, m.prepared_on::text as on
       from message m join dossier o using (company_id, dossier_id) join debtor r using (company_id, debtor_id)
       left join comparison_debtor c on c.company_id = m.company_id and c.debtor_id = o.debtor_id
      where m.company_id = $1 order by m.prepared_on, r.name`,
    [d.companyId],
  );
