// When an invoice falls due under the law, and whether an agreed term is longer than the law allows.
// No rule moves a due date off a Sunday. The two readings of "45 days end of month" are both accepted in France: the
// contract says which. Invoice of 2026-01-20: +45 then end of month 2026-03-31; end of month then +45 2026-03-17.

import { addDays, type CalendarDate, dayOfMonthOf, endOfMonth } from '../units/calendar.ts';
import type { Basis } from './basis.ts';
import type { LawCode, Relation } from './law.ts';
import {
  AGREED,
  BE_TERMS,
  BELGIAN_LIMIT_FROM,
  DEFAULT_DAYS,
  type EndOfMonthReading,
  EU_TERMS,
  FR_TERMS,
  FRENCH_PUBLIC_TERMS,
  FRENCH_SECTOR_TERMS,
  type Term,
  type TermFlag,
  termFlags,
} from './term-limits.ts';

/** Facts from which terms count; those not known are null. */
export type TermFacts = {
  readonly invoicedOn: CalendarDate | null;
  /** Receipt of the invoice or of the payment request. */
  readonly receivedOn: CalendarDate | null;
  /** Receipt of the goods or end of the service. */
  readonly deliveredOn: CalendarDate | null;
};

export type DueDate = {
  readonly dueOn: CalendarDate;
  readonly interestFrom: CalendarDate;
  readonly because: string;
  readonly basis: Basis;
  readonly flags: readonly TermFlag[];
};

/** The due date, or which fact is missing to know it. */
export type DueDateAnswer =
  | ({ readonly kind: 'known' } & DueDate)
  | { readonly kind: 'missing'; readonly fact: keyof TermFacts; readonly because: string };

export function dueDateFrom({
  law,
  relation,
  term,
  facts,
}: {
  law: LawCode;
  relation: Relation;
  term: Term;
  facts: TermFacts;
}): DueDateAnswer {
  switch (term.kind) {
    case 'nothingAgreed':
      return statutory(law, facts);
    case 'printed':
      return known({ dueOn: term.dueOn, because: 'Date printed on the invoice', basis: AGREED });
    case 'net':
      return law === 'BE' && relation !== 'b2c'
        ? belgianNet(term.days, facts)
        : fromInvoice({ facts, law, relation, term, days: term.days });
    case 'endOfMonth':
      return endOfMonthTerm({ law, relation, term, facts });
    case 'sector':
      return sectorTerm(term, facts);
    case 'frenchPublic': {
      const { days, basis } = FRENCH_PUBLIC_TERMS[term.body];
      return counted({ fact: 'receivedOn', facts, days, basis });
    }
  }
}

/** "End of month" in the reading that the contract states. */
export function endOfMonthDate(
  from: CalendarDate,
  { days, reading }: { days: number; reading: EndOfMonthReading },
): CalendarDate {
  return reading === 'plusThenEnd' ? endOfMonth(addDays(from, days)) : addDays(endOfMonth(from), days);
}

/** The end of the ten-day period of a delivery: the 10th, the 20th, or the last day of the month. */
export function endOfTenDays(deliveredOn: CalendarDate): CalendarDate {
  const dayOfMonth = dayOfMonthOf(deliveredOn);
  if (dayOfMonth > 20) return endOfMonth(deliveredOn);
  return addDays(deliveredOn, (dayOfMonth > 10 ? 20 : 10) - dayOfMonth);
}

/** FR: from receipt of the goods. BE and the directive: from receipt of the invoice, or of the goods where later. */
function statutory(law: LawCode, facts: TermFacts): DueDateAnswer {
  if (law === 'FR') return counted({ fact: 'deliveredOn', facts, days: DEFAULT_DAYS, basis: FR_TERMS });
  const { receivedOn, deliveredOn } = facts;
  const isGoodsLater = deliveredOn !== null && (receivedOn === null || deliveredOn > receivedOn);
  const fact = isGoodsLater ? 'deliveredOn' : 'receivedOn';
  return counted({ fact, facts, days: DEFAULT_DAYS, basis: law === 'BE' ? BE_TERMS : EU_TERMS });
}

