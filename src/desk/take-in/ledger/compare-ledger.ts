// Our open balance against a ledger's, to the cent: each difference with its cause, and the differences add up to the
// difference of the totals. Ours 1,000.00 of F-1, the ledger's 600.00: one difference of 400.00, the amount differs.

import type { OpenDocument } from '../../../store/invoices/open-on.ts';
import type { CalendarDate } from '../../../units/calendar.ts';

export type LedgerLine = {
  readonly kind: 'invoice' | 'creditNote' | 'payment' | 'customer';
  readonly number: string;
  readonly foldedNumber: string;
  readonly customer: string | null;
  readonly name: string | null;
  readonly foldedName: string;
  readonly on: CalendarDate | null;
  /** Minor units; credit notes and money are negative. */
  readonly open: number;
};

export type DifferenceCause =
  | 'invoiceMissingHere'
  | 'invoiceMissingThere'
  | 'paymentMissingHere'
  | 'paymentMissingThere'
  | 'creditNoteMissingHere'
  | 'creditNoteMissingThere'
  | 'amountDiffers'
  | 'dateCutOff'
  | 'debtorUnknown';

export type LedgerDifference = {
  readonly cause: DifferenceCause;
  readonly number: string;
  readonly debtor: string | null;
  readonly on: CalendarDate | null;
  readonly ours: number;
  readonly theirs: number;
};

export type Compared = {
  readonly ours: readonly OpenDocument[];
  readonly theirs: readonly LedgerLine[];
  /** Folded numbers that the ledger shows as lettered. */
  readonly settledThere: ReadonlySet<string>;
  /** The last day that the ledger knows; what is later is not missing there. */
  readonly lastDay: CalendarDate | null;
  readonly isKnownDebtor: (line: LedgerLine) => boolean;
};

export function compareLedger(compared: Compared): LedgerDifference[] {
  const { ours, theirs } = compared;
  if (theirs.some(({ kind }) => kind === 'customer')) return byCustomer(compared);
  const documents = ours.filter(({ kind }) => kind !== 'payment');
  const lines = theirs.filter(({ kind }) => kind !== 'payment');
  const listed = new Map<string, LedgerLine>();
  for (const line of lines) listed.set(keyOf(line), line);
  const known = new Map(documents.map(document => [keyOf(document), document]));
  const missingThere = documents.filter(document => document.open !== 0 && !listed.has(keyOf(document)));
  return [
    ...lines.flatMap(line => withLine(line, known.get(keyOf(line)) ?? null, compared)),
    ...missingThere.map(document => missing(document, compared)),
    ...moneyDifferences(compared),
  ].filter(({ ours: here, theirs: there }) => here !== there);
}

const keyOf = ({ kind, foldedNumber }: { readonly kind: string; readonly foldedNumber: string }): string =>
  `${kind} ${foldedNumber}`;

function withLine(line: LedgerLine, document: OpenDocument | null, compared: Compared): LedgerDifference[] {
  const isCredit = line.kind === 'creditNote';
  const said = { number: line.number, debtor: document?.debtor ?? line.name, on: line.on };
  if (document === null) {
    const cause = isCredit ? 'creditNoteMissingHere' : 'invoiceMissingHere';
    const isKnown = compared.isKnownDebtor(line);
    return [{ ...said, cause: isKnown ? cause : 'debtorUnknown', ours: 0, theirs: line.open }];
  }
  const amounts = { ours: document.open, theirs: line.open };
  if (amounts.ours === amounts.theirs) return [];
  const { lastDay } = compared;
  if (document.settledOn !== null && lastDay !== null && document.settledOn > lastDay)
    return [{ ...said, ...amounts, cause: 'dateCutOff' }];
  if (document.open === 0)
    return [{ ...said, ...amounts, cause: isCredit ? 'creditNoteMissingThere' : 'paymentMissingThere' }];
  return [{ ...said, ...amounts, cause: 'amountDiffers' }];
}

function missing(
  { kind, number, foldedNumber, debtor, on, open }: OpenDocument,
  { settledThere, lastDay }: Compared,
): LedgerDifference {
  const said = { number, debtor, on, ours: open, theirs: 0 };
  if (lastDay !== null && on > lastDay) return { ...said, cause: 'dateCutOff' };
  if (kind === 'creditNote') return { ...said, cause: 'creditNoteMissingThere' };
  return { ...said, cause: settledThere.has(foldedNumber) ? 'paymentMissingHere' : 'invoiceMissingThere' };
}

/** Money that pays nothing yet, on both sides: the same amount is the same money. */
function moneyDifferences({ ours, theirs, lastDay }: Compared): LedgerDifference[] {
  const there = theirs.filter(({ kind }) => kind === 'payment');
  const free = [...there];
  const here = ours
    .filter(({ kind }) => kind === 'payment')
    .filter(({ open }) => {
      const position = free.findIndex(line => line.open === open);
      if (position < 0) return true;
      free.splice(position, 1);
      return false;
    });
  return [
    ...here.map(
      ({ number, debtor, on, open }): LedgerDifference => ({
        cause: lastDay !== null && on > lastDay ? 'dateCutOff' : 'paymentMissingThere',
        number,
        debtor,
        on,
        ours: open,
        theirs: 0,
      }),
    ),
    ...free.map(
      ({ number, name, on, open }): LedgerDifference => ({
        cause: 'paymentMissingHere',
        number,
        debtor: name,
        on,
        ours: 0,
        theirs: open,
      }),
    ),
  ];
}

/** An aged balance names customers only: the difference is told for each, and money without a customer by itself. */
function byCustomer({ ours, theirs, isKnownDebtor }: Compared): LedgerDifference[] {
  const isSame = (document: OpenDocument, line: LedgerLine): boolean =>
    line.customer !== null && document.customer !== null
      ? line.customer === document.customer
      : document.foldedDebtor === line.foldedName;
  const left = new Set(ours.filter(({ kind }) => kind !== 'payment'));
  const named = theirs.map((line): LedgerDifference => {
    const mine = [...left].filter(document => isSame(document, line));
    for (const document of mine) left.delete(document);
    const cause = isKnownDebtor(line) ? 'amountDiffers' : 'debtorUnknown';
    const sum = mine.reduce((total, { open }) => total + open, 0);
    return { cause, number: '', debtor: line.name ?? line.customer, on: null, ours: sum, theirs: line.open };
  });
  const rest = [...left].map(
    ({ number, debtor, on, open, kind }): LedgerDifference => ({
      cause: kind === 'creditNote' ? 'creditNoteMissingThere' : 'invoiceMissingThere',
      number,
      debtor,
      on,
      ours: open,
      theirs: 0,
    }),
  );
  const money = moneyDifferences({ ours, theirs: [], settledThere: new Set(), lastDay: null, isKnownDebtor });
  return [...named, ...rest, ...money].filter(difference => difference.ours !== difference.theirs);
}
