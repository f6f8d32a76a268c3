// What matching writes over books by chance, compared with the plainest way to do it: every row of both.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCompany, COMPANY, emptyDatabase, idOf } from '../../../test/desk-rows.ts';
import { fillForMatching } from '../../../test/matching-by-chance.ts';
import { matchPlainly } from '../../../test/plain-matching.ts';
import { DEFAULT_POLICY } from '../../claim/parties.ts';
import type { Database, Transaction } from '../../store/database.ts';
import { startJournal } from '../../store/journal/journal.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { matchPayments } from './match-payments.ts';

const ON = day('2026-06-01');
const stamp = { companyId: COMPANY, at: '2026-06-01T08:00:00.000Z', day: ON, author: 'test' };
const { smallDifferenceMinor, cashDiscountBasisPoints } = DEFAULT_POLICY;
const options = { smallDifference: smallDifferenceMinor, cashDiscounts: cashDiscountBasisPoints };

/** Every id that is made anew stands for itself by what it says. */
const OUTCOMES = {
  allocations: `select p.payment_id, c.number as credit, i.invoice_id, a.amount, a.counts_from, a.because, w.kind, w.amount as given, w.because as why
     from allocation a join invoice i using (company_id, invoice_id) left join payment p using (company_id, payment_id)
     left join credit_note c using (company_id, credit_note_id) left join difference w using (company_id, difference_id)
    order by a.invoice_id, p.payment_id, c.number, a.amount, a.counts_from, a.because::text`,
  proposals:
    'select payment_id, allocations, clues from match_proposal order by payment_id, allocations::text, clues::text',
  suspects: `select s.payment_id, s.debtor_id, s.clue from payment_suspect s join payment p using (company_id, payment_id)
    where p.allocated < p.amount order by 1, 2`,
  accounts: 'select debtor_id, iban, learned_on from payer_account order by debtor_id, iban',
  invoices: 'select invoice_id, settled from invoice order by invoice_id',
  payments: 'select payment_id, allocated from payment order by payment_id',
  credits: 'select number, used from credit_note order by number',
  dossiers: 'select debtor_id, currency, round, look_on, closed_on from dossier order by debtor_id, currency',
  journal: `select position, kind, debtor_id, (content::jsonb - 'differenceId')::text as content from journal order by position`,
} as const;

describe('matching', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await startJournalOnce(database);
  });
  afterAll(() => close());

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('writes what the plainest way writes, books %i', async seed => {
    const plainly = await tried(seed, db => matchPlainly(db, { stamp, day: ON, makeId: counter(), options }));
    const packed = await tried(seed, db =>
      matchPayments(db, { stamp, day: ON, makeId: counter(), paymentsAtOnce: 1 + seed * 3 }),
    );
    expect(packed).toEqual(plainly);
    const count = (of: keyof typeof OUTCOMES): number => packed[of]?.length ?? 0;
    expect(count('allocations')).toBeGreaterThan(30);
    expect(count('proposals')).toBeGreaterThan(5);
    expect(count('suspects')).toBeGreaterThan(5);
    expect(count('accounts')).toBeGreaterThan(5);
  });

  /** The books, what was written on them, and all of it taken back. */
  async function tried(
    seed: number,
    work: (db: Transaction) => Promise<unknown>,
  ): Promise<Record<string, readonly unknown[]>> {
    const found: Record<string, readonly unknown[]> = {};
    const back = new Error('taken back');
    const attempt = database.transaction(async db => {
      await fillForMatching(db, seed);
      await work(db);
      for (const [name, text] of Object.entries(OUTCOMES)) found[name] = await select(db, text);
      throw back;
    });
    await expect(attempt).rejects.toBe(back);
    return found;
  }
});

const startJournalOnce = async (database: Database): Promise<void> => {
  const heads = await select(database, 'select 1 from journal_head where company_id = $1', [COMPANY]);
  if (heads.length === 0) await startJournal(database, COMPANY);
};

function counter(): () => string {
  let last = 5_000_000;
  return () => {
    last += 1;
    return idOf(last);
  };
}
