import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { channelText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { LetterTask } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { Icon } from '../form/icon.tsx';
import { Amount } from '../form/values.tsx';

/** Letters that wait for a stamp: opened, printed, posted, and noted with the day. */
export function LetterCard({
  letters,
  companyId,
  day,
}: {
  letters: readonly LetterTask[];
  companyId: string;
  day: string;
}) {
  const { locale } = useLocale();
  const [asked, setAsked] = useState<LetterTask | null>(null);
  return (
    <section className="card">
      <h2>{m.letters_title()}</h2>
      {letters.length === 0 && <p className="soft">{m.letters_none()}</p>}
      <ul className="lines">
        {letters.map(letter => (
          <li key={letter.messageId} className="stack" style={{ gap: '0.35rem' }}>
            <p className="spread">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: letter.debtorId }}>
                {letter.debtorName}
              </Link>
              <Amount value={letter.amount} tone="strong" />
            </p>
            <p className="small soft">
              {letter.isElectronic ? m.channel_registeredElectronic() : channelText(letter.channel, locale)},{' '}
              {m.letter_prepared({ day: dayText(letter.preparedOn, locale, 'short') })}
            </p>
            <p className="row wrap spread">
              <OpenLetter companyId={companyId} messageId={letter.messageId} name={letter.debtorName} />
              <Allowed to="chase">
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<Icon name="check" size={15} />}
                  onClick={() => setAsked(letter)}
                >
                  {m.letter_post()}
                  <HiddenName of={letter.debtorName} />
                </Button>
              </Allowed>
            </p>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <PostLetter letter={asked} companyId={companyId} day={day} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

export function OpenLetter({
  companyId,
  messageId,
  name,
}: {
  companyId: string;
  messageId: string;
  name: string;
}) {
  return (
    <a
      className="reach"
      href={companyPath(companyId, `/messages/${encodeURIComponent(messageId)}/letter`)}
      target="_blank"
      rel="noreferrer"
    >
      {m.preview_letter()}
      <HiddenName of={name} />
    </a>
  );
}

type Posted = { readonly postedOn: string; readonly trackingNumber: string | null };

export function PostLetter({
  letter,
  companyId,
  day,
  onClose,
}: {
  letter: Pick<LetterTask, 'messageId' | 'debtorName' | 'channel'>;
  companyId: string;
  day: string;
  onClose: () => void;
}) {
  const isRegistered = letter.channel === 'registeredLetter';
  const post = useAct({
    companyId,
    act: (body: Posted) =>
      send({
        method: 'PUT',
        path: companyPath(companyId, `/messages/${encodeURIComponent(letter.messageId)}/posting`),
        body,
      }),
    say: () => m.letter_posted(),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.letter_post_title({ name: letter.debtorName })}
      act={m.letter_confirm()}
      isBusy={post.isPending}
      onSubmit={({ text, textOrNull }) =>
        post.mutate({ postedOn: text('day'), trackingNumber: textOrNull('tracking') })
      }
      onClose={onClose}
    >
      <DayField name="day" label={m.letter_day()} defaultValue={day} max={day} required />
      <TextInput
        name="tracking"
        label={isRegistered ? m.letter_tracking() : m.letter_tracking_optional()}
        {...(isRegistered ? { description: m.letter_tracking_hint() } : {})}
        required={isRegistered}
        maxLength={60}
        autoComplete="off"
        data-autofocus
      />
    </FormDialogue>
  );
}
