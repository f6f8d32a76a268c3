// The answers to a plan that is proposed: approved by a second person, then accepted by whoever was asked.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useAuthor } from '../../acts/use-author.ts';
import { useLocale } from '../../locale.tsx';
import type { Plan } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';

export type Answering = {
  readonly plan: Plan;
  readonly path: string;
  readonly companyId: string;
  readonly of: string;
};

export const isWaiting = ({ state, needsApproval, approvedBy }: Plan): boolean =>
  state === 'proposed' && needsApproval && approvedBy === null;

/** A proposal is approved by another person where it goes beyond the limits, and then accepted by the debtor in writing. */
export function PlanAnswers({ plan, path, companyId, of, debtorName }: Answering & { debtorName: string }) {
  const [isAccepting, setIsAccepting] = useState(false);
  const isMine = useAuthor() === plan.by;
  const approve = useAct({
    companyId,
    act: () => send({ method: 'PUT', path: `${path}/approval` }),
    say: () => m.plan_approved(),
    undo: () => takeBack(`${path}/approval`),
  });
  const accept = useAct({
    companyId,
    act: (body: object) => send({ method: 'PUT', path: `${path}/acceptance`, body }),
    say: () => m.plan_accepted(),
    undo: () => takeBack(`${path}/acceptance`),
    after: () => setIsAccepting(false),
  });
  return (
    <>
      {!isWaiting(plan) && (
        <Allowed to="chase">
          <Button size="xs" onClick={() => setIsAccepting(true)}>
            {acceptText(plan)}
            <HiddenName of={of} />
          </Button>
        </Allowed>
      )}
      {isWaiting(plan) && !isMine && (
        <Allowed to="concede">
          <Button
            variant="default"
            size="xs"
            loading={approve.isPending}
            onClick={() => approve.mutate(undefined)}
          >
            {m.plan_approve()}
            <HiddenName of={of} />
          </Button>
        </Allowed>
      )}
      {isAccepting && (
        <Acceptance
          plan={plan}
          debtorName={debtorName}
          isBusy={accept.isPending}
          onSubmit={said => accept.mutate(said)}
          onClose={() => setIsAccepting(false)}
        />
      )}
    </>
  );
}

const acceptText = ({ proposedBy }: Plan): string =>
  proposedBy === 'debtor' ? m.plan_accept_asked() : m.plan_accept();

/** What the debtor proposed in writing needs no other proof: its name and its day stand there already. */
function Acceptance({
  plan,
  debtorName,
  isBusy,
  onSubmit,
  onClose,
}: {
  plan: Plan;
  debtorName: string;
  isBusy: boolean;
  onSubmit: (said: { acceptedBy: string; proof: string }) => void;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const isAsked = plan.proposedBy === 'debtor';
  const proposedOn = dayText(plan.proposedOn, locale, 'short');
  return (
    <FormDialogue
      title={acceptText(plan)}
      act={acceptText(plan)}
      isBusy={isBusy}
      onSubmit={({ text }) => onSubmit({ acceptedBy: text('by'), proof: text('proof') })}
      onClose={onClose}
    >
      <TextInput
        name="by"
        label={isAsked ? m.plan_accept_asked_by() : m.plan_accept_by()}
        defaultValue={isAsked ? debtorName : ''}
        maxLength={2000}
        required
        data-autofocus
      />
      <TextInput
        name="proof"
        label={m.plan_accept_proof()}
        defaultValue={isAsked ? m.plan_accept_asked_proof({ day: proposedOn }) : ''}
        placeholder={m.plan_accept_proof_hint()}
        maxLength={2000}
        required
      />
      {isAsked && <p className="soft">{m.plan_accept_asked_way()}</p>}
    </FormDialogue>
  );
}
