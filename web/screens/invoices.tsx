// The open invoices of everybody, the one due first before the others: narrowed, kept as a view, ticked, taken into a file.

import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useDay } from '../acts/use-day.ts';
import { useSearched } from '../acts/use-searched.ts';
import { type Ticks, useTicks } from '../acts/use-ticks.ts';
import { InvoiceLink } from '../parts/form/invoice-link.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { Amount, Day } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { SettledFound } from '../parts/invoice/settled-found.tsx';
import { MorePages } from '../parts/table/more-pages.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { PrintDay } from '../parts/table/print-day.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { TickAll } from '../parts/table/tick-all.tsx';
import { TickedLines } from '../parts/table/ticked-lines.tsx';
import { WindowedBody } from '../parts/table/windowed-body.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import { AddInvoice } from '../parts/take-in/add-invoice.tsx';
import type { InvoiceLine } from '../queries/answers.ts';
import { invoicePage, invoicesQuery } from '../queries/invoice-queries.ts';
import type { Wanted } from '../wanted.ts';
import { allEntries, type Rows } from '../words/table-file.ts';

export function InvoicesScreen() {
  return <WithView screen="invoices">{beginning => <Invoices beginning={beginning} />}</WithView>;
}

const standingText = (standing: InvoiceLine['standing']): string => {
  switch (standing) {
    case 'disputed':
      return m.invoices_disputed();
    case 'promised':
      return m.invoices_promised();
    case 'free':
      return m.invoices_free();
  }
};

const STANDINGS: readonly InvoiceLine['standing'][] = ['disputed', 'promised', 'free'];

function Invoices({ beginning }: { beginning: Wanted }) {
  const { id: companyId } = useCompany();
  const day = useDay(companyId);
  const [asked, setAsked] = useState(beginning);
  const search = useSearched(asked.search);
  const wanted: Wanted = { ...asked, search };
  const pages = useInfiniteQuery(invoicesQuery(companyId, wanted));
  const { data } = pages;
  const lines = useMemo(() => data?.pages.flatMap(page => page.entries) ?? [], [data]);
  const { ticks, tickNone } = useTicks();
  const ticked = lines.filter(({ id }) => ticks.isTicked(id));
  return (
    <>
      <div className="spread wrap">
        <ScreenTitle>{m.invoices_title()}</ScreenTitle>
        <div className="row wrap">
          <Link to="/c/$companyId/debtors" params={{ companyId }}>
            {m.invoices_by_debtor()}
          </Link>
          <AddInvoice companyId={companyId} />
        </div>
      </div>
      <PrintDay day={day} />
      <Narrowing
        screen="invoices"
        companyId={companyId}
        wanted={asked}
        onWanted={setAsked}
        placeholder={m.debtors_search()}
        withLateness
        choices={[
          {
            label: m.narrow_state(),
            all: m.narrow_all_calls(),
            kinds: STANDINGS.map(kind => ({ kind, name: standingText(kind) })),
          },
        ]}
      />
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && lines.length === 0 && <Empty title={m.invoices_none()} />}
      <TickedLines
        count={ticked.length}
        name="acquit-selection"
        rows={() => tableOf(ticked)}
        onNone={tickNone}
      />
      {lines.length > 0 && <InvoiceTable lines={lines} companyId={companyId} ticks={ticks} />}
      <MorePages pages={pages} withPrint />
      <SettledFound companyId={companyId} begins={search} />
      {lines.length > 0 && (
        <SaveTable
          name="acquit-invoices"
          rows={async () => tableOf(await allEntries(cursor => invoicePage(companyId, wanted, cursor)))}
        />
      )}
    </>
  );
}

const tableOf = (lines: readonly InvoiceLine[]): Rows => [
  [
    m.column_invoice(),
    m.column_debtor(),
    m.invoices_issued(),
    m.invoices_due(),
    m.column_late(),
    m.invoices_invoiced(),
    m.column_open(),
    m.reports_currency(),
    m.table_standing(),
  ],
  ...lines.map(line => [
    line.number,
    line.debtorName,
    { day: line.issuedOn },
    { day: line.dueOn },
    { count: line.daysLate },
    line.invoiced,
    line.open,
    line.open.currency,
    standingText(line.standing),
  ]),
];

function InvoiceTable({
  lines,
  companyId,
  ticks,
}: {
  lines: readonly InvoiceLine[];
  companyId: string;
  ticks: Ticks;
}) {
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  return (
    <div className="card scroll-x" style={{ padding: '0.5rem' }}>
      <table className="table" aria-label={m.invoices_title()} aria-rowcount={lines.length + 1}>
        <thead>
          <tr>
            <TickAll ids={ids} ticks={ticks} />
            <th scope="col" className="wide-only" style={{ minWidth: '7.5rem' }}>
              {m.column_invoice()}
            </th>
            <th scope="col">{m.column_debtor()}</th>
            <th scope="col" className="wide-only">
              {m.invoices_due()}
            </th>
            <th scope="col" className="end wide-only">
              {m.column_late()}
            </th>
            <th scope="col" className="end">
              {m.column_open()}
            </th>
          </tr>
        </thead>
        <WindowedBody lines={lines} keyOf={({ id }) => id} columns={6}>
          {line => <Cells line={line} companyId={companyId} ticks={ticks} />}
        </WindowedBody>
      </table>
    </div>
  );
}

function Cells({ line, companyId, ticks }: { line: InvoiceLine; companyId: string; ticks: Ticks }) {
  return (
    <>
      <td>
        <Checkbox
          aria-label={m.bulk_select({ name: line.number })}
          checked={ticks.isTicked(line.id)}
          onChange={({ target }) => ticks.tick([line.id], target.checked)}
        />
      </td>
      <td className="strong anywhere wide-only">
        <InvoiceLink companyId={companyId} invoice={line} /> <Standing of={line} />
      </td>
      <td>
        <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId: line.debtorId }}>
          {line.debtorName}
        </Link>
        <InBrief line={line} companyId={companyId} />
      </td>
      <td className="wide-only">{line.dueOn !== null && <Day on={line.dueOn} style="short" />}</td>
      <td className="end wide-only">{line.daysLate > 0 && line.daysLate}</td>
      <td className="end strong">
        <Amount value={line.open} />
      </td>
    </>
  );
}

function Standing({ of: { standing } }: { of: InvoiceLine }) {
  if (standing === 'free') return null;
  return (
    <span className="tag" data-tone={standing === 'disputed' ? 'alert' : 'caution'}>
      {standingText(standing)}
    </span>
  );
}

/** On a telephone the columns stand under the name: beside it they pushed the amount out of sight. */
function InBrief({ line, companyId }: { line: InvoiceLine; companyId: string }) {
  return (
    <p className="narrow-only small soft anywhere">
      <InvoiceLink companyId={companyId} invoice={line} />
      {line.dueOn !== null && (
        <>
          {' · '}
          {m.column_due()} <Day on={line.dueOn} style="short" />
        </>
      )}
      {line.daysLate > 0 && <span className="number"> · {m.count_days_late({ count: line.daysLate })}</span>}{' '}
      <Standing of={line} />
    </p>
  );
}
