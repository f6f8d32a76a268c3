// A dispute as a line, and the answers to it: accepted or settled with a credit note to come, refused, or never one.

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { agreementOutcomeText } from '../../../src/messages/agreement-words.ts';
import { authorText, isPerson } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { disputeCategoryText } from '../../../src/messages/words.ts';
import { dossierPath } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useDay } from '../../acts/use-day.ts';
import { useLocale } from '../../locale.tsx';
import type { Dispute } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { TakeBack } from '../form/take-back.tsx';
import { AgreementLine, type Who } from './agreement-line.tsx';

type Line = {
  readonly dispute: Dispute;
  readonly companyId: string;
  readonly dossierId: string;
  readonly who: Who | null;
};

export function DisputeLine({ dispute, companyId, dossierId, who }: Line) {
  const { locale } = useLocale();
  const [isAnswering, setIsAnswering] = useState(false);
  const { outcome } = dispute;
  const title = m.dispute_of({
    number: dispute.invoiceNumber,
    category: disputeCategoryText(dispute.category, locale),
  });
  const path = dossierPath({ companyId, dossierId }, `/dispute/${encodeURIComponent(dispute.id)}`);
  return (
    <AgreementLine
      companyId={companyId}
      who={who}
      title={title}
      standing={dispute.state}
      isLate={dispute.isLate}
      amount={dispute.amount ?? dispute.withheld}
      acts={
        dispute.state === 'open' && (
          <>
            <Allowed to="concede">
              <Button size="xs" onClick={() => setIsAnswering(true)}>
                {m.dispute_answer()}
                <HiddenName of={title} />
              </Button>
            </Allowed>
            <TakeBack companyId={companyId} path={path} verb="chase" label={m.dispute_lift()} of={title} />
          </>
        )
      }
    >
      <p>{m.quoted({ words: dispute.said })}</p>
      <Until dispute={dispute} />
      {outcome !== null && (
        <p>
          {agreementOutcomeText(outcome.kind, locale)} ({authorText(outcome.by, locale)},{' '}
          {dayText(outcome.on, locale, 'short')}){outcome.because !== '' && `${m.colon()}${outcome.because}`}
          {outcome.conceded !== null && ` · ${amountText(outcome.conceded, locale)}`}
        </p>
      )}
      {outcome !== null && <Reopen companyId={companyId} path={`${path}/outcome`} of={title} />}
      {isAnswering && (
        <Answer
          dispute={dispute}
          companyId={companyId}
          path={`${path}/outcome`}
          onClose={() => setIsAnswering(false)}
        />
      )}
    </AgreementLine>
  );
}

/** Until when somebody answers; then, until when the credit note comes. */
function Until({ dispute: { outcome, owner, answerBy, isLate } }: { dispute: Dispute }) {
  const { locale } = useLocale();
  const by = dayText(answerBy, locale);
  const said =
    outcome === null
      ? isPerson(owner)
        ? m.dispute_owner_until({ owner, day: by })
        : m.dispute_answer_until({ day: by })
      : outcome.creditBy === null
        ? null
        : m.dispute_credit_until({ day: dayText(outcome.creditBy, locale) });
  return (
    <p>
      {said}
      {isLate && <strong className="alert"> {m.dispute_late()}</strong>}
    </p>
  );
}

/** As long as the dispute is on the screen, whoever may answer may take the answer back. */
function Reopen({ companyId, path, of }: { companyId: string; path: string; of: string }) {
  const reopen = useAct({
    companyId,
    act: () => send({ method: 'DELETE', path }),
    say: () => m.taken_back(),
  });
  return (
    <Allowed to="concede">
      <div>
        <Button
          variant="default"
          size="xs"
          loading={reopen.isPending}
          onClick={() => reopen.mutate(undefined)}
        >
          {m.dispute_reopen()}
          <HiddenName of={of} />
        </Button>
      </div>
    </Allowed>
  );
}

type Kind = 'accepted' | 'settled' | 'refused';
const KINDS: readonly Kind[] = ['accepted', 'settled', 'refused'];

function Answer({
  dispute,
  companyId,
  path,
  onClose,
}: {
  dispute: Dispute;
  companyId: string;
  path: string;
  onClose: () => void;
}) {
  const { locale } = useLocale();
  const day = useDay(companyId);
  const [kind, setKind] = useState<Kind>('accepted');
  const { currency } = dispute.withheld;
  const answer = useAct({
    companyId,
    act: (body: object) => send({ method: 'PUT', path, body }),
    say: () => m.dispute_answered(),
    undo: () => send({ method: 'DELETE', path }),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.dispute_answer()}
      act={m.settings_save()}
      isBusy={answer.isPending}
      onSubmit={({ text, money }) =>
        answer.mutate({
          kind,
          because: text('because'),
          ...(kind === 'refused'
            ? {}
            : { conceded: money('conceded', currency), creditBy: text('creditBy') }),
        })
      }
      onClose={onClose}
    >
      <p>{m.quoted({ words: dispute.said })}</p>
      <NativeSelect
        label={m.dispute_outcome()}
        value={kind}
        data={KINDS.map(one => ({ value: one, label: agreementOutcomeText(one, locale) }))}
        onChange={({ target }) => setKind(KINDS.find(one => one === target.value) ?? 'accepted')}
        data-autofocus
      />
      {kind !== 'refused' && (
        <div className="field-row">
          <MoneyField name="conceded" label={m.dispute_conceded()} currency={currency} />
          <DayField name="creditBy" label={m.dispute_credit_by()} min={day} required />
        </div>
      )}
      <TextInput
        name="because"
        label={kind === 'refused' ? m.dispute_refused_because() : m.exclude_reason()}
        maxLength={2000}
        required
      />
    </FormDialogue>
  );
}
