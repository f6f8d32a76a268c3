// The fixture's money by hand and bank accounts: two accounts, one behind and with a gap, and a return nobody can place.

import type { CashDesk } from '../../src/api/ports/cash-port.ts';
import type { BankAccountView } from '../../src/desk/money/bank-accounts.ts';
import type { PaymentDetail, ReturnQuestion } from '../../src/desk/money/payment-views.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';

const eur = (cents: number) => money(cents, 'EUR');

const CHEQUE: PaymentDetail = {
  id: 'payment-9',
  source: 'manual',
  means: 'cheque',
  receivedOn: day('2026-03-25'),
  amount: eur(50_000),
  unallocated: eur(20_000),
  payerName: 'Garage Delattre',
  payerIban: null,
  text: 'Chèque 1234567',
  references: [],
  setAsideBecause: null,
  account: null,
  allocations: [
    {
      id: 'allocation-1',
      kind: 'payment',
      invoiceId: 'invoice-8-0',
      number: 'F-2026-0801',
      debtorId: 'debtor-8',
      debtorName: 'Garage Delattre',
      amount: eur(30_000),
      differenceId: null,
      clues: [{ kind: 'person', found: 'Claire Duval' }],
      by: 'Claire Duval',
    },
  ],
  wentBack: [],
};

const RETURNS: readonly ReturnQuestion[] = [
  {
    id: 'return-1',
    on: day('2026-03-30'),
    amount: eur(35_000),
    account: 'FR7630006000011234567890189',
    counterparty: 'Clinique Vétérinaire du Parc',
    counterpartyIban: null,
    text: 'REJET PRLV CLINIQUE VETERINAIRE',
    references: [],
    candidates: [
      {
        paymentId: 'payment-9',
        receivedOn: day('2026-03-25'),
        payerName: 'Clinique Vétérinaire du Parc',
        text: 'PRLV',
      },
    ],
  },
];

const ACCOUNTS: readonly BankAccountView[] = [
  {
    account: 'FR7630006000011234567890189',
    currency: 'EUR',
    knownUntil: day('2026-03-30'),
    freshUntil: day('2026-04-01'),
    isFresh: true,
    closedOn: null,
    statements: 61,
    gaps: [
      {
        fromOn: day('2026-03-18'),
        untilOn: day('2026-03-19'),
        kind: 'balance',
        expected: '12340.10',
        found: '12690.10',
        isVouched: false,
      },
    ],
    overlaps: [],
  },
];

export function cashOfFixture(): CashDesk {
  let payment: PaymentDetail = CHEQUE;
  let settings = { smallDifferenceMinor: 500, cashDiscountBasisPoints: [200] as readonly number[] };
  const detail = async () => ({ kind: 'done', value: payment }) as const;
  const id = async () => ({ kind: 'done', value: { id: 'done-1' } }) as const;
  return {
    payments: async () => ({ entries: [payment], nextCursor: null }),
    payment: async ({ paymentId }) => (paymentId === payment.id ? payment : null),
    recordPayment: detail,
    undoPayment: async ({ paymentId }) => ({ kind: 'done', value: { paymentId } }),
    reallocate: detail,
    async unallocate() {
      payment = { ...payment, allocations: [], unallocated: payment.amount };
      return detail();
    },
    async setPaymentAside({ because }) {
      payment = { ...payment, setAsideBecause: because };
      return detail();
    },
    refund: id,
    undoRefund: id,
    giveUpDifference: id,
    undoDifference: id,
    returnQuestions: async () => RETURNS,
    answerReturn: id,
    expectReceipt: id,
    expectNoLonger: id,
    matchingSettings: async () => settings,
    async changeMatchingSettings({ settings: change }) {
      settings = { ...settings, ...change };
      return settings;
    },
    moneyByHand: async () => ({ differences: [], expected: [], credits: [] }),
    bankAccounts: async () => ACCOUNTS,
    followAccount: async ({ account }) => ({ kind: 'done', value: { account } }),
  };
}
