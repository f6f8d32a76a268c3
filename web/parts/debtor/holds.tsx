import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { reasonText } from '../../../src/messages/reasons/reasons.ts';
import { useAct } from '../../acts/use-act.ts';
import { useMay } from '../../acts/use-may.ts';
import { useLocale } from '../../locale.tsx';
import type { Debtor } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { DayField } from '../form/day-field.tsx';
import { FormDialogue } from '../form/dialogue.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';

/** What stops the reminders of this debtor, by whom and until when; placing and lifting. */
export function Holds({
  held: { holds, dossierId, day },
  companyId,
  invoiceId = null,
}: {
  held: Pick<Debtor, 'holds' | 'dossierId' | 'day'>;
  companyId: string;
  /** The one that is looked at, which alone is held; null: all of them. */
  invoiceId?: string | null;
}) {
  const { locale } = useLocale();
  const [isPlacing, setIsPlacing] = useState(false);
  const path = companyPath(companyId, `/dossiers/${encodeURIComponent(dossierId ?? '')}/holds`);
  const lift = useAct({
    companyId,
    act: ({ id }: Debtor['holds'][number]) =>
      send({ method: 'DELETE', path: `${path}/${encodeURIComponent(id)}` }),
    say: () => m.hold_lifted(),
    // Placed anew, with the same words and end: the journal keeps that it was lifted for a moment.
    undo: (_answer, { because, until, invoice }) =>
      send({ method: 'POST', path, body: { because, until, invoiceId: invoice?.id ?? null } }),
  });
  return (
    <section className="card stack">
      <h2>{m.holds_title()}</h2>
      {holds.length === 0 && <p className="soft">{m.holds_none()}</p>}
      <ul className="lines">
        {holds.map(hold => (
          <li key={`${hold.id} ${hold.invoice?.id}`} className="stack" style={{ gap: '0.25rem' }}>
            <p className="strong anywhere">{holdText(hold, locale)}</p>
            {hold.invoice !== null && (
              <p className="small">
                {m.hold_of_invoice()} <InvoiceLink companyId={companyId} invoice={hold.invoice} />
              </p>
            )}
            {!isQuestion(hold) && (
              <>
                <p className="small soft">
                  {m.hold_by({
                    by: authorText(hold.by, locale),
                    from: dayText(hold.fromOn, locale, 'short'),
                  })}
                  ,{' '}
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
              </>
            )}
          </li>
        ))}
      </ul>
      {dossierId !== null && (
        <Allowed to="veto">
          <div>
            <Button variant="default" onClick={() => setIsPlacing(true)}>
              {invoiceId === null ? m.hold_place() : m.hold_place_invoice()}
            </Button>
          </div>
        </Allowed>
      )}
      {isPlacing && (
        <PlaceHold {...{ companyId, path, day, invoiceId }} onClose={() => setIsPlacing(false)} />
      )}
    </section>
  );
}

/** Ended by an answer on the page of its invoice, and by nothing else. */
const isQuestion = ({ fact }: Debtor['holds'][number]): boolean =>
  fact === 'corrected' || fact === 'correcting';

const holdText = ({ fact, because: detail, until }: Debtor['holds'][number], locale: Locale): string =>
  fact === null ? detail : reasonText({ code: 'heldByFact', fact, detail, until }, locale);

type Placed = { readonly holdId: string };

function PlaceHold({
  companyId,
  path,
  day,
  invoiceId,
  onClose,
}: {
  companyId: string;
  path: string;
  day: string;
  invoiceId: string | null;
  onClose: () => void;
}) {
  /** Who may only stop a reminder is not offered to let it go again. */
  const mayLift = useMay()('chase');
  const lift = (holdId: string) => send({ method: 'DELETE', path: `${path}/${encodeURIComponent(holdId)}` });
  const place = useAct({
    companyId,
    act: (body: { because: string; until: string | null; invoiceId: string | null }) =>
      send<Placed>({ method: 'POST', path, body }),
    say: () => m.hold_placed(),
    ...(mayLift ? { undo: ({ holdId }: Placed) => lift(holdId) } : {}),
    after: onClose,
  });
  return (
    <FormDialogue
      title={invoiceId === null ? m.hold_place() : m.hold_place_invoice()}
      act={m.hold_place()}
      isBusy={place.isPending}
      onSubmit={({ text, textOrNull }) =>
        place.mutate({ because: text('because'), until: textOrNull('until'), invoiceId })
      }
      onClose={onClose}
    >
      <TextInput name="because" label={m.hold_because()} maxLength={500} required data-autofocus />
      <DayField name="until" label={m.hold_until()} min={day} />
    </FormDialogue>
  );
}
