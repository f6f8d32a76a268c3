// What the API asks of the desk about how long papers that name people are kept.

import type { ProcessingRegister, RegisterAsked } from '../../desk/privacy/processing-register.ts';
import type { Erased } from '../../desk/retention/erase-papers.ts';
import type { PeriodsChange, RetentionView } from '../../desk/retention/retention.ts';
import type { RetentionPeriods } from '../../law/retention.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, ChangedMeanwhile, Editing, InCompany } from './outcome.ts';

type OnDay = { readonly day: CalendarDate };

export type RetentionDesk = {
  /** What the company has to keep under article 30 of the GDPR, as far as the product knows it. */
  processingRegister(asked: RegisterAsked): Promise<ProcessingRegister>;
  retention(asked: InCompany & OnDay): Promise<RetentionView>;
  /** Null keeps everything for ever. Nothing is erased by it. */
  changeRetention(
    asked: Editing & OnDay & { readonly periods: RetentionPeriods | null },
  ): Promise<PeriodsChange | ChangedMeanwhile>;
  /** Erases of at most so many debtors; null where nobody decided how long papers are kept. */
  erasePapers(asked: Acting & OnDay & { readonly most: number }): Promise<Erased | null>;
};
