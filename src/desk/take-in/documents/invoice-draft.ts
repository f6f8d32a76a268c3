// What a document that was read means for us: an invoice or a credit note to store, or a refusal that says why.
// It decides whose claim it is, its sign, and when it is due; it stores nothing and invents nothing silently.

import type { DueOrigin, Instalment } from '../../../claim/invoice.ts';
import type { Company, DebtorKind } from '../../../claim/parties.ts';
import { isCreditCode } from '../../../formats/invoices/invoice-fields.ts';
import type { InvoiceRecord, PartyRecord, Problem } from '../../../formats/records.ts';
import type { TermFlag } from '../../../law/term-limits.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { foldCompanyNumber, foldInvoiceNumber, foldName } from '../../../units/identifiers.ts';
import { type Money, negate } from '../../../units/money.ts';
import { emailsIn } from '../../../units/reachable.ts';
import { type AgreedWith, dueOf } from './invoice-due.ts';
import { problemOf } from './invoice-problem.ts';
import { tooLongTerms } from './term-warnings.ts';

export type Draft = {
  readonly record: InvoiceRecord;
  readonly isCredit: boolean;
  readonly foldedNumber: string;
  readonly issuedOn: CalendarDate;
  /** Positive, whatever the document's sign. */
  readonly payable: Money;
  readonly total: Money;
  readonly dueOn: CalendarDate | null;
  readonly dueOrigin: DueOrigin | null;
  /** Only where there are several. */
  readonly instalments: readonly Instalment[] | null;
  /** To whom it is owed where that is not the company: a factor, as the document names it. */
  readonly payee: string | null;
};

/** What follows from the words of a customer alone, the same for each document that names it in those words. */
export type BuyerSaid = {
  /** The company itself: what it bought, not what it sold. */
  readonly isOurselves: boolean;
  /** A message goes to one address: what else the file writes there is told, and written to nobody. */
  readonly mailWarning: Pick<Problem, 'found' | 'expected'> | null;
};

export type DraftResult = { readonly draft: Draft | null; readonly problems: readonly Problem[] };

/** Documents that ask for no money: pro forma invoices and accounting copies (UNTDID 1001). */
const NO_CLAIM: Readonly<Record<string, string>> = {
  '325': 'a pro forma invoice',
  '751': 'an invoice for accounting only',
};
/** `mustBeOurs`: refuse documents whose seller is somebody else. Tables name no seller and are ours. */
export function draftOf({
  record,
  company,
  debtorKind,
  agreed = { law: company.law, term: null },
  mustBeOurs,
  buyer: known = null,
}: {
  record: InvoiceRecord;
  company: Company;
  debtorKind: DebtorKind;
  /** What the contract with the debtor says; without it, the law of the company and no term. */
  agreed?: AgreedWith;
  mustBeOurs: boolean;
  /** Null where it was not asked before. */
  buyer?: BuyerSaid | null;
}): DraftResult {
  const buyer = known ?? buyerSaid(record.buyer, company);
  const refusal = refusalOf({ record, company, mustBeOurs, ownPurchase: buyer.isOurselves });
  if (refusal) return { draft: null, problems: [refusal] };
  const { issueDate } = record;
  if (issueDate === null)
    return {
      draft: null,
      problems: [
        problemOf(record, { place: 'issue date', found: 'none', expected: 'the day on which it was issued' }),
      ],
    };
  const isCredit =
    record.kind === 'creditNote' || record.payable.amount < 0 || isCreditCode(record.typeCode ?? '');
  const payable = record.payable.amount < 0 ? negate(record.payable) : record.payable;
  const total = record.totalInclVat ?? record.payable;
  const due = isCredit
    ? { dueOn: null, dueOrigin: null, instalments: null, problems: [] }
    : dueOf({ record, payable, issuedOn: issueDate, company, debtorKind, agreed });
  const { problems, ...dates } = due;
  const draft = {
    record,
    isCredit,
    foldedNumber: foldInvoiceNumber(record.number),
    issuedOn: issueDate,
    payable,
    total: total.amount < 0 ? negate(total) : total,
    ...dates,
    payee: payeeOf(record, company),
  };
  const terms = { ...agreed, debtorKind, issuedOn: issueDate, dueOn: due.dueOn };
  const flags = tooLongTerms(terms).map(flag => termProblem(record, flag));
  return { draft, problems: [...problems, ...flags, ...mailProblems(record, buyer)] };
}

