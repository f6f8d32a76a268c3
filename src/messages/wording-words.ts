// What a text may name, what is wrong with it and what it may do to its reader, in the language of whoever writes it.

import type { WordingVariant } from '../dunning/scenario/scenario.ts';
import type { Said } from '../letters/confirmations/confirmed.ts';
import type { SaidBlock } from '../letters/confirmations/confirmed-scope.ts';
import type { WordingProblem } from '../letters/own-wording.ts';
import type { BlockName } from '../letters/rendering/document.ts';
import type { ToneAdvice } from '../letters/wording-tone.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { mentionText } from './reasons/unlawful.ts';
import { stepText } from './words.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type FoundText = (inputs: { found: string }, options?: { locale?: Locale }) => string;

const VARIANTS: Readonly<Record<WordingVariant, Text>> = {
  receiptCheck: m.variant_receiptCheck,
  personal: m.variant_personal,
  publicPortal: m.variant_publicPortal,
  retention: m.variant_retention,
  planOffer: m.variant_planOffer,
};

/** Those that a sentence is made with; the others serve conditions. */
const VARIABLES: Readonly<Record<string, Text>> = {
  greeting: m.variable_greeting,
  recipientName: m.variable_recipientName,
  debtorName: m.variable_debtorName,
  creditorName: m.variable_creditorName,
  amount: m.variable_amount,
  principal: m.variable_principal,
  interest: m.variable_interest,
  compensation: m.variable_compensation,
  number: m.variable_number,
  numbers: m.variable_numbers,
  invoicesCounted: m.variable_invoicesCounted,
  issuedOn: m.variable_issuedOn,
  dueOn: m.variable_dueOn,
  lateness: m.variable_lateness,
  deadline: m.variable_deadline,
  earlier: m.variable_earlier,
  earlierFor: m.variable_earlierFor,
  articles: m.variable_articles,
  interestArticles: m.variable_interestArticles,
  iban: m.variable_iban,
  reference: m.variable_reference,
  pageUrl: m.variable_pageUrl,
  phone: m.variable_phone,
  email: m.variable_email,
  signatory: m.variable_signatory,
  whole: m.variable_whole,
  count: m.variable_count,
  payOn: m.variable_payOn,
  on: m.variable_on,
  callOn: m.variable_callOn,
  answerBy: m.variable_answerBy,
  paidOn: m.variable_paidOn,
  until: m.variable_until,
  received: m.variable_received,
  left: m.variable_left,
  rest: m.variable_rest,
};

const BLOCKS: Readonly<Record<BlockName | SaidBlock, Text>> = {
  invoices: m.block_invoices,
  claim: m.block_claim,
  interest: m.block_interest,
  payment: m.block_payment,
  parties: m.block_parties,
  signature: m.block_signature,
  schedule: m.block_schedule,
  clauses: m.block_clauses,
};

const PROBLEMS: Readonly<Record<Exclude<WordingProblem['kind'], 'mention' | 'amount'>, FoundText>> = {
  empty: (_found, options) => m.wording_problem_empty({}, options),
  tooLong: m.wording_problem_tooLong,
  broken: m.wording_problem_broken,
  instruction: m.wording_problem_instruction,
  variable: m.wording_problem_variable,
};

const ADVICE: Readonly<Record<ToneAdvice['kind'], FoundText>> = {
  shouts: m.advice_shouts,
  counts: m.advice_counts,
  threatens: m.advice_threatens,
  capitals: m.advice_capitals,
  exclamation: (_found, options) => m.advice_exclamation({}, options),
  noThanks: (_found, options) => m.advice_noThanks({}, options),
  otherLink: m.advice_otherLink,
};

/** Null where nothing of that name is put into a sentence. */
export const variableText = (name: string, locale: Locale): string | null =>
  VARIABLES[name]?.({}, { locale }) ?? null;

export const blockText = (name: string, locale: Locale): string | null =>
  Object.entries(BLOCKS).find(([known]) => known === name)?.[1]({}, { locale }) ?? null;

export type NamedPiece = { readonly written: string; readonly name: string };

/** What can be put into a sentence, as it is written and as it is called. */
export const variablePieces = (known: readonly string[], locale: Locale): NamedPiece[] =>
  Object.entries(VARIABLES)
    .filter(([name]) => known.includes(name))
    .map(([name, text]) => ({ written: `{{ ${name} }}`, name: text({}, { locale }) }));

export const blockPieces = (known: readonly string[], locale: Locale): NamedPiece[] =>
  Object.entries(BLOCKS)
    .filter(([name]) => known.includes(name))
    .map(([name, text]) => ({ written: `<${name}/>`, name: text({}, { locale }) }));

const SAID: Readonly<Record<Said['kind'], Text>> = {
  promise: m.said_promise,
  dispute: m.said_dispute,
  callBack: m.said_callBack,
  planProposed: m.said_planProposed,
  planRefused: m.said_planRefused,
  plan: m.said_plan,
  paid: m.said_paid,
  received: m.said_received,
  settlement: m.said_settlement,
  settlementWithdrawn: m.said_settlementWithdrawn,
  settlementFollows: m.said_settlementFollows,
  planFollows: m.said_planFollows,
  settlementLeft: m.said_settlementLeft,
  planLeft: m.said_planLeft,
  thanks: m.said_thanks,
};

/** 'personal.dateRequest' is the request for a date, in the first person. */
export function wordingNameText(key: string, locale: Locale): string {
  const [first = '', kind] = key.split('.');
  const said = first === 'said' ? Object.entries(SAID).find(([name]) => name === kind)?.[1] : undefined;
  if (said !== undefined) return said({}, { locale });
  const variant = Object.entries(VARIANTS).find(([name]) => name === first)?.[1];
  return kind === undefined || variant === undefined
    ? stepText(key, locale)
    : `${stepText(kind, locale)} (${variant({}, { locale })})`;
}

export function wordingProblemText({ kind, found }: WordingProblem, locale: Locale): string {
  if (kind === 'mention') return m.wording_missing({ mention: mentionText(found, locale) }, { locale });
  if (kind === 'amount') return m.wording_amount({ amount: found }, { locale });
  return PROBLEMS[kind]({ found }, { locale });
}

export const adviceText = ({ kind, found }: ToneAdvice, locale: Locale): string =>
  ADVICE[kind]({ found }, { locale });
