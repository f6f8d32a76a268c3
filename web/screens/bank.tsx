import '../styles/bank.css';
import { Tabs } from '@mantine/core';
import { usePrefetchInfiniteQuery, usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { AccountsWarning, BankAccounts } from '../parts/bank/bank-accounts.tsx';
import { LooseMoney } from '../parts/bank/loose-money.tsx';
import { PaymentList } from '../parts/bank/payment-list.tsx';
import { RecordPayment } from '../parts/bank/record-payment.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { accountsQuery, paymentsQuery, returnsQuery } from '../queries/queries.ts';

export function BankScreen() {
  const company = useCompany();
  usePrefetchInfiniteQuery(paymentsQuery(company.id));
  usePrefetchQuery(returnsQuery(company.id));
  const { data: accounts } = useSuspenseQuery(accountsQuery(company.id));
  const { view } = useSearch({ from: '/c/$companyId/bank' });
  return (
    <>
      <div className="spread wrap">
        <div>
          <ScreenTitle>{m.bank_heading()}</ScreenTitle>
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
          <LooseMoney companyId={company.id} />
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
