// What followed each message: how many were followed by a payment, and between what that share lies where they were few.

import * as m from '../../../src/messages/compiled/messages.js';
import { dayText, type Locale } from '../../../src/messages/format.ts';
import { channelText, stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { Collection } from '../../queries/answers.ts';
import { shareText } from '../../words/figures-text.ts';
import { Amount, AmountOrNone } from '../form/values.tsx';
import { SaveTable } from '../table/save-table.tsx';
import { CountedCurrency } from './counted-currency.tsx';
import {
  type Column,
  countColumn,
  currencyColumn,
  FigureTable,
  savedRows,
  tenthsCell,
  wordsColumn,
} from './figure-table.tsx';

type Step = Collection['steps'][number];

export function PaidAfterCard({ report }: { report: Collection }) {
  const { locale } = useLocale();
  const { steps } = report;
  const days = String(report.withinDays);
  const columns = columnsOf(locale);
  return (
    <section className="card stack">
      <div className="spread wrap">
        <h2>{m.after_title()}</h2>
        <SaveTable
          name={`acquit-${m.after_file()}-${report.day}`}
          isEmpty={steps.length === 0}
          rows={async () =>
            savedRows([...columns, ...INTERVAL(), currencyColumn((row: Step) => row.asked)], steps)
          }
          of={m.after_title()}
        />
      </div>
      <p className="soft">{m.after_intro({ days })}</p>
      <CountedCurrency report={report} />
      {steps.length === 0 ? (
        <p className="soft">{m.after_none({ days, from: dayText(report.from, locale) })}</p>
      ) : (
        <>
          <FigureTable
            caption={m.after_title()}
            columns={columns}
            rows={steps}
            keyOf={({ stepKey, channels }) => `${stepKey} ${channels.join(' ')}`}
          />
          <p className="soft small">{m.after_note({ days })}</p>
        </>
      )}
    </section>
  );
}

const columnsOf = (locale: Locale): Column<Step>[] => {
  const by = ({ channels }: Step): string =>
    channels.map(channel => channelText(channel, locale)).join(' + ');
  return [
    wordsColumn(m.after_step(), ({ stepKey }) => stepText(stepKey, locale)),
    wordsColumn(m.after_by(), by, { isExtra: true }),
    countColumn(m.after_messages(), ({ messages }) => messages),
    {
      title: m.after_followed(),
      isFigure: true,
      show: ({ share }) => <Share share={share} />,
      save: ({ share }) => tenthsCell(share?.tenths),
    },
    {
      title: m.after_asked(),
      isFigure: true,
      isExtra: true,
      show: ({ asked }) => <Amount value={asked} />,
      save: ({ asked }) => asked,
    },
    {
      title: m.after_paid(),
      isFigure: true,
      show: ({ paid }) => <AmountOrNone value={paid} />,
      save: ({ paid }) => paid,
    },
    countColumn(m.after_days(), ({ medianDays }) => medianDays, { isExtra: true }),
  ];
};

/** Of the file alone: on the screen they stand in brackets. */
const INTERVAL = (): Column<Step>[] => [
  { title: m.after_low(), show: () => null, save: ({ share }) => tenthsCell(share?.lowTenths) },
  { title: m.after_high(), show: () => null, save: ({ share }) => tenthsCell(share?.highTenths) },
];

/** The share, what it may as well be, and both as a picture. */
function Share({ share }: { share: Step['share'] }) {
  const { locale } = useLocale();
  if (share === null) return null;
  const { tenths, lowTenths, highTenths } = share;
  const text = (of: number): string => shareText(of, locale) ?? '';
  return (
    <span className="share">
      <span>{m.after_share({ share: text(tenths), low: text(lowTenths), high: text(highTenths) })}</span>
      <svg className="share-picture" viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-whole" width="1000" height="60" />
        <rect className="share-band" x={lowTenths} width={highTenths - lowTenths} height="60" />
        <rect className="share-mark" x={Math.min(988, Math.max(0, tenths - 6))} width="12" height="60" />
      </svg>
    </span>
  );
}
