// What a reader is told when the journal gained entries: of which kind they are, and nothing of what they say. Somebody
// with a portfolio of their own hears of its debtors alone; who may not read the bank is not told that money came in,
// only that the account of a debtor whom they see has changed.

import type { JournalMark } from '../store/journal/journal-since.ts';

export const TOPICS = ['messages', 'answers', 'agreements', 'money', 'customers', 'company'] as const;
export type Topic = (typeof TOPICS)[number];

export type Reader = {
  /** The person where they have a portfolio of their own; null sees the whole company. */
  readonly collector: string | null;
  readonly readsMoney: boolean;
};

/** By how a kind of journal entry begins; the longer words first where one begins like another. */
const BEGINNINGS: readonly (readonly [string, Topic])[] = [
  ['answerDealtWith', 'answers'],
  ['answerReopened', 'answers'],
  ['debtorAnswered', 'answers'],
  ['replyReceived', 'answers'],
  ['absenceReceived', 'answers'],
  ['complaintReceived', 'answers'],
  ['sales', 'answers'],
  ['message', 'messages'],
  ['approval', 'messages'],
  ['handingOver', 'messages'],
  ['delivered', 'messages'],
  ['inDoubt', 'messages'],
  ['refused', 'messages'],
  ['notSent', 'messages'],
  ['doubtSettled', 'messages'],
  ['letterPosted', 'messages'],
  ['letterReturned', 'messages'],
  ['letterReturnTakenBack', 'messages'],
  ['call', 'messages'],
  ['contactNoted', 'messages'],
  ['contactTakenBack', 'messages'],
  ['bounced', 'messages'],
  ['dispute', 'agreements'],
  ['promise', 'agreements'],
  ['plan', 'agreements'],
  ['settlement', 'agreements'],
  ['handedOver', 'agreements'],
  ['takenBack', 'agreements'],
  ['hardship', 'agreements'],
  ['dossier', 'agreements'],
  ['write', 'agreements'],
  ['writtenOff', 'agreements'],
  ['hold', 'agreements'],
  ['payment', 'money'],
  ['allocat', 'money'],
  ['match', 'money'],
  ['refund', 'money'],
  ['return', 'money'],
  ['receipt', 'money'],
  ['expectation', 'money'],
  ['online', 'money'],
  ['payout', 'money'],
  ['account', 'money'],
  ['repeat', 'money'],
  ['difference', 'money'],
  ['cash', 'money'],
  ['debtor', 'customers'],
  ['contact', 'customers'],
  ['invoice', 'customers'],
  ['insolvency', 'customers'],
  ['lawFact', 'customers'],
  ['status', 'customers'],
  ['pageLink', 'customers'],
];

/** A file brings anything; a kind that is not known here may touch anything too. */
const topicsOfKind = (kind: string): readonly Topic[] => {
  const found = BEGINNINGS.find(([beginning]) => kind.startsWith(beginning));
  if (found !== undefined) return [found[1]];
  return COMPANY_KINDS.has(kind) ? ['company'] : TOPICS;
};

const COMPANY_KINDS: ReadonlySet<string> = new Set([
  'policyChanged',
  'companyClosed',
  'companyReopened',
  'scenarioSaved',
  'wordingSaved',
  'comparisonStarted',
  'comparisonEntered',
  'comparisonEnded',
  'rulesSaved',
  'ratesEntered',
  'columnsCorrected',
  'columnsForgotten',
  'companyAdded',
  'companyCorrected',
  'providerKeysChanged',
]);

/** In the order of TOPICS; empty where nothing of it is for this reader. */
export function topicsFor(
  reader: Reader,
  { marks, isOwn }: { marks: readonly JournalMark[]; isOwn: (debtorId: string, person: string) => boolean },
): Topic[] {
  const told = new Set<Topic>();
  for (const { kind, debtorId } of marks) {
    if (reader.collector !== null && (debtorId === null || !isOwn(debtorId, reader.collector))) continue;
    for (const topic of topicsOfKind(kind)) {
      if (topic !== 'money' || reader.readsMoney) told.add(topic);
      else if (debtorId !== null) told.add('customers');
    }
  }
  return TOPICS.filter(topic => told.has(topic));
}
