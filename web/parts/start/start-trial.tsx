// The fourth step: the whole ladder of one real debtor, to be read here, and sent to whoever reads it.

import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { lackText } from '../../../src/messages/reasons/unlawful.ts';
import { channelText, stepText } from '../../../src/messages/words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { Start, TrialLetter, TrialSent } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { sessionQuery } from '../../queries/queries.ts';
import { trialQuery } from '../../queries/start-queries.ts';
import { isProvisional } from '../../words/provisional-address.ts';
import { Waiting } from '../form/states.tsx';
import { TrialLacks } from './trial-lacks.tsx';

const OwnAccount = lazy(async () => ({ default: (await import('../account/own-account.tsx')).OwnAccount }));

type Asked = { start: Start; companyId: string };

export function StartTrial({ start, companyId, onRead }: Asked & { onRead: () => void }) {
  const { data } = useQuery(trialQuery(companyId));
  if (data === undefined) return <Waiting />;
  const { trial } = data;
  if (trial === null) return <p className="soft">{m.start_trial_nobody()}</p>;
  return (
    <>
      <p>{m.start_trial_text({ debtor: trial.debtorName })}</p>
      <TrialLacks letters={trial.letters} companyId={companyId} />
      <ol className="start-letters">
        {trial.letters.map(letter => (
          <li key={letter.key}>
            <Letter letter={letter} />
          </li>
        ))}
      </ol>
      {start.mailServer === 'none' ? (
        <>
          <p className="notice" data-tone="caution">
            {m.start_trial_no_server()}
          </p>
          <div>
            <Button onClick={onRead}>{m.start_trial_skip()}</Button>
          </div>
        </>
      ) : (
        <SendToMe start={start} companyId={companyId} count={trial.letters.length} />
      )}
    </>
  );
}

function Letter({ letter: { day, kind, channels, subject, text, lacks } }: { letter: TrialLetter }) {
  const { locale } = useLocale();
  return (
    <details className="start-letter">
      <summary>
        <span className="strong">{stepText(kind, locale)}</span>{' '}
        <span className="small soft">
          {whenText(day)}, {channels.map(channel => channelText(channel, locale)).join(', ')}
        </span>
        {lacks.length > 0 && (
          <span className="tag" data-tone="alert">
            {m.start_trial_refused({ lacks: lacks.map(lack => lackText(lack, locale)).join(', ') })}
          </span>
        )}
      </summary>
      <p className="strong">{subject}</p>
      <p className="start-text">{text}</p>
    </details>
  );
}

function whenText(day: number): string {
  if (day === 0) return m.step_on_due();
  const days = m.count_days({ count: Math.abs(day) });
  return day < 0 ? m.step_before_due({ days }) : m.step_after_due({ days });
}

function SendToMe({ start, companyId, count }: Asked & { count: number }) {
  const { locale } = useLocale();
  const { email } = useSuspenseQuery(sessionQuery).data;
  const act = useAct({
    companyId,
    act: (language: string) =>
      send<TrialSent>({
        method: 'POST',
        path: companyPath(companyId, '/start/trial'),
        body: { language },
      }),
    say: ({ sent, count: all, to }) => (sent === all ? m.start_trial_sent({ count: sent, email: to }) : null),
  });
  if (isProvisional(email))
    return (
      <>
        <p>{m.start_trial_address()}</p>
        <Suspense fallback={<Waiting />}>
          <OwnAccount />
        </Suspense>
      </>
    );
  return (
    <>
      <p className="small soft">{m.start_trial_to({ email })}</p>
      <div className="row wrap">
        <Button loading={act.isPending} onClick={() => act.mutate(locale)}>
          {m.start_trial_send({ count })}
        </Button>
        {start.trial !== null && (
          <p className="soft">{m.start_trial_sent({ count: start.trial.letters, email: start.trial.to })}</p>
        )}
      </div>
      {act.isPending && <p role="status">{m.start_trial_sending()}</p>}
      {act.data !== undefined && <NotTaken of={act.data} />}
    </>
  );
}

/** Stays until the next try: what the server answered, and what to look at. */
function NotTaken({ of: { sent, count, failure } }: { of: TrialSent }) {
  if (sent === count) return null;
  return (
    <div className="notice" data-tone="alert" role="alert">
      <p className="strong">
        {sent === 0 ? m.start_trial_none() : m.start_trial_some({ sent: String(sent), count })}
      </p>
      {failure !== null && (
        <p className="anywhere">
          {failure.isSilent ? m.start_trial_silent(failure) : m.start_trial_said(failure)}
        </p>
      )}
      <p>{m.start_trial_check()}</p>
    </div>
  );
}
