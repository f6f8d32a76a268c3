// Who pays late and who pays on time: weighted by amount, with what is still open.

import { Link } from '@tanstack/react-router';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, type Locale } from '../../../src/messages/format.ts';
import { useCompany } from '../../acts/use-company.ts';
import { useLocale } from '../../locale.tsx';
import type { Collection } from '../../queries/answers.ts';
import { daysText, shareText } from '../../words/figures-text.ts';
import { Amount, AmountOrNone } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { CountedCurrency } from './counted-currency.tsx';
import { type Column, currencyColumn, FigureTable, savedRows, tenthsCell } from './figure-table.tsx';

type Payer = Collection['worst'][number];

export function PayersCard({ report }: { report: Collection }) {
  const { locale } = useLocale();
  const { id: companyId } = useCompany();
  const { conduct, worst, best } = report;
  const from = dayText(report.from, locale);
  const columns = columnsOf(companyId, locale);
  const days = daysText(conduct.lateTenths, locale);
  const share = shareText(conduct.onTimeTenths, locale);
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.payers_title()}</h2>
        <SaveTable
          name={`acquit-${m.payers_file()}-${report.day}`}
          isEmpty={worst.length + best.length === 0}
          rows={async () =>
            savedRows([...columns, currencyColumn((row: Payer) => row.amount)], [...worst, ...best])
          }
          of={m.payers_title()}
        />
      </div>
      <p className="soft">{m.payers_intro({ from })}</p>
      <CountedCurrency report={report} />
      {days === null || share === null ? (
        <p className="soft">{m.payers_none({ from })}</p>
      ) : (
        <>
          <p className="strong">
            {m.payers_summary({ days, share, amount: amountText(conduct.amount, locale) })}
          </p>
          <h3>{m.payers_worst()}</h3>
          {worst.length === 0 ? (
            <p className="soft">{m.payers_worst_none()}</p>
          ) : (
            <>
              <FigureTable
                caption={m.payers_worst()}
                columns={columns}
                rows={worst}
                keyOf={({ debtorId }) => debtorId}
              />
              <p className="soft small">{m.payers_worst_note()}</p>
            </>
          )}
          <h3>{m.payers_best()}</h3>
          {best.length === 0 ? (
            <p className="soft">{m.payers_best_none()}</p>
          ) : (
            <FigureTable
              caption={m.payers_best()}
              columns={columns.slice(0, 2)}
              rows={best}
              keyOf={({ debtorId }) => debtorId}
            />
          )}
        </>
      )}
    </section>
  );
}

const columnsOf = (companyId: string, locale: Locale): Column<Payer>[] => [
  {
    title: m.column_debtor(),
    show: ({ debtorId, name }) => (
      <Link to="/c/$companyId/debtors/$debtorId" params={{ companyId, debtorId }}>
        {name}
      </Link>
    ),
    save: ({ name }) => name,
  },
  {
    title: m.payers_amount(),
    isFigure: true,
    show: ({ amount }) => <Amount value={amount} />,
    save: ({ amount }) => amount,
  },
  {
    title: m.payers_late(),
    isFigure: true,
    show: ({ lateTenths }) => daysText(lateTenths, locale),
    save: ({ lateTenths }) => tenthsCell(lateTenths),
  },
  {
    title: m.payers_on_time(),
    isFigure: true,
    isExtra: true,
    show: ({ onTimeTenths }) => shareText(onTimeTenths, locale),
    save: ({ onTimeTenths }) => tenthsCell(onTimeTenths),
  },
  {
    title: m.payers_open(),
    isFigure: true,
    isExtra: true,
    show: ({ open }) => <AmountOrNone value={open} />,
    save: ({ open }) => open,
  },
];
