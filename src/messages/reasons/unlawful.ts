// Why the law keeps a message from leaving, in the reader's language. The law room names the rule and says what it
// found in English words of fixed shape; a rule or a shape that is not known here is shown as it was found.
// mentionMissing, "no creditorNumber", "C. com. L441-9": "Une mention obligatoire manque : numéro … (C. com. L441-9)".

import type { Lack } from '../../letters/lacking.ts';
import { parseDecimal } from '../../units/money.ts';
import * as m from '../compiled/messages.js';
import { amountText, type Locale } from '../format.ts';

export type Unlawful = {
  readonly rule: string;
  readonly article: string;
  readonly found: string;
  readonly expected: string;
};

export function unlawfulText(reason: Unlawful, locale: Locale): string {
  const say = { locale };
  const sentence = sentenceOf(reason, locale);
  if (sentence === null)
    return m.reason_notLawful(
      { article: reason.article, found: reason.found, expected: reason.expected },
      say,
    );
  // Only citations hold a number; other words in this place ("indemnity clause") are not for readers.
  return /\d/.test(reason.article) ? `${sentence} (${reason.article})` : sentence;
}

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const PLAIN: Readonly<Record<string, Text>> = {
  insolvency: m.unlawful_insolvency,
  notDue: m.unlawful_notDue,
  firstReminderMissing: m.unlawful_firstReminderMissing,
  notDurable: m.unlawful_notDurable,
  forbiddenHour: m.unlawful_forbiddenHour,
  noConsent: m.unlawful_noConsent,
};

function sentenceOf({ rule, found, expected }: Unlawful, locale: Locale): string | null {
  const say = { locale };
  switch (rule) {
    case 'mentionMissing':
      return m.unlawful_mentionMissing({ mention: mentionText(found.replace(/^no /, ''), locale) }, say);
    case 'foreignAmount':
      return m.unlawful_foreignAmount({ amount: found }, say);
    case 'chargeNotAllowed':
      return m.unlawful_chargeNotAllowed({ charge: chargeText(found, locale) }, say);
    case 'amountOverLimit':
      return m.unlawful_amountOverLimit(
        { asked: shownAmount(found, locale), limit: shownAmount(expected.replace(/^at most /, ''), locale) },
        say,
      );
    case 'wording':
      return m.unlawful_wording(
        {
          found: found
            .split(', ')
            .map(part => wordingText(part, locale))
            .join(', '),
        },
        say,
      );
    default:
      return PLAIN[rule]?.({}, say) ?? null;
  }
}

function wordingText(part: string, locale: Locale): string {
  const missing = /^no (\w+)$/.exec(part)?.[1];
  if (missing !== undefined) return m.wording_missing({ mention: mentionText(missing, locale) }, { locale });
  const amount = /^the amount (.+)$/.exec(part)?.[1];
  return amount === undefined ? part : m.wording_amount({ amount }, { locale });
}

const CHARGES: Readonly<Record<string, Text>> = {
  interest: m.amount_interest,
  compensation: m.amount_compensation,
  lumpSum: m.charge_lumpSum,
  reminderFee: m.charge_reminderFee,
};

/** "interest of 12.00 EUR" → "Intérêts de retard". */
function chargeText(found: string, locale: Locale): string {
  const key = /^(\w+) of /.exec(found)?.[1] ?? '';
  return CHARGES[key]?.({}, { locale }) ?? found;
}

/** "12.00 EUR" as the reader writes it. */
function shownAmount(text: string, locale: Locale): string {
  const [amount, currency] = text.split(' ');
  const isAmount = amount !== undefined && currency !== undefined && /^[A-Z]{3}$/.test(currency);
  const value = isAmount ? parseDecimal(amount, currency) : null;
  return value === null ? text : amountText(value, locale);
}

const MENTIONS: Readonly<Record<string, Text>> = {
  creditorName: m.mention_creditorName,
  creditorNumber: m.mention_creditorNumber,
  creditorAddress: m.mention_creditorAddress,
  debtorName: m.mention_debtorName,
  invoiceNumbers: m.mention_invoiceNumbers,
  issueDates: m.mention_issueDates,
  dueDates: m.mention_dueDates,
  balance: m.mention_balance,
  amountsByNature: m.mention_amountsByNature,
  interestRateAndBasis: m.mention_interestRateAndBasis,
  interestDays: m.mention_interestDays,
  fixedCompensation: m.mention_fixedCompensation,
  indemnityClauseAmount: m.mention_indemnityClauseAmount,
  productDescription: m.mention_productDescription,
  freePeriod: m.mention_freePeriod,
  wordsFormalNotice: m.mention_wordsFormalNotice,
  demandWithDate: m.mention_demandWithDate,
  howToPay: m.mention_howToPay,
  consequence: m.mention_consequence,
  letterDate: m.mention_letterDate,
  collectorIdentity: m.mention_collectorIdentity,
  textOfCostsRule: m.mention_textOfCostsRule,
  textOfArticles1338To1344: m.mention_textOfArticles1338To1344,
  saidAmount: m.mention_saidAmount,
  saidDay: m.mention_saidDay,
  answerDay: m.mention_answerDay,
  planSchedule: m.mention_planSchedule,
  planClauses: m.mention_planClauses,
};

export const mentionText = (key: string, locale: Locale): string => MENTIONS[key]?.({}, { locale }) ?? key;

/** What keeps a message back, as it stands after "kept back:": "sans numéro d’entreprise du créancier". */
export function lackText({ kind, found, at }: Lack, locale: Locale): string {
  switch (kind) {
    case 'mention':
      // Of how to pay a company can only lack the account; a text may leave out more.
      if (found === 'howToPay' && at === 'company') return m.lack_iban({}, { locale });
      return m.wording_missing({ mention: mentionText(found, locale) }, { locale });
    case 'amount':
      return m.wording_amount({ amount: found }, { locale });
    case 'costs':
      return m.lack_costs({}, { locale });
    case 'broken':
      return m.wording_problem_broken({ found }, { locale });
  }
}
