// Money that is not settled with an invoice yet: payments that may be a debtor's, and credit notes that wait to be used.

import type { Debtor } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { EVERYTHING, type Has } from '../dossiers/seldom.ts';
import { closingGaps } from '../imports/statement-coverage.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { expectedReceipts } from './expected-receipts.ts';
import { type ReturnedPayment, returnedOf } from './returned-rows.ts';

export type CashRows = {
  readonly payments: readonly PaymentRow[];
  readonly credits: readonly CreditRow[];
  readonly gaps: NonNullable<DossierFacts['cash']['gaps']>;
  readonly expected: Awaited<ReturnType<typeof expectedReceipts>>;
  readonly returned: readonly ReturnedPayment[];
};
type PaymentRow = {
  readonly debtorId: string;
  readonly paymentId: string;
  readonly receivedOn: CalendarDate;
  readonly currency: string;
  readonly rest: number;
  readonly clue: string;
};
type CreditRow = {
  readonly debtorId: string;
  readonly number: string;
  readonly currency: string;
  readonly rest: number;
};

export async function cashOf(
  db: Queryable,
  asked: { readonly companyId: string; readonly debtorIds: readonly string[]; readonly day: CalendarDate },
  has: Has = EVERYTHING,
): Promise<CashRows> {
  const [payments, credits, gaps, expected, returned] = await Promise.all([
    has('suspects') ? suspects(db, asked) : [],
    has('credits') ? unusedCredits(db, asked) : [],
    has('gaps') ? closingGaps(db, asked.companyId) : [],
    has('expected') ? expectedReceipts(db, asked) : [],
    has('returned') ? returnedOf(db, asked) : [],
  ]);
  return { payments, credits, gaps, expected, returned };
}

type Asked = Parameters<typeof cashOf>[1];

const suspects = (db: Queryable, { companyId, debtorIds, day }: Asked): Promise<PaymentRow[]> =>
  select<PaymentRow>(
    db,
    `select s.debtor_id as "debtorId", p.payment_id as "paymentId", p.received_on as "receivedOn", p.currency, p.amount - p.allocated as rest, s.clue
       from payment_suspect s join payment p on p.company_id = s.company_id and p.payment_id = s.payment_id
      where s.company_id = $1 and s.debtor_id = any($2) and p.allocated < p.amount and p.set_aside_because is null and p.received_on <= $3`,
    [companyId, debtorIds, day],
  );

const unusedCredits = (db: Queryable, { companyId, debtorIds, day }: Asked): Promise<CreditRow[]> =>
  select<CreditRow>(
    db,
    `select debtor_id as "debtorId", number, currency, amount - used as rest from credit_note
      where company_id = $1 and debtor_id = any($2) and used < amount and cancelled_on is null and issued_on <= $3`,
    [companyId, debtorIds, day],
  );

export function cashFor(
  { payments, credits, gaps }: CashRows,
  { debtor, currency }: { debtor: Debtor; currency: string },
): Omit<DossierFacts['cash'], 'knownUntil'> {
  const isMine = (row: { readonly debtorId: string; readonly currency: string }): boolean =>
    row.debtorId === debtor.id && row.currency === currency;
  return {
    unallocated: payments.filter(isMine).map(({ paymentId, receivedOn, rest, clue }) => ({
      paymentId,
      receivedOn,
      amount: money(rest, currency),
      clue,
    })),
    gaps,
    credits: credits.filter(isMine).map(({ number, rest }) => ({ number, amount: money(rest, currency) })),
  };
}

/** What is on its way for the invoices of a dossier, and what a bank took back of what had settled them. */
export function onTheWay(
  { expected, returned }: CashRows,
  invoices: readonly { readonly id: string; readonly payable: Money }[],
): Pick<DossierFacts, 'expected' | 'returned'> {
  const currencies = new Map(invoices.map(({ id, payable }) => [id, payable.currency]));
  return {
    expected: expected.flatMap(({ invoiceId, kind, expectedOn, untilOn, amount }) => {
      const currency = currencies.get(invoiceId);
      return currency ? [{ invoiceId, kind, expectedOn, untilOn, amount: money(amount, currency) }] : [];
    }),
    returned: returned.flatMap(({ invoiceId, amount, receivedOn, returnedOn, knownOn }) => {
      const currency = currencies.get(invoiceId);
      return currency
        ? [{ invoiceId, amount: money(amount, currency), receivedOn, returnedOn, knownOn }]
        : [];
    }),
  };
}
