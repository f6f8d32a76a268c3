// What resumes: promises that came to nothing and disputes that were refused. The next message cites them, and the
// decision names them.

import type { Dispute } from '../dossier/dispute.ts';
import { type PaymentPromise, promiseStanding } from '../dossier/promise.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { knownCash } from './asked.ts';
import type { Reason } from './decision.ts';
import type { DossierFacts } from './dossier-facts.ts';

export type Resumed = {
  /** The last one that was not kept, whole or in part. */
  readonly promise: { readonly promise: PaymentPromise; readonly received: Money } | null;
  /** Refused since the last message about their invoice left. */
  readonly refused: readonly Dispute[];
};

/** Of the dossier's facts, what concerns these invoices. */
export function resumedOf(
  facts: DossierFacts,
  { invoiceIds, day }: { invoiceIds: readonly string[]; day: CalendarDate },
): Resumed {
  const { interruptions } = facts;
  if (interruptions === undefined) return { promise: null, refused: [] };
  const { promises, disputes } = interruptions;
  const isMine = (id: string): boolean => invoiceIds.includes(id);
  const last = promises.findLast(
    ({ covers, madeOn, takenBack }) =>
      madeOn <= day && takenBack === null && covers.some(({ invoiceId }) => isMine(invoiceId)),
  );
  return {
    promise: last === undefined ? null : failureOf(last, facts, day),
    refused: disputes.filter(dispute => isMine(dispute.invoiceId) && isNewlyRefused(dispute, facts, day)),
  };
}

export function resumedReasons(
  { promise, refused }: Resumed,
  numberOf: (invoiceId: string) => string,
): Reason[] {
  const broken: Reason[] =
    promise === null
      ? []
      : [
          {
            code: 'promiseBroken',
            amount: promise.promise.amount,
            payOn: promise.promise.payOn,
            received: promise.received,
          },
        ];
  const answered = refused.flatMap(({ invoiceId, outcome }): Reason[] =>
    outcome === null
      ? []
      : [{ code: 'disputeRefused', invoice: numberOf(invoiceId), because: outcome.because }],
  );
  return [...broken, ...answered];
}

function failureOf(promise: PaymentPromise, facts: DossierFacts, day: CalendarDate): Resumed['promise'] {
  const { bankCountry, interruptions } = facts;
  const receipts = interruptions?.receipts ?? [];
  const standing = promiseStanding(promise, { receipts, cash: knownCash(facts), bankCountry, day });
  const isFailed = standing.kind === 'broken' || standing.kind === 'partlyKept';
  return isFailed ? { promise, received: standing.received } : null;
}

function isNewlyRefused(
  { invoiceId, outcome }: Dispute,
  { taken }: DossierFacts,
  day: CalendarDate,
): boolean {
  if (outcome?.kind !== 'refused' || outcome.on > day) return false;
  return !taken.some(
    ({ invoiceId: of, leftOn, isWaiting }) =>
      of === invoiceId && leftOn !== null && !isWaiting && leftOn >= outcome.on,
  );
}
