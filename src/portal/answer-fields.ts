// Reads what a debtor typed and chose: one answer, or what is unclear in it. Nothing that was typed is lost: the form comes
// back with it.

import { createHash } from 'node:crypto';
import {
  FEWEST_OFFERED,
  OFFERED_CATEGORIES,
  OFFERED_CAUSES,
  type PageAnswer,
} from '../desk/debtor-page/answer-on-page.ts';
import type { PageClaim, PageInvoice } from '../desk/views/debtor-page.ts';
import type { ProofFile } from '../store/debtors/debtor-answers.ts';
import { type CalendarDate, parseDay } from '../units/calendar.ts';
import { documentKind, documentName } from '../units/document-kind.ts';
import type { Money } from '../units/money.ts';
import { readAmount } from '../units/typed-amount.ts';

export const ANSWER_KINDS = [
  'paid',
  'date',
  'instalments',
  'acceptPlan',
  'dispute',
  'wrongPerson',
  'contact',
  'question',
] as const satisfies readonly PageAnswer['kind'][];
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type Typed = {
  readonly key: string;
  readonly invoices: readonly string[];
  readonly day: string;
  readonly amount: string;
  readonly note: string;
  readonly cause: string;
  readonly category: string;
  readonly count: string;
  /** The plan that was read. */
  readonly plan: string;
};

export type Unclear = 'note' | 'day' | 'amount' | 'invoice' | 'count' | 'plan';

export type Read =
  | { readonly kind: 'answer'; readonly answer: PageAnswer }
  | { readonly kind: 'unclear'; readonly fields: readonly Unclear[] };

const LONGEST_NOTE = 2_000;

export function typedFrom(form: Readonly<Record<string, unknown>>): Typed {
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const chosen = form['invoice'];
  const invoices = Array.isArray(chosen) ? chosen : chosen === undefined ? [] : [chosen];
  return {
    key: text('key'),
    invoices: invoices.filter(one => typeof one === 'string'),
    day: text('day'),
    amount: text('amount'),
    note: text('note').slice(0, LONGEST_NOTE),
    cause: text('cause'),
    category: text('category'),
    count: text('count'),
    plan: text('plan'),
  };
}

type Given = { readonly typed: Typed; readonly claim: PageClaim };

/** Invoices are those of the claim; whatever else was sent names nothing. */
export function answerFrom(kind: AnswerKind, given: Given): Read {
  switch (kind) {
    case 'paid':
      return paidFrom(given);
    case 'date':
      return dateFrom(given);
    case 'dispute':
      return disputeFrom(given);
    case 'instalments':
      return instalmentsFrom(given);
    case 'acceptPlan': {
      const { note: name, plan: planId } = given.typed;
      // Nobody accepts other terms than those that stood above the form.
      const isOther = given.claim.offer?.planId !== planId;
      return checked([name === '' && 'note', isOther && 'plan'], () => ({ kind, planId, name }));
    }
    case 'wrongPerson':
    case 'contact':
    case 'question': {
      const { note } = given.typed;
      return checked([note === '' && 'note'], () => ({ kind, note }));
    }
  }
}

const chosenOf = ({ typed, claim }: Given): PageInvoice[] =>
  claim.invoices.filter(({ invoiceId }) => typed.invoices.includes(invoiceId));

function paidFrom(given: Given): Read {
  const { note } = given.typed;
  const day = parseDay(given.typed.day);
  const chosen = chosenOf(given);
  return checked([day === null && 'day', chosen.length === 0 && 'invoice'], () => ({
    kind: 'paid',
    invoiceIds: chosen.map(({ invoiceId }) => invoiceId),
    paidOn: dayOr(day),
    note,
  }));
}

/** What may be announced at most: all that is open, or what is asked where that is more, with interest and costs. */
export const mostToPay = ({ invoices, toPay }: PageClaim): Money => ({
  amount: Math.max(
    toPay.amount,
    invoices.reduce((sum, { open }) => sum + open.amount, 0),
  ),
  currency: toPay.currency,
});

function dateFrom({ typed, claim }: Given): Read {
  const day = parseDay(typed.day);
  const amount = amountFrom(typed.amount, claim.currency);
  const isTooHigh = amount !== null && amount !== 'unclear' && amount.amount > mostToPay(claim).amount;
  const cause = OFFERED_CAUSES.find(one => one === typed.cause) ?? null;
  return checked([day === null && 'day', (amount === 'unclear' || isTooHigh) && 'amount'], () => ({
    kind: 'date',
    payOn: dayOr(day),
    amount: amount === 'unclear' ? null : amount,
    cause,
    note: typed.note,
  }));
}

const WHOLE_NUMBER = /^\d{1,2}$/;

function instalmentsFrom({ typed }: Given): Read {
  const firstOn = parseDay(typed.day);
  const count = WHOLE_NUMBER.test(typed.count) ? Number(typed.count) : 0;
  return checked([firstOn === null && 'day', count < FEWEST_OFFERED && 'count'], () => ({
    kind: 'instalments',
    count,
    firstOn: dayOr(firstOn),
    note: typed.note,
  }));
}

function disputeFrom(given: Given): Read {
  const { typed, claim } = given;
  const [invoice] = chosenOf(given);
  const amount = amountFrom(typed.amount, claim.currency);
  const isTooHigh =
    amount !== null && amount !== 'unclear' && invoice !== undefined && amount.amount > invoice.open.amount;
  const found = [
    invoice === undefined && 'invoice',
    (amount === 'unclear' || isTooHigh) && 'amount',
    typed.note === '' && 'note',
  ] as const;
  return checked(found, () => ({
    kind: 'dispute',
    invoiceId: invoice?.invoiceId ?? '',
    amount: amount === 'unclear' ? null : amount,
    category: OFFERED_CATEGORIES.find(one => one === typed.category) ?? 'other',
    note: typed.note,
  }));
}

function checked(found: readonly (Unclear | false)[], make: () => PageAnswer): Read {
  const fields = found.filter(one => one !== false);
  return fields.length > 0 ? { kind: 'unclear', fields } : { kind: 'answer', answer: make() };
}

function dayOr(day: CalendarDate | null): CalendarDate {
  if (day === null) throw new Error('A day was checked and is not there');
  return day;
}

/** Null where nothing was typed. */
export function amountFrom(text: string, currency: string): Money | null | 'unclear' {
  if (text.trim() === '') return null;
  const amount = readAmount(text, currency);
  return amount === null || amount.amount <= 0 ? 'unclear' : amount;
}

/** A proof of payment, or what shows what is wrong: a photograph, a delivery note. */
export const takesFile = (kind: AnswerKind): boolean => kind === 'paid' || kind === 'dispute';

export const PROOF_BYTES = 5 * 1024 * 1024;
/** A proof by its content, whatever its name says; null where none was chosen. */
export async function proofFrom(value: unknown): Promise<ProofFile | null | 'unclear'> {
  if (!(value instanceof File) || value.size === 0) return null;
  if (value.size > PROOF_BYTES) return 'unclear';
  const bytes = new Uint8Array(await value.arrayBuffer());
  const mediaType = documentKind(bytes);
  if (mediaType === null) return 'unclear';
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: documentName(value.name, 'preuve'), mediaType, sha256, bytes };
}
