import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useAct } from '../../acts/use-act.ts';
import type { Today } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { messageQuery } from '../../queries/queries.ts';
import { Allowed } from '../form/allowed.tsx';
import { Dialogue } from '../form/dialogue.tsx';
import { HiddenName } from '../form/hidden-name.tsx';
import { Icon } from '../form/icon.tsx';
import { Waiting } from '../form/states.tsx';
import { Amount } from '../form/values.tsx';

type Call = Today['calls'][number];
type Outcome = 'reached' | 'notReached' | 'wrongNumber';

/** The calls of the day, most money first, each with what to say, recorded in two clicks. */
export function CallCard({ calls, companyId }: { calls: readonly Call[]; companyId: string }) {
  const [asked, setAsked] = useState<Call | null>(null);
  return (
    <section className="card">
      <h2>{m.calls_title()}</h2>
      {calls.length === 0 && <p className="soft">{m.calls_none()}</p>}
      <ul className="lines">
        {calls.map(call => (
          <li key={call.messageId} className="stack" style={{ gap: '0.35rem' }}>
            <p className="spread">
              <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: call.debtorId }}>
                {call.debtorName}
              </Link>
              <Amount value={call.amount} tone="strong" />
            </p>
            <p className="row spread">
              {call.phone === null ? (
                <span className="soft">{m.call_no_phone()}</span>
              ) : (
                <a className="number reach" href={`tel:${call.phone.replaceAll(' ', '')}`}>
                  {call.phone}
                </a>
              )}
              <Allowed to="chase">
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<Icon name="phone" size={15} />}
                  onClick={() => setAsked(call)}
                >
                  {m.call_do()}
                  <HiddenName of={call.debtorName} />
                </Button>
              </Allowed>
            </p>
          </li>
        ))}
      </ul>
      {asked !== null && <CallOutcome call={asked} companyId={companyId} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** What to say, then what came of it: the call can be made with this open. */
export function CallOutcome({
  call,
  companyId,
  onClose,
}: {
  call: Pick<Call, 'messageId' | 'debtorName'> & { readonly phone?: string | null };
  companyId: string;
  onClose: () => void;
}) {
  const [note, setNote] = useState('');
  const path = companyPath(companyId, `/messages/${encodeURIComponent(call.messageId)}/call-outcomes`);
  const record = useAct({
    companyId,
    act: (outcome: Outcome) =>
      send({
        method: 'POST',
        path,
        body: { outcome, note },
      }),
    say: () => m.call_recorded(),
    undo: () => send({ method: 'DELETE', path }),
    after: onClose,
  });
  const outcomes = [
    { outcome: 'reached', name: m.call_reached() },
    { outcome: 'notReached', name: m.call_not_reached() },
    { outcome: 'wrongNumber', name: m.call_wrong_number() },
  ] as const;
  return (
    <Dialogue size="lg" title={m.call_do_name({ name: call.debtorName })} onClose={onClose}>
      <div className="stack">
        {call.phone != null && <Dial phone={call.phone} />}
        <Brief companyId={companyId} messageId={call.messageId} />
        <div className="stack acts-in-sight">
          <Textarea
            label={m.call_note()}
            description={m.call_note_hint()}
            value={note}
            onChange={event => setNote(event.target.value)}
            autosize={false}
            rows={2}
            maxLength={2000}
          />
          <div className="row wrap">
            {outcomes.map(({ outcome, name }) => (
              <Button
                key={outcome}
                variant={outcome === 'reached' ? 'filled' : 'default'}
                loading={record.isPending && record.variables === outcome}
                onClick={() => record.mutate(outcome)}
              >
                {name}
              </Button>
            ))}
          </div>
        </div>
      </div>
    </Dialogue>
  );
}

function Dial({ phone }: { phone: string }) {
  return (
    <p>
      <a className="number reach strong" href={`tel:${phone.replaceAll(' ', '')}`}>
        {phone}
      </a>
    </p>
  );
}

function Brief({ companyId, messageId }: { companyId: string; messageId: string }) {
  const detail = useQuery(messageQuery(companyId, messageId));
  return (
    <section className="stack" style={{ gap: '0.4rem' }}>
      <h3>{m.call_brief()}</h3>
      {detail.isPending && <Waiting />}
      {detail.isSuccess && (
        <div className="brief" lang={detail.data.language}>
          {detail.data.text}
        </div>
      )}
    </section>
  );
}