function refusalOf({
  record,
  company,
  mustBeOurs,
  ownPurchase,
}: {
  record: InvoiceRecord;
  company: Company;
  mustBeOurs: boolean;
  ownPurchase: boolean;
}): Problem | null {
  const noClaim = NO_CLAIM[record.typeCode ?? ''];
  if (noClaim)
    return problemOf(record, {
      place: 'type code',
      found: `${record.typeCode}, ${noClaim}`,
      expected: 'a document that asks for payment',
    });
  if (record.number.trim() === '')
    return problemOf(record, { place: 'number', found: 'none', expected: 'the number of the invoice' });
  if (record.buyer.name === null && record.buyer.vat === null && record.buyer.registration === null)
    return problemOf(record, {
      place: 'buyer',
      found: 'nobody',
      expected: 'the name or number of the customer',
    });
  if (ownPurchase && isFromNobodyElse(record, company))
    return problemOf(record, {
      place: 'buyer',
      found: `${record.buyer.name ?? company.name}: a purchase invoice`,
      expected: `a sales invoice of ${company.name}`,
    });
  if (!mustBeOurs || isSameParty(record.seller, company)) return null;
  if (ownPurchase)
    return problemOf(record, {
      place: 'seller',
      found: `${record.seller.name ?? 'another seller'}: a purchase invoice`,
      expected: `a sales invoice of ${company.name}`,
    });
  return problemOf(record, {
    place: 'seller',
    found: record.seller.name ?? 'nobody',
    expected: `${company.name}, as the seller`,
  });
}

/** The company itself; one of its name under other numbers is another firm. */
function isBoughtBy(buyer: PartyRecord, company: Named): boolean {
  const ours = marksOf(company);
  const theirs = coreNumbers([buyer.vat, buyer.registration]);
  if (theirs.length > 0 && ours.numbers.length > 0)
    return theirs.some(number => ours.numbers.includes(number));
  return isMarked(buyer, theirs, ours);
}

/** A table names no seller: whoever sold, the company owes it and nobody owes it to the company. */
const isFromNobodyElse = ({ seller }: InvoiceRecord, company: Company): boolean =>
  (seller.name === null && seller.vat === null && seller.registration === null) ||
  isSameParty(seller, company);

/** Same VAT or company number (a SIRET begins with its SIREN, a Belgian VAT number is its enterprise number), else same name. */
export const isSameParty = (party: PartyRecord, company: Named): boolean =>
  isMarked(party, coreNumbers([party.vat, party.registration]), marksOf(company));

function isMarked({ name }: PartyRecord, numbers: readonly string[], ours: Marks): boolean {
  if (numbers.some(number => ours.numbers.includes(number))) return true;
  return name !== null && ours.name !== '' && foldName(name) === ours.name;
}

type Named = Pick<Company, 'name' | 'vat' | 'registration'>;
type Marks = { readonly numbers: readonly string[]; readonly name: string };

/** Each document of a file is compared with the company: what it is known by is worked out once. */
function marksOf(company: Named): Marks {
  const known = MARKS.get(company);
  if (known !== undefined) return known;
  const marks = {
    numbers: coreNumbers([company.vat, company.registration]),
    name: foldName(company.name),
  };
  MARKS.set(company, marks);
  return marks;
}

const MARKS = new WeakMap<Named, Marks>();

/** Numbers as they are compared: the SIREN of a SIRET and of a French VAT number, the enterprise number of a Belgian one. */
export function coreNumbers(numbers: readonly (string | null)[]): string[] {
  return numbers.flatMap(number => {
    if (number === null) return [];
    const folded = foldCompanyNumber(number);
    const french = /^FR[0-9A-Z]{2}(\d{9})$/.exec(folded)?.[1] ?? /^(\d{9})(?:\d{5})?$/.exec(folded)?.[1];
    const belgian =
      /^(?:BE)?([01]\d{9})$/.exec(folded)?.[1] ??
      (/^BE(\d{9})$/.test(folded) ? `0${folded.slice(2)}` : undefined);
    return [belgian ?? french ?? folded];
  });
}

/** A payee that is the company under its own name is nobody else. */
function payeeOf({ payeeName }: InvoiceRecord, company: Company): string | null {
  const name = payeeName?.trim() ?? '';
  return name === '' || foldName(name) === foldName(company.name) ? null : name;
}

const termProblem = (record: InvoiceRecord, { found, expected, basis }: TermFlag): Problem =>
  problemOf(record, {
    place: 'payment term',
    found,
    expected: `${expected}: ${basis.article}`,
    isWarning: true,
  });

const mailProblems = (record: InvoiceRecord, { mailWarning }: BuyerSaid): Problem[] =>
  mailWarning === null
    ? []
    : [problemOf(record, { place: 'e-mail of the customer', ...mailWarning, isWarning: true })];

export function buyerSaid(buyer: PartyRecord, company: Named): BuyerSaid {
  const isOurselves = isBoughtBy(buyer, company);
  const mailWarning = mailWarningOf(buyer.email?.trim() ?? '');
  // Of a million rows nearly all: one object for them.
  return isOurselves || mailWarning !== null ? { isOurselves, mailWarning } : NOTHING_SAID;
}

const NOTHING_SAID: BuyerSaid = { isOurselves: false, mailWarning: null };

function mailWarningOf(found: string): BuyerSaid['mailWarning'] {
  if (found === '') return null;
  const [first, ...others] = emailsIn(found);
  if (first === undefined) return { found, expected: 'an e-mail address; none is kept' };
  return others.length === 0 ? null : { found, expected: `one e-mail address; ${first} is kept` };
}
