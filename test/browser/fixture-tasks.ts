// What a person of the fixture's company does by hand: calls, letters, and deliveries that went wrong.

import type { MessageDetail } from '../../src/desk/views/batch.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { DeliveryTrouble, TasksView } from '../../src/desk/views/tasks.ts';
import { addDays } from '../../src/units/calendar.ts';
import { eur, FIXTURE_DAY } from './fixture-given.ts';

export function tasksOf(messages: readonly MessageDetail[], debtors: readonly DebtorView[]): TasksView {
  const open = messages.filter(one => one.openTasks.length > 0);
  const taskOf = (one: MessageDetail) => ({
    messageId: one.id,
    debtorId: one.debtorId,
    debtorName: one.debtorName,
    amount: one.amount,
    daysLate: one.daysLate,
  });
  return {
    calls: open
      .filter(one => one.openTasks.includes('call'))
      .map(one => ({
        ...taskOf(one),
        phone: debtors.find(debtor => debtor.id === one.debtorId)?.contacts[0]?.phone ?? null,
      })),
    letters: open.flatMap(one =>
      one.openTasks.flatMap(channel =>
        channel === 'letter' || channel === 'registeredLetter'
          ? [{ ...taskOf(one), channel, isElectronic: false, preparedOn: addDays(FIXTURE_DAY, -1) }]
          : [],
      ),
    ),
  };
}

/** A message in doubt from the batch, and an address that was refused. */
export function troublesOf(messages: readonly MessageDetail[]): DeliveryTrouble[] {
  const doubts = messages
    .filter(one => one.state === 'inDoubt')
    .map(one => ({
      messageId: one.id,
      debtorId: one.debtorId,
      debtorName: one.debtorName,
      channel: 'email' as const,
      state: 'inDoubt' as const,
      recipient: one.recipient,
      amount: one.amount,
      on: addDays(FIXTURE_DAY, -1),
      evidence: null,
    }));
  return [
    ...doubts,
    {
      messageId: 'message-failed',
      debtorId: 'debtor-14',
      debtorName: 'De Smet Bouw',
      channel: 'email',
      state: 'failed',
      recipient: 'info@desmetbouw.example',
      amount: eur(331500),
      on: addDays(FIXTURE_DAY, -1),
      evidence: '550 5.1.1 mailbox unavailable',
    },
  ];
}
