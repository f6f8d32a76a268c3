import { promiseWayText } from '../../../src/messages/agreement-words.ts';
import { authorText } from '../../../src/messages/author-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { delayCauseText } from '../../../src/messages/words.ts';
import { dossierPath } from '../../acts/dossier-acts.ts';
import { useLocale } from '../../locale.tsx';
import type { PaymentPromise } from '../../queries/answers.ts';
import { TakeBack } from '../form/take-back.tsx';
import { AgreementLine, type Who } from './agreement-line.tsx';

/** A promise to pay: until when it holds, in whose words, and what is missing of it. */
export function PromiseLine({
  promise,
  companyId,
  dossierId,
  who,
}: {
  promise: PaymentPromise;
  companyId: string;
  dossierId: string;
  who: Who | null;
}) {
  const { locale } = useLocale();
  const title = m.promise_of({
    day: dayText(promise.payOn, locale),
    invoices: promise.invoices.join(', '),
  });
  const path = dossierPath({ companyId, dossierId }, `/promise/${encodeURIComponent(promise.id)}`);
  const isOpen = promise.state === 'running' || promise.state === 'unjudged';
  return (
    <AgreementLine
      companyId={companyId}
      who={who}
      title={title}
      standing={promise.state}
      amount={promise.amount}
      acts={
        isOpen && (
          <TakeBack companyId={companyId} path={path} verb="chase" label={m.promise_take_back()} of={title} />
        )
      }
    >
      <p>
        {madeText(promise, locale)}
        {isOpen && ` · ${m.promise_until({ day: dayText(promise.until, locale, 'short') })}`}
        {promise.cause !== null && ` · ${delayCauseText(promise.cause, locale)}`}
      </p>
      {promise.quote !== null && <p>{m.quoted({ words: promise.quote })}</p>}
      {promise.missing !== null && !isOpen && (
        <p className="alert">{m.promise_missing({ amount: amountText(promise.missing, locale) })}</p>
      )}
    </AgreementLine>
  );
}

/** Who answered on their own page is not named twice. */
function madeText({ madeOn, way, promisedBy, by }: PaymentPromise, locale: Locale): string {
  const day = dayText(madeOn, locale, 'short');
  const how = promiseWayText(way, locale);
  return way === 'portal' && promisedBy === null
    ? m.promise_made_there({ day, way: how })
    : m.promise_made({ day, way: how, by: promisedBy ?? authorText(by, locale) });
}
