// Everything that a lawyer, a bailiff, an agency or a judge needs of one debtor, as one zip: a first sheet with the
// claim and what is left out of it, and the documents that prove it. Each document is named on the first sheet with its number and
// its hash; each entry of the register is checked against its own.

import type { Company, Debtor, Language } from '../../claim/parties.ts';
import type { DisputeCategory } from '../../dossier/dispute.ts';
import { type JournalEntry, unsound } from '../../evidence/chain.ts';
import { type FileToZip, zipOf } from '../../formats/text/zip-made.ts';
import type { MessageView } from '../../letters/message.ts';
import { type ClaimFileFacts, claimFileLetter, claimFileText } from '../../letters/papers/claim-file.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { journalHead, journalOfDebtor } from '../../store/journal/debtor-journal.ts';
import { countSent, sentMessages } from '../../store/messages/sent-messages.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, sum } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { debtorFacts } from '../deciding/debtor-facts.ts';
import { fileName, type Printing, printed } from '../sending/parcel.ts';
import type { DebtorView, TimelineEntry } from '../views/debtor.ts';
import type { InvoiceView } from '../views/invoice.ts';
import { claimEvents } from './claim-events.ts';
import {
  claimTable,
  type Enclosed,
  inBytes,
  invoicesAsWritten,
  lackingSigns,
  numbered,
  papersOf,
} from './claim-pieces.ts';
import { type ClaimedInvoice, claimedInvoices } from './claimed-part.ts';
import { debtorView } from './debtor-view.ts';
import { TOLD_OUTSIDE } from './told-outside.ts';

const MOST_MESSAGES = 500;
const MOST_ENTRIES = 10_000;

export type ClaimFileAsked = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly day: CalendarDate;
  /** That of the company where it is not said. */
  readonly language: Language | null;
};

export type ClaimFileWays = Printing & {
  /** An event in words of the reader's language. */
  readonly tell: (entry: Pick<TimelineEntry, 'kind' | 'title' | 'detail'>, language: Language) => string;
  /** What a dispute is about, in the same. */
  readonly category: (category: DisputeCategory, language: Language) => string;
};

export type ClaimFileOutcome =
  | { readonly kind: 'done'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'notFound' | 'nothingLate' };

export async function claimFile(
  db: Queryable,
  asked: ClaimFileAsked,
  ways: ClaimFileWays,
): Promise<ClaimFileOutcome> {
  const { companyId, debtorId, day } = asked;
  const [company, view, debtors] = await Promise.all([
    knownCompany(db, companyId),
    debtorView(db, asked),
    debtorsById(db, companyId, [debtorId]),
  ]);
  const debtor = debtors.get(debtorId);
  if (view === null || debtor === undefined) return { kind: 'notFound' };
  const late = lateInvoices(view);
  if (late.length === 0) return { kind: 'nothingLate' };
  const language = asked.language ?? company.language;
  const currencies = [...new Set(late.map(({ open }) => open.currency))];
  const all = await debtorFacts(db, { company, debtorId, currencies, day });
  const say = (category: DisputeCategory) => ways.category(category, language);
  // What is owed in two currencies adds up to nothing: each has a sheet of its own.
  const claims = currencies.map(currency =>
    all
      .filter(facts => facts.currency === currency)
      .flatMap(facts => claimedInvoices(facts, { invoices: late, day, say })),
  );
  const { shared, files } = await proofOf(db, { asked, view, late, claims, language }, ways);
  const sheets: FileToZip[] = [];
  for (const claimed of claims) {
    const facts = { ...sheetFacts({ company, debtor, claimed, language, day }), ...shared };
    const currency = claims.length === 1 ? '' : `-${facts.accessoriesLeft.currency}`;
    sheets.push(await sheetFile(facts, `00-claim${currency}`, ways));
  }
  return { kind: 'done', name: `${fileName(view.name)} ${day}.zip`, bytes: zipOf([...sheets, ...files]) };
}

/** The oldest first, as they were issued. */
const lateInvoices = ({ invoices }: DebtorView): InvoiceView[] =>
  invoices
    .filter(invoice => invoice.daysLate > 0 && isPositive(invoice.open))
    .sort((one, other) => (one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0));

