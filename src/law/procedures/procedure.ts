// What a road to a title is, as data: conditions each with its article, pieces, who acts, costs and what it does to the
// amount. `assess` says eligible, not eligible or not known yet, and exactly why. It starts nothing.
// A merchant's invoice of 3,000 EUR: not eligible for petites créances (L125-1), eligible for the injonction.

import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money } from '../../units/money.ts';
import { type Basis, type LawWarning, warningsOf } from '../basis.ts';
import type { Relation } from '../law.ts';

export type ProcedureKey =
  | 'FR_PETITES_CREANCES'
  | 'FR_L126'
  | 'FR_INJONCTION'
  | 'FR_REFERE_PROVISION'
  | 'FR_ASSIGNATION'
  | 'BE_RCI'
  | 'BE_SUMMARY_ORDER'
  | 'BE_CITATION'
  | 'EU_PAYMENT_ORDER'
  | 'EU_SMALL_CLAIMS';

export type Piece =
  | 'invoices'
  | 'orderOrContract'
  | 'deliveryProof'
  | 'statementOfAmounts'
  | 'listOfExhibits'
  | 'formalNotice'
  | 'registerExtract'
  | 'writingFromDebtor'
  | 'mandate'
  | 'amicableAttempt'
  | 'formA';

/** Facts of the claim. `null` is "not known yet" and never counts as a yes. */
export type ProcedureFacts = {
  readonly creditorCountry: string;
  readonly debtorCountry: string;
  readonly relation: Relation;
  readonly areBothMerchants: boolean | null;
  /** Belgium: both in the BCE/KBO or in the business register of a member state. */
  readonly areBothRegistered: boolean | null;
  readonly isInvoiced: boolean;
  /** Contract or statute, not tort. */
  readonly isContractual: boolean;
  readonly isFixedAmount: boolean;
  readonly isRentOrConsumerCredit: boolean;
  readonly principal: Money;
  readonly interest: Money;
  /** Fixed sum, clause and proven costs. */
  readonly accessories: Money;
  /** `contested`: the debtor does contest; nobody has said yet whether that is serious. */
  readonly dispute: 'none' | 'notSerious' | 'serious' | 'contested' | null;
  readonly debtorAccepts: boolean | null;
  readonly hasWritingFromDebtor: boolean | null;
  readonly insolvencyOn: CalendarDate | null;
  readonly isLimitationOver: boolean;
  /** An enforceable judgment has decided all of it. */
  readonly isAdjudged: boolean;
  readonly pieces: readonly Piece[];
  /** The day from which the decree of law 2026-307 is in force; null while none has been entered. */
  readonly l126DecreeFrom: CalendarDate | null;
  readonly on: CalendarDate;
};

export type Answer = 'met' | 'notMet' | 'unknown';

export type Condition = {
  readonly key: string;
  readonly expected: string;
  readonly basis: Basis;
  readonly test: (facts: ProcedureFacts) => Answer;
};

export type Cost = {
  readonly what: string;
  /** Null where the tariff is not known. */
  readonly amount: Money | null;
  readonly borneBy: 'creditor' | 'debtor' | 'loser';
  readonly basis: Basis;
};

export type ClaimedAmount = { readonly amount: Money; readonly because: string };

export type Procedure = {
  readonly key: ProcedureKey;
  readonly country: 'FR' | 'BE' | 'EU';
  readonly basis: Basis;
  readonly conditions: readonly Condition[];
  readonly pieces: readonly Piece[];
  readonly usefulPieces: readonly Piece[];
  readonly whoActs: (facts: ProcedureFacts) => string;
  readonly court: (facts: ProcedureFacts) => string | null;
  readonly steps: readonly string[];
  readonly costs: (facts: ProcedureFacts) => readonly Cost[];
  readonly claimed: (facts: ProcedureFacts) => ClaimedAmount;
  /** What ends the road, or costs more, once somebody reacts. */
  readonly cautions?: readonly Caution[];
};

/** Doors say it in the reader's language. */
export type Caution = { readonly key: 'oppositionCosts'; readonly basis: Basis };

export type AssessedCondition = Omit<Condition, 'test'> & { readonly answer: Answer };

export type Assessment = {
  readonly key: ProcedureKey;
  readonly verdict: 'eligible' | 'notEligible' | 'notKnownYet';
  /** Every condition with its answer, the failed ones first. */
  readonly conditions: readonly AssessedCondition[];
  readonly missingPieces: readonly Piece[];
  readonly usefulMissingPieces: readonly Piece[];
  readonly whoActs: string;
  readonly court: string | null;
  readonly steps: readonly string[];
  readonly costs: readonly Cost[];
  readonly claimed: ClaimedAmount;
  readonly cautions: readonly Caution[];
  readonly warnings: readonly LawWarning[];
};

export function assess(procedure: Procedure, facts: ProcedureFacts): Assessment {
  const conditions = procedure.conditions
    .map(({ test, ...condition }): AssessedCondition => ({ ...condition, answer: test(facts) }))
    .sort((left, right) => RANK[left.answer] - RANK[right.answer]);
  const worst = conditions[0]?.answer ?? 'met';
  const costs = procedure.costs(facts);
  return {
    key: procedure.key,
    verdict: worst === 'notMet' ? 'notEligible' : worst === 'unknown' ? 'notKnownYet' : 'eligible',
    conditions,
    missingPieces: procedure.pieces.filter(piece => !facts.pieces.includes(piece)),
    usefulMissingPieces: procedure.usefulPieces.filter(piece => !facts.pieces.includes(piece)),
    whoActs: procedure.whoActs(facts),
    court: procedure.court(facts),
    steps: procedure.steps,
    costs,
    claimed: procedure.claimed(facts),
    cautions: procedure.cautions ?? [],
    warnings: [procedure.basis, ...costs.map(({ basis }) => basis)].flatMap(warningsOf),
  };
}

const RANK: Readonly<Record<Answer, number>> = { notMet: 0, unknown: 1, met: 2 };

export const yes = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'met' : 'notMet');
export const no = (value: boolean | null): Answer => yes(value === null ? null : !value);

/** A judge looks at how serious a contest is: one that nobody has weighed is not known. */
export const isNotSerious = ({ dispute }: ProcedureFacts): Answer =>
  dispute === null || dispute === 'contested' ? 'unknown' : yes(dispute !== 'serious');

export const totalOf = ({ principal, interest, accessories }: ProcedureFacts): Money =>
  add(add(principal, interest), accessories);

export const claimedInFull = (facts: ProcedureFacts): ClaimedAmount => ({
  amount: totalOf(facts),
  because: 'principal, interest and accessories',
});

/** What stops every road: an opened insolvency, a claim that time has killed, one that a judge has decided. */
export function commonConditions({
  insolvency,
  limitation,
  adjudged,
}: {
  insolvency: Basis;
  limitation: Basis;
  adjudged: Basis;
}): Condition[] {
  return [
    {
      key: 'noInsolvency',
      expected: 'no insolvency proceedings: the claim is declared there instead',
      basis: insolvency,
      test: ({ insolvencyOn, on }) => yes(insolvencyOn === null || on < insolvencyOn),
    },
    {
      key: 'notTimeBarred',
      expected: 'the limitation period has not ended',
      basis: limitation,
      test: ({ isLimitationOver }) => no(isLimitationOver),
    },
    {
      key: 'notAdjudged',
      expected: 'no judgment yet: what a judge has decided is enforced, not claimed again',
      basis: adjudged,
      test: ({ isAdjudged }) => no(isAdjudged),
    },
  ];
}
