// Debtors that may be one, as the API asks it of the desk: proposed, merged by a person, called different, taken apart again.

import type { Page } from '../../desk/page-cursor.ts';
import type { DebtorLikeness, DebtorMergeView } from '../../desk/views/likeness.ts';
import type { Difference } from '../../store/debtors/debtor-likenesses.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany, Outcome } from './outcome.ts';

export type LikenessDesk = {
  /** Pairs that nobody has answered yet. A page may hold fewer than asked for and still have a next one. */
  debtorLikenesses(
    asked: InCompany & { readonly cursor: string | null; readonly limit: number },
  ): Promise<Page<DebtorLikeness>>;
  /** What is owed, agreed and known of the one goes under the other. */
  mergeDebtors(
    asked: Acting & { readonly keptId: string; readonly mergedId: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly mergeId: string }>>;
  /** Merges in force, the newest first. */
  debtorMerges(asked: InCompany & { readonly limit: number }): Promise<readonly DebtorMergeView[]>;
  undoDebtorMerge(
    asked: Acting & { readonly mergeId: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly mergeId: string }>>;
  /** Remembered: the two are not proposed again. */
  callDebtorsDifferent(
    asked: Acting & { readonly debtorId: string; readonly otherId: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly debtorId: string; readonly otherId: string }>>;
  /** It was said by mistake: they may be proposed again. */
  takeBackDifferent(
    asked: Acting & { readonly debtorId: string; readonly otherId: string; readonly day: CalendarDate },
  ): Promise<Outcome<{ readonly debtorId: string; readonly otherId: string }>>;
  /** What people called two and nobody took back, the newest first. */
  debtorDifferences(asked: InCompany & { readonly limit: number }): Promise<readonly Difference[]>;
};
