// What one invoice is worth today, and what a person may say of its money.

import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import type { InvoiceInFull } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { ExpectedPayment } from '../bank/expected-payment.tsx';
import { type Act, ActOn, InvoiceMenu } from '../debtor/open-invoices.tsx';
import { Allowed } from '../form/allowed.tsx';
import { NamedAmounts } from '../form/named-amounts.tsx';
import { Day } from '../form/values.tsx';

export function InvoiceHead({ shown, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const { invoice, day, state } = shown;
  const [act, setAct] = useState<Act | null>(null);
  const amounts = [
    { name: m.invoices_invoiced(), amount: invoice.invoiced },
    { name: m.amount_interest(), amount: invoice.interest },
    { name: m.amount_compensation(), amount: invoice.compensation },
  ].filter(({ amount }) => !isZeroAmount(amount));
  return (
    <section className="card stack">
      <NamedAmounts first={{ name: m.column_open(), amount: invoice.open }} others={amounts} />
      <div className="row" style={{ alignItems: 'start' }}>
        <dl className="facts grow">
          <Dates shown={shown} />
        </dl>
        {state === 'open' && (
          <Allowed to="chase">
            <InvoiceMenu invoice={invoice} onAsk={setAct} />
          </Allowed>
        )}
      </div>
      {state === 'open' && <Outlook shown={shown} companyId={companyId} />}
      {act !== null && <ActOn {...{ act, invoice, companyId, day }} onClose={() => setAct(null)} />}
    </section>
  );
}

function Dates({ shown: { invoice, subject, origin } }: { shown: InvoiceInFull }) {
  return (
    <>
      <div>
        <dt>{m.invoices_issued()}</dt>
        <dd>
          <Day on={invoice.issuedOn} />
        </dd>
      </div>
      <div>
        <dt>{m.column_due()}</dt>
        <dd>{invoice.dueOn === null ? m.why_due_unknown() : <Day on={invoice.dueOn} />}</dd>
      </div>
      {subject !== null && (
        <div>
          <dt>{m.invoice_subject()}</dt>
          <dd>{subject}</dd>
        </div>
      )}
      {origin.orderReference !== null && (
        <div>
          <dt>{m.invoice_order()}</dt>
          <dd>{origin.orderReference}</dd>
        </div>
      )}
    </>
  );
}

/** What of it may be asked for, where that is not all of it, and when it is likely to come. */
function Outlook({ shown: { invoice, debtorId }, companyId }: { shown: InvoiceInFull; companyId: string }) {
  const { locale } = useLocale();
  const { asked, open } = invoice;
  return (
    <p>
      {asked.amount !== open.amount && (
        <span className="small soft">
          {isZeroAmount(asked)
            ? m.invoice_asked_none()
            : m.invoice_asked({ amount: amountText(asked, locale) })}
        </span>
      )}
      <ExpectedPayment {...{ companyId, debtorId, invoiceId: invoice.id }} />
    </p>
  );
}
