// Who owes what, a line a customer and currency, with a tick for acts on several.

import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import type { Ticks } from '../../acts/use-ticks.ts';
import type { DebtorLine } from '../../queries/answers.ts';
import type { Rows } from '../../words/table-file.ts';
import { agedOf, totalsOf } from '../../words/totals-of-ages.ts';
import { AmountOrNone, Day } from '../form/values.tsx';
import { TickAll } from '../table/tick-all.tsx';
import { WindowedBody } from '../table/windowed-body.tsx';
import { AgeingBar, bucketText } from '../today/ageing-bar.tsx';

const AGES = ['notDue', '1-30', '31-60', '61-90', 'over90'] as const;

export const tableOf = (lines: readonly DebtorLine[]): Rows => [
  [m.column_debtor(), ...AGES.map(bucketText), m.column_oldest(), m.today_overdue(), m.reports_currency()],
  ...lines.map(line => [
    line.name,
    ...AGES.map(age => agedOf(line, age)),
    { day: line.oldestDueOn },
    line.overdue,
    line.overdue.currency,
  ]),
];

export function DebtorTable({
  lines,
  isWhole,
  companyId,
  ticks,
}: {
  lines: readonly DebtorLine[];
  /** Whether there are no more of them on a further page. */
  isWhole: boolean;
  companyId: string;
  ticks: Ticks;
}) {
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const totals = useMemo(() => totalsOf(lines), [lines]);
  return (
    <div className="card scroll-x" style={{ padding: '0.5rem' }}>
      <table
        className="table"
        aria-label={m.debtors_title()}
        aria-rowcount={lines.length + totals.length + 1}
      >
        <thead>
          <tr>
            <TickAll ids={ids} ticks={ticks} />
            <th scope="col">{m.column_debtor()}</th>
            {AGES.map(bucket => (
              <th scope="col" className="end wide-only" key={bucket}>
                {bucketText(bucket)}
              </th>
            ))}
            <th scope="col" className="wider-only">
              {m.column_oldest()}
            </th>
            <th scope="col" className="end">
              {m.today_overdue()}
            </th>
          </tr>
        </thead>
        <WindowedBody
          lines={lines}
          keyOf={({ id, overdue }) => `${id} ${overdue.currency}`}
          columns={AGES.length + 4}
        >
          {line => <Cells line={line} companyId={companyId} ticks={ticks} />}
        </WindowedBody>
        <tfoot>
          {totals.map(total => (
            <tr key={total.overdue.currency}>
              <td />
              <th scope="row">{isWhole ? m.column_total() : m.debtors_total_shown({ count: ids.length })}</th>
              {AGES.map(age => (
                <td className="end wide-only" key={age}>
                  <AmountOrNone value={total.buckets.get(age)} />
                </td>
              ))}
              <td className="wider-only" />
              <td className="end strong">
                <AmountOrNone value={total.overdue} />
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Cells({ line, companyId, ticks }: { line: DebtorLine; companyId: string; ticks: Ticks }) {
  return (
    <>
      <td>
        <Checkbox
          aria-label={m.bulk_select({ name: line.name })}
          checked={ticks.isTicked(line.id)}
          onChange={({ target }) => ticks.tick([line.id], target.checked)}
        />
      </td>
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
            <AmountOrNone value={amount} />
          </td>
        );
      })}
      <td className="wider-only">
        {line.oldestDueOn !== null && <Day on={line.oldestDueOn} style="short" />}
      </td>
      <td className="end strong">
        <AmountOrNone value={line.overdue} />
      </td>
    </>
  );
}