/** Over 60 days the clause is unwritten since 1 February 2022 and the term of the law comes back. */
function belgianNet(days: number, facts: TermFacts): DueDateAnswer {
  const agreedFrom = facts.invoicedOn === null ? 'receivedOn' : 'invoicedOn';
  const flags = termFlags({ law: 'BE', relation: 'b2b', term: { kind: 'net', days } });
  const counts = facts[agreedFrom];
  if (flags.length === 0 || (counts !== null && counts < BELGIAN_LIMIT_FROM))
    return counted({ fact: agreedFrom, facts, days, basis: AGREED });
  const answer = statutory('BE', { ...facts, receivedOn: facts.receivedOn ?? facts.invoicedOn });
  return answer.kind === 'known' ? { ...answer, flags } : answer;
}

function fromInvoice({
  facts,
  law,
  relation,
  term,
  days,
}: {
  facts: TermFacts;
  law: LawCode;
  relation: Relation;
  term: Term;
  days: number;
}): DueDateAnswer {
  const answer = counted({ fact: 'invoicedOn', facts, days, basis: AGREED });
  return answer.kind === 'known' ? { ...answer, flags: termFlags({ law, relation, term }) } : answer;
}

function endOfMonthTerm({
  law,
  relation,
  term,
  facts,
}: {
  law: LawCode;
  relation: Relation;
  term: Extract<Term, { kind: 'endOfMonth' }>;
  facts: TermFacts;
}): DueDateAnswer {
  if (facts.invoicedOn === null) return missing('invoicedOn');
  const answer = known({
    dueOn: endOfMonthDate(facts.invoicedOn, term),
    because:
      term.reading === 'plusThenEnd'
        ? `${term.days} days after ${facts.invoicedOn}, then the end of that month`
        : `The end of the month of ${facts.invoicedOn}, then ${term.days} days`,
    basis: AGREED,
  });
  return { ...answer, flags: termFlags({ law, relation, term }) };
}

function sectorTerm(term: Extract<Term, { kind: 'sector' }>, facts: TermFacts): DueDateAnswer {
  const { days, from, basis } = FRENCH_SECTOR_TERMS[term.sector];
  const isFromInvoice = from === 'invoice' || (from === 'invoiceOrSelfBilled' && !term.isSelfBilled);
  if (isFromInvoice) return counted({ fact: 'invoicedOn', facts, days, basis });
  const { deliveredOn } = facts;
  if (deliveredOn === null) return missing('deliveredOn');
  const starts =
    from === 'endOfDeliveryMonth'
      ? endOfMonth(deliveredOn)
      : from === 'deliveryOrTenDays' && term.isPeriodicInvoice
        ? endOfTenDays(deliveredOn)
        : deliveredOn;
  return known({ dueOn: addDays(starts, days), because: `${days} days after ${starts}`, basis });
}

function counted({
  fact,
  facts,
  days,
  basis,
}: {
  fact: keyof TermFacts;
  facts: TermFacts;
  days: number;
  basis: Basis;
}): DueDateAnswer {
  const from = facts[fact];
  if (from === null) return missing(fact);
  return known({ dueOn: addDays(from, days), because: `${days} days after ${from} (${NAMES[fact]})`, basis });
}

const NAMES: Readonly<Record<keyof TermFacts, string>> = {
  invoicedOn: 'invoice date',
  receivedOn: 'receipt of the invoice',
  deliveredOn: 'receipt of the goods or end of the service',
};

function known({
  dueOn,
  because,
  basis,
}: {
  dueOn: CalendarDate;
  because: string;
  basis: Basis;
}): { kind: 'known' } & DueDate {
  return { kind: 'known', dueOn, interestFrom: addDays(dueOn, 1), because, basis, flags: [] };
}

const missing = (fact: keyof TermFacts): DueDateAnswer => ({
  kind: 'missing',
  fact,
  because: `The ${NAMES[fact]} is not known`,
});
