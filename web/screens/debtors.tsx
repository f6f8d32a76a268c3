import '../styles/today.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { DebtorLine, SavedView } from '../answers.ts';
import { AgeingBar, bucketText } from '../parts/ageing-bar.tsx';
import { Allowed } from '../parts/allowed.tsx';
import { Icon } from '../parts/icon.tsx';
import { MorePages } from '../parts/more-pages.tsx';
import { SaveTable } from '../parts/save-table.tsx';
import { SavedViews } from '../parts/saved-views.tsx';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Amount, Day, isZeroAmount } from '../parts/values.tsx';
import { debtorPage, debtorsQuery, likenessesQuery } from '../queries.ts';
import { allEntries, type Rows } from '../table-file.ts';
import { useCompany } from '../use-company.ts';
import { viewsQuery } from '../view-queries.ts';

const SEARCH_PAUSE_MILLISECONDS = 250;
/** Days after the oldest due date: the limits of the columns. */
const LATENESS = ['30', '60', '90'];

type Wanted = SavedView['content'];
const EVERYTHING: Wanted = { search: '', lateBeyond: null };

/** What the address asks for, else the view that the person begins with. */
export function DebtorsScreen() {
  const company = useCompany();
  const { view: viewId } = useSearch({ from: '/c/$companyId/debtors' });
  const views = useQuery(viewsQuery(company.id));
  if (views.isPending) return <Waiting />;
  const known = views.data?.entries ?? [];
  const view = known.find(one => (viewId === undefined ? one.isDefault : one.id === viewId));
  return <Debtors key={viewId ?? ''} beginning={view?.content ?? EVERYTHING} />;
}

function Debtors({ beginning }: { beginning: Wanted }) {
  const company = useCompany();
  const [typed, setTyped] = useState(beginning.search);
  const [lateBeyond, setLateBeyond] = useState(beginning.lateBeyond);
  const [search] = useDebouncedValue(typed.trim(), SEARCH_PAUSE_MILLISECONDS);
  const wanted: Wanted = { search, lateBeyond };
  const isNarrowed = search !== '' || lateBeyond !== null;
  const pages = useInfiniteQuery(debtorsQuery(company.id, search, lateBeyond));
  const lines = pages.data?.pages.flatMap(page => page.entries) ?? [];
  return (
    <>
      <div className="top">
        <h1>{m.debtors_title()}</h1>
        <TextInput
          type="search"
          w={320}
          maw="100%"
          aria-label={m.debtors_search()}
          placeholder={m.debtors_search()}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
      </div>
      <div className="row wrap" style={{ alignItems: 'end', marginBottom: '1rem' }}>
        <NativeSelect
          label={m.late_label()}
          value={lateBeyond === null ? '' : String(lateBeyond)}
          onChange={({ target }) => setLateBeyond(target.value === '' ? null : Number(target.value))}
          data={[
            { value: '', label: m.late_all() },
            { value: '0', label: m.late_any() },
            ...LATENESS.map(days => ({ value: days, label: m.late_beyond({ days }) })),
          ]}
        />
        <SavedViews
          companyId={company.id}
          content={wanted}
          onChoose={content => {
            setTyped(content.search);
            setLateBeyond(content.lateBeyond);
          }}
        />
      </div>
      <Allowed to="correct" isWhole>
        <SameNotice companyId={company.id} />
      </Allowed>
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && lines.length === 0 && (
        <Empty title={search === '' ? m.debtors_none() : m.debtors_no_match({ search })}>
          {!isNarrowed && (
            <Allowed to="takeIn" isWhole>
              <p>
                <Link to="/c/$companyId/take-in" params={{ companyId: company.id }}>
                  {m.take_in_title()}
                </Link>
              </p>
            </Allowed>
          )}
        </Empty>
      )}
      {lines.length > 0 && <DebtorTable lines={lines} companyId={company.id} />}
      <MorePages pages={pages} />
      {lines.length > 0 && (
        <SaveTable
          name="acquit-debtors"
          rows={async () => tableOf(await allEntries(cursor => debtorPage(company.id, wanted, cursor)))}
        />
      )}
    </>
  );
}

/** One line where customers may be there twice; nothing where none is. */
function SameNotice({ companyId }: { companyId: string }) {
  const pages = useInfiniteQuery(likenessesQuery(companyId));
  const count = pages.data?.pages.flatMap(page => page.entries).length ?? 0;
  if (count === 0) return null;
  return (
    <p className="notice spread wrap" data-tone="caution" role="status">
      <span>{m.same_notice({ count })}</span>
      <Link to="/c/$companyId/debtors/same" params={{ companyId }}>
        {m.same_look()}
      </Link>
    </p>
  );
}

const AGES = ['notDue', '1-30', '31-60', '61-90', 'over90'] as const;

const tableOf = (lines: readonly DebtorLine[]): Rows => [
  [
    m.column_debtor(),
    ...AGES.map(bucketText),
    m.column_oldest(),
    m.today_overdue(),

    m.reports_currency(),
  ],
  ...lines.map(line => [
    line.name,
    ...AGES.map(age => line.buckets.find(({ bucket }) => bucket === age)?.amount ?? { amount: '0.00' }),
    { day: line.oldestDueOn },
    line.overdue,

    line.overdue.currency,
  ]),
];

function DebtorTable({ lines, companyId }: { lines: readonly DebtorLine[]; companyId: string }) {
  return (
    <div className="card scroll-x" style={{ padding: '0.5rem' }}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{m.column_debtor()}</th>
            {AGES.map(bucket => (
              <th scope="col" className="end wide-only" key={bucket}>
                {bucketText(bucket)}
              </th>
            ))}
            <th scope="col" className="wide-only">
              {m.column_oldest()}
            </th>
            <th scope="col" className="end">
              {m.today_overdue()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <DebtorRow key={line.id} line={line} companyId={companyId} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DebtorRow({ line, companyId }: { line: DebtorLine; companyId: string }) {
  return (
    <tr>
      <td>
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: line.id }}>
          {line.name}
        </Link>
        <AgeingBar ageing={line.buckets} isCompact />
      </td>
      {AGES.map(bucket => {
        const amount = line.buckets.find(one => one.bucket === bucket)?.amount;
        return (
          <td className="end wide-only" key={bucket}>
            {amount === undefined || isZeroAmount(amount) ? (
              <span className="soft">–</span>
            ) : (
              <Amount value={amount} />
            )}
          </td>
        );
      })}
      <td className="wide-only">
        {line.oldestDueOn !== null && <Day on={line.oldestDueOn} style="short" />}
      </td>
      <td className="end strong">
        <Amount value={line.overdue} />
      </td>
    </tr>
  );
}
