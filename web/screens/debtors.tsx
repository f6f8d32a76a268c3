import '../styles/today.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { useCompany } from '../acts/use-company.ts';
import { useDay } from '../acts/use-day.ts';
import { useSearched } from '../acts/use-searched.ts';
import { useTicks } from '../acts/use-ticks.ts';
import { DebtorBulk } from '../parts/debtor/debtor-bulk.tsx';
import { DebtorTable, tableOf } from '../parts/debtor/debtor-table.tsx';
import { Allowed } from '../parts/form/allowed.tsx';
import { Empty, Failure, Waiting } from '../parts/form/states.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { MorePages } from '../parts/table/more-pages.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { PrintDay } from '../parts/table/print-day.tsx';
import { RankedByCurrency } from '../parts/table/ranked-by-currency.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import { uncertainKindsQuery } from '../queries/kind-queries.ts';
import { debtorPage, debtorsQuery, likenessesQuery } from '../queries/queries.ts';
import { isNarrowed, type Wanted } from '../wanted.ts';
import { allEntries } from '../words/table-file.ts';

export function DebtorsScreen() {
  return <WithView screen="debtors">{beginning => <Debtors beginning={beginning} />}</WithView>;
}

function Debtors({ beginning }: { beginning: Wanted }) {
  const company = useCompany();
  const day = useDay(company.id);
  const [asked, setAsked] = useState(beginning);
  const search = useSearched(asked.search);
  const wanted: Wanted = { ...asked, search };
  const pages = useInfiniteQuery(debtorsQuery(company.id, search, wanted.lateBeyond));
  const { data } = pages;
  const lines = useMemo(() => data?.pages.flatMap(page => page.entries) ?? [], [data]);
  const { ticks, tickNone } = useTicks();
  /** What is no longer shown is not acted on. */
  const ticked = lines.filter(({ id }) => ticks.isTicked(id));
  return (
    <>
      <div className="spread wrap">
        <ScreenTitle>{m.debtors_title()}</ScreenTitle>
        <Link to="/c/$companyId/invoices" params={{ companyId: company.id }}>
          {m.invoices_by_invoice()}
        </Link>
      </div>
      <PrintDay day={day} />
      <Narrowing
        screen="debtors"
        companyId={company.id}
        wanted={asked}
        onWanted={setAsked}
        placeholder={m.debtors_search()}
        withLateness
      />
      <Allowed to="correct" isWhole>
        <SameNotice companyId={company.id} />
      </Allowed>
      <Allowed to="correct">
        <KindNotice companyId={company.id} />
      </Allowed>
      {pages.isPending && <Waiting />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && lines.length === 0 && (
        <Empty title={search === '' ? m.debtors_none() : m.debtors_no_match({ search })}>
          {!isNarrowed(wanted) && (
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
      {ticked.length > 0 && (
        <DebtorBulk
          companyId={company.id}
          debtorIds={[...new Set(ticked.map(({ id }) => id))]}
          rows={() => tableOf(ticked)}
          onNone={tickNone}
        />
      )}
      <RankedByCurrency amounts={lines.map(({ overdue }) => overdue)} />
      {lines.length > 0 && (
        <DebtorTable lines={lines} isWhole={!pages.hasNextPage} companyId={company.id} ticks={ticks} />
      )}
      <MorePages pages={pages} withPrint />
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

/** One line where nobody has said of somebody whether they are a business; nothing where all is known. */
function KindNotice({ companyId }: { companyId: string }) {
  const count = useQuery(uncertainKindsQuery(companyId)).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <p className="notice spread wrap" data-tone="caution" role="status">
      <span>{m.kinds_notice({ count })}</span>
      <Link to="/c/$companyId/debtors/kinds" params={{ companyId }}>
        {m.kinds_look()}
      </Link>
    </p>
  );
}
