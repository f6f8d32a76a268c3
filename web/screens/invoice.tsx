// One invoice, open or settled: what it is worth and why, what settled it, what was written about it, and its history.

import '../styles/agreements.css';
import '../styles/bank.css';
import '../styles/debtor.css';
import '../styles/review.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { dayText } from '../../src/messages/format.ts';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { Holds } from '../parts/debtor/holds.tsx';
import { Timeline } from '../parts/debtor/timeline.tsx';
import { Reasons } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Corrections } from '../parts/invoice/corrections.tsx';
import { InvoiceAgreements } from '../parts/invoice/invoice-agreements.tsx';
import { InvoiceHead } from '../parts/invoice/invoice-head.tsx';
import { MessagesNaming } from '../parts/invoice/messages-naming.tsx';
import { Origin } from '../parts/invoice/origin.tsx';
import { Parts, SettledBy } from '../parts/invoice/settled-by.tsx';
import { InvoiceStateTag } from '../parts/invoice/state-tag.tsx';
import { CorrectInvoice } from '../parts/law/correct-invoice.tsx';
import { InvoiceDocuments } from '../parts/law/invoice-documents.tsx';
import { AmountExplained } from '../parts/law/why-amount.tsx';
import { PrintDay } from '../parts/table/print-day.tsx';
import type { InvoiceInFull } from '../queries/answers.ts';
import { invoiceQuery } from '../queries/invoice-queries.ts';

export function InvoiceScreen() {
  const { id: companyId } = useCompany();
  const { invoiceId } = useParams({ from: '/c/$companyId/invoices/$invoiceId' });
  const { data: shown } = useSuspenseQuery(invoiceQuery(companyId, invoiceId));
  const { invoice, day } = shown;
  return (
    <>
      <Title shown={shown} companyId={companyId} />
      <PrintDay day={day} />
      <div className="debtor-grid">
        <div className="debtor-main">
          <InvoiceHead shown={shown} companyId={companyId} />
          <Corrections shown={shown} companyId={companyId} />
          {shown.state === 'open' && (
            <section className="card stack">
              <h2>{m.invoice_chased_title()}</h2>
              <Reasons because={shown.because} />
            </section>
          )}
          <Parts parts={shown.parts} />
          <SettledBy settled={shown.settled} companyId={companyId} />
          <section className="card stack">
            <h2>{m.why_amount()}</h2>
            <AmountExplained invoice={invoice} />
            {shown.state === 'open' && (
              <CorrectInvoice invoice={invoice} companyId={companyId} day={day} onDone={() => {}} />
            )}
          </section>
          <MessagesNaming messages={shown.messages} companyId={companyId} />
          <Timeline entries={shown.history} companyId={companyId} day={shown.day} />
        </div>
        <div className="debtor-side">
          {(shown.state === 'open' || shown.holds.length > 0) && (
            <Holds held={shown} companyId={companyId} invoiceId={invoice.id} />
          )}
          <InvoiceAgreements shown={shown} companyId={companyId} />
          <div className="card">
            <InvoiceDocuments companyId={companyId} invoiceId={invoice.id} />
          </div>
          <Origin shown={shown} companyId={companyId} />
        </div>
      </div>
    </>
  );
}

type Shown = { readonly shown: InvoiceInFull; readonly companyId: string };

function Title({ shown, companyId }: Shown) {
  const { locale } = useLocale();
  const { invoice, state, cancelledOn, debtorId, debtorName } = shown;
  return (
    <div>
      <p className="small">
        <Link to="/c/$companyId/invoices" params={{ companyId }}>
          {m.invoices_title()}
        </Link>
      </p>
      <ScreenTitle className="anywhere">{m.invoice_page_title({ number: invoice.number })}</ScreenTitle>
      <p className="row wrap">
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
          {debtorName}
        </Link>
        <InvoiceStateTag state={state} />
        {invoice.daysLate > 0 && (
          <span className="tag" data-tone="alert">
            {m.count_days_late({ count: invoice.daysLate })}
          </span>
        )}
        {state === 'cancelled' && cancelledOn !== null && (
          <span className="small soft">{m.invoice_cancelled_on({ day: dayText(cancelledOn, locale) })}</span>
        )}
      </p>
    </div>
  );
}
