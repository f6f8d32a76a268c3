// What a person says about money on the command line, and takes back.

import { proposalsOfPayment } from '../../desk/money/bank-view.ts';
import { PAYMENT_MEANS } from '../../desk/money/cash-words.ts';
import { reallocate, rejectMatch, unallocate } from '../../desk/money/confirm-match.ts';
import { giveUpDifference, refund, undoDifference, undoRefund } from '../../desk/money/give-up.ts';
import { recordPayment, setPaymentAside, undoPayment } from '../../desk/money/record-payment.ts';
import { answerReturn } from '../../desk/money/returned-payments.ts';
import { currencyOption, dayOption, oneOf, requiredText } from '../arguments.ts';
import { textOf, UsageError } from '../command.ts';
import { differenceKind, invoiceIdNamed, type PaidParts, paidParts } from './paid-parts.ts';
import {
  CURRENCY,
  currencyOf,
  idOf,
  type PaymentAnswer,
  type PaymentCommand,
  type PaymentVerb,
  requiredAmount,
} from './payment-asked.ts';

export const ACT_VERBS: Readonly<Record<string, PaymentVerb>> = {
  record: recordVerb,
  allocate: async asked => {
    const paymentId = idOf(asked);
    const parts = await partsFor(asked, paymentId);
    if (parts.allocations.length === 0) throw new UsageError('--pays is missing');
    return reallocate(asked.desk, { ...asked.act, paymentId, ...parts });
  },
  confirm: confirmVerb,
  reject: asked =>
    rejectMatch(asked.desk, {
      ...asked.act,
      paymentId: idOf(asked),
      proposalId: requiredText(asked.values, 'proposal'),
    }),
  unallocate: asked => {
    const [, allocationId = null] = asked.words;
    return unallocate(asked.desk, { ...asked.act, paymentId: idOf(asked), allocationId });
  },
  refund: async asked => {
    const paymentId = idOf(asked);
    const amount = requiredAmount(asked.values, await currencyOf(asked, paymentId));
    const because = requiredText(asked.values, 'because');
    const on = dayOption(asked.values, 'on') ?? asked.act.day;
    return refund(asked.desk, { ...asked.act, paymentId, amount, on, because });
  },
  'undo-refund': asked => undoRefund(asked.desk, { ...asked.act, refundId: idOf(asked) }),
  difference: async asked => {
    const invoiceId = await invoiceIdNamed(asked.desk.database, asked.company, idOf(asked));
    const amount = requiredAmount(asked.values, currencyOption(asked.values) ?? CURRENCY);
    const kind = differenceKind(requiredText(asked.values, 'kind'), 'kind');
    const because = requiredText(asked.values, 'because');
    const on = dayOption(asked.values, 'on') ?? asked.act.day;
    return giveUpDifference(asked.desk, { ...asked.act, invoiceId, amount, kind, because, on });
  },
  'undo-difference': asked => undoDifference(asked.desk, { ...asked.act, differenceId: idOf(asked) }),
  aside: asked => {
    const because = requiredText(asked.values, 'because');
    return setPaymentAside(asked.desk, { ...asked.act, paymentId: idOf(asked), because });
  },
  'take-up': asked => setPaymentAside(asked.desk, { ...asked.act, paymentId: idOf(asked), because: null }),
  undo: asked => undoPayment(asked.desk, { ...asked.act, paymentId: idOf(asked) }),
  returned: asked => {
    const named = requiredText(asked.values, 'payment');
    const paymentId = named === 'none' ? null : named;
    return answerReturn(asked.desk, { ...asked.act, returnId: idOf(asked), paymentId });
  },
};

async function recordVerb(asked: PaymentCommand): Promise<PaymentAnswer> {
  const { desk, values, act, company } = asked;
  const currency = currencyOption(values) ?? CURRENCY;
  const means = oneOf(values, 'means', PAYMENT_MEANS);
  if (means === null) throw new UsageError('--means is missing');
  return recordPayment(desk, {
    ...act,
    receivedOn: dayOption(values, 'on') ?? act.day,
    amount: requiredAmount(values, currency),
    means,
    payerName: textOf(values, 'from'),
    text: textOf(values, 'text') ?? '',
    ...(await paidParts(desk.database, { values, company, currency })),
  });
}

/** The strongest proposal, or the one that is named, with the credit notes and the difference that it says. */
async function confirmVerb(asked: PaymentCommand): Promise<PaymentAnswer> {
  const { desk, act, values } = asked;
  const paymentId = idOf(asked);
  const proposals = await proposalsOfPayment(desk.database, { ...act, paymentId });
  const wanted = textOf(values, 'proposal');
  const proposal = wanted === null ? proposals[0] : proposals.find(({ id }) => id === wanted);
  if (proposal === undefined) return 'notFound';
  const because = textOf(values, 'because');
  const allocations = proposal.invoices.map(({ invoiceId, amount, difference }) => ({
    invoiceId,
    amount,
    difference: difference && because !== null ? { ...difference, because } : null,
  }));
  const credits = proposal.credits.map(({ creditNoteId, amount }) => ({ creditNoteId, amount }));
  return reallocate(desk, { ...act, paymentId, allocations, credits });
}

async function partsFor(asked: PaymentCommand, paymentId: string): Promise<PaidParts> {
  const { desk, company, values } = asked;
  return paidParts(desk.database, { values, company, currency: await currencyOf(asked, paymentId) });
}
