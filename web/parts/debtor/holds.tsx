import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';

/** What stops the reminders of this debtor, by whom and until when; placing and lifting. */
export function Holds({ debtor, companyId }: { debtor: Debtor; companyId: string }) {
  const { locale } = useLocale();
  const [isPlacing, setIsPlacing] = useState(false);
  const path = companyPath(companyId, `/dossiers/${encodeURIComponent(debtor.dossierId ?? '')}/holds`);
  const lift = useAct({
    companyId,
    act: ({ id }: Debtor['holds'][number]) =>
      send({ method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` }),
    say: () => m.hold_lifted(),
    // Placed anew, with the same words and end: the journal keeps that it was lifted for a moment.
    undo: (_answer, { because, until }) => send({ method: 'POST', path, body: { because, until } }),
  });
  return (
    <section className="card stack">
      <h2>{m.holds_title()}</h2>
      {debtor.holds.length === 0 && <p className="soft">{m.holds_none()}</p>}
      <ul className="lines">
        {debtor.holds.map(hold => (
          <li key={hold.id} className="stack" style={{ gap: '0.25rem' }}>
            <p className="strong">{hold.because}</p>
            <p className="small soft">
              {m.hold_by({ by: authorText(hold.by, locale), from: dayText(hold.fromOn, locale, 'short') })},{' '}
              {hold.until === null
                ? m.hold_until_lifted()
                : m.hold_until_day({ day: dayText(hold.until, locale, 'short') })}
            </p>
            <Allowed to="chase">
              <div>
                <Button
                  variant="default"
                  size="xs"
                  loading={lift.isPending && lift.variables.id === hold.id}
                  onClick={() => lift.mutate(hold)}
                >
                  {m.hold_lift()}
                </Button>
              </div>
            </Allowed>
          </li>
        ))}
      </ul>
      {debtor.dossierId !== null && (
        <Allowed to="veto">
          <div>
            <Button variant="default" onClick={() => setIsPlacing(true)}>
              {m.hold_place()}
            </Button>
          </div>
        </Allowed>
      )}
      {isPlacing && (
        <PlaceHold companyId={companyId} path={path} day={debtor.day} onClose={() => setIsPlacing(false)} />
      )}
    </section>
  );
}

type Placed = { readonly holdId: string };

function PlaceHold({
  companyId,
  path,
  day,
  onClose,
}: {
  companyId: string;
  path: string;
  day: string;
  onClose: () => void;
}) {
  /** Who may only stop a reminder is not offered to let it go again. */
  const mayLift = useMay()('chase');
  const lift = (holdId: string) => send({ method: 'DELETE', path: `${path}/${encodeURIComponent(holdId)}` });
  const place = useAct({
    companyId,
    act: (body: { because: string; until: string | null }) => send<Placed>({ method: 'POST', path, body }),
    say: () => m.hold_placed(),
    ...(mayLift ? { undo: ({ holdId }: Placed) => lift(holdId) } : {}),
    after: onClose,
  });
  return (
    <FormDialogue
      title={m.hold_place()}
      act={m.hold_place()}
      isBusy={place.isPending}
      onSubmit={({ text, textOrNull }) =>
        place.mutate({ because: text('because'), until: textOrNull('until') })
      }
      onClose={onClose}
    >
      <TextInput name="because" label={m.hold_because()} maxLength={500} required data-autofocus />
      <DayField name="until" label={m.hold_until()} min={day} />
    </FormDialogue>
  );
}
