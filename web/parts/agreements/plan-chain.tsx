// A plan in its conversation: who proposed it and when, what it answers, what answered it, and the way to answer it.

import { Button } from '@mantine/core';
import { lazy, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { Plan } from '../../queries/answers.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { LatePart } from '../form/late-part.tsx';

const CounterForm = lazy(() => import('./counter-form.tsx'));

/** What it answers, and what answered it. */
export function Chain({ plan: { answersPlanId, answeredBy, proposedBy, proposedOn } }: { plan: Plan }) {
  const { locale } = useLocale();
  return (
    <>
      <p>
        {m.plan_by_of({
          by: proposedBy === 'debtor' ? m.plan_by_debtor() : m.plan_by_us(),
          day: dayText(proposedOn, locale, 'short'),
        })}
        {answersPlanId !== null && ` · ${proposedBy === 'debtor' ? m.plan_answers_ours() : m.plan_answers()}`}
      </p>
      {answeredBy !== null && (
        <p className="strong">{m.plan_answered({ day: dayText(answeredBy.on, locale, 'short') })}</p>
      )}
    </>
  );
}

export function Counter({
  plan,
  companyId,
  dossierId,
  of,
}: {
  plan: Plan;
  companyId: string;
  dossierId: string;
  of: string;
}) {
  const [isAnswering, setIsAnswering] = useState(false);
  return (
    <Allowed to="chase">
      <Button variant="default" size="xs" onClick={() => setIsAnswering(true)}>
        {m.plan_counter()}
        <HiddenName of={of} />
      </Button>
      {isAnswering && (
        <LatePart onGone={() => setIsAnswering(false)}>
          <CounterForm
            plan={plan}
            companyId={companyId}
            dossierId={dossierId}
            onClose={() => setIsAnswering(false)}
          />
        </LatePart>
      )}
    </Allowed>
  );
}
