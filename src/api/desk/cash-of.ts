// Money by hand and what is known of the bank, handed to the desk. Only translation.

import { knownCompany } from '../../desk/company/company-view.ts';
import type { DeskContext } from '../../desk/context.ts';
import type { EditedMeanwhile } from '../../desk/edited-meanwhile.ts';
import { bankAccounts, followAccount } from '../../desk/money/bank-accounts.ts';
import { type MatchOutcome, reallocate, unallocate } from '../../desk/money/confirm-match.ts';
import { expectNoLonger, expectReceipt } from '../../desk/money/expected-receipts.ts';
import {
  type GiveOutcome,
  giveUpDifference,
  refund,
  undoDifference,
  undoRefund,
} from '../../desk/money/give-up.ts';
import { changeMatchingSettings, matchingSettings } from '../../desk/money/matching-settings.ts';
import { moneyByHand } from '../../desk/money/money-by-hand.ts';
import {
  type PaymentDetail,
  paymentDetail,
  paymentLines,
  returnQuestions,
} from '../../desk/money/payment-views.ts';
import {
  type PaymentOutcome,
  recordPayment,
  setPaymentAside,
  undoPayment,
} from '../../desk/money/record-payment.ts';
import { answerReturn, type ReturnOutcome } from '../../desk/money/returned-payments.ts';
import type { CashDesk } from '../ports/cash-port.ts';
import type { Outcome, Refusal } from '../ports/outcome.ts';

export function cashOf(context: DeskContext): CashDesk {
  const db = context.database;
  const shown = async (
    outcome: MatchOutcome | PaymentOutcome | EditedMeanwhile,
    { companyId, paymentId }: { companyId: string; paymentId: string },
  ): Promise<Outcome<PaymentDetail>> => {
    if (typeof outcome === 'object') return outcome;
    if (outcome !== 'done') return refusedAs(outcome);
    const value = await paymentDetail(db, companyId, paymentId);
    return value ? { kind: 'done', value } : { kind: 'notFound' };
  };
  return {
    payments: asked => paymentLines(db, asked),
    payment: ({ companyId, paymentId }) => paymentDetail(db, companyId, paymentId),
    async recordPayment(asked) {
      const outcome = await recordPayment(context, asked);
      return outcome.kind === 'done'
        ? shown('done', { companyId: asked.companyId, paymentId: outcome.paymentId })
        : refusedAs(outcome.refusal);
    },
    async undoPayment(asked) {
      const outcome = await undoPayment(context, asked);
      return outcome === 'done'
        ? { kind: 'done', value: { paymentId: asked.paymentId } }
        : refusedAs(outcome);
    },
    reallocate: async asked => shown(await reallocate(context, asked), asked),
    unallocate: async asked => shown(await unallocate(context, asked), asked),
    setPaymentAside: async asked => shown(await setPaymentAside(context, asked), asked),
    refund: async asked => given(await refund(context, asked)),
    undoRefund: async asked => given(await undoRefund(context, asked)),
    giveUpDifference: async asked => given(await giveUpDifference(context, asked)),
    undoDifference: async asked => given(await undoDifference(context, asked)),
    returnQuestions: ({ companyId }) => returnQuestions(db, companyId),
    async answerReturn(asked) {
      const outcome: ReturnOutcome = await answerReturn(context, asked);
      return outcome === 'done' ? { kind: 'done', value: { id: asked.returnId } } : refusedAs(outcome);
    },
    async expectReceipt(asked) {
      const { country } = await knownCompany(db, asked.companyId);
      return given(await expectReceipt(context, { ...asked, country }));
    },
    expectNoLonger: async asked => given(await expectNoLonger(context, asked)),
    matchingSettings: ({ companyId }) => matchingSettings(db, companyId),
    changeMatchingSettings: asked => changeMatchingSettings(context, asked),
    moneyByHand: asked => moneyByHand(db, asked),
    bankAccounts: async ({ companyId, day }) =>
      bankAccounts(db, { company: await knownCompany(db, companyId), day }),
    followAccount: async asked =>
      (await followAccount(context, asked))
        ? { kind: 'done', value: { account: asked.account } }
        : { kind: 'notFound' },
  };
}

function refusedAs(
  outcome: 'notFound' | Refusal,
): Exclude<Outcome<never>, { kind: 'done' | 'changedMeanwhile' }> {
  if (outcome === 'notFound') return { kind: 'notFound' };
  return { kind: 'refused', refusal: outcome, because: [] };
}

function given(outcome: GiveOutcome): Outcome<{ readonly id: string }> {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', value: { id: outcome.id } };
    case 'notFound':
      return { kind: 'notFound' };
    case 'refused':
      return { kind: 'refused', refusal: outcome.refusal, because: [] };
  }
}
