// Six situations of one claim, and what is owed of it on the day a message leaves. Figures are worked out by hand beside each;
// rates of the second half of 2026.

import { expect } from 'vitest';
import type { CompanyPolicy } from '../../src/claim/parties.ts';
import { select } from '../../src/store/select.ts';
import type { Place } from './companies.ts';
import type { Diary } from './diary.ts';
import { openDoors } from './doors.ts';
import type { Customer } from './files.ts';

export const DEBTOR = 'Dupont et Fils';
export const NUMBER = 'F-2026-77';

/** Decimal strings, as the API says them. */
export type Parts = Readonly<
  Record<'principal' | 'interest' | 'fixedSum' | 'provenCosts' | 'reminderCosts' | 'total', string>
>;
const NOTHING = { interest: '0.00', fixedSum: '0.00', provenCosts: '0.00', reminderCosts: '0.00' } as const;

export type Situation = {
  readonly title: string;
  readonly place: Place;
  readonly policy?: Partial<CompanyPolicy>;
  readonly customer: Partial<Customer>;
  readonly amount: string;
  readonly due: string;
  /** What happens in the evening of a day before the message. */
  readonly meanwhile?: Readonly<Record<string, (d: Diary) => Promise<void>>>;
  /** The day on which the message of this step leaves. */
  readonly on: string;
  readonly stepKey: string;
  readonly owed: Parts;
  /** What the message states, where that is not all. */
  readonly stated?: Parts;
  /** It states what is owed beside the principal, and asks for the principal. */
  readonly isAnnounced?: true;
  /** In the order of the law, where a payment makes it more. */
  readonly inCourt?: Parts;
};

export const SITUATIONS: readonly Situation[] = [
  // 1,200.00 less a credit note of 200.00. 1,000.00 until the 400.00 of 10-15, then 600.00, at 12.40 %:
  // 1,000.00 x 15/365 = 5.0959; 600.00 x 20/365 = 4.0767; 9.17. 150.00 of costs proven: 110.00 above the 40.00.
  // For a court 5.10 of the payment is interest: 605.10 x 20/365 x 12.40 % = 4.1113.
  {
    title: 'a French business that paid a part, with a credit note and proven costs',
    place: 'Lille',
    customer: {},
    amount: '1200.00',
    due: '2026-09-30',
    meanwhile: {
      '2026-10-02': async d => {
        const credit = { number: 'A-1', debtor: DEBTOR, issued: '2026-10-02', amount: '200.00' };
        await d.creditNote({ ...credit, corrects: NUMBER });
      },
      '2026-10-15': async d => {
        await d.bank('2026-10-15', [{ from: DEBTOR, amount: '400.00', text: NUMBER }]);
      },
      '2026-10-20': d => fact(d, '2026-10-20', { kind: 'provenCosts', amount: '150.00' }),
    },
    on: '2026-11-04',
    stepKey: 'lastNotice',
    owed: {
      principal: '600.00',
      interest: '9.17',
      fixedSum: '40.00',
      provenCosts: '110.00',
      reminderCosts: '0.00',
      total: '759.17',
    },
    inCourt: {
      principal: '605.10',
      interest: '4.11',
      fixedSum: '40.00',
      provenCosts: '110.00',
      reminderCosts: '0.00',
      total: '759.21',
    },
  },

  // Judgment enforceable on 10-07: 7 days at 12.40 %, then 28 at the legal 2.75 %: 1,000.00 x (86.80 + 77.00)/36500 = 4.4877.
  {
    title: 'a French business under a judgment',
    place: 'Lille',
    customer: {},
    amount: '1000.00',
    due: '2026-09-30',
    meanwhile: {
      '2026-10-07': d => fact(d, '2026-10-07', { kind: 'judgment', amount: '1000.00' }),
    },
    on: '2026-11-04',
    stepKey: 'lastNotice',
    owed: { ...NOTHING, principal: '1000.00', interest: '4.49', fixedSum: '40.00', total: '1044.49' },
  },

  // D+32 is a Sunday, and the costs notice of Monday 26 October gives five days and the bank's: Tuesday 3 November.
  // 1,000.00 x 10.5 % x 34/365 = 9.7808.
  {
    title: 'a Belgian business',
    place: 'Liège',
    customer: {},
    amount: '1000.00',
    due: '2026-09-30',
    on: '2026-11-03',
    stepKey: 'lastNotice',
    owed: { ...NOTHING, principal: '1000.00', interest: '9.78', fixedSum: '40.00', total: '1049.78' },
  },

  // The free reminder of 10-05 by e-mail is free until 10-05 + 3 + 14 = 10-22. The 10 % clause from 10-23: one day of 480.00 is
  // 0.1315. Lump sum 30.00 + 10 % of 330.00 = 63.00. The second reminder, by e-mail, costs 7.50, and is owed once it left.
  {
    title: 'a Belgian consumer with the cost of a reminder and the lump sum of the clause',
    place: 'Liège',
    policy: {
      consumerClause: {
        ratePercent: '10',
        hasIndemnity: true,
        isSmallEnterprise: false,
        reminderCosts: { postageMinor: 161 },
      },
    },
    customer: { kind: 'consumer' },
    amount: '480.00',
    due: '2026-09-30',
    on: '2026-10-23',
    stepKey: 'consumerSecondReminder',
    owed: {
      principal: '480.00',
      interest: '0.13',
      fixedSum: '63.00',
      provenCosts: '0.00',
      reminderCosts: '7.50',
      total: '550.63',
    },
  },

  // Noticed on 10-12: the legal 2.75 % for 21 days on 1,000.00 is 1.5822. Every rung asks for the principal alone.
  {
    title: 'a French consumer who was put on notice',
    place: 'Lille',
    customer: { kind: 'consumer' },
    amount: '1000.00',
    due: '2026-09-30',
    meanwhile: { '2026-10-13': d => fact(d, '2026-10-12', { kind: 'noticeReceived' }) },
    on: '2026-11-02',
    stepKey: 'lastNotice',
    owed: { ...NOTHING, principal: '1000.00', interest: '1.58', total: '1001.58' },
    stated: { ...NOTHING, principal: '1000.00', total: '1000.00' },
  },

  // Frozen at ECB 2.40 + 8 of 1 July: 1,000.00 x 10.40 % x 40/365 = 11.3973. Announced, and given up if the principal comes.
  {
    title: 'a French public body',
    place: 'Lille',
    customer: { kind: 'publicBody' },
    amount: '1000.00',
    due: '2026-09-30',
    on: '2026-11-09',
    stepKey: 'costsNotice',
    isAnnounced: true,
    owed: { ...NOTHING, principal: '1000.00', interest: '11.40', fixedSum: '40.00', total: '1051.40' },
  },
];

export async function debtorIdIn({ database, companyId }: Diary): Promise<string> {
  const [row] = await select<{ id: string }>(
    database,
    'select debtor_id as id from debtor where company_id = $1',
    [companyId],
  );
  return row?.id ?? expect.fail('no debtor');
}

/** A fact of the law about the invoice, entered through the API. */
async function fact(d: Diary, on: string, { kind, amount }: { kind: string; amount?: string }) {
  const [invoice] = await select<{ id: string }>(
    d.database,
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [d.companyId, NUMBER],
  );
  const doors = await openDoors(d, on);
  await doors.post(`/debtors/${await debtorIdIn(d)}/law-facts`, {
    kind,
    on,
    invoiceId: invoice?.id ?? null,
    source: 'Dossier',
    ...(amount === undefined ? {} : { amount: { amount, currency: 'EUR' } }),
  });
}
