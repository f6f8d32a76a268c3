// The whole demonstration as numbered, dated facts: what the files say, and what they leave out (which receipt truly
// pays what), so that tests can compare. Everything follows from the day and one seed.

import type { CalendarDate } from '../src/units/calendar.ts';
import { yearOf } from '../src/units/calendar.ts';
import { formatStructuredCommunication, withCheckDigits } from '../src/units/identifiers.ts';
import { type DemoDocument, type DemoReceipt, vatSchemeOf } from './documents.ts';
import {
  type DocumentDraft,
  draftSituation,
  type ReceiptDraft,
  type Window,
  windowBefore,
} from './drafts.ts';
import { ordinaryBusiness } from './ordinary.ts';
import { outgoings } from './outgoings.ts';
import { diceOf } from './random.ts';
import { SITUATIONS, type Situation } from './situations.ts';

export type ShownSituation = {
  readonly situation: Situation;
  readonly documents: readonly DemoDocument[];
  readonly receipts: readonly DemoReceipt[];
};

export type DemoLedger = {
  readonly day: CalendarDate;
  readonly window: Window;
  readonly documents: readonly DemoDocument[];
  /** Every booking of both accounts, in order of booking day. */
  readonly receipts: readonly DemoReceipt[];
  readonly situations: readonly ShownSituation[];
};

const SEED = 20_590;
/** Two series, as in a firm that changed tools: the accounting tool counts on from 1823, the e-invoices by year. */
const FIRST_TABLE_NUMBER = 1823;
const FIRST_NUMBER_OF_FIRST_YEAR = 311;

export function demonstrationLedger(day: CalendarDate): DemoLedger {
  const window = windowBefore(day);
  const drafted = SITUATIONS.map(situation => draftSituation(situation, { day, window }));
  const ordinary = ordinaryBusiness({ situations: drafted, day, window, dice: diceOf(SEED) });
  const drafts = [...drafted.flatMap(one => one.documents), ...ordinary.documents];
  const numbered = numberAll(drafts);
  const documentOf = (draft: DocumentDraft): DemoDocument => {
    const found = numbered.get(draft);
    if (found === undefined) throw new Error('A document was drafted and never numbered');
    return found;
  };
  const situations = drafted.map(one => ({
    situation: one.situation,
    documents: one.documents.map(documentOf),
    receipts: one.receipts.map(draft => receiptOf(draft, documentOf)),
  }));
  const receipts = [
    ...situations.flatMap(one => one.receipts),
    ...ordinary.receipts.map(draft => receiptOf(draft, documentOf)),
    ...outgoings(window),
  ];
  return {
    day,
    window,
    documents: inOrderOfIssue(drafts).map(documentOf),
    receipts: receipts.toSorted((left, right) => compareText(left.bookedOn, right.bookedOn)),
    situations,
  };
}

function numberAll(drafts: readonly DocumentDraft[]): ReadonlyMap<DocumentDraft, DemoDocument> {
  const numbered = new Map<DocumentDraft, DemoDocument>();
  const nextOfYear = new Map<number, number>();
  let nextOfTable = FIRST_TABLE_NUMBER;
  for (const draft of inOrderOfIssue(drafts)) {
    const year = yearOf(draft.issuedOn);
    const first = nextOfYear.size === 0 ? FIRST_NUMBER_OF_FIRST_YEAR : 1;
    const counter = draft.format === 'table' ? nextOfTable++ : (nextOfYear.get(year) ?? first);
    if (draft.format !== 'table') nextOfYear.set(year, counter + 1);
    const number =
      draft.format === 'table'
        ? String(counter)
        : `${draft.kind === 'invoice' ? 'F' : 'A'}${year}-${String(counter).padStart(4, '0')}`;
    numbered.set(draft, documentFrom({ draft, number, counter, numbered }));
  }
  return numbered;
}

function documentFrom({
  draft,
  number,
  counter,
  numbered,
}: {
  draft: DocumentDraft;
  number: string;
  counter: number;
  numbered: ReadonlyMap<DocumentDraft, DemoDocument>;
}): DemoDocument {
  const { credits, ...facts } = draft;
  const isBelgian = draft.debtor.country === 'BE' && draft.format !== 'table' && draft.kind === 'invoice';
  return {
    ...facts,
    number,
    vatScheme: vatSchemeOf(draft.debtor, draft.lines),
    communication: isBelgian
      ? withCheckDigits(`${yearOf(draft.issuedOn)}${String(counter).padStart(6, '0')}`)
      : null,
    precedingNumber: credits === null ? null : (numbered.get(credits)?.number ?? null),
    orderReference: draft.debtor.kind === 'business' ? `CDE-${String(4000 + counter * 3)}` : null,
  };
}

function receiptOf(draft: ReceiptDraft, documentOf: (draft: DocumentDraft) => DemoDocument): DemoReceipt {
  const documents = draft.of.map(documentOf);
  const [first] = documents;
  return {
    bookedOn: draft.bookedOn,
    bank: draft.bank,
    amount: draft.amount,
    kind: draft.kind,
    party:
      draft.by === null
        ? { name: draft.debtor.name, iban: draft.debtor.iban }
        : { name: draft.by, iban: null },
    text: textOf({ draft, documents }),
    communication: draft.says === 'communication' ? (first?.communication ?? null) : null,
    pays: draft.says === 'wrongReference' ? [] : documents.map(document => document.number),
  };
}

function textOf({ draft, documents }: { draft: ReceiptDraft; documents: readonly DemoDocument[] }): string {
  const numbers = documents.map(document => document.number).join(' ');
  const word =
    draft.debtor.language === 'nl' ? 'FACTUUR' : draft.debtor.language === 'de' ? 'RECHNUNG' : 'FACTURE';
  switch (draft.says) {
    case 'communication':
      return '';
    case 'communicationInText':
      return `${word} ${formatStructuredCommunication(documents[0]?.communication ?? '')} MERCI`;
    case 'number':
      return `${word} ${numbers}`;
    case 'numberAmongDigits':
      return `CHANTIER 2012 LOT 3 ${word} ${numbers} DU 14/02`;
    case 'wrongReference':
      return `${word} 88123 BESTELLING 7741`;
  }
}

const inOrderOfIssue = (drafts: readonly DocumentDraft[]): readonly DocumentDraft[] =>
  drafts.toSorted((left, right) => compareText(left.issuedOn, right.issuedOn));

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
