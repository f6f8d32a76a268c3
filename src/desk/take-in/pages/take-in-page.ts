// A PDF without an invoice inside becomes the document of the invoice that it is the page of. One that is not certain is left
// for a person, with the reason and the invoices that it may be of; one that a person has attached already is known.

import { sha256Of } from '../../../evidence/chain.ts';
import { piecesOf } from '../../../formats/file-bytes.ts';
import { errorAt } from '../../../formats/problems.ts';
import type { InputFile, Problem } from '../../../formats/records.ts';
import type { Transaction } from '../../../store/database.ts';
import { invoiceWithDocument, type PageCandidate } from '../../../store/invoices/invoice-documents.ts';
import type { JournalLine, JournalStamp } from '../../../store/journal/journal.ts';
import type { CalendarDate } from '../../../units/calendar.ts';
import { keepWithInvoice, MOST_DOCUMENT_BYTES } from '../../claims/invoice-documents.ts';
import type { PageDoubt, PageLeft, TakeInLine } from '../../views/take-in.ts';
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
  if (doubt !== null || invoice === undefined) {
    const attached = await attachedTo(db, asked);
    const isMeant =
      invoices.length === 0 || invoices.some(({ invoiceId }) => invoiceId === attached?.invoiceId);
    // Under a name that says another invoice it is for a person to say.
    return attached !== null && isMeant ? placed('unchanged', attached) : left(doubt ?? 'none', invoices);
  }
  const kept = await keepWithInvoice(db, { ...asked, invoiceId: invoice.invoiceId });
  if (typeof kept === 'string') return left(kept === 'notFound' ? 'none' : kept, invoices);
  return { ...placed(kept.journal.length > 0 ? 'added' : 'unchanged', invoice), journal: kept.journal };
}

async function attachedTo(db: Transaction, { stamp, file }: TakeInPage) {
  const sha256 = await sha256Of(piecesOf(file));
  return invoiceWithDocument(db, { companyId: stamp.companyId, sha256 });
}

type Owner = Pick<PageCandidate, 'number' | 'debtorName' | 'issuedOn'>;

function placed(
  outcome: 'added' | 'unchanged',
  { number: label, debtorName: party, issuedOn: on }: Owner,
): PageTakenIn {
  const line = {
    outcome,
    what: 'document',
    label,
    party,
    on,
    amount: null,
    dueOn: null,
    furtherDueOn: [],
    differences: [],
  } as const;
  return { outcome, lines: [line], problems: [], page: null, journal: [] };
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
