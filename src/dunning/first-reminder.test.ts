import { describe, expect, it } from 'vitest';
import { graceAfter } from '../law/consumer-belgium.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import type { RungTaken } from './dossier-facts.ts';
import { firstReminderOf, firstRemindersOf, lastFirstReminderOf } from './first-reminder.ts';

const reminder = (channel: RungTaken['channel']): readonly RungTaken[] => [
  {
    invoiceId: 'F-1',
    rung: 1,
    instalment: 0,
    stepKey: 'consumerFirstReminder',
    // A Tuesday.
    leftOn: day('2026-09-01'),
    isInDoubt: false,
    isWaiting: false,
    channel,
    deadlineOn: null,
  },
];
const chargesFrom = (channel: RungTaken['channel'], policy = {}) => {
  const sent = firstReminderOf(reminder(channel), 'F-1', policy);
  return sent === null ? null : graceAfter(sent).chargesFrom;
};

describe('the waiting period of a Belgian consumer', () => {
  // CDE XIX.2: fourteen days from the next day by e-mail (09-02 to 09-15); by post from the third working day after
  // posting, Friday 09-04, to 09-17.
  it('is counted from the channel that was really used', () => {
    expect(chargesFrom('email')).toBe('2026-09-16');
    expect(chargesFrom('letter')).toBe('2026-09-18');
    expect(chargesFrom('registeredLetter')).toBe('2026-09-18');
    expect(chargesFrom('registeredLetter', { registeredLetters: 'electronic' })).toBe('2026-09-16');
  });

  it('of two invoices in one message is that of the later reminder, and none while one was not reminded', () => {
    const [first] = reminder('email');
    if (first === undefined) throw new Error('No reminder');
    const second = { ...first, invoiceId: 'F-2', leftOn: day('2026-09-22') };
    const sentOn = (taken: readonly RungTaken[], ...ids: string[]) =>
      lastFirstReminderOf(taken, { invoiceIds: ids, day: day('2026-10-30') }, {})?.sentOn;
    expect(sentOn([first, second], 'F-1', 'F-2')).toBe('2026-09-22');
    expect(sentOn([first, second], 'F-2', 'F-1')).toBe('2026-09-22');
    expect(sentOn([first, second], 'F-1')).toBe('2026-09-01');
    expect(sentOn([first], 'F-1', 'F-2')).toBeUndefined();
  });

  it('does not begin with a text message or a call: neither is a durable medium', () => {
    expect(chargesFrom('sms')).toBeNull();
    expect(chargesFrom('call')).toBeNull();
  });

  it('of an invoice in instalments is that of each, by the message about it', () => {
    const [first] = reminder('email');
    if (first === undefined) throw new Error('No reminder');
    const taken = [{ ...first, instalment: 1, leftOn: day('2026-12-03') }, first];
    const part = { dueOn: day('2026-08-31'), amount: money(50_000, 'EUR') };
    const days = (instalments: (typeof part)[]) =>
      firstRemindersOf(taken, { id: 'F-1', instalments }, {})?.map(one => one?.sentOn);
    expect(days([part, part, part])).toEqual(['2026-09-01', '2026-12-03', undefined]);
    expect(days([part])).toBeUndefined();
    expect(firstReminderOf(taken, 'F-1', {})?.sentOn).toBe('2026-12-03');
  });
});
