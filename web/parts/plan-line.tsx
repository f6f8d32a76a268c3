// A payment plan or a settlement offer as a line, with its schedule and what one can do with it.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { authorText } from '../../src/messages/author-words.ts';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import type { Plan, SettlementOffer } from '../answers.ts';
import { send } from '../api.ts';
import { dossierPath } from '../dossier-acts.ts';
import { useLocale } from '../locale.tsx';
import { useAct } from '../use-act.ts';
import { AgreementLine, type Who } from './agreement-line.tsx';
import { Allowed } from './allowed.tsx';
import { FormDialogue } from './dialogue.tsx';
import { TakeBack } from './take-back.tsx';

type Place = { readonly companyId: string; readonly dossierId: string; readonly who: Who | null };

export function PlanLine({ plan, companyId, dossierId, who }: Place & { plan: Plan }) {
  const { locale } = useLocale();
  const title = m.plan_of({
    count: plan.instalments.length,
    invoices: plan.invoices.join(', '),
  });
  const path = dossierPath({ companyId, dossierId }, `/plan/${encodeURIComponent(plan.id)}`);
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
              <Answers path={path} companyId={companyId} of={title} isWaiting={isWaiting(plan)} />
            )}
            <TakeBack companyId={companyId} path={path} verb="chase" label={m.plan_cancel()} of={title} />
          </>
        )
      }
    >
      {isWaiting(plan) && <p className="strong">{m.plan_waits()}</p>}
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
      {plan.missing !== null && (
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
        <ol className="schedule">
          {plan.instalments.map(({ dueOn, amount }) => (
            <li key={dueOn} className="spread number">
              <span>{dayText(dueOn, locale)}</span>
              <span>{amountText(amount, locale)}</span>
            </li>
          ))}
        </ol>
      </details>
    </AgreementLine>
  );
}

const isWaiting = ({ state, needsApproval, approvedBy }: Plan): boolean =>
  state === 'proposed' && needsApproval && approvedBy === null;

/** A proposal is approved where it goes beyond the limits, and accepted by the debtor in writing. */
function Answers({
  path,
  companyId,
  of,
  isWaiting,
}: {
  path: string;
  companyId: string;
  of: string;
  /** For the word of a second person. */
  isWaiting: boolean;
}) {
  const [isAccepting, setIsAccepting] = useState(false);
  const approve = useAct({
    companyId,
    act: () => send({ method: 'PUT', path: `${path}/approval` }),
    say: () => m.plan_approved(),
  });
  const accept = useAct({
    companyId,
    act: (body: object) => send({ method: 'PUT', path: `${path}/acceptance`, body }),
    say: () => m.plan_accepted(),
    after: () => setIsAccepting(false),
  });
  return (
    <>
      <Allowed to="chase">
        <Button size="xs" onClick={() => setIsAccepting(true)}>
          {m.plan_accept()}
          <span className="hidden">
            {m.colon()}
            {of}
          </span>
        </Button>
      </Allowed>
      {isWaiting && (
        <Allowed to="concede">
          <Button
            variant="default"
            size="xs"
            loading={approve.isPending}
            onClick={() => approve.mutate(undefined)}
          >
            {m.plan_approve()}
            <span className="hidden">
              {m.colon()}
              {of}
            </span>
          </Button>
        </Allowed>
      )}
      {isAccepting && (
        <FormDialogue
          title={m.plan_accept()}
          act={m.plan_accept()}
          isBusy={accept.isPending}
          onSubmit={({ text }) => accept.mutate({ acceptedBy: text('by'), proof: text('proof') })}
          onClose={() => setIsAccepting(false)}
        >
          <TextInput name="by" label={m.plan_accept_by()} maxLength={2000} required data-autofocus />
          <TextInput
            name="proof"
            label={m.plan_accept_proof()}
            placeholder={m.plan_accept_proof_hint()}
            maxLength={2000}
            required
          />
        </FormDialogue>
      )}
    </>
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
