// The free first reminder of a Belgian consumer's invoice, once it has left: everything a consumer may be charged
// hangs on it (CDE XIX.2).

import type { SentReminder } from '../claim/claim-law.ts';
import type { Invoice } from '../claim/invoice.ts';
import type { CompanyPolicy } from '../claim/parties.ts';
import { graceAfter } from '../law/consumer-belgium.ts';
import { type CalendarDate, later } from '../units/calendar.ts';
import type { RungTaken } from './dossier-facts.ts';
import { mediumOf } from './letter-law.ts';

/**
 * It leaves with every mention or not at all, so its mentions are complete. A text message or a call is no durable medium:
 * what left so is no first reminder. Registered electronic letters count as e-mail does, from the next day.
 */
export function firstReminderOf(
  taken: readonly RungTaken[],
  invoiceId: string,
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null {
  const [reminder] = firstReminders(taken, invoiceId).sort((one, other) => other.instalment - one.instalment);
  return sentReminder(reminder, policy);
}

/**
 * Of each instalment of an invoice its own: each is a debt that falls due on its day, and the law asks for a free reminder of a debt that
 * was not paid when it fell due (CDE XIX.2, in force since 2023-09-01; that each instalment is such a debt is to verify, and the
 * safe side for the consumer). Undefined where there is but one.
 */
export function firstRemindersOf(
  taken: readonly RungTaken[],
  { id, instalments }: Pick<Invoice, 'id' | 'instalments'>,
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): readonly (SentReminder | null)[] | undefined {
  if (instalments === null || instalments.length < 2) return undefined;
  return instalments.map((_, instalment) =>
    firstReminderOfPart(taken, { invoiceId: id, instalment }, policy),
  );
}

/** Of one instalment, from 0. */
export const firstReminderOfPart = (
  taken: readonly RungTaken[],
  part: { readonly invoiceId: string; readonly instalment: number },
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null =>
  sentReminder(
    firstReminders(taken, part.invoiceId).find(({ instalment }) => instalment === part.instalment),
    policy,
  );

const firstReminders = (taken: readonly RungTaken[], invoiceId: string): RungTaken[] =>
  taken.filter(rung => rung.invoiceId === invoiceId && isFirstReminder(rung));

export const isFirstReminder = ({ stepKey }: Pick<RungTaken, 'stepKey'>): boolean =>
  stepKey === 'consumerFirstReminder';

/** For which instalments a message takes its rung: a free reminder for each it asks for, what comes after it by the clock of the oldest. */
export const instalmentsTaken = (
  stepKey: string,
  { instalment, parts }: { readonly instalment: number; readonly parts?: readonly number[] },
): readonly number[] => (isFirstReminder({ stepKey }) ? (parts ?? [instalment]) : [instalment]);

/** What the reminder promised holds, also where it gave a few days more than the law. */
export const areFreeDaysOver = (reminder: SentReminder, day: CalendarDate): boolean =>
  day > later(graceAfter(reminder).lastFreeDay, reminder.freeUntil ?? reminder.sentOn);

/**
 * That which lets a step ask for more than a free reminder does: of the instalments whose free days are over the last one, since
 * nothing is asked of another one; where there is none, the last that left.
 */
export function firstReminderInForce(
  taken: readonly RungTaken[],
  { invoiceId, day }: { readonly invoiceId: string; readonly day: CalendarDate },
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null {
  const over = firstReminders(taken, invoiceId)
    .flatMap(rung => sentReminder(rung, policy) ?? [])
    .filter(reminder => areFreeDaysOver(reminder, day));
  const last = over.sort((one, other) => (one.sentOn < other.sentOn ? 1 : -1))[0];
  return last ?? firstReminderOf(taken, invoiceId, policy);
}

function sentReminder(
  reminder: RungTaken | undefined,
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null {
  if (!reminder?.leftOn) return null;
  const medium = mediumOf(reminder.channel, policy);
  if (medium === 'sms' || medium === 'call') return null;
  return {
    sentOn: reminder.leftOn,
    channel: medium === 'email' || medium === 'registeredElectronic' ? 'electronic' : 'post',
    hasAllMentions: true,
    freeUntil: reminder.deadlineOn,
  };
}

/** Of the invoices of one message: the one that left last, since each has its own free period; none while one has none. */
export function lastFirstReminderOf(
  taken: readonly RungTaken[],
  { invoiceIds, day }: { readonly invoiceIds: readonly string[]; readonly day: CalendarDate },
  policy: Pick<CompanyPolicy, 'registeredLetters'>,
): SentReminder | null {
  const reminders = invoiceIds.map(invoiceId => firstReminderInForce(taken, { invoiceId, day }, policy));
  return reminders.reduce((last, one) =>
    last === null || one === null ? null : one.sentOn > last.sentOn ? one : last,
  );
}
