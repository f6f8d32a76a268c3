// Figures as a person reads them on the command line, a line each: what is owed, what will leave, what will come in, and whom to
// call first. Amounts are as a file has them, so that they can be searched for.

import type { DebtorAtRisk, ReceiptsAhead } from '../../desk/overview/receipts-ahead.ts';
import type { BalanceView } from '../../desk/views/balance.ts';
import type { ForecastView } from '../../desk/views/forecast.ts';
import * as m from '../../messages/compiled/messages.js';
import { reasonText } from '../../messages/reasons.ts';
import { riskText } from '../../messages/risk-words.ts';
import { agedText } from '../../messages/terminal-words.ts';
import { stepText } from '../../messages/words.ts';
import { add, type Money, subtract, toDecimal } from '../../units/money.ts';
import type { Surroundings } from '../command.ts';

type Spoken = Pick<Surroundings, 'locale'>;

/** An amount and its currency, as files have them. */
export const written = (money: Money): string => `${toDecimal(money)} ${money.currency}`;

/** The totals, what the ledger says of them, and each debtor by what is late. */
export function balanceLines(
  { day, outstanding, credits, unallocated, ageing, debtors }: BalanceView,
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
export const receiptLines = ({ day, weeks, invoices }: ReceiptsAhead): string[] =>
  invoices.length === 0
    ? [`${day}: nothing is open`]
    : [
        ...weeks.map(
          ({ from, until, expected, low, high }) =>
            `${from} to ${until}: ${written(expected)}, between ${toDecimal(low)} and ${toDecimal(high)} in four weeks of five`,
        ),
        ...invoices.flatMap(({ number, debtorName, dueOn, open, forecast }) => [
          `${number}, ${debtorName}: ${written(open)}, due ${dueOn}`,
          `  ${forecast === null ? 'nothing tells when it is paid' : dateLine(forecast)}`,
        ]),
      ];

function dateLine({ expectedOn, half, fourFifths, restsOn }: NonNullable<Expected>): string {
  const day = expectedOn === null ? 'likely later than anything paid here' : `likely paid on ${expectedOn}`;
  return `${day}; half of such ${spanText(half)}, four fifths ${spanText(fourFifths)} (payments: ${restsOn.own} of this customer, ${restsOn.company} of all)`;
}

type Expected = ReceiptsAhead['invoices'][number]['forecast'];

const spanText = ({ from, until }: NonNullable<Expected>['half']): string =>
  until === null ? `from ${from} on` : `between ${from} and ${until}`;

/** Those with the most in danger first; after them, those that nobody should call now, and why. */
export const riskLines = (debtors: readonly DebtorAtRisk[], { locale = 'en' }: Spoken): string[] =>
  debtors.length === 0
    ? ['Nothing is late']
    : debtors.flatMap(({ debtorName, amount, because, leftAlone }) => [
        `${debtorName}: ${written(amount)} at risk`,
        ...because.map(risk => `  ${riskText(risk, locale)}`),
        ...(leftAlone === null ? [] : [`  not now: ${reasonText(leftAlone, locale)}`]),
      ]);
