// Figures as a person reads them on the command line, a line each: what is owed, what will leave, what will come in, and whom to
// call first. Amounts are as a file has them, so that they can be searched for.

import type { DebtorAtRisk, ReceiptsAhead } from '../../desk/overview/receipts-ahead.ts';
import type { BalanceView } from '../../desk/views/balance.ts';
import type { ForecastView } from '../../desk/views/forecast.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { reasonText } from '../../messages/reasons/reasons.ts';
import { riskText } from '../../messages/risk-words.ts';
import { agedText, dueText } from '../../messages/terminal-words.ts';
import { stepText } from '../../messages/words.ts';
import { add, type Money, subtract, toDecimal } from '../../units/money.ts';
import type { Surroundings } from '../command.ts';

type Spoken = Pick<Surroundings, 'locale'>;

/** An amount and its currency, as files have them. */
export const written = (money: Money): string => `${toDecimal(money)} ${money.currency}`;

/** The totals, what the ledger says of them, and each debtor by what is late. */
export function balanceLines(
  { day, outstanding, credits, unallocated, ageing, otherCurrencies, debtors }: BalanceView,
  { locale = 'en' }: Spoken,
): string[] {
  const say = { locale };
  const named = (name: string, parts: readonly string[]): string =>
    m.terminal_what({ name, said: parts.join(', ') }, say);
  const ages = ageing
    .filter(({ amount }) => amount.amount !== 0)
    .map(({ bucket, amount }) => agedText(bucket, toDecimal(amount), locale));
  const ledger = subtract(subtract(outstanding, credits), unallocated);
  const [credited, loose] = [toDecimal(credits), toDecimal(unallocated)];
  return [
    named(day, [m.terminal_open({ amount: written(outstanding) }, say), ...ages]),
    `  ${m.terminal_ledger({ credits: credited, unallocated: loose, ledger: written(ledger) }, say)}`,
    ...otherCurrencies.map(other => {
      const [owed, late] = [written(other.outstanding), written(other.overdue)];
      return `  ${m.today_other_currency({ outstanding: owed, overdue: late }, say)}`;
    }),
    ...debtors.map(({ name, notDue, overdue, oldestDueOn }) =>
      named(name, [
        written(add(notDue, overdue)),
        ...(overdue.amount === 0 ? [] : [m.terminal_ofWhichLate({ amount: toDecimal(overdue) }, say)]),
        ...(oldestDueOn === null ? [] : [m.terminal_oldest({ day: oldestDueOn }, say)]),
      ]),
    ),
  ];
}

/** Each day on which something would leave, with its messages, the largest first. */
export const forecastLines = ({ fromDay, days }: ForecastView, { locale = 'en' }: Spoken): string[] =>
  days.length === 0
    ? [m.terminal_nothingLeaves({ day: fromDay }, { locale })]
    : days.flatMap(({ day, count, totals, messages }) => [
        m.terminal_what(
          { name: day, said: [m.count_messages({ count }, { locale }), ...totals.map(written)].join(', ') },
          { locale },
        ),
        ...messages.map(({ debtorName, stepKey, amount }) => {
          const said = `${stepText(stepKey, locale)}, ${written(amount)}`;
          return `  ${m.terminal_what({ name: debtorName, said }, { locale })}`;
        }),
      ]);

/** The weeks of the cash forecast, then each open invoice with the day on which such invoices were paid. */
export const receiptLines = ({ day, weeks, invoices }: ReceiptsAhead, { locale = 'en' }: Spoken): string[] =>
  invoices.length === 0
    ? [m.terminal_nothingOpen({ day }, { locale })]
    : [
        ...weeks.map(({ from, until, expected, low, high }) => {
          const band = { low: toDecimal(low), high: toDecimal(high) };
          return m.terminal_week({ from, until, expected: written(expected), ...band }, { locale });
        }),
        ...invoices.flatMap(({ number, debtorName, dueOn, open, forecast }) => {
          const said = `${written(open)}, ${dueText(dueOn, locale)}`;
          return [
            m.terminal_what({ name: `${number}, ${debtorName}`, said }, { locale }),
            `  ${forecast === null ? m.terminal_noForecast({}, { locale }) : dateLine(forecast, locale)}`,
          ];
        }),
      ];

function dateLine({ expectedOn, half, fourFifths, restsOn }: NonNullable<Expected>, locale: Locale): string {
  const say = { locale };
  const day =
    expectedOn === null ? m.terminal_laterThanAny({}, say) : m.terminal_likelyPaid({ day: expectedOn }, say);
  const spans = { half: spanText(half, locale), fourFifths: spanText(fourFifths, locale) };
  return m.terminal_spread({ day, ...spans, own: `${restsOn.own}`, all: `${restsOn.company}` }, say);
}

type Expected = ReceiptsAhead['invoices'][number]['forecast'];

const spanText = ({ from, until }: NonNullable<Expected>['half'], locale: Locale): string =>
  until === null ? m.terminal_spanFrom({ from }, { locale }) : m.terminal_span({ from, until }, { locale });

/** Those with the most in danger first; after them, those that nobody should call now, and why. */
export const riskLines = (debtors: readonly DebtorAtRisk[], { locale = 'en' }: Spoken): string[] =>
  debtors.length === 0
    ? [m.terminal_nothingLate({}, { locale })]
    : debtors.flatMap(({ debtorName, amount, because, leftAlone }) => {
        const said = m.terminal_atRisk({ amount: written(amount) }, { locale });
        const why = leftAlone === null ? null : reasonText(leftAlone, locale);
        return [
          m.terminal_what({ name: debtorName, said }, { locale }),
          ...because.map(risk => `  ${riskText(risk, locale)}`),
          ...(why === null ? [] : [`  ${m.terminal_notNow({ why }, { locale })}`]),
        ];
      });
