// All companies of the person: who needs somebody most comes first, with what waits there.

import '../styles/today.css';
import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText, dayText } from '../../src/messages/format.ts';
import { roleText } from '../../src/messages/role-words.ts';
import { useMayIn } from '../acts/use-may.ts';
import { useLocale } from '../locale.tsx';
import { InAll } from '../parts/company/in-all.tsx';
import { Icon } from '../parts/form/icon.tsx';
import { Amount } from '../parts/form/values.tsx';
import { AddCompanyLink } from '../parts/frame/add-company-link.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import type { CompanyLine } from '../queries/answers.ts';
import { companiesQuery } from '../queries/people-queries.ts';
import { hasWords } from '../wanted.ts';
import { companyRows } from '../words/listed-rows.ts';
import { isZeroAmount } from '../words/money-text.ts';
import { totalText } from '../words/total.ts';
import { waitingIn } from '../words/waiting-in.ts';

export function CompaniesScreen() {
  const { locale } = useLocale();
  const { data } = useSuspenseQuery(companiesQuery);
  const [search, setSearch] = useState('');
  const { only } = useSearch({ from: '/c/$companyId/companies' });
  const lines = data.entries.filter(
    line =>
      hasWords(search, [line.company.name]) &&
      (only === undefined || waitingIn(line).some(({ kind }) => kind === only)),
  );
  return (
    <>
      <Top day={data.day} />
      {data.entries.length >= MANY && (
        <TextInput
          type="search"
          w={320}
          maw="100%"
          aria-label={m.companies_search()}
          placeholder={m.companies_search()}
          leftSection={<Icon name="search" />}
          maxLength={200}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      {data.entries.length > 1 && <InAll lines={data.entries} only={only} />}
      <div className="card scroll-x" style={{ padding: '0.5rem' }}>
        <table className="table" aria-label={m.companies_title()}>
          <thead>
            <tr>
              <th scope="col">{m.companies_company()}</th>
              <th scope="col" className="wide-only">
                {m.companies_waits()}
              </th>
              <th scope="col" className="wide-only">
                {m.companies_cash()}
              </th>
              <th scope="col" className="end wide-only">
                {m.companies_before()}
              </th>
              <th scope="col" className="end">
                {m.today_overdue()}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <CompanyRow key={line.company.id} line={line} />
            ))}
          </tbody>
          {lines.length > 1 && <Total lines={lines} />}
        </table>
      </div>
      <SaveTable name="acquit-companies" rows={async () => companyRows(lines, locale)} />
    </>
  );
}

function Top({ day }: { day: string }) {
  const { locale } = useLocale();
  return (
    <div className="top">
      <div>
        <ScreenTitle>{m.companies_title()}</ScreenTitle>
        <p className="soft">{m.companies_intro()}</p>
      </div>
      <div className="row wrap">
        <p className="soft">{dayText(day, locale)}</p>
        <AddCompanyLink />
      </div>
    </div>
  );
}

/** So many that one looks for a name. */
const MANY = 8;

/** Of those that are shown; amounts of several currencies stand side by side. */
function Total({ lines }: { lines: readonly CompanyLine[] }) {
  const { locale } = useLocale();
  return (
    <tfoot>
      <tr>
        <th scope="row">{m.companies_total({ count: lines.length })}</th>
        <td className="wide-only" />
        <td className="wide-only" />
        <td className="end wide-only soft number">
          {totalText(
            lines.flatMap(({ overdueBefore, otherCurrencies }) => [
              { amount: overdueBefore },
              ...otherCurrencies
                .filter(other => !isZeroAmount(other.overdueBefore))
                .map(other => ({ amount: other.overdueBefore })),
            ]),
            locale,
          )}
        </td>
        <td className="end number strong">
          {totalText(
            lines.flatMap(({ overdue, otherCurrencies }) => [
              { amount: overdue },
              ...otherCurrencies
                .filter(other => !isZeroAmount(other.overdue))
                .map(other => ({ amount: other.overdue })),
            ]),
            locale,
          )}
        </td>
      </tr>
    </tfoot>
  );
}

function CompanyRow({ line }: { line: CompanyLine }) {
  const { locale } = useLocale();
  const { company, role, overdue, overdueBefore, overdueInvoices, otherCurrencies, cash } = line;
  const { lastStatementOn, isFresh } = cash;
  return (
    <tr>
      <td>
        <Link to="/c/$companyId" params={{ companyId: company.id }}>
          {company.name}
        </Link>
        <br />
        <span className="small soft">{roleText(role, locale)}</span>
        <div className="narrow-only">
          <Waiting line={line} />
        </div>
      </td>
      <td className="wide-only">
        <Waiting line={line} />
      </td>
      <td className="wide-only">
        <span className={isFresh ? '' : 'alert'}>
          {lastStatementOn === null ? m.companies_cash_none() : dayText(lastStatementOn, locale, 'short')}
        </span>
      </td>
      <td className="end wide-only soft number">
        {amountText(overdueBefore, locale)}
        <Also amounts={otherCurrencies.map(other => other.overdueBefore)} />
      </td>
      <td className="end">
        <Amount value={overdue} tone="strong" />
        {overdueInvoices > 0 && (
          <>
            <br />
            <span className="small soft">{m.count_invoices({ count: overdueInvoices })}</span>
          </>
        )}
        <Also amounts={otherCurrencies.map(other => other.overdue)} />
      </td>
    </tr>
  );
}

/** The same in other currencies, where it is anything. */
function Also({ amounts }: { amounts: readonly CompanyLine['overdue'][] }) {
  const { locale } = useLocale();
  return amounts
    .filter(amount => !isZeroAmount(amount))
    .map(amount => (
      <span key={amount.currency} className="block">
        {m.companies_also({ amount: amountText(amount, locale) })}
      </span>
    ));
}

/** Each thing that waits leads to where it is done. */
function Waiting({ line }: { line: CompanyLine }) {
  const { company } = line;
  const params = { companyId: company.id };
  const may = useMayIn();
  // Nothing waits in a closed company for anybody.
  if (company.closedOn !== null) return <span className="tag">{m.closing_mark()}</span>;
  const shown = waitingIn(line);
  if (shown.length === 0) return <span className="soft">{m.companies_nothing()}</span>;
  return (
    <ul className="row wrap">
      {shown.map(one => (
        <li key={one.kind}>
          {one.to === '/c/$companyId/bank' && !may(company.id, 'readMoney', true) ? (
            <span className="tag" data-tone={one.tone}>
              {one.text}
            </span>
          ) : (
            <Link
              to={one.to}
              params={params}
              activeOptions={{ exact: true }}
              className="tag"
              data-tone={'tone' in one ? one.tone : undefined}
            >
              {one.text}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
