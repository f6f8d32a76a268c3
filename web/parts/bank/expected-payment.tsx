import { useQuery } from '@tanstack/react-query';
import * as m from '../../../src/messages/compiled/messages.js';
import { dayText } from '../../../src/messages/format.ts';
import { useLocale } from '../../locale.tsx';
import { debtorReceiptsQuery } from '../../queries/report-queries.ts';

/** When the invoice is likely to be paid, as far as habits tell. It comes after the page: it looks at every past payment. */
export function ExpectedPayment({ companyId, debtorId, invoiceId }: Asked) {
  const { locale } = useLocale();
  const { data } = useQuery(debtorReceiptsQuery(companyId, debtorId));
  const forecast = data?.invoices.find(one => one.invoiceId === invoiceId)?.forecast;
  if (forecast?.expectedOn == null) return null;
  const day = (on: string): string => dayText(on, locale, 'short');
  const { from, until } = forecast.fourFifths;
  const on = day(forecast.expectedOn);
  return (
    <>
      <br />
      <span className="small soft">
        {/* Where one payment alone tells of it, both bounds are the same day. */}
        {until === null || until === from
          ? m.debtor_expected_on({ on })
          : m.debtor_expected_between({ on, from: day(from), until: day(until) })}
      </span>
    </>
  );
}

type Asked = { readonly companyId: string; readonly debtorId: string; readonly invoiceId: string };
