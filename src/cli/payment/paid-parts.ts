// What a payment pays, as a person types it: F-2026-101=400.00, a credit note that was deducted, and a difference given up
// with an invoice: F-2026-101=2.50:bankFee.

import type { Company } from '../../claim/parties.ts';
import type { DeductedCredit, GivenUp, PaidInvoice } from '../../desk/money/allocate-by-hand.ts';
import { DIFFERENCE_KINDS } from '../../desk/money/cash-words.ts';
import { documentsNumbered } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { type Money, parseDecimal } from '../../units/money.ts';
import { type Options, textOf, UsageError, type Values } from '../command.ts';

export const PARTS_OPTIONS: Options = {
  pays: { type: 'string', multiple: true },
  deducts: { type: 'string', multiple: true },
  'gives-up': { type: 'string', multiple: true },
};

export type PaidParts = {
  readonly allocations: readonly PaidInvoice[];
  readonly credits: readonly DeductedCredit[];
};

export async function paidParts(
  db: Queryable,
  { values, company, currency }: { values: Values; company: Company; currency: string },
): Promise<PaidParts> {
  const paid = partsOf(values, 'pays', currency);
  const deducted = partsOf(values, 'deducts', currency);
  const givenUp = partsOf(values, 'gives-up', currency);
  const invoices = await idsOf(db, { company, kind: 'invoice', parts: [...paid, ...givenUp] });
  const credits = await idsOf(db, { company, kind: 'creditNote', parts: deducted });
  const lost = givenUp.find(({ number }) => !paid.some(part => sameNumber(part.number, number)));
  if (lost) throw new UsageError(`--gives-up ${lost.number}: expected an invoice that --pays names too`);
  return {
    allocations: paid.map(({ number, amount }) => {
      const difference = givenUp.find(part => sameNumber(part.number, number));
      return {
        invoiceId: invoices(number),
        amount,
        difference: difference ? givenUpOf(difference, values) : null,
      };
    }),
    credits: deducted.map(({ number, amount }) => ({ creditNoteId: credits(number), amount })),
  };
}

/** The invoice of a number, or a usage error. */
export async function invoiceIdNamed(db: Queryable, company: Company, number: string): Promise<string> {
  const invoices = await idsOf(db, { company, kind: 'invoice', parts: [{ number }] });
  return invoices(number);
}

type Part = { readonly number: string; readonly amount: Money; readonly word: string | null };

function partsOf(values: Values, name: string, currency: string): Part[] {
  const given = values[name];
  return (Array.isArray(given) ? given : []).map(value => {
    const text = String(value);
    const [, number = '', decimal = '', word = null] = /^(.+)=([^=:]+)(?::(\w+))?$/.exec(text) ?? [];
    const amount = parseDecimal(decimal, currency);
    if (number === '' || amount === null)
      throw new UsageError(`--${name}: found "${text}", expected a number and an amount: F-2026-101=400.00`);
    return { number, amount, word };
  });
}

const sameNumber = (left: string, right: string): boolean =>
  foldInvoiceNumber(left) === foldInvoiceNumber(right);

function givenUpOf({ word, amount }: Part, values: Values): GivenUp {
  const kind = differenceKind(word ?? 'smallDifference', 'gives-up');
  return { kind, amount, because: textOf(values, 'because') ?? kind };
}

export function differenceKind(word: string, option: string): GivenUp['kind'] {
  const kind = DIFFERENCE_KINDS.find(one => one === word);
  if (kind === undefined)
    throw new UsageError(`--${option}: found "${word}", expected one of: ${DIFFERENCE_KINDS.join(', ')}`);
  return kind;
}

async function idsOf(
  db: Queryable,
  {
    company,
    kind,
    parts,
  }: {
    company: Company;
    kind: 'invoice' | 'creditNote';
    parts: readonly { readonly number: string }[];
  },
): Promise<(number: string) => string> {
  const foldedNumbers = parts.map(({ number }) => foldInvoiceNumber(number));
  const ids = await documentsNumbered(db, { companyId: company.id, kind, foldedNumbers });
  const idOf = (number: string): string => {
    const id = ids.get(foldInvoiceNumber(number));
    if (id === undefined)
      throw new UsageError(`There is no ${kind === 'invoice' ? 'invoice' : 'credit note'} ${number}`);
    return id;
  };
  for (const { number } of parts) idOf(number);
  return idOf;
}
