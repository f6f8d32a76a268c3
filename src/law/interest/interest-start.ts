// From when interest runs on a claim: the day after the due date between firms, the day after a formal notice for a
// consumer, and for a Belgian consumer only behind the waiting period of his free first reminder.
// BE, consumer, e-mail of 2026-09-01: runs after 09-15 (after 09-01 for a small creditor), asked from 09-16.

import { type CalendarDate, later } from '../../units/calendar.ts';
import type { Basis } from '../basis.ts';
import { consumerStage, type FirstReminder, REMINDER_BASIS, SME_BASIS } from '../consumer-belgium.ts';
import type { LawCode, Relation } from '../law.ts';

export type InterestRun = {
  /** The day after which interest runs, to be given to the engine as `dueOn`; null while nothing runs. */
  readonly after: CalendarDate | null;
  /** First day on which it may be asked, where that is later. */
  readonly askedFrom: CalendarDate | null;
  readonly because: string;
  readonly basis: Basis;
};

const text = (article: string, confidence: Basis['confidence'], source: string): Basis => ({
  article,
  confidence,
  source,
});

const BY_LAW = text('Dir. 2011/7/EU art. 3; C. com. L441-10 II; loi 2 août 2002 art. 5', 'high', 'texts');
const FR_NOTICE = text('C. civ. 1231-6, 1344-1', 'high', 'text');
const DE_NOTICE = text('BGB 286, 288(1)', 'medium', 'recollection, not checked against the text');
const UNKNOWN = text('consumer law of the debtor', 'low', 'not in our tables: nothing is charged');

/**
 * What a mere reminder may begin against a consumer; null where only a notice of its own does (C. civ. 1344) or the free first
 * reminder (CDE XIX.2), which are known as such.
 */
export const reminderBasis = (law: LawCode): Basis | null =>
  law === 'FR' || law === 'BE' ? null : law === 'DE' ? DE_NOTICE : UNKNOWN;

/** What is known on the day decides; a notice before the due date counts from the due date. */
export function interestRun({
  law,
  relation,
  dueOn,
  noticeOn,
  firstReminder,
  isSmallCreditor,
  hasRateClause,
  on,
}: {
  law: LawCode;
  relation: Relation;
  dueOn: CalendarDate;
  noticeOn: CalendarDate | null;
  firstReminder: FirstReminder | null;
  isSmallCreditor: boolean;
  hasRateClause: boolean;
  on: CalendarDate;
}): InterestRun {
  if (relation !== 'b2c')
    return {
      after: dueOn,
      askedFrom: null,
      because: 'From the day after the due date, without notice',
      basis: BY_LAW,
    };
  if (law === 'BE')
    return belgianConsumerRun({
      dueOn,
      firstReminder,
      on,
      countsFromSending: isSmallCreditor && hasRateClause,
    });
  if (law !== 'FR' && law !== 'DE')
    return {
      after: null,
      askedFrom: null,
      because: `The rule for consumers in ${law} is not known here`,
      basis: UNKNOWN,
    };
  const basis = law === 'FR' ? FR_NOTICE : DE_NOTICE;
  if (noticeOn === null || noticeOn > on)
    return { after: null, askedFrom: null, because: 'No formal notice has been received yet', basis };
  return {
    after: later(noticeOn, dueOn),
    askedFrom: null,
    because: `Since the notice of ${noticeOn}`,
    basis,
  };
}

function belgianConsumerRun({
  dueOn,
  firstReminder,
  on,
  countsFromSending,
}: {
  dueOn: CalendarDate;
  firstReminder: FirstReminder | null;
  on: CalendarDate;
  countsFromSending: boolean;
}): InterestRun {
  const stage = consumerStage({ dueOn, firstReminder, on });
  if (stage.kind === 'waiting')
    return { after: null, askedFrom: stage.grace.chargesFrom, because: stage.because, basis: REMINDER_BASIS };
  if (stage.kind !== 'chargesAllowed' || firstReminder === null)
    return { after: null, askedFrom: null, because: stage.because, basis: REMINDER_BASIS };
  const { chargesFrom, lastFreeDay } = stage.grace;
  return countsFromSending
    ? {
        after: firstReminder.sentOn,
        askedFrom: chargesFrom,
        because: 'Small creditor with a clause: from the day after sending',
        basis: SME_BASIS,
      }
    : { after: lastFreeDay, askedFrom: chargesFrom, because: stage.because, basis: REMINDER_BASIS };
}
