// Bank lines that took a payment back and do not say which: a person names it, and its claim opens again where it stood.

import { Button } from '@mantine/core';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useAct } from '../../acts/use-act.ts';
import { useLocale } from '../../locale.tsx';
import type { ReturnedPayment } from '../../queries/answers.ts';
import { companyPath, send } from '../../queries/api.ts';
import { Allowed } from '../form/allowed.tsx';
import { Amount } from '../form/values.tsx';

export function ReturnedPayments({
  returns,
  companyId,
}: {
  returns: readonly ReturnedPayment[];
  companyId: string;
}) {
  if (returns.length === 0) return null;
  return (
    <section className="card stack">
      <div>
        <h2>{m.returns_title()}</h2>
        <p className="small soft">{m.returns_text()}</p>
      </div>
      <ul className="lines">
        {returns.map(one => (
          <ReturnLine key={one.id} one={one} companyId={companyId} />
        ))}
      </ul>
    </section>
  );
}

function ReturnLine({ one, companyId }: { one: ReturnedPayment; companyId: string }) {
  const { locale } = useLocale();
  const answer = useAct({
    companyId,
    act: (paymentId: string | null) =>
      send({
        method: 'POST',
        path: companyPath(companyId, `/returned-payments/${encodeURIComponent(one.id)}/answer`),
        body: { paymentId },
      }),
    say: () => m.returns_answered(),
  });
  return (
    <li className="stack" style={{ gap: '0.4rem' }}>
      <p className="spread">
        <span className="strong">{one.counterparty ?? m.bank_unknown_payer()}</span>
        <Amount value={one.amount} tone="strong" />
      </p>
      <p className="bank-text">{one.text}</p>
      <p className="small soft">{dayText(one.on, locale)}</p>
      <Allowed to="money" isWhole>
        <div className="row wrap">
          {one.candidates.map(({ paymentId, receivedOn, payerName }) => (
            <Button
              key={paymentId}
              variant="default"
              size="xs"
              loading={answer.isPending && answer.variables === paymentId}
              onClick={() => answer.mutate(paymentId)}
            >
              {m.returns_this_one({
                name: payerName ?? m.bank_unknown_payer(),
                day: dayText(receivedOn, locale, 'short'),
              })}
            </Button>
          ))}
          <Button variant="default" size="xs" onClick={() => answer.mutate(null)}>
            {m.returns_none()}
          </Button>
        </div>
      </Allowed>
    </li>
  );
}
