// Which of the agreements are asked for: of whom, late or for today.

import type { AgreementList } from './answers.ts';
import { hasWords, type Wanted } from './wanted.ts';

export const AGREEMENT_KINDS = ['concessions', 'disputes', 'promises', 'plans', 'offers'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const NO_AGREEMENTS: AgreementList = {
  concessions: [],
  disputes: [],
  promises: [],
  plans: [],
  offers: [],
};

const UNKEPT: ReadonlySet<string> = new Set(['broken', 'partlyKept', 'missed']);
export const isUnkept = ({ state }: { readonly state: string }): boolean => UNKEPT.has(state);

export function agreementsWanted(
  { concessions, disputes, promises, plans, offers }: AgreementList,
  { search, only }: Wanted,
  today: string,
): AgreementList {
  const isWanted = (texts: readonly (string | null)[], isLate: boolean, day: string | null): boolean =>
    hasWords(search, texts) &&
    (!only.includes('late') || isLate) &&
    (!only.includes('today') || (day === today && !isLate));
  return {
    concessions: concessions.filter(one =>
      isWanted([one.debtorName, one.because, ...one.invoices], false, null),
    ),
    disputes: disputes.filter(one =>
      isWanted([one.debtorName, one.invoiceNumber, one.said], one.isLate, one.answerBy),
    ),
    promises: promises.filter(one =>
      isWanted([one.debtorName, one.quote, ...one.invoices], isUnkept(one), one.payOn),
    ),
    plans: plans.filter(one =>
      isWanted([one.debtorName, ...one.invoices], isUnkept(one), one.next?.dueOn ?? null),
    ),
    offers: offers.filter(one =>
      isWanted([one.debtorName, one.because, ...one.invoices], isUnkept(one), one.payBy),
    ),
  };
}
