// What a person does by hand or settles: calls, letters, deliveries that went wrong.

import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';

export type CallTask = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly phone: string | null;
  readonly amount: Money;
  readonly daysLate: number;
};

/** A letter that a person prints and posts. */
export type LetterTask = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly channel: 'letter' | 'registeredLetter';
  /** By a qualified service instead of paper: a consumer or public body must have agreed beforehand. */
  readonly isElectronic: boolean;
  readonly amount: Money;
  readonly daysLate: number;
  readonly preparedOn: CalendarDate;
};

export type TasksView = { readonly calls: readonly CallTask[]; readonly letters: readonly LetterTask[] };

/** A delivery nobody knows the end of, or one that came back. */
export type DeliveryTrouble = {
  readonly messageId: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly channel: ChannelName;
  readonly state: 'inDoubt' | 'failed';
  readonly recipient: string | null;
  readonly amount: Money;
  readonly on: CalendarDate;
  /** The words of the mail server or of the person, where there are any. */
  readonly evidence: string | null;
};
