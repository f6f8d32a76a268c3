// Whom to call first and why, what to know before dialling, and what came of it: in three clicks, confirmed in writing.

import '../styles/calls.css';
import { Checkbox } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as m from '../../src/messages/compiled/messages.js';
import { amountText } from '../../src/messages/format.ts';
import { reasonText } from '../../src/messages/reasons/reasons.ts';
import { riskText } from '../../src/messages/risk-words.ts';
import { useCompany } from '../acts/use-company.ts';
import { type Ticks, useTicks } from '../acts/use-ticks.ts';
import { useLocale } from '../locale.tsx';
import { CallConfirmation, type NotedCall } from '../parts/debtor/call-confirmation.tsx';
import { CallPanel } from '../parts/debtor/call-panel.tsx';
import { DebtorBulk } from '../parts/debtor/debtor-bulk.tsx';
import { Empty } from '../parts/form/states.tsx';
import { Amount } from '../parts/form/values.tsx';
import { ScreenTitle } from '../parts/frame/screen-title.tsx';
import { Narrowing } from '../parts/table/narrowing.tsx';
import { RankedByCurrency } from '../parts/table/ranked-by-currency.tsx';
import { SaveTable } from '../parts/table/save-table.tsx';
import { TickAllOfList } from '../parts/table/tick-all.tsx';
import { WithView } from '../parts/table/with-view.tsx';
import type { RiskLine, Today } from '../queries/answers.ts';
import { riskQuery, todayQuery } from '../queries/queries.ts';
import { hasWords, type Wanted } from '../wanted.ts';
import { type Callee, callRows } from '../words/listed-rows.ts';
import type { Rows } from '../words/table-file.ts';

type Call = Today['calls'][number];

export function CallsScreen() {
  return <WithView screen="calls">{beginning => <Calls beginning={beginning} />}</WithView>;
}

function Calls({ beginning }: { beginning: Wanted }) {
  const { locale } = useLocale();
  const [wanted, setWanted] = useState(beginning);
  const { id: companyId } = useCompany();
  const { data: risk } = useSuspenseQuery(riskQuery(companyId));
  const planned = useQuery(todayQuery(companyId)).data?.calls ?? [];
  const { debtor } = useSearch({ from: '/c/$companyId/calls' });
  const navigate = useNavigate({ from: '/c/$companyId/calls' });
  const [noted, setNoted] = useState<NotedCall | null>(null);
  // Those that a scenario asks to be called come first; then money at risk, the most first.
  const isPlanned = ({ debtorId }: RiskLine) => planned.some(call => call.debtorId === debtorId);
  const sought = risk.debtors.filter(({ debtorName }) => hasWords(wanted.search, [debtorName]));
  const lines = calledOnce([
    ...sought.filter(isPlanned),
    ...(wanted.only.includes('planned') ? [] : sought.filter(line => !isPlanned(line))),
  ]);
  const chosen = lines.find(({ debtorId }) => debtorId === debtor) ?? lines[0];
  const choose = (debtorId: string | undefined) =>
    void navigate({ search: before => withDebtor(before, debtorId), replace: true });
  const next = chosen === undefined ? undefined : lines[lines.indexOf(chosen) + 1];
  const { ticks, tickNone } = useTicks();
  return (
    <>
      <div>
        <ScreenTitle>{m.calls_screen()}</ScreenTitle>
        <p className="soft">{m.calls_intro()}</p>
      </div>
      {risk.debtors.length > 0 && (
        <Narrowing
          screen="calls"
          companyId={companyId}
          wanted={wanted}
          onWanted={setWanted}
          placeholder={m.column_debtor()}
          choices={[
            {
              label: m.narrow_calls(),
              all: m.narrow_all_calls(),
              kinds: [{ kind: 'planned', name: m.calls_planned() }],
            },
          ]}
        />
      )}
      {chosen === undefined && <Nobody isNarrowed={risk.debtors.length > 0} />}
      <Chosen
        lines={lines}
        ticks={ticks}
        companyId={companyId}
        rowsOf={these => callRows(these, planned, locale)}
        onNone={tickNone}
      />
      <RankedByCurrency amounts={lines.map(({ amount }) => amount)} />
      {chosen !== undefined && (
        <div className="calls">
          <ol className="card calls-list" aria-label={m.calls_screen()}>
            {lines.map(line => (
              <Line
                key={line.debtorId}
                line={line}
                call={planned.find(({ debtorId }) => debtorId === line.debtorId) ?? null}
                isChosen={line === chosen}
                ticks={ticks}
                onChoose={() => choose(line.debtorId)}
              />
            ))}
          </ol>
          <CallPanel
            key={chosen.debtorId}
            line={chosen}
            task={planned.find(({ debtorId }) => debtorId === chosen.debtorId) ?? null}
            companyId={companyId}
            onDone={answer => {
              setNoted({ noted: answer, name: chosen.debtorName });
              choose(next?.debtorId);
            }}
          />
        </div>
      )}
      {lines.length > 0 && (
        <SaveTable name="acquit-calls" rows={async () => callRows(lines, planned, locale)} />
      )}
      {noted !== null && <CallConfirmation {...noted} onClose={() => setNoted(null)} />}
    </>
  );
}

