// Plans, offers, stops and write-offs of a dossier, as screens show them: each fact with where it stands on the day.

import type { Concession } from '../../dossier/concession.ts';
import { type OfferStanding, offerStanding, type SettlementOffer } from '../../dossier/settlement.ts';
import { isInForce, type RecipientKind, type Stop } from '../../dossier/stop.ts';
import type { WriteOffReason } from '../../dossier/write-off.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { WriteOffRow } from '../../store/invoices/write-offs.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { judgingOf, type PlanView, planView } from './plan-view.ts';

export type OfferView = {
  readonly id: string;
  readonly amount: Money;
  readonly payBy: CalendarDate;
  readonly offeredOn: CalendarDate;
  readonly because: string;
  readonly state: OfferStanding['kind'];
  readonly invoices: readonly string[];
  readonly by: string;
};

export type StopView = {
  readonly id: string;
  readonly kind: Stop['kind'];
  readonly because: string;
  readonly by: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
  readonly recipientKind: RecipientKind | null;
  readonly recipient: string | null;
  readonly reference: string | null;
  readonly isInForce: boolean;
};

export type WriteOffView = {
  readonly id: string;
  readonly invoiceNumber: string;
  readonly amount: Money;
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly writtenOn: CalendarDate;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly reopened: { readonly on: CalendarDate; readonly by: string; readonly because: string } | null;
};

/** What waits for a second person. */
export type ConcessionView = {
  readonly id: string;
  readonly kind: 'writeOff' | 'offer';
  readonly givenUp: Money;
  /** Of a write-off. */
  readonly reason: WriteOffReason | null;
  /** Of an offer: what would settle everything, and by when. */
  readonly amount: Money | null;
  readonly payBy: CalendarDate | null;
  readonly because: string;
  readonly proposedOn: CalendarDate;
  readonly by: string;
  readonly invoices: readonly string[];
};

export type AgreementsView = {
  readonly concessions: readonly ConcessionView[];
  readonly plans: readonly PlanView[];
  readonly offers: readonly OfferView[];
  readonly stops: readonly StopView[];
  readonly writeOffs: readonly WriteOffView[];
};

type Shown = {
  /** Of any invoice that a fact may name, open or not. */
  readonly numberOf: (invoiceId: string) => string;
  readonly day: CalendarDate;
};

/** What stands beside the facts of the dossiers. */
export type Beside = {
  readonly writeOffs: readonly WriteOffRow[];
  readonly concessions: readonly Concession[];
};

export function agreementsView(
  all: readonly DossierFacts[],
  { writeOffs, concessions, ...shown }: Shown & Beside,
): AgreementsView {
  const { day } = shown;
  return {
    concessions: concessions.map(one => concessionView(one, shown)),
    plans: all.flatMap(facts =>
      (facts.interruptions?.plans ?? [])
        .filter(({ proposedOn }) => proposedOn <= day)
        .map(plan => planView(plan, { facts, ...shown })),
    ),
    offers: all.flatMap(facts =>
      (facts.interruptions?.offers ?? [])
        .filter(({ offeredOn }) => offeredOn <= day)
        .map(offer => offerView(offer, { facts, ...shown })),
    ),
    stops: all.flatMap(({ interruptions }) =>
      (interruptions?.stops ?? [])
        .filter(({ fromOn }) => fromOn <= day)
        .map(stop => stopView(stop, { isInForce: isInForce(stop, day) })),
    ),
    writeOffs: writeOffs.filter(({ writtenOn }) => writtenOn <= day).map(row => writeOffView(row, shown)),
  };
}

function offerView(
  offer: SettlementOffer,
  { facts, numberOf, day }: Shown & { readonly facts: DossierFacts },
): OfferView {
  const { covers, graceDays: _graceDays, metOn: _metOn, withdrawn: _withdrawn, ...rest } = offer;
  return {
    ...rest,
    state: offerStanding(offer, judgingOf(facts, day)).kind,
    invoices: covers.map(({ invoiceId }) => numberOf(invoiceId)),
  };
}

function stopView(stop: Stop, state: { readonly isInForce: boolean }): StopView {
  const { id, kind, because, by, fromOn } = stop;
  const isHandedOver = stop.kind === 'handOver';
  return {
    id,
    kind,
    because,
    by,
    fromOn,
    untilOn: stop.kind === 'hardship' ? stop.untilOn : null,
    recipientKind: isHandedOver ? stop.recipientKind : null,
    recipient: isHandedOver ? stop.recipient : null,
    reference: isHandedOver ? stop.reference : null,
    ...state,
  };
}

function writeOffView(row: WriteOffRow, { numberOf, day }: Shown): WriteOffView {
  const { id, invoiceId, amount, currency, reason, because, writtenOn, by, approvedBy } = row;
  const { reopenedOn, reopenedBy, reopenedBecause } = row;
  return {
    id,
    invoiceNumber: numberOf(invoiceId),
    amount: money(amount, currency),
    reason,
    because,
    writtenOn,
    by,
    approvedBy,
    reopened:
      reopenedOn !== null && reopenedOn <= day
        ? { on: reopenedOn, by: reopenedBy ?? '', because: reopenedBecause ?? '' }
        : null,
  };
}

export const invoicesConceded = (concessions: readonly Concession[]): readonly string[] =>
  concessions.flatMap(({ parts }) => parts.map(({ invoiceId }) => invoiceId));

export function concessionView(
  { id, terms, givenUp, proposedOn, by, parts }: Concession,
  { numberOf }: Pick<Shown, 'numberOf'>,
): ConcessionView {
  const isOffer = terms.kind === 'offer';
  return {
    id,
    kind: terms.kind,
    givenUp,
    reason: isOffer ? null : terms.reason,
    amount: isOffer ? terms.amount : null,
    payBy: isOffer ? terms.payBy : null,
    because: terms.because,
    proposedOn,
    by,
    invoices: parts.map(({ invoiceId }) => numberOf(invoiceId)),
  };
}
