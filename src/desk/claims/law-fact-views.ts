// What a person entered about the law of a claim, as doors show it: with what each act does to limitation, and what a
// judgment has added since it became enforceable.

import { amountsOf, type Balance, openOn } from '../../claim/balance.ts';
import { type ClaimAmounts, sumOfAmounts } from '../../claim/claim-amounts.ts';
import { lawWith } from '../../claim/contract-law.ts';
import { effectOf, type FactEffect, type LawFact, lastDayOf } from '../../claim/law-facts.ts';
import type { Company } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from '../../law/interest/fraction.ts';
import type { LawCode } from '../../law/law.ts';
import { JUDGMENT_ARTICLE, lastPlainDay } from '../../law/limitation/adjudged.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';

export type LawFactView = LawFact & {
  /** What the act does to the clock, with its article; null where it is no such act. */
  readonly limitation: FactEffect | null;
};

/** By the law of the claim that it is about; of what is about the whole debtor, by that of its contracts. */
export const lawFactViews = (
  { lawFacts = [], balances, debtor }: Pick<DossierFacts, 'lawFacts' | 'balances' | 'debtor'>,
  company: Pick<Company, 'law'>,
): LawFactView[] => {
  const ofDebtor = lawWith({ company, debtor, invoiceLaw: null }).law;
  const ofInvoice = new Map(balances.map(({ invoiceId, law }) => [invoiceId, law.governing.law]));
  const lawOf = ({ invoiceId }: LawFact): LawCode =>
    (invoiceId === null ? undefined : ofInvoice.get(invoiceId)) ?? ofDebtor;
  return lawFacts.map(fact => ({ ...fact, limitation: effectOf(fact.kind, lawOf(fact)) }));
};

export type JudgmentView = {
  readonly enforceableOn: CalendarDate;
  readonly adjudged: Money;
  /** Five points more from this day. */
  readonly increasedFrom: CalendarDate;
  /** The claims that it is about, by number. */
  readonly invoices: readonly string[];
  /** What these are worth on the day: the balances that every screen and letter shows. */
  readonly amounts: ClaimAmounts;
  /** The part of their interest that ran since. */
  readonly interestSince: Money;
  /** What was open of their principal on the day of the judgment. */
  readonly openThen: Money;
  readonly article: string;
};

/** The latest French judgments: what another country adds to one is not in our tables. */
export function judgmentViews({
  lawFacts = [],
  debtor,
  balances,
  sources = [],
}: DossierFacts): JudgmentView[] {
  if (debtor.country !== 'FR') return [];
  const last = lastDayOf(lawFacts, 'judgment');
  return lawFacts.flatMap(({ kind, on, amount, invoiceId }) => {
    if (kind !== 'judgment' || amount === null || on !== last) return [];
    const about = balances.filter(
      one => one.issuedOn <= on && (invoiceId === null || one.invoiceId === invoiceId),
    );
    const then = sources.filter(({ invoice }) => about.some(one => one.invoiceId === invoice.id));
    const { currency } = amount;
    return [
      {
        enforceableOn: on,
        adjudged: amount,
        increasedFrom: addDays(lastPlainDay(on), 1),
        invoices: about.map(({ number }) => number),
        amounts: sumOfAmounts(about.map(amountsOf), currency),
        interestSince: sum(
          about.map(one => interestAfter(one, on)),
          currency,
        ),
        openThen: sum(
          then.map(({ invoice, allocations }) => openOn({ invoice, allocations })(on)),
          currency,
        ),
        article: JUDGMENT_ARTICLE,
      },
    ];
  });
}

/** The segments of a balance after a day, rounded once: its rate changed on that day, so that none spans it. */
function interestAfter({ segments, open: { currency } }: Balance, day: CalendarDate): Money {
  const after = segments.filter(({ from }) => from > day);
  const exact = after.reduce<Fraction>((total, segment) => addFractions(total, segment), ZERO);
  return roundFraction(exact, { rounding: 'halfUp', currency });
}
