// What a person does by hand, as the doors show it: calls with a number to dial, letters with their channel.

import { isLetter, registeredFor } from '../../dunning/letter-law.ts';
import type { TaskRow } from '../../store/messages/open-tasks.ts';
import { type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { formatPhone } from '../../units/reachable.ts';
import type { CallTask, LetterTask, TasksView } from '../views/tasks.ts';

/** Calls and letters apart, each in the order of the rows. */
export function tasksView(rows: readonly TaskRow[], day: CalendarDate): TasksView {
  return {
    calls: rows.filter(({ channel }) => channel === 'call').map(row => callTask(row, day)),
    letters: rows.flatMap(row => letterTask(row, day) ?? []),
  };
}

function callTask(row: TaskRow, day: CalendarDate): CallTask {
  return { ...taskOf(row, day), phone: row.phone === null ? null : formatPhone(row.phone, null) };
}

function letterTask(row: TaskRow, day: CalendarDate): LetterTask | null {
  const { channel, preparedOn } = row;
  if (!isLetter(channel)) return null;
  return { ...taskOf(row, day), channel, isElectronic: isElectronic(row), preparedOn };
}

/** A registered letter leaves electronically to firms, and to others who agreed; on paper otherwise. */
function isElectronic({ channel, debtorKind: kind, hasConsented, registeredLetters }: TaskRow): boolean {
  if (channel !== 'registeredLetter' || registeredLetters === null) return false;
  return registeredFor({ registeredLetters }, { kind, hasConsented }).registeredLetters === 'electronic';
}

function taskOf(row: TaskRow, day: CalendarDate): Omit<CallTask, 'phone'> {
  return {
    messageId: row.messageId,
    debtorId: row.debtorId,
    debtorName: row.debtorName,
    amount: money(row.asked, row.currency),
    daysLate: row.oldestDueOn === null ? 0 : Math.max(0, daysBetween(row.oldestDueOn, day)),
  };
}
