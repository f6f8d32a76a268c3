// What each letter must say, by law, debtor and kind of letter. `force: 'law'` blocks a letter that lacks it; `force:
// 'practice'` is what makes a notice hold in court. Texts are written elsewhere; these are keys with their article.
// A Belgian consumer's first reminder: balance, clause amount, creditor and number, product, due date, free period.

import { type CalendarDate, day } from '../units/calendar.ts';
import { EVERY_LAW } from '../units/law-codes.ts';
import type { Basis, Confidence } from './basis.ts';
import type { LawCode, LegalKind } from './law.ts';

export type LetterKind =
  | 'beforeDue'
  | 'reminder'
  | 'formalNotice'
  | 'collectorFirstLetter'
  | 'summonsBeforeSummaryOrder';

export type MentionKey =
  | 'creditorName'
  | 'creditorNumber'
  | 'creditorAddress'
  | 'debtorName'
  | 'invoiceNumbers'
  | 'dueDates'
  | 'balance'
  | 'amountsByNature'
  | 'interestRateAndBasis'
  | 'fixedCompensation'
  | 'indemnityClauseAmount'
  | 'productDescription'
  | 'freePeriod'
  | 'wordsFormalNotice'
  | 'demandWithDate'
  | 'howToPay'
  | 'consequence'
  | 'letterDate'
  | 'collectorIdentity'
  | 'textOfCostsRule'
  | 'textOfArticles1338To1344';

export type RequiredMention = Basis & { readonly key: MentionKey; readonly force: 'law' | 'practice' };

type Duty = {
  readonly laws: readonly LawCode[];
  readonly debtors: readonly LegalKind[];
  readonly letters: readonly LetterKind[];
  /** Which reminder of the claim; `any` where the rank does not matter. */
  readonly rank: 'first' | 'any';
  readonly inForceFrom: CalendarDate;
  readonly force: 'law' | 'practice';
  readonly article: string;
  readonly confidence: Confidence;
  readonly source: string;
  readonly mentions: readonly MentionKey[];
};

const EVERY_DEBTOR: readonly LegalKind[] = ['company', 'consumer', 'public'];
const ALWAYS = day('1900-01-01');

const LETTER_DUTIES: readonly Duty[] = [
  {
    laws: ['BE'],
    debtors: ['consumer'],
    letters: ['reminder', 'formalNotice'],
    rank: 'first',
    inForceFrom: day('2023-09-01'),
    force: 'law',
    article: 'CDE XIX.2 par. 3',
    confidence: 'high',
    source: 'law of 4 May 2023',
    mentions: [
      'balance',
      'indemnityClauseAmount',
      'creditorName',
      'creditorNumber',
      'productDescription',
      'dueDates',
      'freePeriod',
    ],
  },
  {
    laws: ['FR'],
    debtors: EVERY_DEBTOR,
    letters: ['collectorFirstLetter'],
    rank: 'any',
    inForceFrom: ALWAYS,
    force: 'law',
    article: 'CPCE R124-4',
    confidence: 'high',
    source: 'text read; fifth-class fine for each letter (R124-7)',
    mentions: [
      'collectorIdentity',
      'creditorName',
      'creditorAddress',
      'amountsByNature',
      'demandWithDate',
      'howToPay',
      'textOfCostsRule',
    ],
  },
  {
    laws: ['BE'],
    debtors: EVERY_DEBTOR,
    letters: ['summonsBeforeSummaryOrder'],
    rank: 'any',
    inForceFrom: ALWAYS,
    force: 'law',
    article: 'C. jud. 1339',
    confidence: 'high',
    source: 'text; the summons reproduces articles 1338 to 1344',
    mentions: ['textOfArticles1338To1344', 'amountsByNature', 'demandWithDate', 'creditorName'],
  },
  {
    laws: ['FR'],
    debtors: EVERY_DEBTOR,
    letters: ['formalNotice'],
    rank: 'any',
    inForceFrom: ALWAYS,
    force: 'law',
    article: 'C. civ. 1344',
    confidence: 'high',
    source: 'sufficient demand; no lawyer, bailiff or registered letter is asked by law',
    mentions: ['demandWithDate', 'balance', 'creditorName', 'debtorName'],
  },
  {
    laws: ['BE'],
    debtors: EVERY_DEBTOR,
    letters: ['formalNotice'],
    rank: 'any',
    inForceFrom: ALWAYS,
    force: 'law',
    article: 'C. civ. (BE) 5.231-5.233',
    confidence: 'high',
    source: 'text',
    mentions: ['demandWithDate', 'balance', 'creditorName', 'debtorName'],
  },
  {
    laws: EVERY_LAW,
    debtors: EVERY_DEBTOR,
    letters: ['formalNotice'],
    rank: 'any',
    inForceFrom: ALWAYS,
    force: 'practice',
    article: 'custom of formal notices',
    confidence: 'medium',
    source: 'what courts and commissaires expect to find',
    mentions: [
      'letterDate',
      'wordsFormalNotice',
      'invoiceNumbers',
      'dueDates',
      'amountsByNature',
      'interestRateAndBasis',
      'howToPay',
      'consequence',
    ],
  },
];

/** The mentions that a letter needs, the legal ones first, each once. */
export function requiredMentions({
  law,
  debtorKind,
  letterKind,
  isFirstReminder = false,
  hasIndemnityClause = true,
  day: on,
}: {
  law: LawCode;
  debtorKind: LegalKind;
  letterKind: LetterKind;
  /** Belgium, consumers: the letter is the free first reminder. */
  isFirstReminder?: boolean;
  /** Without a clause there is no amount of it to announce. */
  hasIndemnityClause?: boolean;
  day: CalendarDate;
}): RequiredMention[] {
  const byKey = new Map<MentionKey, RequiredMention>();
  for (const duty of LETTER_DUTIES) {
    const isMeant =
      duty.laws.includes(law) &&
      duty.debtors.includes(debtorKind) &&
      duty.letters.includes(letterKind) &&
      (duty.rank === 'any' || isFirstReminder) &&
      on >= duty.inForceFrom;
    if (!isMeant) continue;
    for (const key of duty.mentions)
      if (!byKey.has(key) && (key !== 'indemnityClauseAmount' || hasIndemnityClause))
        byKey.set(key, mentionOf(duty, key));
  }
  return [...byKey.values()].sort((left, right) => left.force.localeCompare(right.force));
}

function mentionOf({ force, article, confidence, source }: Duty, key: MentionKey): RequiredMention {
  return { key, force, article, confidence, source };
}
