// An invoice or a credit note that a person types in: a file of one document, taken in as files are. What is wrong with it is told and nothing
// of it is kept, so that the person puts it right; added, it is undone as every import is.

import { opened } from '../../formats/open-reading.ts';
import { emptyReading } from '../../formats/problems.ts';
import type { InvoiceRecord, Problem } from '../../formats/records.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { debtorNamed } from '../../store/debtors/debtor-writes.ts';
import {
  creditNotesNumbered,
  type StoredInvoice,
  storedUnderNumbers,
} from '../../store/invoices/invoice-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { TakeInView } from '../views/take-in.ts';
import { MetDebtors } from './customers/met-debtors.ts';
import {
  nothingCorrected,
  numberTaken,
  partyOfKnown,
  partyOfNew,
  recordOf,
  type TypedInvoice,
  typedWrongly,
} from './documents/typed-invoice.ts';
import { storeAll } from './store-reading.ts';

export type AddInvoice = Act & { readonly invoice: TypedInvoice };

export type AddedInvoice = {
  /** Null where nothing was added: the problems say why. */
  readonly added: {
    readonly importId: string;
    /** Null for a credit note. */
    readonly invoiceId: string | null;
    readonly debtorId: string;
    /** Null where nobody has said and no rule says. */
    readonly dueOn: CalendarDate | null;
  } | null;
  readonly problems: TakeInView['problems'];
};

/** Thrown so that the transaction rolls back. */
class NotAdded extends Error {
  readonly problems: TakeInView['problems'];
  constructor(problems: TakeInView['problems']) {
    super('not added');
    this.problems = problems;
  }
}

/** Null where there is no such customer. */
export async function addInvoice(context: DeskContext, asked: AddInvoice): Promise<AddedInvoice | null> {
  try {
    return await context.database.transaction(db => addIn(db, context, asked));
  } catch (fault) {
    if (!(fault instanceof NotAdded)) throw fault;
    return { added: null, problems: fault.problems };
  }
}

async function addIn(db: Transaction, context: DeskContext, asked: AddInvoice): Promise<AddedInvoice | null> {
  const { companyId, invoice } = asked;
  await lockBooks(db, companyId);
  const customer = await customerOf(db, companyId, invoice.customer);
  if (customer === null) return null;
  const record = recordOf(invoice, customer.party);
  const wrong = [
    ...typedWrongly(invoice, record),
    ...(await takenAlready(db, companyId, record)),
    ...(await correctsNone(db, companyId, { record, debtorId: customer.debtorId })),
  ];
  if (wrong.length > 0) throw new NotAdded(wrong);
  const { importId, added, problems } = await store(db, context, { asked, record, met: customer.met });
  if (added !== 1 || importId === null) throw new NotAdded(problems);
  const numbered = await ofItsNumber(db, companyId, record);
  const kept = numbered.find(({ issuedOn }) => issuedOn === record.issueDate);
  if (kept === undefined) throw new Error(`The document ${record.number} was added and is not there`);
  const { id, debtorId, dueOn } = kept;
  return { added: { importId, debtorId, invoiceId: record.kind === 'invoice' ? id : null, dueOn }, problems };
}

async function customerOf(db: Transaction, companyId: string, said: TypedInvoice['customer']) {
  const met = new MetDebtors();
  if (!('debtorId' in said)) return { party: partyOfNew(said), met, debtorId: null };
  const known = await debtorNamed(db, { companyId, debtorId: said.debtorId });
  if (known === null) return null;
  const party = partyOfKnown(known);
  met.remember(party, known);
  return { party, met, debtorId: known.id };
}

async function takenAlready(db: Transaction, companyId: string, record: InvoiceRecord): Promise<Problem[]> {
  const numbered = await ofItsNumber(db, companyId, record);
  // Some begin their numbers anew each year.
  const known = numbered.find(({ issuedOn }) => issuedOn.slice(0, 4) === record.issueDate?.slice(0, 4));
  return known === undefined ? [] : [numberTaken(record, known.issuedOn)];
}

type Kept = Pick<StoredInvoice, 'id' | 'debtorId' | 'issuedOn' | 'dueOn'>;

/** Documents of its kind and its number. */
async function ofItsNumber(
  db: Transaction,
  companyId: string,
  { kind, number }: InvoiceRecord,
): Promise<Kept[]> {
  const numbers = [foldInvoiceNumber(number)];
  if (kind === 'invoice') return storedUnderNumbers(db, companyId, numbers);
  return (await creditNotesNumbered(db, companyId, numbers)).map(one => ({ ...one, dueOn: null }));
}

/** In a file another customer's number is left for a person to find; whoever types can say the right one. */
async function correctsNone(
  db: Transaction,
  companyId: string,
  { record, debtorId }: { record: InvoiceRecord; debtorId: string | null },
): Promise<Problem[]> {
  const [corrected] = record.kind === 'creditNote' ? record.precedingInvoices : [];
  if (corrected === undefined) return [];
  const numbered = await storedUnderNumbers(db, companyId, [foldInvoiceNumber(corrected)]);
  const isThere = numbered.some(one => one.debtorId === debtorId && one.currency === record.currency);
  return isThere ? [] : [nothingCorrected(record, corrected)];
}

async function store(
  db: Transaction,
  context: DeskContext,
  {
    asked: { companyId, by, day, invoice },
    record,
    met,
  }: { asked: AddInvoice; record: InvoiceRecord; met: MetDebtors },
): Promise<TakeInView> {
  const company = await knownCompany(db, companyId);
  const file = { name: record.number, bytes: new TextEncoder().encode(JSON.stringify(invoice)) };
  const reading = opened({ ...emptyReading({ file: file.name, format: 'typed' }), invoices: [record] });
  const request = { companyId, file, day, author: by, isDryRun: false };
  return storeAll(db, context, { company, reading, request, met });
}