/** What every sheet of the file says: what happened, and which documents follow. */
async function proofOf(
  db: Queryable,
  {
    asked: { companyId, debtorId, day },
    view,
    late,
    claims,
    language,
  }: {
    asked: ClaimFileAsked;
    view: DebtorView;
    late: readonly InvoiceView[];
    claims: readonly (readonly ClaimedInvoice[])[];
    language: Language;
  },
  ways: ClaimFileWays,
) {
  const from = late[0]?.issuedOn ?? day;
  const about = { companyId, debtorId, invoiceIds: late.map(({ id }) => id), from };
  const [messages, counts, entries, head, written] = await Promise.all([
    sentMessages(db, { ...about, limit: MOST_MESSAGES }),
    countSent(db, about),
    journalOfDebtor(db, { companyId, debtorId, kinds: TOLD_OUTSIDE, limit: MOST_ENTRIES }),
    journalHead(db, companyId),
    invoicesAsWritten(db, companyId, late),
  ]);
  const pieces = numbered([
    ...written.enclosed,
    ...(await papersOf(messages, ways)),
    claimTable(claims.flat(), language),
    registerOf(entries),
  ]);
  const enclosed = new Set(messages.map(({ id }) => id));
  const shared = {
    recipient: recipientOf(view),
    events: claimEvents(view, { late, enclosed, from }).map(({ day: on, amount, ...entry }) => ({
      on,
      amount,
      text: ways.tell(entry, language),
    })),
    pieces: pieces.map(({ piece }) => piece),
    missing: written.missing,
    messagesLeft: counts.sent - messages.length,
    rehearsed: counts.rehearsed,
    register: { entries: entries.length, altered: unsound(entries).length, head },
  };
  return { shared, files: pieces.map(({ file }) => file) };
}

const registerOf = (entries: readonly JournalEntry[]): Enclosed => ({
  title: 'register',
  ending: 'jsonl',
  bytes: inBytes(entries.map(entry => `${JSON.stringify(entry)}\n`).join('')),
  what: { kind: 'register' },
});

/** Where no font has all of the sheet, it is told as text: the name of a debtor keeps nobody from his claim. */
async function sheetFile(facts: ClaimFileFacts, title: string, ways: Printing): Promise<FileToZip> {
  const letter = claimFileLetter(facts);
  const bytes = await printed(letter, ways);
  if (bytes !== null) return { name: `${title}.pdf`, bytes };
  return { name: `${title}.txt`, bytes: inBytes(claimFileText(facts, lackingSigns(letter, ways))) };
}

/** Whoever has it in hand now. */
const recipientOf = ({ interruptions }: DebtorView): string | null =>
  interruptions.stops.find(({ kind, isInForce }) => kind === 'handOver' && isInForce)?.recipient ?? null;

type SheetOf = {
  readonly company: Company;
  readonly debtor: Debtor;
  readonly claimed: readonly ClaimedInvoice[];
  readonly language: Language;
  readonly day: CalendarDate;
};

function sheetFacts(
  of: SheetOf,
): Pick<ClaimFileFacts, 'view' | 'leftOut' | 'accessoriesLeft' | 'limitation'> {
  const { claimed } = of;
  const currency = claimed[0]?.line.open.currency ?? 'EUR';
  const limitations = claimed
    .filter(({ line }) => isPositive(line.open))
    .flatMap(({ invoice }) => invoice.limitation ?? [])
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  return {
    view: claimedView(of, currency),
    leftOut: claimed.flatMap(({ leftOut }) => leftOut),
    accessoriesLeft: sum(
      claimed.map(({ accessoriesLeft }) => accessoriesLeft),
      currency,
    ),
    limitation: limitations[0] ?? null,
  };
}

/** What is claimed, in the shape in which every message has it. */
function claimedView({ company, debtor, claimed, language, day }: SheetOf, currency: string): MessageView {
  const parts = claimed.filter(({ line }) => isPositive(line.open));
  const lines = parts.map(({ line }) => line);
  const inAll = (part: 'open' | 'interest' | 'compensation' | 'provenCosts' | 'reminderCosts') =>
    sum(
      lines.flatMap(line => line[part] ?? []),
      currency,
    );
  const [principal, interest, compensation] = [inAll('open'), inAll('interest'), inAll('compensation')];
  return {
    kind: 'formalNotice',
    tone: 'formal',
    language,
    day,
    creditor: company,
    debtor: { ...debtor, isConsumer: debtor.kind === 'consumer' },
    recipientName: null,
    law: claimed[0]?.invoice.law.code ?? company.law,
    invoices: lines,
    principal,
    interest,
    compensation,
    provenCosts: inAll('provenCosts'),
    reminderCosts: inAll('reminderCosts'),
    asked: sum([principal, interest, compensation], currency),
    paymentReference: '',
    deadlineOn: null,
    consumerNotice: null,
    earlierContacts: [],
    articles: [...new Set(parts.flatMap(({ articles }) => articles))],
    pageUrl: null,
    pageEntry: null,
  };
}
