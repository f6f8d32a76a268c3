import '../styles/today.css';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import type { SavedView } from '../answers.ts';
import { Allowed } from '../parts/allowed.tsx';
import { DebtorBulk } from '../parts/debtor-bulk.tsx';
import { DebtorTable, type Ticks, tableOf } from '../parts/debtor-table.tsx';
import { Icon } from '../parts/icon.tsx';
import { MorePages } from '../parts/more-pages.tsx';
import { SaveTable } from '../parts/save-table.tsx';
import { SavedViews } from '../parts/saved-views.tsx';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { debtorPage, debtorsQuery, likenessesQuery } from '../queries.ts';
import { allEntries } from '../table-file.ts';
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
  const { ticks, tickNone } = useTicks();
  /** What is no longer shown is not acted on. */
  const ticked = lines.filter(({ id }) => ticks.isTicked(id));
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
      <Narrowing
        companyId={company.id}
        wanted={wanted}
        onWanted={content => {
          setTyped(content.search);
          setLateBeyond(content.lateBeyond);
        }}
      />
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
      {ticked.length > 0 && (
        <DebtorBulk companyId={company.id} lines={ticked} rowsOf={tableOf} onNone={tickNone} />
      )}
      {lines.length > 0 && <DebtorTable lines={lines} companyId={company.id} ticks={ticks} />}
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

function useTicks(): { ticks: Ticks; tickNone: () => void } {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick: Ticks['tick'] = (ids, isTicked) =>
    setTicked(isTicked ? new Set([...ticked, ...ids]) : new Set([...ticked].filter(id => !ids.includes(id))));
  return { ticks: { isTicked: id => ticked.has(id), tick }, tickNone: () => setTicked(new Set()) };
}

function Narrowing({
  companyId,
  wanted,
  onWanted,
}: {
  companyId: string;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
}) {
  return (
    <div className="row wrap" style={{ alignItems: 'end', marginBottom: '1rem' }}>
      <NativeSelect
        label={m.late_label()}
        value={wanted.lateBeyond === null ? '' : String(wanted.lateBeyond)}
        onChange={({ target }) =>
          onWanted({ ...wanted, lateBeyond: target.value === '' ? null : Number(target.value) })
        }
        data={[
          { value: '', label: m.late_all() },
          { value: '0', label: m.late_any() },
          ...LATENESS.map(days => ({ value: days, label: m.late_beyond({ days }) })),
        ]}
      />
      <SavedViews companyId={companyId} content={wanted} onChoose={onWanted} />
    </div>
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
