// Payments to read on the command line.

import { unmatchedPayments } from '../../desk/money/bank-view.ts';
import { paymentDetail, paymentLines, returnQuestions } from '../../desk/money/payment-views.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { textOf } from '../command.ts';
import { written } from '../text/figures-text.ts';
import { idOf, type PaymentAnswer, type PaymentCommand, type PaymentVerb } from './payment-asked.ts';

export const SHOWN_VERBS: Readonly<Record<string, PaymentVerb>> = {
  list: async ({ desk, act, values }) => {
    const search = textOf(values, 'search');
    const { entries } = await paymentLines(desk.database, { ...act, search, cursor: null, limit: SHOWN });
    return { shown: { payments: entries }, text: entries.map(lineOf).join('\n') };
  },
  waiting: async ({ desk, act }) => {
    const { entries } = await unmatchedPayments(desk.database, { ...act, cursor: null, limit: SHOWN });
    const text = entries.flatMap(entry => [
      lineOf(entry),
      ...entry.proposals.map(
        ({ id, debtorName, invoices, doubt }) =>
          `  ${id}  ${doubt}  ${debtorName}: ${invoices.map(({ number }) => number).join(', ')}`,
      ),
    ]);
    return { shown: { payments: entries }, text: text.join('\n') };
  },
  show: async asked => shownPayment(asked, idOf(asked)),
  returns: async ({ desk, act }) => {
    const returns = await returnQuestions(desk.database, act.companyId);
    const text = returns.map(({ id, on, amount, text: line }) => `${id}  ${on}  ${written(amount)}  ${line}`);
    return { shown: { returns }, text: text.join('\n') };
  },
};

const SHOWN = 200;

async function shownPayment({ desk, act }: PaymentCommand, paymentId: string): Promise<PaymentAnswer> {
  const payment = await paymentDetail(desk.database, act.companyId, paymentId);
  if (payment === null) return 'notFound';
  const lines = [
    lineOf(payment),
    ...payment.allocations.map(
      ({ id, kind, number, debtorName, amount }) =>
        `  ${id}  ${kind}  ${written(amount)}  ${number} ${debtorName}`,
    ),
    ...payment.wentBack.map(
      ({ id, kind, amount, on, because }) => `  ${id}  ${kind} ${on}  ${written(amount)}  ${because}`,
    ),
  ];
  return { shown: payment, text: lines.join('\n') };
}

type Line = {
  readonly id: string;
  readonly receivedOn: CalendarDate;
  readonly amount: Money;
  readonly unallocated: Money;
  readonly payerName: string | null;
  readonly text: string;
};

const lineOf = ({ id, receivedOn, amount, unallocated, payerName, text }: Line): string =>
  `${id}  ${receivedOn}  ${written(amount)}, ${written(unallocated)} waiting  ${payerName ?? ''} ${text}`;
