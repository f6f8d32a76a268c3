// What may be claimed on a day beside the principal, of whom, and why not: interest, the fixed sum, a clause's lump
// sum, reminder costs. It says allowed or refused with the article; amounts come from the engines.
// A Belgian consumer reminded by e-mail on 2026-09-01: interest and clause refused on 09-15, allowed on 09-16.

import { addDays, type CalendarDate } from '../units/calendar.ts';
import type { Basis } from './basis.ts';
import { consumerStage, type FirstReminder, REMINDER_BASIS } from './consumer-belgium.ts';
import type { LawCode, Relation } from './law.ts';

export type ChargeKind = 'principal' | 'interest' | 'compensation' | 'lumpSum' | 'reminderFee';

export type Verdict = {
  readonly isAllowed: boolean;
  /** First day on which it may be asked, where that is known. */
  readonly from: CalendarDate | null;
  readonly because: string;
  readonly basis: Basis;
};

export type ClaimableFacts = {
  readonly law: LawCode;
  readonly relation: Relation;
  readonly on: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Day on which a formal notice was received; consumers bear interest from it. */
  readonly noticeOn: CalendarDate | null;
  /** Belgium, consumers. */
  readonly firstReminder: FirstReminder | null;
  readonly hasRateClause: boolean;
  readonly hasIndemnityClause: boolean;
  readonly insolvencyOn: CalendarDate | null;
};

const basis = (article: string, confidence: Basis['confidence'] = 'high', source = 'text'): Basis => ({
  article,
  confidence,
  source,
});

const LATE: Readonly<Record<LawCode, Basis>> = {
  FR: basis('C. com. L441-10 II'),
  BE: basis('Loi 2 août 2002 art. 5-6'),
  NL: basis('BW 6:119a', 'medium'),
  LU: basis('Loi 18 avril 2004', 'medium'),
  DE: basis('BGB 286, 288', 'medium'),
  ES: basis('Ley 3/2004 art. 5-8', 'medium'),
  IT: basis('D.Lgs. 231/2002 art. 3-6', 'medium'),
  EU: basis('Dir. 2011/7/EU art. 3, 6'),
};
const FR_PUBLIC = basis('CCP L2192-13, R2192-31, D2192-35');
const FR_NOTICE = basis('C. civ. 1231-6, 1344-1');
const FR_COSTS = basis(
  'CPCE L111-8 al. 2',
  'high',
  'costs before a title stay with the creditor; a contrary clause is unwritten',
);
const NOT_CONSUMER = basis('Dir. 2011/7/EU art. 1', 'high', 'the fixed sum is for commercial transactions');
const BE_CLAUSE = basis('C. civ. (BE) 5.88', 'medium', 'a judge reduces what is manifestly unreasonable');
/** What an opened procedure stops: asking for payment, suing, interest. */
export const insolvencyBasis = (law: LawCode): Basis =>
  law === 'FR'
    ? basis('C. com. L622-7, L622-21, L622-28')
    : law === 'BE'
      ? basis('CDE XX.117, XX.119-XX.120', 'medium', 'recollection, not checked against the text')
      : basis('Reg. (EU) 2015/848 and national insolvency law', 'medium', 'individual action stops');
const DUE = basis('the claim itself');
const UNKNOWN_CONSUMER = basis('consumer law of the debtor', 'low', 'not in our tables: nothing is charged');

/** One verdict for each nature of charge. */
export function claimable(facts: ClaimableFacts): Readonly<Record<ChargeKind, Verdict>> {
  const { on, dueOn, insolvencyOn } = facts;
  if (insolvencyOn !== null && on >= insolvencyOn)
    return everything(
      refused(insolvencyBasis(facts.law), `Insolvency opened on ${insolvencyOn}: declare the claim`),
    );
  if (on <= dueOn) {
    const notDue = refused(DUE, `Due on ${dueOn}`, addDays(dueOn, 1));
    return everything(notDue);
  }
  const principal = allowed(DUE, `Due since ${dueOn}`, addDays(dueOn, 1));
  if (facts.relation !== 'b2c') return { principal, ...betweenFirms(facts) };
  if (facts.law === 'BE') return { principal, ...belgianConsumer(facts) };
  return { principal, ...otherConsumer(facts) };
}

type Charges = Readonly<Record<Exclude<ChargeKind, 'principal'>, Verdict>>;

function betweenFirms({ law, relation, dueOn, hasIndemnityClause }: ClaimableFacts): Charges {
  const late = law === 'FR' && relation === 'public' ? FR_PUBLIC : LATE[law];
  const since = addDays(dueOn, 1);
  const running = allowed(late, 'Runs without a reminder from the day after the due date', since);
  const clause =
    law === 'BE' ? BE_CLAUSE : basis('contract', 'medium', 'a judge may reduce a penalty clause');
  return {
    interest: running,
    compensation: running,
    lumpSum: hasIndemnityClause
      ? allowed(clause, 'The contract has an indemnity clause', since)
      : refused(clause, 'The contract has no indemnity clause'),
    reminderFee: refused(late, 'Beyond the fixed sum, only proven costs are owed'),
  };
}

function belgianConsumer(facts: ClaimableFacts): Charges {
  const stage = consumerStage(facts);
  const compensation = refused(NOT_CONSUMER, 'The debtor is a consumer');
  if (stage.kind !== 'chargesAllowed') {
    const from = stage.kind === 'waiting' ? stage.grace.chargesFrom : null;
    const early = refused(REMINDER_BASIS, stage.because, from);
    return { interest: early, compensation, lumpSum: early, reminderFee: early };
  }
  const open = (because: string): Verdict => allowed(REMINDER_BASIS, because, stage.grace.chargesFrom);
  return {
    interest: open(
      facts.hasRateClause ? 'Rate of the clause, within the cap' : 'Civil legal rate from the notice',
    ),
    compensation,
    lumpSum: facts.hasIndemnityClause
      ? open('Clause, within the bands of CDE XIX.4')
      : refused(REMINDER_BASIS, 'No lump sum without a clause'),
    reminderFee: open('At most 7.50 EUR and postage; three missed due dates a year are free'),
  };
}

function otherConsumer({ law, noticeOn, on }: ClaimableFacts): Charges {
  const compensation = refused(NOT_CONSUMER, 'The debtor is a consumer');
  const costs = refused(law === 'FR' ? FR_COSTS : UNKNOWN_CONSUMER, 'Recovery costs stay with the creditor');
  const interestBasis =
    law === 'FR' ? FR_NOTICE : law === 'DE' ? basis('BGB 286, 288(1)', 'medium') : UNKNOWN_CONSUMER;
  const isKnown = law === 'FR' || law === 'DE';
  const isNoticed = noticeOn !== null && noticeOn < on;
  const interest =
    isKnown && isNoticed
      ? allowed(interestBasis, `Legal rate since the notice of ${noticeOn}`, addDays(noticeOn, 1))
      : refused(
          interestBasis,
          isKnown ? 'No formal notice has been received yet' : 'The rule is not known here',
        );
  return { interest, compensation, lumpSum: costs, reminderFee: costs };
}

const allowed = (rule: Basis, because: string, from: CalendarDate): Verdict => ({
  isAllowed: true,
  from,
  because,
  basis: rule,
});

const refused = (rule: Basis, because: string, from: CalendarDate | null = null): Verdict => ({
  isAllowed: false,
  from,
  because,
  basis: rule,
});

const everything = (verdict: Verdict): Readonly<Record<ChargeKind, Verdict>> => ({
  principal: verdict,
  interest: verdict,
  compensation: verdict,
  lumpSum: verdict,
  reminderFee: verdict,
});
