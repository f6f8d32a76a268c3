// What goes wrong with machines in a year: the server is off for days, the mail server misbehaves, a process dies between
// two statements, two processes work at once.

import type { Dice } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import type { Fault, MailTrouble, Operation } from './plan.ts';

const OPERATIONS: readonly Operation[] = ['takeIn', 'run', 'approve', 'send', 'send', 'tasks'];
const MAIL_TROUBLES: readonly MailTrouble[] = [
  'refusesToTalk',
  'dropsAfterTheText',
  'takesAndDropsTheAnswer',
  'hangs',
  'slowlyRecovers',
];
/** Statements, parcels and commits that an operation with something to do has (counted); a number beyond its end kills nothing. */
const STEPS: Readonly<Record<Operation, number>> = { takeIn: 65, run: 70, approve: 13, send: 75, tasks: 50 };

export function faultsOf({
  dice,
  startsOn,
  days,
}: {
  dice: Dice;
  startsOn: CalendarDate;
  days: number;
}): Fault[] {
  const faults: Fault[] = [];
  const repeat = (from: number, to: number, make: (on: CalendarDate) => Fault): void => {
    for (let at = dice.between(from, to); at < days; at += dice.between(from, to))
      faults.push(make(addDays(startsOn, at)));
  };
  repeat(40, 90, on => ({ kind: 'down', from: on, until: addDays(on, dice.pick([0, 2, 9])) }));
  repeat(15, 45, on => ({
    kind: 'mail',
    from: on,
    until: addDays(on, dice.pick([0, 1, 6])),
    how: dice.pick(MAIL_TROUBLES),
  }));
  repeat(6, 24, on => {
    const during = dice.pick(OPERATIONS);
    return {
      kind: 'kill',
      on,
      during,
      firm: dice.chance(80) ? 0 : 1,
      atStep: dice.between(1, STEPS[during]),
      isSeenDead: dice.chance(70),
    };
  });
  repeat(8, 30, on => ({
    kind: 'together',
    on,
    firm: dice.chance(80) ? 0 : 1,
    during: dice.pick(['run', 'send'] as const),
  }));
  return faults;
}
