// Which of the agreements are asked for: of whom, late or for today.

import type { Ticks } from './acts/use-ticks.ts';
import type { AgreementList } from './queries/answers.ts';
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

/** What another asked for beyond what one person may concede: it waits for the word of a second. */
export const askedByOthers = ({ concessions }: AgreementList, author: string): AgreementList['concessions'] =>
  concessions.filter(({ by }) => by !== author);

/** Its day is over, and it is neither kept nor broken yet: in its days of grace, or the bank does not say. */
export const isPassed = (fact: { readonly state: string }, day: string | null, today: string): boolean =>
  (fact.state === 'running' || fact.state === 'unjudged') && day !== null && day < today;

export function agreementsWanted(
  { concessions, disputes, promises, plans, offers }: AgreementList,
  { search, only }: Wanted,
  today: string,
): AgreementList {
  const isWanted = (
    texts: readonly (string | null)[],
    { state, isLate, day }: { state: string; isLate: boolean; day: string | null },
  ): boolean =>
    hasWords(search, texts) &&
    (!only.includes('late') || isLate) &&
    (!only.includes('passed') || (!isLate && isPassed({ state }, day, today))) &&
    (!only.includes('today') || (day === today && !isLate));
  return {
    concessions: concessions.filter(one =>
      isWanted([one.debtorName, one.because, ...one.invoices], {
        state: 'asked',
        isLate: false,
        day: null,
      }),
    ),
    disputes: disputes.filter(one =>
      isWanted([one.debtorName, one.invoiceNumber, one.said], { ...one, day: one.answerBy }),
    ),
    promises: promises.filter(one =>
      isWanted([one.debtorName, one.quote, ...one.invoices], {
        ...one,
        isLate: isUnkept(one),
        day: one.payOn,
      }),
    ),
    plans: plans.filter(one =>
      isWanted([one.debtorName, ...one.invoices], {
        ...one,
        isLate: isUnkept(one),
        day: one.next?.dueOn ?? null,
      }),
    ),
    offers: offers.filter(one =>
      isWanted([one.debtorName, one.because, ...one.invoices], {
        ...one,
        isLate: isUnkept(one),
        day: one.payBy,
      }),
    ),
  };
}

/** Those of a list that are ticked. */
export const agreementsTicked = (
  { concessions, disputes, promises, plans, offers }: AgreementList,
  { isTicked }: Ticks,
): AgreementList => {
  const isOne = ({ id }: { readonly id: string }): boolean => isTicked(id);
  return {
    concessions: concessions.filter(isOne),
    disputes: disputes.filter(isOne),
    promises: promises.filter(isOne),
    plans: plans.filter(isOne),
    offers: offers.filter(isOne),
  };
};

export const countOf = (list: AgreementList): number =>
  AGREEMENT_KINDS.reduce((count, kind) => count + list[kind].length, 0);
