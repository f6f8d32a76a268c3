// Figures as a person reads them on the command line, a line each: what is owed, what will leave, what will come in, and whom to
// call first. Amounts are as a file has them, so that they can be searched for.

import type { DebtorAtRisk, ReceiptsAhead } from '../../desk/overview/receipts-ahead.ts';
import type { BalanceView } from '../../desk/views/balance.ts';
import type { ForecastView } from '../../desk/views/forecast.ts';
import type { AgeBucket } from '../../desk/views/today.ts';
import { reasonText } from '../../messages/reasons.ts';
import { riskText } from '../../messages/risk-words.ts';
import { stepText } from '../../messages/words.ts';
import { add, type Money, subtract, toDecimal } from '../../units/money.ts';
import type { Surroundings } from '../command.ts';

type Spoken = Pick<Surroundings, 'locale'>;

const AGES: Readonly<Record<AgeBucket, string>> = {
  notDue: 'not due',
  '1-30': '1 to 30 days late',
  '31-60': '31 to 60',
  '61-90': '61 to 90',
  over90: 'more than 90',
};

/** An amount and its currency, as files have them. */
export const written = (money: Money): string => `${toDecimal(money)} ${money.currency}`;

/** The totals, what the ledger says of them, and each debtor by what is late. */
export function balanceLines({
  day,
  outstanding,
  credits,
  unallocated,
  ageing,
  debtors,
}: BalanceView): string[] {
  const ages = ageing
    .filter(({ amount }) => amount.amount !== 0)
    .map(({ bucket, amount }) => `${AGES[bucket]} ${toDecimal(amount)}`);
  const ledger = subtract(subtract(outstanding, credits), unallocated);
  return [
    `${day}: ${[`${written(outstanding)} open`, ...ages].join(', ')}`,
    `  credits ${toDecimal(credits)}, unallocated ${toDecimal(unallocated)}, in the ledger ${written(ledger)}`,
    ...debtors.map(({ name, notDue, overdue, oldestDueOn }) => {
      const since = oldestDueOn === null ? '' : `, the oldest due ${oldestDueOn}`;
      const late = overdue.amount === 0 ? '' : `, of which late ${toDecimal(overdue)}`;
      return `${name}: ${written(add(notDue, overdue))}${late}${since}`;
    }),
  ];
}

/** Each day on which something would leave, with its messages, the largest first. */
export const forecastLines = ({ fromDay, days }: ForecastView, { locale = 'en' }: Spoken): string[] =>
  days.length === 0
    ? [`Nothing would leave in the days from ${fromDay}`]
    : days.flatMap(({ day, count, totals, messages }) => [
        `${day}: ${[count === 1 ? '1 message' : `${count} messages`, ...totals.map(written)].join(', ')}`,
        ...messages.map(
          ({ debtorName, stepKey, amount }) =>
            `  ${debtorName}: ${stepText(stepKey, locale)}, ${written(amount)}`,
        ),
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
