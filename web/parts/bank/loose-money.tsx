// Money that pays no invoice yet, and lines that took money back: what the bank says and nobody has placed.

import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { useLocale } from '../../locale.tsx';
import { loosePage, paymentsQuery, returnsQuery } from '../../queries/queries.ts';
import { paymentRows } from '../../words/screen-rows.ts';
import { allEntries } from '../../words/table-file.ts';
import { totalText } from '../../words/total.ts';
import { Allowed } from '../form/allowed.tsx';
import { Empty } from '../form/states.tsx';
import { NextCompany } from '../frame/next-company.tsx';
import { MorePages } from '../table/more-pages.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { ConfirmMany } from './confirm-many.tsx';
import { LoosePayment } from './loose-payment.tsx';
import { ReturnedPayments } from './returned-payments.tsx';

export function LooseMoney({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const pages = useSuspenseInfiniteQuery(paymentsQuery(companyId));
  const { data: returned } = useSuspenseQuery(returnsQuery(companyId));
  const payments = pages.data.pages.flatMap(({ entries }) => entries);
  if (payments.length + returned.returns.length === 0) return <NoneLoose companyId={companyId} />;
  const amounts = payments.map(({ unallocated }) => ({ amount: unallocated }));
  return (
    <div className="stack bank-loose">
      <ReturnedPayments returns={returned.returns} companyId={companyId} />
      {payments.length > 0 && (
        <p className="soft">
          {m.unallocated_text({
            payments: m.count_payments({ count: payments.length }),
            amount: totalText(amounts, locale),
          })}
          {pages.hasNextPage && <> · {m.bank_shown_first({ count: payments.length })}</>}
        </p>
      )}
      <Allowed to="money" isWhole>
        <ConfirmMany payments={payments} companyId={companyId} />
      </Allowed>
      {payments.map(payment => (
        <LoosePayment key={payment.id} payment={payment} companyId={companyId} />
      ))}
      <MorePages pages={pages} />
      {payments.length > 0 && (
        <SaveTable
          name="acquit-unallocated"
          rows={async () => paymentRows(await allEntries(cursor => loosePage(companyId, cursor)))}
        />
      )}
    </div>
  );
}

const NoneLoose = ({ companyId }: { companyId: string }) => (
  <Empty title={m.bank_none()}>
    <Allowed to="takeIn" isWhole>
      <p>
        <Link to="/c/$companyId/take-in" params={{ companyId }}>
          {m.cash_take_in()}
        </Link>
      </p>
    </Allowed>
    <NextCompany kind="payments" />
  </Empty>
);
