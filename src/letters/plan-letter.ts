// A payment plan in writing: the schedule, what it acknowledges, what happens to interest and what a missed instalment
// leads to. The person sends it for signature; accepted, its proof is noted with the plan.

import { type Confirmation, confirmationOf } from './confirmation.ts';
import type { PlanTerms, Writing } from './confirmed.ts';
import type { LetterText } from './wording/letter-text.ts';

/** For signature, or, once it is accepted, as its confirmation. */
export const planLetter = (
  { isAccepted = false, ...terms }: PlanTerms & { readonly isAccepted?: boolean },
  { debtorName, ...writing }: Writing & { readonly debtorName: string; readonly own?: LetterText | null },
): Confirmation =>
  confirmationOf({ kind: 'plan', terms, debtorName, isAccepted }, { ...writing, by: 'page' });
