import '../styles/bank.css';
import { Tabs } from '@mantine/core';
import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useLocale } from '../locale.tsx';
import { AccountsWarning, BankAccounts } from '../parts/bank/bank-accounts.tsx';
import { LoosePayment } from '../parts/bank/loose-payment.tsx';
import { PaymentList } from '../parts/bank/payment-list.tsx';
import { RecordPayment } from '../parts/bank/record-payment.tsx';
import { ReturnedPayments } from '../parts/bank/returned-payments.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Empty } from '../parts/form/states.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { accountsQuery, paymentsQuery, returnsQuery } from '../queries/queries.ts';
import { paymentRows } from '../words/screen-rows.ts';
import { totalText } from '../words/total.ts';

export function BankScreen() {
  const company = useCompany();
  usePrefetchQuery(paymentsQuery(company.id));
  usePrefetchQuery(returnsQuery(company.id));
  const { data: accounts } = useSuspenseQuery(accountsQuery(company.id));
  const { view } = useSearch({ from: '/c/$companyId/bank' });
  return (
    <>
      <div className="spread wrap">
        <div>
          <h1>{m.bank_heading()}</h1>
          <p className="soft">{m.bank_intro()}</p>
        </div>
        <Allowed to="money" isWhole>
          <RecordPayment companyId={company.id} />
        </Allowed>
      </div>
      <AccountsWarning accounts={accounts.accounts} />
      <Tabs key={view ?? ''} defaultValue={view === undefined ? 'loose' : 'all'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="loose">{m.bank_title()}</Tabs.Tab>
          <Tabs.Tab value="all">{m.bank_tab_all()}</Tabs.Tab>
          <Tabs.Tab value="accounts">{m.bank_tab_accounts()}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="loose" pt="lg">
          <Loose companyId={company.id} />
        </Tabs.Panel>
        <Tabs.Panel value="all" pt="lg">
          <PaymentList companyId={company.id} />
        </Tabs.Panel>
        <Tabs.Panel value="accounts" pt="lg">
          <BankAccounts accounts={accounts.accounts} companyId={company.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Money that pays no invoice yet, and lines that took money back: what the bank says and nobody has placed. */
function Loose({ companyId }: { companyId: string }) {
  const { locale } = useLocale();
  const { data: payments } = useSuspenseQuery(paymentsQuery(companyId));
  const { data: returned } = useSuspenseQuery(returnsQuery(companyId));
  const { entries } = payments;
  if (entries.length + returned.returns.length === 0)
    return (
      <Empty title={m.bank_none()}>
        <Allowed to="takeIn" isWhole>
          <p>
            <Link to="/c/$companyId/take-in" params={{ companyId }}>
              {m.cash_take_in()}
            </Link>
          </p>
        </Allowed>
      </Empty>
    );
  const amounts = entries.map(({ unallocated }) => ({ amount: unallocated }));
  return (
    <div className="stack bank-loose">
      <ReturnedPayments returns={returned.returns} companyId={companyId} />
      {entries.length > 0 && (
        <p className="soft">
          {m.unallocated_text({
            payments: m.count_payments({ count: entries.length }),
            amount: totalText(amounts, locale),
          })}
        </p>
      )}
      {entries.map(payment => (
        <LoosePayment key={payment.id} payment={payment} companyId={companyId} />
      ))}
      {entries.length > 0 && <SaveTable name="acquit-unallocated" rows={async () => paymentRows(entries)} />}
    </div>
  );
}
