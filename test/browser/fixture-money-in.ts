// The fixture's bank: three receipts without an invoice.

import type { Desk } from '../../src/api/ports/desk-port.ts';
import type { UnmatchedPayment } from '../../src/desk/answers.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';

const eur = (cents: number) => money(cents, 'EUR');

const PAYMENTS: readonly UnmatchedPayment[] = [
  {
    id: 'payment-1',
    receivedOn: day('2026-03-27'),
    amount: eur(156030),
    unallocated: eur(156030),
    payerName: 'GARAGE DELATTRE SARL',
    payerIban: 'FR7630006000011234567890189',
    text: 'VIR INST GARAGE DELATTRE FACT 0801 MARS',
    references: [],
    proposals: [
      {
        id: 'proposal-1',
        debtorId: 'debtor-8',
        debtorName: 'Garage Delattre',
        invoices: [
          {
            invoiceId: 'invoice-8-0',
            number: 'F-2026-0801',
            dueOn: day('2026-03-13'),
            open: eur(156030),
            amount: eur(156030),
            difference: null,
          },
        ],
        credits: [],
        clues: [
          { kind: 'exactAmount', found: '1 560,30', at: null },
          { kind: 'payerName', found: 'GARAGE DELATTRE', at: null },
          { kind: 'invoiceNumber', found: '0801', at: 30 },
        ],
        strength: 88,
      },
    ],
  },
  {
    id: 'payment-2',
    receivedOn: day('2026-03-30'),
    amount: eur(114720),
    unallocated: eur(114720),
    payerName: 'SC VET DU PARC',
    payerIban: 'FR7610011000201234567890188',
    text: 'VIREMENT SEPA RECU /DE SC VET DU PARC',
    references: [],
    proposals: [
      {
        id: 'proposal-2',
        debtorId: 'debtor-4',
        debtorName: 'Clinique Vétérinaire du Parc',
        invoices: [
          {
            invoiceId: 'invoice-4-0',
            number: 'F-2026-0401',
            dueOn: day('2026-03-27'),
            open: eur(18720),
            amount: eur(18720),
            difference: null,
          },
          {
            invoiceId: 'invoice-5-0',
            number: 'F-2026-0501',
            dueOn: day('2026-03-27'),
            open: eur(96000),
            amount: eur(96000),
            difference: null,
          },
        ],
        credits: [],
        clues: [
          { kind: 'sumOfInvoices', found: '187,20 + 960,00', at: null },
          { kind: 'payerName', found: 'VET DU PARC', at: null },
        ],
        strength: 54,
      },
    ],
  },
  {
    id: 'payment-3',
    receivedOn: day('2026-03-30'),
    amount: eur(13280),
    unallocated: eur(13280),
    payerName: null,
    payerIban: null,
    text: 'REMISE CHEQUE 0007714',
    references: [],
    proposals: [],
  },
];

export function paymentsOfFixture(): Pick<
  Desk,
  'unmatchedPayments' | 'confirmMatch' | 'rejectMatch' | 'declareCashUpToDate'
> {
  let payments = PAYMENTS;
  return {
    unmatchedPayments: async () => ({ entries: payments, nextCursor: null }),
    confirmMatch: async ({ paymentId }) => {
      if (!payments.some(one => one.id === paymentId)) return { kind: 'notFound' };
      payments = payments.filter(one => one.id !== paymentId);
      return { kind: 'done', value: { paymentId } };
    },
    rejectMatch: async ({ paymentId, proposalId }) => {
      payments = payments.map(one =>
        one.id === paymentId
          ? { ...one, proposals: one.proposals.filter(proposal => proposal.id !== proposalId) }
          : one,
      );
      return { kind: 'done', value: { paymentId } };
    },
    declareCashUpToDate: async ({ on, day: today }) =>
      on > today ? { kind: 'refused', refusal: 'dayInFuture', because: [] } : { kind: 'done', value: { on } },
  };
}
