// A PDF without an invoice inside becomes the document of the invoice that it is the page of. One that is not certain is left
// for a person, with the reason and the invoices that it may be of.

import { errorAt } from '../../formats/problems.ts';
import type { InputFile, Problem } from '../../formats/records.ts';
import type { Transaction } from '../../store/database.ts';
import type { JournalLine, JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { keepWithInvoice, MOST_DOCUMENT_BYTES } from '../claims/invoice-documents.ts';
import type { PageDoubt, PageLeft, TakeInLine } from '../views/take-in.ts';
import { invoiceOfPage } from './invoice-of-page.ts';

type PageTakenIn = {
  readonly outcome: 'added' | 'unchanged' | 'refused';
  readonly lines: TakeInLine[];
  readonly problems: Problem[];
  readonly page: PageLeft | null;
  readonly journal: JournalLine[];
};

type TakeInPage = {
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly file: InputFile;
  readonly importId: string;
};

const FOUND: Readonly<Record<PageDoubt, string>> = {
  none: 'a PDF that names no invoice that is here',
  several: 'a PDF that names several invoices',
  differs: 'a PDF whose name says one invoice and whose text says another',
  unconfirmed: 'a PDF that says a number, but neither the customer nor the amount',
  otherPaper: 'a PDF that seems to be a credit note, a reminder or another paper',
  tooMany: 'a PDF of an invoice that has no place for another document',
  tooLarge: `a PDF of more than ${MOST_DOCUMENT_BYTES} bytes`,
};
const EXPECTED = 'the page of one invoice; attach it by hand, or type its invoice in';

/** What one reading brings, where it is a page: no facts, nobody new, no money. */
export async function takeInPage(db: Transaction, asked: TakeInPage) {
  const { outcome, ...taken } = await place(db, asked);
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0, [outcome]: 1 };
  return { ...taken, counts, debtorsAdded: [], debtorsLeftOut: 0, freshDebits: [], dossiersBefore: [] };
}

async function place(db: Transaction, asked: TakeInPage): Promise<PageTakenIn> {
  const { companyId } = asked.stamp;
  const { doubt, invoices } = await invoiceOfPage(db, { companyId, file: asked.file });
  const [invoice] = invoices;
  if (doubt !== null || invoice === undefined) return left(doubt ?? 'none', invoices);
  const { invoiceId, number: label, debtorName: party, issuedOn: on } = invoice;
  const kept = await keepWithInvoice(db, { ...asked, invoiceId });
  if (typeof kept === 'string') return left(kept === 'notFound' ? 'none' : kept, invoices);
  const outcome = kept.journal.length > 0 ? 'added' : 'unchanged';
  const line = { outcome, what: 'document', label, party, on } as const;
  return {
    outcome,
    lines: [{ ...line, amount: null, dueOn: null, differences: [] }],
    problems: [],
    page: null,
    journal: kept.journal,
  };
}

function left(doubt: PageDoubt, invoices: PageLeft['invoices']): PageTakenIn {
  return {
    outcome: 'refused',
    lines: [],
    problems: [errorAt({ place: 'PDF', found: FOUND[doubt], expected: EXPECTED })],
    page: {
      doubt,
      invoices: invoices.map(({ invoiceId, debtorName, number }) => ({ invoiceId, debtorName, number })),
    },
    journal: [],
  };
}
