// What a file does, line by line, as a person reads it before and after: refusals and changes first.

import type { InvoiceRecord } from '../../formats/records.ts';
import type { InvoiceWrite } from '../../store/invoices/invoice-writes.ts';
import { BANK_LINES, TAKEN_IN } from '../../store/statistics.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import type { TakeInLine, TakeInView } from '../views/take-in.ts';
import type { Draft } from './documents/invoice-draft.ts';
import type { Sorted } from './documents/sort-claims.ts';

/** Lines shown of one file; the counts are of all. */
export const LINES_SHOWN = 500;

const ORDER: Readonly<Record<TakeInLine['outcome'], number>> = {
  refused: 0,
  changed: 1,
  added: 2,
  unchanged: 3,
};

/** As many as a screen can hold, what deserves a look first. */
export const shownLines = (lines: readonly TakeInLine[]): readonly TakeInLine[] =>
  lines.toSorted((left, right) => ORDER[left.outcome] - ORDER[right.outcome]).slice(0, LINES_SHOWN);

/** The tables that files filled: a statement brings neither customers nor invoices, and tells nothing else. */
export const tablesFilled = (views: readonly TakeInView[]): readonly string[] =>
  views.every(({ added, lines }) => added === 0 || isOfBank(lines)) ? BANK_LINES : TAKEN_IN;

const isOfBank = (lines: readonly TakeInLine[]): boolean =>
  lines.length > 0 && lines.every(({ what }) => what === 'bankLine');

type NameOf = (debtorId: string) => string | null;

/** No more of each kind than are shown of all: a file of a million rows does not fill the memory with them. */
export function claimLines(
  { invoices, creditNotes, changes, unchanged, refused }: Sorted,
  nameOf: NameOf,
): TakeInLine[] {
  return [
    ...refused.slice(0, LINES_SHOWN).map(({ draft }) => draftLine(draft, 'refused')),
    ...changes.slice(0, LINES_SHOWN).map(({ after, differences }) => ({
      ...invoiceLine(after, nameOf),
      outcome: 'changed' as const,
      differences,
    })),
    ...invoices.slice(0, LINES_SHOWN).map(invoice => invoiceLine(invoice, nameOf)),
    ...creditNotes.slice(0, LINES_SHOWN).map(credit => ({
      ...invoiceLine({ ...credit, dueOn: null, instalments: null }, nameOf),
      what: 'creditNote' as const,
    })),
    ...unchanged.slice(0, LINES_SHOWN).map(draft => draftLine(draft, 'unchanged')),
  ];
}

/** A document that says too little, or is not the company's. */
export const recordLine = (record: InvoiceRecord): TakeInLine => ({
  outcome: 'refused',
  what: record.kind === 'creditNote' ? 'creditNote' : 'invoice',
  label: record.number,
  party: record.buyer.name,
  amount: record.payable,
  on: record.issueDate,
  dueOn: null,
  furtherDueOn: [],
  differences: [],
});

type Shown = Pick<
  InvoiceWrite,
  'debtorId' | 'number' | 'payable' | 'currency' | 'issuedOn' | 'dueOn' | 'instalments'
>;

const furtherDays = (parts: readonly { readonly dueOn: CalendarDate }[] | null): readonly CalendarDate[] =>
  (parts ?? []).slice(1).map(({ dueOn }) => dueOn);

const invoiceLine = (invoice: Shown, nameOf: NameOf): TakeInLine => ({
  outcome: 'added',
  what: 'invoice',
  label: invoice.number,
  party: nameOf(invoice.debtorId),
  amount: money(invoice.payable, invoice.currency),
  on: invoice.issuedOn,
  dueOn: invoice.dueOn,
  furtherDueOn: furtherDays(invoice.instalments),
  differences: [],
});

const draftLine = (draft: Draft, outcome: 'unchanged' | 'refused'): TakeInLine => ({
  ...recordLine(draft.record),
  outcome,
  what: draft.isCredit ? 'creditNote' : 'invoice',
  amount: draft.payable,
  dueOn: draft.dueOn,
  furtherDueOn: furtherDays(draft.instalments),
});
