import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  emptyDatabase,
  idOf,
  inInstalments,
  insertRows,
  MONDAY,
  OTHER_COMPANY,
} from '../../../test/desk-rows.ts';
import { balanceOf } from '../../claim/balance.ts';
import type { ClaimLaw } from '../../claim/claim-law.ts';
import type { Invoice } from '../../claim/invoice.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import { RATE_TABLES } from '../../law/rates/tables.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { reasonsFor, whyView } from './why.ts';

describe('why an invoice is or is not chased', () => {
  let database: Database;
  let close: () => Promise<void>;
  const why = (invoiceNumber: string, on = '2026-10-19', companyId = COMPANY) =>
    whyView(database, { companyId, invoiceNumber, day: day(on) });
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  it('because its message waits for approval', async () => {
    const view = await why('F-101');
    expect(view).toMatchObject({ debtorName: 'Brasserie du Port', decision: { kind: 'wait' } });
    expect(view?.because).toEqual([
      { code: 'messageWaiting', step: 'dateRequest', state: 'prepared', preparedOn: MONDAY },
    ]);
    expect(view?.invoice).toMatchObject({
      number: 'F-101',
      open: money(60_000, 'EUR'),
      stepKey: 'courteousReminder',
    });
  });

  // On 12 October the first reminder had left a week before, and today's message did not exist.
  it('on a past day, from what was known on that day', async () => {
    const view = await why('F-101', '2026-10-12');
    expect(view?.decision).toMatchObject({ kind: 'send', stepKey: 'dateRequest' });
    expect(view?.because.map(({ code }) => code)).toEqual(['stepIsDue', 'previousStep']);
  });

  it('because it is not due yet, though its debtor is chased for another one', async () => {
    const view = await why('F-102');
    expect(view?.because.map(({ code }) => code)).toEqual(['notYetDue', 'messageWaiting']);
  });

  it('because a person holds its dossier', async () => {
    expect((await why('F-104'))?.because).toEqual([
      { code: 'held', because: 'Litige sur la livraison', by: 'marie', until: null },
    ]);
  });

  it('because it was cancelled; the day before it was held like the others', async () => {
    expect((await why('F-105'))?.because).toEqual([
      { code: 'cancelled', invoice: 'F-105', on: '2026-10-10' },
    ]);
    expect((await why('F-105', '2026-10-09'))?.because.map(({ code }) => code)).toEqual(['held']);
  });

  it('because nothing is known of the bank, also before any dossier is opened', async () => {
    const view = await why('F-101', '2026-10-19', OTHER_COMPANY);
    expect(view?.because.map(({ code }) => code)).toEqual(['noBankRecords', 'stepIsDue']);
  });

  it('whatever the spelling of its number, and never for an invoice that is not there', async () => {
    expect((await why(' f-104 '))?.invoice.number).toBe('F-104');
    expect(await why('F-999')).toBeNull();
    expect(await why('F-104', '2026-10-19', OTHER_COMPANY)).toBeNull();
    // Issued on 16 October.
    expect(await why('F-102', '2026-10-15')).toBeNull();
  });

  // F-191: 300.00 due on 20 September, 20 October and 20 November. F-102 is due in November, F-101 since September.
  it('and says what of it is due by that day, and what is not yet', async () => {
    await insertRows(database, 'invoice', [inInstalments()]);
    const due = async (number: string, on: string) => {
      const { open, asked, askedDue } = (await why(number, on))?.invoice ?? {};
      return [open?.amount, asked?.amount, askedDue?.amount];
    };
    expect(await due('F-191', '2026-10-19')).toEqual([90_000, 90_000, 30_000]);
    expect(await due('F-191', '2026-10-20')).toEqual([90_000, 90_000, 60_000]);
    expect(await due('F-101', '2026-10-19')).toEqual([60_000, 60_000, 60_000]);
    expect((await due('F-102', '2026-10-19')).at(-1)).toBe(0);
  });

  it('never without a reason while it is overdue', async () => {
    for (const number of ['F-101', 'F-103', 'F-104', 'F-106', 'F-107']) {
      const view = await why(number);
      expect(view?.invoice.daysLate).toBeGreaterThan(0);
      expect(view?.because.length).toBeGreaterThan(0);
    }
  });
});

describe('the reasons for one invoice', () => {
  const invoice: Invoice = {
    id: idOf(1),
    debtorId: idOf(2),
    number: '2026-17',
    issuedOn: day('2026-09-01'),
    payable: money(10_000, 'EUR'),
    instalments: [{ dueOn: day('2026-10-01'), amount: money(10_000, 'EUR') }],
    dueOrigin: { kind: 'stated' },
    contractRatePercent: null,
    law: null,
    references: [],
    subject: null,
    cancelledOn: null,
  };
  const law: ClaimLaw = {
    law: 'FR',
    relation: 'b2b',
    governing: { law: 'FR', relation: 'b2b', protectedBy: null, chosenFor: 'company', because: [] },
    tables: RATE_TABLES,
    interest: null,
    compensation: null,
    reminderCharges: [],
    insolvencyOn: null,
    warnings: [],
  };
  const held: Reason = { code: 'held', because: 'avoir attendu', by: 'marie', until: day('2026-10-23') };
  const wait: Reason = { code: 'nextStepLater', step: 'dateRequest', stepDueOn: day('2026-10-22') };
  const decision = (because: readonly Reason[], excluded: readonly Reason[] = []): Decision => ({
    kind: 'wait',
    because,
    excluded: excluded.map(reason => ({ invoiceId: invoice.id, number: invoice.number, because: reason })),
    lookAgainOn: null,
  });
  const reasons = (given: Decision | null, paid = 0) => {
    const payment = { kind: 'payment', paymentId: idOf(3) } as const;
    const allocations =
      paid === 0
        ? []
        : [{ invoiceId: invoice.id, source: payment, amount: money(paid, 'EUR'), countsFrom: MONDAY }];
    return reasonsFor({
      balance: balanceOf({ invoice, allocations, law, day: MONDAY }),
      decision: given,
      day: MONDAY,
    });
  };

  it('begin with what keeps this invoice out of a message to its debtor', () => {
    expect(reasons(decision([wait], [held]))).toEqual([held, wait]);
  });

  it('name one thing once', () => {
    expect(reasons(decision([held, wait], [held]))).toEqual([held, wait]);
  });

  it('say that it is paid, and nothing of the debtor’s other invoices', () => {
    expect(reasons(decision([wait]), 10_000)).toEqual([{ code: 'paidInFull', invoice: '2026-17' }]);
    expect(reasons(null, 10_000)).toEqual([{ code: 'paidInFull', invoice: '2026-17' }]);
  });
});
