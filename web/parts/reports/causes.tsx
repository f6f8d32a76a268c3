// What was disputed and for what, and why debtors say that they pay late.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { delayCauseText, disputeCategoryText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { Collection } from '../../queries/answers.ts';
import { Amount, AmountOrNone } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { CountedCurrency } from './counted-currency.tsx';
import {
  type Column,
  countColumn,
  currencyColumn,
  FigureTable,
  savedRows,
  wordsColumn,
} from './figure-table.tsx';

type Dispute = Collection['disputes'][number];
type Cause = Collection['causes'][number];

export function CausesCard({ report }: { report: Collection }) {
  const { locale } = useLocale();
  const { disputes, causes } = report;
  const from = dayText(report.from, locale);
  const isEmpty = disputes.length + causes.length === 0;
  const columns = disputeColumns(locale);
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.causes_title()}</h2>
        <SaveTable
          name={`acquit-${m.causes_file()}-${report.day}`}
          isEmpty={disputes.length === 0}
          rows={async () => savedRows([...columns, currencyColumn((row: Dispute) => row.amount)], disputes)}
          of={m.causes_title()}
        />
      </div>
      {isEmpty ? (
        <p className="soft">{m.causes_none({ from })}</p>
      ) : (
        <p className="soft">{m.causes_intro({ from })}</p>
      )}
      {disputes.length > 0 && <CountedCurrency report={report} />}
      {disputes.length > 0 && (
        <FigureTable
          caption={m.causes_disputes()}
          columns={columns}
          rows={disputes}
          keyOf={({ category }) => category}
        />
      )}
      {causes.length > 0 && (
        <FigureTable
          caption={m.causes_cause()}
          columns={causeColumns(locale)}
          rows={causes}
          keyOf={({ cause }) => cause}
        />
      )}
    </section>
  );
}

const disputeColumns = (locale: Locale): Column<Dispute>[] => [
  wordsColumn(m.causes_category(), ({ category }) => disputeCategoryText(category, locale)),
  countColumn(m.causes_disputes(), ({ disputes }) => disputes),
  countColumn(m.causes_open(), ({ open }) => open, { isExtra: true }),
  {
    title: m.causes_amount(),
    isFigure: true,
    show: ({ amount }) => <Amount value={amount} />,
    save: ({ amount }) => amount,
  },
  {
    title: m.causes_conceded(),
    isFigure: true,
    isExtra: true,
    show: ({ conceded }) => <AmountOrNone value={conceded} />,
    save: ({ conceded }) => conceded,
  },
  countColumn(m.causes_days(), ({ medianDays }) => medianDays, { isExtra: true }),
];

const causeColumns = (locale: Locale): Column<Cause>[] => [
  wordsColumn(m.causes_cause(), ({ cause }) => delayCauseText(cause, locale)),
  countColumn(m.causes_times(), ({ contacts }) => contacts),
  countColumn(m.causes_debtors(), ({ debtors }) => debtors),
];
