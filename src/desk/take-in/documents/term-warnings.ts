// Warns when an invoice gives its debtor more time than the law allows (the limits are in `law/term-limits.ts`).
// It shortens nothing: the date on the invoice stays, and a person sees the article.
// Issued 2026-01-01, due 2026-03-31 under French law: 89 days, beyond 60 days net and 45 days end of month.

import type { DebtorKind } from '../../../claim/parties.ts';
import type { Basis } from '../../../law/basis.ts';
import { type LawCode, relationWith } from '../../../law/law.ts';
import { FRENCH_PUBLIC_TERMS, type Term, type TermFlag, termFlags } from '../../../law/term-limits.ts';
import { dueDateFrom, endOfMonthDate } from '../../../law/terms.ts';
import { type CalendarDate, daysBetween } from '../../../units/calendar.ts';

const LAW_KIND = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

/** "45 days end of month" (C. com. L441-10 I), in the two readings that are accepted. */
const END_OF_MONTH_DAYS = 45;
const READINGS = ['plusThenEnd', 'endThenPlus'] as const;

/** Why the term from issue to due date is too long; nothing when it is not, or when the debtor is a consumer. */
export function tooLongTerms({
  law,
  debtorKind,
  term = null,
  issuedOn,
  dueOn,
}: {
  law: LawCode;
  debtorKind: DebtorKind;
  /** Of the debtor: that of a sector is one that no invoice may lengthen. */
  term?: Term | null;
  issuedOn: CalendarDate;
  dueOn: CalendarDate | null;
}): TermFlag[] {
  if (dueOn === null) return [];
  const relation = relationWith(LAW_KIND[debtorKind]);
  const days = daysBetween(issuedOn, dueOn);
  if (law === 'FR' && relation === 'b2b' && term?.kind === 'sector')
    return sectorFlags({ term, issuedOn, dueOn });
  if (law === 'FR' && relation === 'public' && term?.kind === 'frenchPublic')
    return bodyFlags(FRENCH_PUBLIC_TERMS[term.body], days);
  if (law === 'FR' && relation === 'public') return frenchPublicFlags(days);
  if (law === 'FR' && relation === 'b2b' && isEndOfMonthTerm(issuedOn, dueOn)) return [];
  return termFlags({ law, relation, term: { kind: 'net', days } });
}

/** C. com. L441-11: counted from delivery, which no invoice states: its own day stands in, the later one. */
function sectorFlags({
  term,
  issuedOn,
  dueOn,
}: {
  term: Extract<Term, { kind: 'sector' }>;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
}): TermFlag[] {
  const facts = { invoicedOn: issuedOn, receivedOn: issuedOn, deliveredOn: issuedOn };
  const longest = dueDateFrom({ law: 'FR', relation: 'b2b', term, facts });
  if (longest.kind === 'missing' || dueOn <= longest.dueOn) return [];
  const { basis, dueOn: last } = longest;
  return [{ key: 'TERM_TOO_LONG', found: `due ${dueOn}`, expected: `at the latest ${last}`, basis }];
}

function bodyFlags({ days: most, basis }: { days: number; basis: Basis }, days: number): TermFlag[] {
  if (days <= most) return [];
  return [{ key: 'TERM_TOO_LONG', found: `${days} days`, expected: `at most ${most} days`, basis }];
}

/** Whether "45 days end of month" reaches that day in one of its readings: the contract may provide it. */
const isEndOfMonthTerm = (issuedOn: CalendarDate, dueOn: CalendarDate): boolean =>
  READINGS.some(reading => dueOn <= endOfMonthDate(issuedOn, { days: END_OF_MONTH_DAYS, reading }));

/** Public buyers have their own limits by body; which body it is, no invoice says: the shortest is checked. */
function frenchPublicFlags(days: number): TermFlag[] {
  const { stateOrLocal, hospital, undertaking } = FRENCH_PUBLIC_TERMS;
  if (days <= stateOrLocal.days) return [];
  const flag: TermFlag = {
    key: 'TERM_TOO_LONG',
    found: `${days} days`,
    expected: `at most ${stateOrLocal.days} days (hospitals ${hospital.days}, public undertakings ${undertaking.days})`,
    basis: stateOrLocal.basis,
  };
  return [flag];
}
