// What is said about one invoice: where its due date comes from, and what is not certain about its amounts.

import type { ClaimWarning } from '../claim/claim-law.ts';
import type { InvoiceState } from '../desk/claims/invoice-state.ts';
import type { InvoiceView } from '../desk/views/invoice.ts';
import { daysBetween, parseDay } from '../units/calendar.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { articleText } from './law-sentences.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const WARNINGS: Readonly<Record<ClaimWarning['key'], Text>> = {
  kindAssumed: m.warning_kindAssumed,
  judgmentRate: m.warning_judgmentRate,
  judgmentElsewhere: m.warning_judgmentElsewhere,
  adjudgedLess: m.warning_adjudgedLess,
  dueBeforeIssue: m.warning_dueBeforeIssue,
  insolvency: m.warning_insolvency,
  rateByFormula: m.warning_rateByFormula,
  rateCarried: m.warning_rateCarried,
  rateUnknown: m.warning_rateUnknown,
  rateUnsure: m.warning_rateUnsure,
  contractRateBelowFloor: m.warning_contractRateBelowFloor,
  consumerRateOverCap: m.warning_consumerRateOverCap,
  lumpSumByInvoice: m.warning_lumpSumByInvoice,
  interestMayCompound: m.warning_interestMayCompound,
  capitalisationRefused: m.warning_capitalisationRefused,
  termTooLong: m.warning_termTooLong,
  ruleUnsure: m.warning_ruleUnsure,
  paymentBeforeDue: m.warning_paymentBeforeDue,
  consumerNotice: m.warning_consumerNotice,
  fixedSumInEuros: m.warning_fixedSumInEuros,
  publicRate: m.warning_publicRate,
};

export const warningText = ({ key }: Pick<ClaimWarning, 'key'>, locale: Locale): string =>
  WARNINGS[key]({}, { locale });

export type DueFacts = {
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly dueFrom: 'stated' | 'terms' | 'policy' | 'law' | null;
  readonly dueBecause: string | null;
  readonly dueArticle: string | null;
};

/** How a due date that nobody stated was worked out; null for one that the invoice states, or that is unknown. */
export function dueOriginText(
  { issuedOn, dueOn, dueFrom, dueBecause, dueArticle }: DueFacts,
  locale: Locale,
): string | null {
  const say = { locale };
  const [from, to] = [parseDay(issuedOn), parseDay(dueOn ?? '')];
  const days = from === null || to === null ? '' : m.count_days({ count: daysBetween(from, to) }, say);
  switch (dueFrom) {
    case 'law':
      return m.due_from_law({ days, article: articleText(dueArticle ?? '', locale) }, say);
    case 'policy':
      return m.due_from_policy({ days }, say);
    case 'terms':
      // The desk quotes the terms as the invoice writes them: `the terms "30 jours fin de mois"`.
      return m.due_from_terms({ terms: /"(.*)"/s.exec(dueBecause ?? '')?.[1] ?? dueBecause ?? '' }, say);
    case 'stated':
    case null:
      return null;
  }
}

const STATES = {
  open: m.invoice_state_open,
  paid: m.invoice_state_paid,
  credited: m.invoice_state_credited,
  writtenOff: m.invoice_state_writtenOff,
  cancelled: m.invoice_state_cancelled,
} as const satisfies Readonly<Record<InvoiceState, Text>>;

export const invoiceStateText = (state: InvoiceState, locale: Locale): string =>
  STATES[state]({}, { locale });

const SOURCES = {
  payment: m.invoice_settled_payment,
  creditNote: m.invoice_settled_creditNote,
  difference: m.invoice_settled_difference,
  writeOff: m.invoice_settled_writeOff,
} as const satisfies Readonly<Record<InvoiceView['settlements'][number]['source'], Text>>;

export const sourceText = (source: keyof typeof SOURCES, locale: Locale): string =>
  SOURCES[source]({}, { locale });
