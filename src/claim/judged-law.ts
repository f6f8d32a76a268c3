// What a judgment on record changes of the law of a claim. In France, from the day it can be enforced, the legal rate and
// after two months five points more (CMF L313-3), unless the judge said otherwise, which the warning asks to look up. What
// the courts of other countries add is not in our tables: the amounts go on as before, with a warning.
// 1,000.00 due 2026-01-31, judgment enforceable on 2026-05-04: 12.15 % until then, the legal rate until 07-04.

import type { CreditorCategory } from '../law/law.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { type Money, toDecimal } from '../units/money.ts';
import type { ClaimLaw, ClaimWarning } from './claim-law.ts';
import type { Invoice } from './invoice.ts';
import { type LawFact, lastDayOf } from './law-facts.ts';

export function withJudgment(
  law: ClaimLaw,
  {
    facts,
    debtorCountry,
    invoice,
    creditor,
  }: {
    facts: readonly LawFact[];
    debtorCountry: string;
    invoice: Pick<Invoice, 'id' | 'issuedOn'>;
    creditor: CreditorCategory;
  },
): ClaimLaw {
  // A judgment about everything that was owed says nothing of what was invoiced later.
  const judgments = facts.filter(({ kind, on }) => kind === 'judgment' && on >= invoice.issuedOn);
  const enforceableOn = lastDayOf(judgments, 'judgment');
  if (enforceableOn === null) return law;
  if (debtorCountry !== 'FR') return warned(law, elsewhere(enforceableOn, debtorCountry));
  const { interest } = law;
  const before = interest?.rule ?? { kind: 'none' as const, because: 'before the judgment' };
  // Rules of rates are plain before a judgment; the latest one counts.
  if (before.kind === 'adjudged') return law;
  const rule = { kind: 'adjudged' as const, before, enforceableOn, creditor };
  const from = interest === null ? enforceableOn : interest.from;
  // What no notice had asked for by then, the judge has.
  const each = interest?.fromEach?.map(one => ({ ...one, from: one.from ?? enforceableOn }));
  const fromEach = each === undefined ? {} : { fromEach: each };
  const judged = {
    ...law,
    interest: { rule, from, ...fromEach },
    ...adjudgedOn(judgments, invoice.id, enforceableOn),
  };
  return warned(judged, inFrance(enforceableOn));
}

/** A sum given on several claims together cannot be held against one of them. */
function adjudgedOn(
  judgments: readonly LawFact[],
  invoiceId: string,
  on: CalendarDate,
): Pick<ClaimLaw, 'adjudged'> {
  const amount = judgments.find(one => one.on === on && one.invoiceId === invoiceId)?.amount ?? null;
  return amount === null ? {} : { adjudged: { on, amount } };
}

/** A judge who gave less than was open then refused the rest: it is owed no longer, whatever the ledger says. */
export function adjudgedWarnings(
  { adjudged }: ClaimLaw,
  openThen: (on: CalendarDate) => Money,
): ClaimWarning[] {
  if (adjudged === undefined) return [];
  const open = openThen(adjudged.on);
  if (adjudged.amount.currency !== open.currency || adjudged.amount.amount >= open.amount) return [];
  const text = `The judgment of ${adjudged.on} gave ${toDecimal(adjudged.amount)}, ${toDecimal(open)} was open: credit or write off the rest`;
  return [{ key: 'adjudgedLess', text }];
}

const warned = (law: ClaimLaw, warning: ClaimWarning): ClaimLaw => ({
  ...law,
  warnings: [...law.warnings, warning],
});

const inFrance = (on: CalendarDate): ClaimWarning => ({
  key: 'judgmentRate',
  text: `Judgment enforceable on ${on}: the legal rate since, five points more after two months (CMF L313-3); a rate or a relief in the judgment itself takes its place`,
});

const elsewhere = (on: CalendarDate, country: string): ClaimWarning => ({
  key: 'judgmentElsewhere',
  text: `Judgment of ${on} in ${country}: what it changes of the interest is not computed; verify with whoever obtained it`,
});
