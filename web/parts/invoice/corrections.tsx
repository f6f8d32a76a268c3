// An invoice that may stand in the place of an earlier one, seen from either of the two: what was answered, or the question.

import { Button } from '@mantine/core';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';

type Told = InvoiceInFull['corrections'][number];
type Correction = Omit<Told, 'other'> & NonNullable<Told['other']>;
type Answer = NonNullable<Correction['answer']>;

export function Corrections({ shown, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const told = shown.corrections.filter(({ answer, isAsked }) => answer !== null || isAsked);
  if (told.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{m.correction_title()}</h2>
      {told.map(({ other, ...one }) =>
        other === null ? (
          <p key={`${one.isLater} ${one.answeredOn}`}>{m.correction_of_another()}</p>
        ) : (
          <One
            key={`${other.invoice.id} ${one.isLater}`}
            correction={{ ...one, ...other }}
            invoiceId={shown.invoice.id}
            companyId={companyId}
          />
        ),
      )}
    </section>
  );
}

function One({
  correction,
  invoiceId,
  companyId,
}: {
  correction: Correction;
  invoiceId: string;
  companyId: string;
}) {
  const { locale } = useLocale();
  const { isLater, invoice, issuedOn, invoiced, answer, answeredBy, answeredOn, agreements } = correction;
  const [later, earlier] = isLater ? [invoiceId, invoice.id] : [invoice.id, invoiceId];
  const path = companyPath(
    companyId,
    `/invoices/${encodeURIComponent(later)}/replaced/${encodeURIComponent(earlier)}`,
  );
  const takeBack = () => send({ method: 'DELETE', path });
  const say = useAct({
    companyId,
    act: (said: Answer) => send({ method: 'PUT', path, body: { answer: said } }),
    say: (_, said) => SAID[said](),
    undo: takeBack,
  });
  const back = useAct({ companyId, act: takeBack, say: () => m.correction_taken_back() });
  const about = { day: dayText(issuedOn, locale, 'short'), amount: amountText(invoiced, locale) };
  return (
    <div className="stack" style={{ gap: '0.5rem' }}>
      <p>
        {isLater ? m.correction_of_earlier() : m.correction_by_later()}{' '}
        <InvoiceLink companyId={companyId} invoice={invoice} /> {m.correction_about(about)}
      </p>
      {answer === null ? (
        <>
          <p className="small soft">{isLater ? m.correction_ask_later() : m.correction_ask_earlier()}</p>
          <Allowed to="correct">
            <div className="row wrap">
              <Button loading={say.isPending} onClick={() => say.mutate('replaces')}>
                {isLater ? m.correction_replaces() : m.correction_is_replaced()}
              </Button>
              <Button variant="default" loading={say.isPending} onClick={() => say.mutate('adds')}>
                {m.correction_adds()}
              </Button>
            </div>
          </Allowed>
        </>
      ) : (
        <>
          <p className="small soft">
            {ANSWERED[answer]({
              by: authorText(answeredBy ?? '', locale),
              day: answeredOn === null ? '' : dayText(answeredOn, locale, 'short'),
            })}
            {agreements > 0 && ` ${m.correction_agreements({ count: agreements })}`}
          </p>
          <Allowed to="correct">
            <div>
              <Button variant="default" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
                {m.correction_take_back()}
              </Button>
            </div>
          </Allowed>
        </>
      )}
    </div>
  );
}

const SAID = { replaces: m.correction_said_replaces, adds: m.correction_said_adds } as const;
const ANSWERED = { replaces: m.correction_answered_replaces, adds: m.correction_answered_adds } as const;
