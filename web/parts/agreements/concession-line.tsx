// What waits for a second person, as a line: what would be given up, who asked and why, and who may answer.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { writeOffText } from '../../../src/messages/agreement-words.ts';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { concessionPath, dossierPath, takeBack } from '../../acts/dossier-acts.ts';
import { useAct } from '../../acts/use-act.ts';
import { useAuthor } from '../../acts/use-author.ts';
import { useLocale } from '../../locale.tsx';
import type { Concession, ConcessionReference } from '../../queries/answers.ts';
import { send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { SecondPerson } from '../form/second-person.tsx';
import { TakeBack } from '../form/take-back.tsx';
import { AgreementLine, type Who } from './agreement-line.tsx';

type Place = { readonly companyId: string; readonly dossierId: string };

export function ConcessionLine({
  concession,
  who,
  ...place
}: Place & { concession: Concession; who: Who | null }) {
  const { locale } = useLocale();
  const isMine = useAuthor() === concession.by;
  const by = authorText(concession.by, locale);
  const invoices = concession.invoices.join(', ');
  const title =
    concession.reason !== null
      ? m.concession_writeOff({ invoices, reason: writeOffText(concession.reason, locale) })
      : m.concession_offer({
          invoices,
          amount: concession.amount === null ? '' : amountText(concession.amount, locale),
          day: concession.payBy === null ? '' : dayText(concession.payBy, locale),
        });
  const path = concessionPath(place, concession.id);
  return (
    <AgreementLine
      companyId={place.companyId}
      who={who}
      title={title}
      standing="waiting"
      amount={concession.givenUp}
      acts={
        isMine ? (
          <TakeBack
            companyId={place.companyId}
            path={path}
            verb="concede"
            label={m.concession_withdraw()}
            of={title}
          />
        ) : (
          <Allowed to="concede">
            <Answers {...place} path={path} of={title} />
          </Allowed>
        )
      }
    >
      <p className="strong">{m.concession_waits({ by })}</p>
      {isMine && <SecondPerson companyId={place.companyId} />}
      <p>
        {m.concession_asked({ by, day: dayText(concession.proposedOn, locale, 'short') })} ·{' '}
        {concession.because}
      </p>
    </AgreementLine>
  );
}

function Answers({ path, of, ...place }: Place & { path: string; of: string }) {
  const { companyId } = place;
  const [isDeclining, setIsDeclining] = useState(false);
  const agree = useAct({
    companyId,
    act: () => send<ConcessionReference>({ method: 'PUT', path: `${path}/approval` }),
    say: () => m.concession_agreed(),
    undo: async ({ writeOffIds, offerId }) => {
      for (const id of writeOffIds)
        await takeBack(dossierPath(place, `/write-off/${encodeURIComponent(id)}`));
      if (offerId !== null) await takeBack(dossierPath(place, `/settlement/${encodeURIComponent(offerId)}`));
    },
  });
  const decline = useAct({
    companyId,
    act: (because: string) => send({ method: 'PUT', path: `${path}/refusal`, body: { because } }),
    say: () => m.concession_declined(),
    undo: () => takeBack(`${path}/refusal`),
    after: () => setIsDeclining(false),
  });
  const aloud = <HiddenName of={of} />;
  return (
    <>
      <Button size="xs" loading={agree.isPending} onClick={() => agree.mutate(undefined)}>
        {m.concession_agree()}
        {aloud}
      </Button>
      <Button variant="default" size="xs" onClick={() => setIsDeclining(true)}>
        {m.concession_decline()}
        {aloud}
      </Button>
      {isDeclining && (
        <FormDialogue
          title={m.concession_decline()}
          act={m.concession_decline()}
          isBusy={decline.isPending}
          onSubmit={({ text }) => decline.mutate(text('because'))}
          onClose={() => setIsDeclining(false)}
        >
          <TextInput name="because" label={m.exclude_reason()} maxLength={2000} required data-autofocus />
        </FormDialogue>
      )}
    </>
  );
}
