// Why debtors pay late, as they said it, over a period.

import { type CauseCount, causesOfDelay } from '../../store/debtors/contact-notes.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';

/** The most frequent first. */
export const delayCauses = (
  db: Queryable,
  asked: { companyId: string; from: CalendarDate; until: CalendarDate },
): Promise<readonly CauseCount[]> => causesOfDelay(db, asked);
