// A payment plan or a settlement offer as a line, with its schedule and what one can do with it.

import { Button } from '@mantine/core';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { dossierPath, refuse, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useAuthor } from '../../acts/use-author.ts';
import { useLocale } from '../../locale.tsx';
import type { Plan, SettlementOffer } from '../../queries/answers.ts';
import { Allowed } from '../form/allowed.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { SecondPerson } from '../form/second-person.tsx';
import { AskWhy, TakeBack } from '../form/take-back.tsx';
import { AgreementLine, type Who } from './agreement-line.tsx';
import { type Answering, isWaiting, PlanAnswers } from './plan-answers.tsx';
import { Chain, Counter } from './plan-chain.tsx';
import { ScheduleList } from './plan-schedule.tsx';

type Place = { readonly companyId: string; readonly dossierId: string; readonly who: Who | null };

export function PlanLine({
  plan,
  debtorName,
  companyId,
  dossierId,
  who,
}: Place & { plan: Plan; debtorName: string }) {
  const { locale } = useLocale();
  const isMine = useAuthor() === plan.by;
  const title = m.plan_of({
    count: plan.instalments.length,
    invoices: plan.invoices.join(', '),
  });
  const path = dossierPath({ companyId, dossierId }, `/plan/${encodeURIComponent(plan.id)}`);
  const isAsked = plan.state === 'proposed' && plan.proposedBy === 'debtor';
  const isOpen = plan.state === 'proposed' || plan.state === 'kept' || plan.state === 'unjudged';
  return (
    <AgreementLine
      companyId={companyId}
      who={who}
      title={title}
      standing={plan.state}
      amount={plan.whole}
      acts={
        isOpen && (
          <>
            {plan.state === 'proposed' && (
              <PlanAnswers plan={plan} path={path} companyId={companyId} of={title} debtorName={debtorName} />
            )}
            {isAsked && <Counter plan={plan} companyId={companyId} dossierId={dossierId} of={title} />}
            {isAgreed(plan) && <WayBack plan={plan} path={path} companyId={companyId} of={title} />}
            {isAsked ? (
              <AskWhy
                companyId={companyId}
                verb="chase"
                label={m.plan_refuse()}
                of={title}
                act={because => refuse(path, because)}
                said={m.plan_refused_done()}
                effect={m.plan_refuse_hint()}
              />
            ) : (
              <TakeBack companyId={companyId} path={path} verb="chase" label={m.plan_cancel()} of={title} />
            )}
          </>
        )
      }
    >
      <Chain plan={plan} />
      {isWaiting(plan) && <p className="strong">{isMine ? m.plan_waits_other() : m.plan_waits()}</p>}
      {isWaiting(plan) && isMine && <SecondPerson companyId={companyId} />}
      {plan.approvedBy !== null && <p>{m.plan_approved_by({ by: authorText(plan.approvedBy, locale) })}</p>}
      {plan.next !== null && (
        <p>
          {m.plan_next({
            day: dayText(plan.next.dueOn, locale),
            amount: amountText(plan.next.amount, locale),
          })}
          {plan.left !== null && ` · ${m.plan_left({ amount: amountText(plan.left, locale) })}`}
        </p>
      )}
      {plan.missing !== null && plan.state === 'broken' && (
        <p className="alert">{m.promise_missing({ amount: amountText(plan.missing, locale) })}</p>
      )}
      {plan.accepted !== null && (
        <p>
          {m.plan_accepted_by({
            by: authorText(plan.accepted.by, locale),
            day: dayText(plan.accepted.on, locale, 'short'),
          })}{' '}
          ({plan.accepted.proof})
        </p>
      )}
      <details>
        <summary>{m.plan_show_schedule()}</summary>
        <ScheduleList instalments={plan.instalments} />
      </details>
    </AgreementLine>
  );
}

/** What was said yes to by mistake is taken back, as long as nothing stands on it. */
const isAgreed = ({ accepted, approvedBy, state }: Plan): boolean =>
  accepted !== null || (approvedBy !== null && state === 'proposed');

function WayBack({ plan, path, companyId, of }: Answering) {
  const isAccepted = plan.accepted !== null;
  const undo = useAct({
    companyId,
    act: () => takeBack(`${path}/${isAccepted ? 'acceptance' : 'approval'}`),
    say: () => m.taken_back(),
  });
  return (
    <Allowed to={isAccepted ? 'chase' : 'concede'}>
      <Button variant="default" size="xs" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
        {isAccepted ? m.plan_take_back_acceptance() : m.plan_take_back_approval()}
        <HiddenName of={of} />
      </Button>
    </Allowed>
  );
}

export function OfferLine({ offer, companyId, dossierId, who }: Place & { offer: SettlementOffer }) {
  const { locale } = useLocale();
  const title = m.offer_of({ day: dayText(offer.payBy, locale), invoices: offer.invoices.join(', ') });
  const path = dossierPath({ companyId, dossierId }, `/settlement/${encodeURIComponent(offer.id)}`);
  return (
    <AgreementLine
      companyId={companyId}
      who={who}
      title={title}
      standing={offer.state}
      amount={offer.amount}
      acts={
        offer.state === 'running' && (
          <TakeBack companyId={companyId} path={path} verb="concede" label={m.offer_withdraw()} of={title} />
        )
      }
    >
      <p>
        {offer.because} ({authorText(offer.by, locale)}, {dayText(offer.offeredOn, locale, 'short')})
      </p>
    </AgreementLine>
  );
}
