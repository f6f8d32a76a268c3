// A payment plan as the debtor reads it on its page: the schedule, what it acknowledges, what happens to interest and what a missed instalment
// leads to. The debtor accepts it there by its name; accepted, its proof is noted with the plan.

import type { LetterText } from '../wording/letter-text.ts';
import { type Confirmation, confirmationOf } from './confirmation.ts';
import type { PlanTerms, Writing } from './confirmed.ts';

/** For signature, or, once it is accepted, as its confirmation. */
export const planLetter = (
  { isAccepted = false, ...terms }: PlanTerms & { readonly isAccepted?: boolean },
  { debtorName, ...writing }: Writing & { readonly debtorName: string; readonly own?: LetterText | null },
): Confirmation =>
  confirmationOf(
    { kind: 'plan', terms, debtorName, isAccepted, readOn: { kind: 'page' } },
    { ...writing, by: 'page' },
  );
