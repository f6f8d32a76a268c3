import { addDays, day as dayOf } from '../../src/units/calendar.ts';

/** The first day on which what is put off today may be looked at again. */
export const dayAfter = (day: string): string => addDays(dayOf(day), 1);
