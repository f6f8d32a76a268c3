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
  '10:45',
  '12:31',
  '14:50',
  '15:40',
  '20:00',
  '22:30',
  '23:30',
] as const;

/** One in the morning, and often another at any hour; all of them around a change of the clock. */
export function roundsOf(dice: Dice, on: CalendarDate): readonly string[] {
  if (isClockChanging(on)) return ROUNDS;
  return [...new Set(['08:40', ...(dice.chance(40) ? [dice.pick(ROUNDS)] : [])])].sort();
}
