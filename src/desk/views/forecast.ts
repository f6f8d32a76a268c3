// What would be sent on the days to come.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

export type ForecastView = {
  readonly fromDay: CalendarDate;
  readonly days: readonly {
    readonly day: CalendarDate;
    /** All of the day, also where only the largest are listed; the totals one per currency. */
    readonly count: number;
    readonly totals: readonly Money[];
    readonly messages: readonly ComingView[];
    /** Messages that a comparison would leave out: in no count and in no total. */
    readonly leftOut: readonly ComingView[];
  }[];
};

export type ComingView = {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly stepKey: string;
  readonly channels: readonly ChannelName[];
  readonly amount: Money;
};
