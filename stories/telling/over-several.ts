// An offer to settle two invoices of one customer, and what came of the money for it.

import { expect } from 'vitest';
import { unmatchedPayments } from '../../src/desk/money/bank-view.ts';
import { confirmMatch } from '../../src/desk/money/confirm-match.ts';
import { moneyFaults } from '../../src/store/schema/conservation.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Diary, Open } from './diary.ts';

export const DUPONT = 'Dupont SARL';
export const DATES = { issued: '2026-08-26', due: '2026-09-25' } as const;
export const FIRST = { ...DATES, number: 'F-2026-101', debtor: DUPONT, amount: '1000.00' } as const;
const SECOND = { ...DATES, number: 'F-2026-102', debtor: DUPONT, amount: '500.00' } as const;
export const NAMED = 'F-2026-101 F-2026-102';
export const PAID = { from: DUPONT, amount: '1200.00', text: NAMED } as const;

/** 1,000.00 and 500.00 are late; 1,200.00 settle both until Friday 16 October, and two bank days more. */
export async function offered(open: Open, beside: readonly { number: string; amount: string }[] = []) {
  const d = await open('Lille');
  await d.invoices('2026-08-26', [FIRST, SECOND, ...beside.map(one => ({ ...FIRST, ...one }))]);
  await d.bank('2026-10-09', []);
  const offerId = await offer(d, DUPONT, ['F-2026-101', 'F-2026-102']);
  return { d, offerId };
}

export async function offer(d: Diary, debtor: string, numbers: readonly string[]): Promise<string> {
  const invoiceIds = await Promise.all(numbers.map(number => d.invoiceIdOf(number)));
  const outcome = await d.offer('2026-10-12', { debtor, amount: '1200.00', by: '2026-10-16', invoiceIds });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.offerId;
}

/** By invoice, in the order of the bank. */
export const paid = async (d: Diary): Promise<string[]> => {
  const rows = await select<{ line: string }>(
    d.database,
    `select i.number || ' ' || a.amount as line from allocation a join invoice i using (company_id, invoice_id) join payment p using (company_id, payment_id)
      where a.company_id = $1 order by p.received_on, p.payment_id, i.number`,
    [d.companyId],
  );
  expect(await moneyFaults(d.database, d.companyId)).toEqual([]);
  return rows.map(({ line }) => line);
};

export const givenUp = (d: Diary): Promise<{ number: string; amount: number }[]> =>
  select(
    d.database,
    'select number, w.amount from write_off w join invoice i using (company_id, invoice_id) where w.company_id = $1 and reopened_on is null order by number',
    [d.companyId],
  );

/** What waits for a person: each proposal, and its clues. */
export const waiting = async (d: Diary) =>
  (await unmatchedPayments(d.database, { companyId: d.companyId, cursor: null, limit: 50 })).entries.map(
    ({ id, proposals }) => ({
      id,
      proposals: proposals.map(({ invoices }) =>
        invoices.map(({ number, amount }) => `${number} ${amount.amount}`).join(', '),
      ),
      clues: proposals.map(({ clues }) =>
        clues
          .filter(({ kind }) => kind.startsWith('offer'))
          .map(({ kind, found }) => `${kind} ${found}`.trim()),
      ),
    }),
  );

export const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });

export async function confirmFirst(d: Diary, on: string): Promise<void> {
  const page = await unmatchedPayments(d.database, { companyId: d.companyId, cursor: null, limit: 50 });
  const [receipt] = page.entries;
  const allocations = (receipt?.proposals[0]?.invoices ?? []).map(({ invoiceId, amount }) => ({
    invoiceId,
    amount,
  }));
  const said = { paymentId: receipt?.id ?? '', allocations, because: [] };
  expect(await confirmMatch(d.desk(), { ...act(d, on), ...said })).toBe('done');
}

export async function reasonsOf(d: Diary): Promise<string[]> {
  const rows = await select<{ kind: string }>(
    d.database,
    `select distinct c ->> 'kind' as kind from allocation a, jsonb_array_elements(a.because) c where a.company_id = $1 order by 1`,
    [d.companyId],
  );
  return rows.map(({ kind }) => kind);
}

export const told = async (d: Diary) => (await d.journal()).filter(kind => kind.startsWith('settlement'));