/** Who owes in several currencies is called once, for the first of them. */
const calledOnce = (lines: readonly RiskLine[]): Callee[] =>
  lines.flatMap((line, place) => {
    const same = lines.filter(({ debtorId }) => debtorId === line.debtorId);
    return lines.indexOf(same[0] ?? line) === place ? [{ ...line, others: same.slice(1) }] : [];
  });

const withDebtor = <Search extends { debtor?: string | undefined }>(
  { debtor: _before, ...kept }: Search,
  debtor: string | undefined,
) => (debtor === undefined ? kept : { ...kept, debtor });

const Nobody = ({ isNarrowed }: { isNarrowed: boolean }) =>
  isNarrowed ? (
    <Empty title={m.narrow_nothing()} />
  ) : (
    <Empty title={m.calls_nobody()}>
      <p>{m.calls_nobody_text()}</p>
    </Empty>
  );

/** What can be done with several of them, and all at once in one tick. */
function Chosen({
  lines,
  ticks,
  companyId,
  rowsOf,
  onNone,
}: {
  lines: readonly Callee[];
  ticks: Ticks;
  companyId: string;
  rowsOf: (lines: readonly Callee[]) => Rows;
  onNone: () => void;
}) {
  const ticked = lines.filter(({ debtorId }) => ticks.isTicked(debtorId));
  return (
    <>
      {ticked.length > 0 && (
        <DebtorBulk
          companyId={companyId}
          debtorIds={ticked.map(({ debtorId }) => debtorId)}
          rows={() => rowsOf(ticked)}
          onNone={onNone}
        />
      )}
      {lines.length > 1 && <TickAllOfList ids={lines.map(({ debtorId }) => debtorId)} ticks={ticks} />}
    </>
  );
}

/** Reasons on the line itself; the panel has all of them. */
const REASONS_SHOWN = 2;

function Line({
  line,
  call,
  isChosen,
  ticks,
  onChoose,
}: {
  line: Callee;
  call: Call | null;
  isChosen: boolean;
  ticks: Ticks;
  onChoose: () => void;
}) {
  const { locale } = useLocale();
  return (
    <li className="call-choice">
      <Checkbox
        aria-label={m.bulk_select({ name: line.debtorName })}
        checked={ticks.isTicked(line.debtorId)}
        onChange={({ target }) => ticks.tick([line.debtorId], target.checked)}
      />
      <button type="button" className="call-line" aria-pressed={isChosen} onClick={onChoose}>
        <span className="spread">
          <span className="strong anywhere">{line.debtorName}</span>
          {/* Not what is late, which the first reason says: what may not come. */}
          <span style={{ textAlign: 'end' }}>
            <Amount value={line.amount} tone="strong" />
            {line.others.map(({ amount }) => (
              <span key={amount.currency} className="block">
                {m.companies_also({ amount: amountText(amount, locale) })}
              </span>
            ))}
            <span className="small soft block">{m.calls_at_risk()}</span>
          </span>
        </span>
        {call !== null && (
          <span className="tag" data-tone="good">
            {m.calls_planned()}
          </span>
        )}
        {line.leftAlone !== null && <span className="small block">{reasonText(line.leftAlone, locale)}</span>}
        {line.because.slice(0, REASONS_SHOWN).map(reason => (
          <span key={reason.code} className="small soft block">
            {riskText(reason, locale)}
          </span>
        ))}
      </button>
    </li>
  );
}
