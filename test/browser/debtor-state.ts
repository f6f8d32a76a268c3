// What is said and agreed in the states of a debtor, and on which days.

import { select } from '../../src/store/select.ts';
import type { Diary } from '../../stories/telling/diary.ts';
import type { Customer, Receipt } from '../../stories/telling/files.ts';
import type { InvoiceNote } from '../../stories/telling/incoming.ts';
import { pageOf } from '../../stories/telling/online.ts';

export const LOOKED_ON = '2026-10-19';
export const SAID_ON = '2026-10-06';
export const BANK_ON = '2026-10-16';

export type Told = { readonly d: Diary; readonly debtor: string; readonly numbers: readonly string[] };
export type DebtorState = {
  /** The name of the customer: the state, in letters. */
  readonly state: string;
  /** What the page asks for today, each currency for itself; nothing where it asks for nothing. */
  readonly asks: readonly string[];
  /** What it says of the state, in the customer's language. */
  readonly says: RegExp;
  readonly customer?: Partial<Customer>;
  readonly invoices?: readonly Omit<InvoiceNote, 'debtor' | 'number'>[];
  /** What is said on Tuesday 6 October, after the reminder. */
  readonly said?: (told: Told) => Promise<unknown>;
  /** What came to the bank by the 16th. */
  readonly receipts?: (numbers: readonly string[]) => readonly Omit<Receipt, 'from'>[];
  /** What happens on the day itself. */
  readonly today?: (told: Told) => Promise<unknown>;
};

export const ISSUED = '2026-09-01';
export const OLD = { issued: ISSUED, due: '2026-09-30', amount: '1000.00' };
export const YOUNG = { issued: ISSUED, due: '2026-10-09', amount: '500.00' };

/** Thirty, of which ten are not due yet. */
export const THIRTY = Array.from({ length: 30 }, (_, at) => ({
  issued: ISSUED,
  due: at < 20 ? `2026-09-${String(10 + at)}` : `2026-11-${String(at - 10)}`,
  amount: `${100 + at * 37}.${String(10 + at)}`,
}));

export const plan =
  (firstOn: string, proposedBy: 'debtor' | 'creditor', { isAccepted = false, on = SAID_ON } = {}) =>
  async ({ d, debtor }: Told): Promise<void> => {
    const made = await d.propose(on, { debtor, count: 3, firstOn, proposedBy });
    if (made.kind !== 'done') throw new Error(made.kind);
    if (isAccepted) await d.accept(on, { debtor, planId: made.planId });
  };

/** About all of the invoices, or the first few. */
export const onPage =
  (kind: string, fields: Readonly<Record<string, string>>, { first = Infinity } = {}) =>
  async ({ d, debtor, numbers }: Told): Promise<void> => {
    const { pages, link } = await pageOf(d, LOOKED_ON, debtor);
    const found = await select<{ id: string }>(
      d.database,
      'select invoice_id as id from invoice where company_id = $1 and number = any($2)',
      [d.companyId, numbers.slice(0, first)],
    );
    const body = new URLSearchParams({ key: crypto.randomUUID(), ...fields });
    for (const { id } of found) body.append('invoice', id);
    const answer = await pages(LOOKED_ON).request(`${link}/reponse/${kind}`, { method: 'POST', body });
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
  };
