// What interrupts the dunning of a dossier, as screens show it: each fact with where it stands on the day.

import type { DelayCause } from '../../dossier/delay-cause.ts';
import {
  type Dispute,
  type DisputeCategory,
  type DisputeOutcome,
  type DisputeSource,
  disputeStanding,
} from '../../dossier/dispute.ts';
import {
  type PaymentPromise,
  type PromiseRecord,
  type PromiseStanding,
  type PromiseWay,
  promiseDeadline,
  promiseRecord,
  promiseStanding,
} from '../../dossier/promise.ts';
import { knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, zero } from '../../units/money.ts';
import { type AgreementsView, agreementsView, type Beside } from './agreement-views.ts';

export type DisputeView = {
  readonly id: string;
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** Null: the whole invoice. */
  readonly amount: Money | null;
  /** What it keeps back today. */
  readonly withheld: Money;
  readonly category: DisputeCategory;
  readonly source: DisputeSource;
  readonly said: string;
  readonly owner: string;
  readonly openedOn: CalendarDate;
  readonly answerBy: CalendarDate;
  readonly state: 'open' | 'creditExpected' | 'closed';
  readonly isLate: boolean;
  readonly outcome: {
    readonly kind: DisputeOutcome['kind'];
    readonly on: CalendarDate;
    readonly by: string;
    readonly because: string;
    readonly conceded: Money | null;
    readonly creditBy: CalendarDate | null;
  } | null;
};

export type PromiseView = {
  readonly id: string;
  readonly amount: Money;
  readonly payOn: CalendarDate;
  readonly madeOn: CalendarDate;
  /** The last day on which money keeps it. */
  readonly until: CalendarDate;
  readonly way: PromiseWay;
  readonly promisedBy: string | null;
  readonly quote: string | null;
  readonly cause: DelayCause | null;
  readonly invoices: readonly string[];
  readonly state: PromiseStanding['kind'];
  /** Of the promise, still to come or never come; null where that says nothing. */
  readonly missing: Money | null;
  readonly by: string;
};

export type InterruptionsView = AgreementsView & {
  readonly disputes: readonly DisputeView[];
  readonly promises: readonly PromiseView[];
  readonly promiseRecord: PromiseRecord;
};

/** `numberOf`: of any invoice that a fact may name, open or not. */
export function interruptionsView(
  all: readonly DossierFacts[],
  {
    numberOf,
    day,
    ...beside
  }: Beside & {
    numberOf: (invoiceId: string) => string;
    day: CalendarDate;
  },
): InterruptionsView {
  const promises = all.flatMap(facts =>
    (facts.interruptions?.promises ?? [])
      .filter(({ madeOn }) => madeOn <= day)
      .map(promise => ({ facts, promise, standing: standingInDossier(promise, facts, day) })),
  );
  return {
    ...agreementsView(all, { ...beside, numberOf, day }),
    disputes: all.flatMap(facts =>
      (facts.interruptions?.disputes ?? [])
        .filter(({ openedOn }) => openedOn <= day)
        .map(dispute => disputeView(dispute, { facts, number: numberOf(dispute.invoiceId), day })),
    ),
    promises: promises.map(({ facts, promise, standing }) =>
      promiseView(promise, { standing, until: promiseDeadline(promise, facts.bankCountry), numberOf }),
    ),
    promiseRecord: promiseRecord(promises.map(({ standing }) => standing)),
  };
}

/** The invoices that these facts name. */
export function invoicesNamed(all: readonly DossierFacts[]): string[] {
  const facts = all.flatMap(({ interruptions }) => interruptions ?? []);
  const covering = facts.flatMap(({ promises, plans, offers }) => [...promises, ...plans, ...offers]);
  return [
    ...new Set([
      ...facts.flatMap(({ disputes }) => disputes.map(({ invoiceId }) => invoiceId)),
      ...covering.flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId)),
    ]),
  ];
}

export function standingInDossier(
  promise: PaymentPromise,
  facts: DossierFacts,
  day: CalendarDate,
): PromiseStanding {
  const { bankCountry, interruptions } = facts;
  const receipts = interruptions?.receipts ?? [];
  return promiseStanding(promise, { receipts, cash: knownCash(facts), bankCountry, day });
}

function disputeView(
  dispute: Dispute,
  { facts, number, day }: { facts: DossierFacts; number: string; day: CalendarDate },
): DisputeView {
  const { outcome, by: _by, ...rest } = dispute;
  const none = zero(facts.currency);
  const balance = facts.balances.find(({ invoiceId }) => invoiceId === dispute.invoiceId);
  const receipts = facts.interruptions?.receipts ?? [];
  const standing = disputeStanding(dispute, { open: balance?.open ?? none, receipts, day });
  const isClosed = standing.kind === 'closed';
  const reached = outcome !== null && outcome.on <= day ? outcome : null;
  return {
    ...rest,
    invoiceNumber: number,
    withheld: isClosed ? none : standing.withheld,
    state: standing.kind,
    isLate: !isClosed && standing.isLate,
    outcome: reached === null ? null : { conceded: null, creditBy: null, ...reached },
  };
}

function promiseView(
  promise: PaymentPromise,
  {
    standing,
    until,
    numberOf,
  }: { standing: PromiseStanding; until: CalendarDate; numberOf: (invoiceId: string) => string },
): PromiseView {
  const { covers, takenBack: _takenBack, graceDays: _graceDays, ...rest } = promise;
  return {
    ...rest,
    until,
    invoices: covers.map(({ invoiceId }) => numberOf(invoiceId)),
    state: standing.kind,
    missing: 'missing' in standing ? standing.missing : 'left' in standing ? standing.left : null,
  };
}
