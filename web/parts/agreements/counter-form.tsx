// The debtor proposed a plan and gets other terms: its own as a beginning, what one person may grant alone, and the schedule
// that leaves, to the cent and the day. What is shown is what is sent: where the debt has moved since, the server refuses.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { type Money, money, zero } from '../../../src/units/money.ts';
import { dossierPath, note, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import type { Plan, PlanReference } from '../../queries/answers.ts';
import { conductQuery } from '../../queries/conduct-query.ts';
import { moneyJson } from '../../words/money-text.ts';
import { wholeOf } from '../bank/paid-parts.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import type { Given } from '../form/form.tsx';
import { Terms } from './plan-form.tsx';
import {
  InstalmentFields,
  type PlanInstalment,
  ScheduleNotice,
  scheduleOf,
  termsGiven,
} from './plan-schedule.tsx';

type Answering = {
  readonly plan: Plan;
  readonly companyId: string;
  readonly dossierId: string;
  readonly onClose: () => void;
};

export default function CounterForm({ plan, companyId, dossierId, onClose }: Answering) {
  const { locale } = useLocale();
  const day = useDay(companyId);
  const [count, setCount] = useState(plan.instalments.length);
  const [firstOn, setFirstOn] = useState<string>(plan.instalments[0]?.dueOn ?? day);
  const path = dossierPath({ companyId, dossierId }, '/plan');
  const answer = useAct({
    companyId,
    act: (body: object) => note<PlanReference>(path, body),
    say: ({ excess }) =>
      excess.length > 0 ? `${m.plan_countered()} ${m.plan_needs_approval()}` : m.plan_countered(),
    undo: ({ planId }) => takeBack(`${path}/${encodeURIComponent(planId)}`),
    // The line of the proposal, and with it this dialogue, goes when it is answered: nothing is shown here afterwards.
    after: onClose,
  });
  // What has come since it was proposed is not asked for again.
  const whole = wholeOf(plan.left ?? plan.whole) ?? zero(plan.whole.currency);
  const instalments = scheduleOf(whole, { count, firstOn });
  return (
    <FormDialogue
      size="lg"
      title={m.plan_counter()}
      act={m.plan_counter_send()}
      isBusy={answer.isPending}
      onSubmit={given => answer.mutate(counterOf(given, { plan, instalments }))}
      onClose={onClose}
    >
      <p>{askedText(plan, locale)}</p>
      <div className="field-row">
        <InstalmentFields count={count} onCount={setCount} firstOn={firstOn} onFirst={setFirstOn} min={day} />
      </div>
      <Schedule companyId={companyId} whole={whole} instalments={instalments} />
      <Terms of={plan} />
      <p className="small soft">{m.plan_counter_way()}</p>
    </FormDialogue>
  );
}

function askedText({ whole, instalments }: Plan, locale: Parameters<typeof dayText>[1]): string {
  const [first, last] = [instalments[0], instalments.at(-1)];
  return m.plan_counter_asked({
    amount: amountText(whole, locale),
    count: instalments.length,
    from: first === undefined ? '' : dayText(first.dueOn, locale),
    to: last === undefined ? '' : dayText(last.dueOn, locale),
  });
}

const counterOf = (
  given: Given,
  { plan, instalments }: { plan: Plan; instalments: readonly PlanInstalment[] },
) => ({
  invoiceIds: null,
  proposedBy: 'creditor',
  answersPlanId: plan.id,
  schedule: {
    kind: 'instalments',
    instalments: instalments.map(({ dueOn, amount }) => ({ dueOn, amount: moneyJson(amount) })),
  },
  ...termsGiven(given),
});

function Schedule({
  companyId,
  whole,
  instalments,
}: {
  companyId: string;
  whole: Money;
  instalments: readonly PlanInstalment[];
}) {
  const { locale } = useLocale();
  const limits = useQuery(conductQuery(companyId)).data?.planLimits;
  if (instalments.length === 0) return null;
  const inDossier = (amount: number): string => amountText(money(amount, whole.currency), locale);
  return (
    <>
      {limits !== undefined && (
        <p className="small soft">
          {m.plan_limits()}
          {m.colon()}
          {[
            m.plan_limit_days({ days: String(limits.longestDays) }),
            m.plan_limit_first({ percent: String(limits.firstPercent) }),
            m.plan_limit_smallest({ amount: inDossier(limits.smallestMinor) }),
            m.plan_limit_largest({ amount: inDossier(limits.largestMinor) }),
          ].join(', ')}
        </p>
      )}
      <ScheduleNotice whole={whole} instalments={instalments} />
    </>
  );
}
