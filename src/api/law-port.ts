// What the API asks of the desk about the law of a debtor: the roads to a title, and an insolvency entered by hand.

import type { InsolvencyEntry } from '../desk/record-insolvency.ts';
import type { RoadsView, SaidFacts } from '../desk/roads.ts';
import type { ProcedureEvent } from '../law/procedures/next.ts';
import type { CalendarDate } from '../units/calendar.ts';

type OfDebtor = { readonly companyId: string; readonly debtorId: string; readonly day: CalendarDate };

export type LawDesk = {
  /** Null when the company has no such debtor. */
  roads(
    asked: OfDebtor & { readonly said: SaidFacts; readonly event: ProcedureEvent | null },
  ): Promise<RoadsView | null>;
  /** False when the company has no such debtor. */
  recordInsolvency(
    asked: OfDebtor & { readonly by: string; readonly entry: InsolvencyEntry },
  ): Promise<boolean>;
  /** False when none was in force. */
  withdrawInsolvency(asked: OfDebtor & { readonly by: string }): Promise<boolean>;
};
