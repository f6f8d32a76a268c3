// At which hours of a day the server's watch sends.

import type { Dice } from '../demo/random.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { isClockChanging } from './plan/edge-days.ts';

/** Sending rounds of the server, in UTC: some fall into the night, the lunch hour and the edges of the windows of winter and summer. */
const ROUNDS = [
  '05:10',
  '06:29',
  '07:31',
  '08:40',
  '09:29',
  '09:35',
  '10:45',
  '12:31',
  '14:50',
  '15:10',
  '15:40',
  '20:00',
  '22:30',
  '23:30',
] as const;

/** The hour at which the watch sends on most days, inside every window of summer and winter. */
const MORNING = '08:40';

/** One in the morning, and often another at any hour; all of them around a change of the clock. On one day of five the morning's is missed, and what waits leaves at whatever hours the watch wakes. */
export function roundsOf(dice: Dice, on: CalendarDate): readonly string[] {
  if (isClockChanging(on)) return ROUNDS;
  const first = dice.chance(80) ? [MORNING] : [dice.pick(ROUNDS)];
  return [...new Set([...first, ...(dice.chance(40) ? [dice.pick(ROUNDS)] : [])])].sort();
}

/** Whether everything that waits may leave on such a day. */
export const isChanceToSend = (rounds: readonly string[]): boolean => rounds.includes(MORNING);
