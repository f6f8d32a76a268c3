// What the head of a debtor's page tells of a day: what the debtor said that waits for an answer, the word that was not kept, who
// has the file now. A message that left since has answered; what was paid since the missed day is not asked for again.
// 1,000.00 announced for Friday, 400.00 came on Tuesday: 600.00 are missing.

import type { PaymentPlan } from '../../dossier/payment-plan.ts';
import { planStanding } from '../../dossier/payment-plan.ts';
import { promiseStanding } from '../../dossier/promise.ts';
import { stopOn } from '../../dossier/stop.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { type UnansweredRow, unansweredOnPage } from '../../store/debtors/debtor-answers.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, smaller, sum } from '../../units/money.ts';
import { judgingOf } from '../agreements/plan-view.ts';
import type { PageNotice } from '../views/page-notice.ts';
import { isInsolvent } from './asked-today.ts';

type Question = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly all: readonly DossierFacts[];
  /** By invoice that is said to be paid, when it was said last. */
  readonly said: ReadonlyMap<string, CalendarDate>;
  /** The day of the last message that asked for money; null where none did. */
  readonly lastAskedOn: CalendarDate | null;
  readonly day: CalendarDate;
};

const SAID: Readonly<
  Record<UnansweredRow['kind'], Exclude<PageNotice['kind'] & `said${string}`, 'saidPaid'>>
> = {
  wrongPerson: 'saidWrongPerson',
  contact: 'saidQuestion',
  question: 'saidQuestion',
};

export async function pageNotices(db: Queryable, question: Question): Promise<PageNotice[]> {
  const { companyId, debtorId, all, lastAskedOn, day } = question;
  const waiting = await unansweredOnPage(db, { companyId, debtorId, day });
  const said = waiting
    .filter(({ on }) => lastAskedOn === null || lastAskedOn <= on)
    .map(({ kind, on }): PageNotice => ({ kind: SAID[kind], on }));
  return [
    ...paid(question),
    ...said,
    ...all.flatMap(facts => [...handedOver(facts, day), ...insolvent(facts, day)]),
    ...all.filter(facts => !isInsolvent(facts, day)).flatMap(facts => missed(facts, day)),
  ];
}

/** As long as something of what was said to be paid is open. */
function paid({ all, said }: Question): PageNotice[] {
  const days = all
    .flatMap(({ balances }) => balances)
    .flatMap(({ invoiceId, open }) => (isPositive(open) ? (said.get(invoiceId) ?? []) : []));
  const on = days.sort().at(-1);
  return on === undefined ? [] : [{ kind: 'saidPaid', on }];
}

function handedOver({ interruptions }: DossierFacts, day: CalendarDate): PageNotice[] {
  const stop = stopOn(interruptions?.stops ?? [], day);
  if (stop?.kind !== 'handOver') return [];
  const { fromOn, recipient, reference } = stop;
  return [{ kind: 'handedOver', on: fromOn, recipient, reference }];
}

/** Whatever was announced or agreed before: it is not waited for any longer. */
const insolvent = (facts: DossierFacts, day: CalendarDate): PageNotice[] =>
  facts.insolvency != null && isInsolvent(facts, day)
    ? [{ kind: 'insolvent', on: facts.insolvency.openedOn }]
    : [];

/** Of the last promise and the last plan that was accepted. */
function missed(facts: DossierFacts, day: CalendarDate): PageNotice[] {
  const { promises = [], plans = [] } = facts.interruptions ?? {};
  const judging = judgingOf(facts, day);
  const plan = plans.findLast(({ accepted }) => accepted !== null);
  const planned = plan === undefined ? null : planStanding(plan, judging);
  const promise = promises.at(-1);
  const promised = promise === undefined ? null : promiseStanding(promise, judging);
  return [
    ...(promise !== undefined && (promised?.kind === 'broken' || promised?.kind === 'partlyKept')
      ? stillMissing('promiseMissed', { ...promise, on: promise.payOn, missing: promised.missing, facts })
      : []),
    ...(plan !== undefined && planned?.kind === 'broken'
      ? stillMissing('instalmentMissed', {
          ...{ covers: plan.covers, on: planned.instalment.dueOn, missing: planned.missing, facts },
        })
      : []),
  ];
}

function stillMissing(
  kind: 'promiseMissed' | 'instalmentMissed',
  {
    covers,
    on,
    missing,
    facts: { balances, currency },
  }: Pick<PaymentPlan, 'covers'> & { on: CalendarDate; missing: Money; facts: DossierFacts },
): PageNotice[] {
  const covered = balances.filter(({ invoiceId }) => covers.some(part => part.invoiceId === invoiceId));
  const open = sum(
    covered.map(one => one.open),
    currency,
  );
  const left = smaller(missing, open);
  return isPositive(left) ? [{ kind, on, missing: left }] : [];
}
