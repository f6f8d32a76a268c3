// A write-off: an amount is given up, with who, when and why. It settles its invoice as money would; a recovered one is
// reopened, which is another fact. Above a limit of the company a second person has to agree: see concession.ts.

import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';

export const WRITE_OFF_REASONS = [
  'uncollectable',
  'insolvency',
  'timeBarred',
  'settlement',
  'goodwill',
  'tooSmall',
  'error',
] as const;
export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];

export type WriteOff = {
  readonly id: string;
  readonly invoiceId: string;
  readonly amount: Money;
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly writtenOn: CalendarDate;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly reopened: { readonly on: CalendarDate; readonly by: string; readonly because: string } | null;
};
