// A run as it is told: one line for each dossier that was decided.

import type { Decision, Reason } from '../../dunning/decision.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

/** One dossier in a run: what was decided and why. */
export type RunLine = {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly decision: Decision['kind'];
  readonly stepKey: string | null;
  readonly channels: readonly ChannelName[];
  readonly amount: Money;
  readonly invoices: readonly string[];
  readonly because: readonly Reason[];
  readonly lookAgainOn: CalendarDate | null;
};

export type RunView = {
  readonly day: CalendarDate;
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<Decision['kind'], number>>;
  readonly dossiers: readonly RunLine[];
};
