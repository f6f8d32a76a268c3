// What debtors are, as the API asks it of the desk for several at once.

import type { DebtorKind } from '../../claim/parties.ts';
import type { SaidKinds } from '../../desk/debtors/say-kinds.ts';
import type { UncertainKinds } from '../../desk/debtors/uncertain-kinds.ts';
import type { KindOf } from '../../store/debtors/debtor-kinds.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Acting, InCompany, InPortfolio } from './outcome.ts';

type Said = Acting &
  InPortfolio & {
    readonly debtorIds: readonly string[];
    readonly kind: DebtorKind;
    readonly day: CalendarDate;
  };

export type KindDesk = {
  uncertainKinds(asked: InCompany & InPortfolio): Promise<UncertainKinds>;
  sayKinds(asked: Said): Promise<SaidKinds>;
  /** Which claims it would change; nothing is kept. */
  kindsEffect(asked: Said): Promise<SaidKinds>;
  /** Those that are what they were. */
  takeBackKinds(
    asked: Acting &
      InPortfolio & {
        readonly said: DebtorKind;
        readonly debtors: readonly { readonly debtorId: string; readonly was: KindOf }[];
        readonly day: CalendarDate;
      },
  ): Promise<readonly string[]>;
};
