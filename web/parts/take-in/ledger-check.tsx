// "Our open balance equals your ledger, to the cent", or each difference with its cause. Nothing is stored by asking.

import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { causeText } from '../../../src/messages/take-in-words.ts';
import { useAct } from '../../acts/use-act.ts';
import { useCompany } from '../../acts/use-company.ts';
import { useLocale } from '../../locale.tsx';
import type { LedgerCheck } from '../../queries/answers.ts';
import { companyPath, upload } from '../../queries/api.ts';
import { todayQuery } from '../../queries/queries.ts';
import type { Rows } from '../../words/table-file.ts';
import { sideBySide } from '../../words/total.ts';
import { DayField } from '../form/day-field.tsx';
import { Icon } from '../form/icon.tsx';
import { Problems } from '../form/problems.tsx';
import { Amount, Day } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';

export function LedgerChecks({ companyId }: { companyId: string }) {
  const { country } = useCompany();
  const today = useQuery(todayQuery(companyId)).data?.day ?? '';
  const [day, setDay] = useState<string | null>(null);
  const [check, setCheck] = useState<LedgerCheck | null>(null);
  const compare = useAct({
    companyId,
    act: (file: File) =>
      upload<LedgerCheck>({
        path: companyPath(companyId, `/ledger-checks?${new URLSearchParams({ day: day ?? today })}`),
        files: [file],
        hints: null,
      }),
    say: () => null,
    after: setCheck,
  });
  return (
    <section className="card stack">
      <div>
        <h2>{m.ledger_title()}</h2>
        <p className="soft">{country === 'FR' ? m.ledger_text() : m.ledger_text_elsewhere()}</p>
      </div>
      <div className="ledger-ask">
        <DayField
          label={m.ledger_day()}
          value={day ?? today}
          max={today}
          onDay={chosen => setDay(chosen === '' ? null : chosen)}
        />
        <FileButton
          onChange={file => file !== null && compare.mutate(file)}
          inputProps={{ 'aria-label': m.ledger_choose() }}
        >
          {props => (
            <Button
              {...props}
              variant="default"
              loading={compare.isPending}
              leftSection={<Icon name="takeIn" />}
            >
              {m.ledger_choose()}
            </Button>
          )}
        </FileButton>
      </div>
      <div aria-live="polite">{check !== null && <Compared check={check} />}</div>
    </section>
  );
}

function Compared({ check }: { check: LedgerCheck }) {
  const { locale } = useLocale();
  const day = dayText(check.day, locale);
  return (
    <div className="stack">
      <div className="notice stack" data-tone={check.isEqual ? 'good' : 'caution'}>
        <p className="strong">
          {check.isEqual
            ? m.ledger_equal({ day })
            : m.ledger_differs({ day, amount: amountText(check.difference, locale) })}
        </p>
        <dl className="ledger-totals">
          <div>
            <dt className="small soft">{m.ledger_ours()}</dt>
            <dd>
              <Amount value={check.ours} tone="strong" />
            </dd>
          </div>
          <div>
            <dt className="small soft anywhere">{check.file}</dt>
            <dd>
              <Amount value={check.theirs} tone="strong" />
            </dd>
          </div>
        </dl>
        {check.notCompared.length > 0 && (
          <p>{m.ledger_not_compared({ amounts: sideBySide(check.notCompared, locale) })}</p>
        )}
      </div>
      <Problems problems={check.problems} of={check.file} />
      {check.differences.length > 0 && <Differences differences={check.differences} />}
    </div>
  );
}

/** What one can read at a time; the differences add up to the difference of the totals all the same. */
const SHOWN_AT_FIRST = 20;

const rowsOf = (differences: LedgerCheck['differences'], locale: Locale): Rows => [
  [
    m.ledger_cause(),
    m.take_in_thing(),
    m.column_debtor(),
    m.take_in_on(),
    m.ledger_ours(),
    m.ledger_theirs(),
    m.reports_currency(),
  ],
  ...differences.map(one => [
    causeText(one.cause, locale),
    one.number,
    one.debtor ?? '',
    { day: one.on },
    one.ours,
    one.theirs,
    one.ours.currency,
  ]),
];

function Differences({ differences }: { differences: LedgerCheck['differences'] }) {
  const { locale } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? differences : differences.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <SaveTable
        name="acquit-differences"
        rows={async () => rowsOf(differences, locale)}
        of={m.ledger_differences()}
      />
      <div className="scroll-x">
        <table className="table">
          <caption className="hidden">{m.ledger_differences()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.ledger_cause()}</th>
              <th scope="col">{m.take_in_thing()}</th>
              <th scope="col" className="wide-only">
                {m.take_in_on()}
              </th>
              <th scope="col" className="end">
                {m.ledger_ours()}
              </th>
              <th scope="col" className="end">
                {m.ledger_theirs()}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(one => (
              <tr key={`${one.cause} ${one.number} ${one.on} ${one.debtor}`}>
                <td>{causeText(one.cause, locale)}</td>
                <td>
                  <span className="strong anywhere">{one.number}</span>
                  {one.debtor !== null && <span className="block small soft anywhere">{one.debtor}</span>}
                </td>
                <td className="wide-only">{one.on !== null && <Day on={one.on} style="short" />}</td>
                <td className="end">
                  <Amount value={one.ours} />
                </td>
                <td className="end">
                  <Amount value={one.theirs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length > shown.length && (
        <div>
          <Button variant="default" size="xs" onClick={() => setIsOpen(true)}>
            {m.take_in_show_all({ count: differences.length })}
          </Button>
        </div>
      )}
    </>
  );
}
