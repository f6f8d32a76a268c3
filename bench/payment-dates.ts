// The promise about predicted payment dates, on real histories that are not part of the project: for each held-out month,
// what is known on its first day forecasts every invoice issued in it, once at issue and once on its due date if it is
// still open then. It must be nearer, on average, than the due date plus the debtor's median and plus the company's
// median, and the intervals must hold their share to within three points.

import { existsSync } from 'node:fs';
import { type Backtest, backtest } from '../src/dunning/forecast/payment-backtest.ts';
import { day } from '../src/units/calendar.ts';
import { HISTORIES_FILE, histories } from './histories.ts';

/** Half a year is learned from before the first question. */
const HELD_OUT = { firstMonth: day('2012-07-01'), lastMonth: day('2013-12-01') };
const MOST_POINTS_OFF = 3;

export const paymentDatesBench = {
  name: 'payment-dates',
  async run() {
    if (!existsSync(HISTORIES_FILE))
      return { name: this.name, skipped: `the histories are not here: ${HISTORIES_FILE}`, kept: true };
    const settled = histories();
    const atIssue = backtest({ settled, ...HELD_OUT, askedOn: ({ issuedOn }) => issuedOn });
    const onDueDate = backtest({ settled, ...HELD_OUT, askedOn: ({ dueOn }) => dueOn });
    const isBetter = ({ meanError, ownMedianError, companyMedianError }: Backtest): boolean =>
      meanError < ownMedianError && meanError < companyMedianError;
    const isCalibrated =
      Math.abs(atIssue.insideHalf - 50) <= MOST_POINTS_OFF &&
      Math.abs(atIssue.insideFourFifths - 80) <= MOST_POINTS_OFF;
    return {
      name: this.name,
      atIssue,
      onDueDate,
      goal: `nearer than both medians, ${MOST_POINTS_OFF} points at most off 50 and 80`,
      kept: isBetter(atIssue) && isBetter(onDueDate) && isCalibrated,
    };
  },
};
