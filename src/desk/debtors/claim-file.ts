// Everything that a lawyer, a bailiff, an agency or a judge needs of one debtor, as one zip: a first sheet with the
// claim, each letter and mail as it was sent, the invoices as a table, and the entries of the register about it. Each document is
// named on the first sheet with its hash; each entry of the register is checked against its own.

import type { ClaimAmounts } from '../../claim/claim-amounts.ts';
import type { Company, Debtor, Language } from '../../claim/parties.ts';
import { sha256, unsound } from '../../evidence/chain.ts';
import { type FileToZip, zipOf } from '../../formats/text/zip-made.ts';
import { claimFileLetter } from '../../letters/claim-file.ts';
import type { InvoiceLine, MessageView } from '../../letters/message.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { contentsOfInvoices } from '../../store/invoices/invoice-documents.ts';
import { journalHead, journalOfDebtor } from '../../store/journal/debtor-journal.ts';
import { type SentMessage, sentMessages } from '../../store/messages/sent-messages.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { quotedCell } from '../../units/cell-text.ts';
import { isPositive, subtract, sum, toDecimal } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { fileName, type Printing, printed } from '../sending/parcel.ts';
import type { DebtorView, TimelineEntry } from '../views/debtor.ts';
import type { InvoiceView } from '../views/invoice.ts';
import { debtorView } from './debtor-view.ts';
import { TOLD_OUTSIDE } from './told-outside.ts';

const MOST_MESSAGES = 500;
const MOST_ENTRIES = 10_000;
/** Held in memory at once, ten megabytes each at most. */
const MOST_DOCUMENTS = 50;

export type ClaimFileAsked = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly day: CalendarDate;
  /** That of the company where it is not said. */
  readonly language: Language | null;
};

export type ClaimFileWays = Printing & {
  /** An event in words of the reader's language. */
  readonly tell: (entry: TimelineEntry, language: Language) => string;
};

export type ClaimFileOutcome =
  | { readonly kind: 'done'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'notFound' | 'nothingLate' | 'notPrintable' };

export async function claimFile(
  db: Queryable,
  asked: ClaimFileAsked,
  ways: ClaimFileWays,
): Promise<ClaimFileOutcome> {
  const { companyId, debtorId } = asked;
  const [company, view, debtors] = await Promise.all([
    knownCompany(db, companyId),
    debtorView(db, asked),
    debtorsById(db, companyId, [debtorId]),
  ]);
  const debtor = debtors.get(debtorId);
  if (view === null || debtor === undefined) return { kind: 'notFound' };
  const late = view.invoices.filter(invoice => invoice.daysLate > 0 && isPositive(invoice.open));
  const claims = byCurrency(late);
  if (claims.length === 0) return { kind: 'nothingLate' };
  const [messages, entries, head] = await Promise.all([
    sentMessages(db, { companyId, debtorId, limit: MOST_MESSAGES }),
    journalOfDebtor(db, { companyId, debtorId, kinds: TOLD_OUTSIDE, limit: MOST_ENTRIES }),
    journalHead(db, companyId),
  ]);
  const documents = [
    ...(await invoicesAsWritten(db, companyId, late)),
    ...(await papersOf(messages, ways)),
    { name: 'invoices.csv', bytes: inBytes(tableOf(late)) },
    { name: 'register.jsonl', bytes: inBytes(entries.map(entry => `${JSON.stringify(entry)}\n`).join('')) },
  ];
  const language = asked.language ?? company.language;
  const shared = {
    recipient: recipientOf(view),
    events: eventsOf(view, language, ways),
    documents: documents.map(({ name, bytes }) => ({ name, hash: sha256(bytes) })),
    register: { entries: entries.length, altered: unsound(entries).length, head },
  };
  const first: FileToZip[] = [];
  for (const invoices of claims) {
    const claimed = claimedView({ company, debtor, invoices, language, day: asked.day });
    const bytes = await printed(claimFileLetter({ view: claimed, ...shared }), ways);
    if (bytes === null) return { kind: 'notPrintable' };
    const currency = claims.length === 1 ? '' : `-${claimed.principal.currency}`;
    first.push({ name: `00-claim${currency}.pdf`, bytes });
  }
  return {
    kind: 'done',
    name: `${fileName(view.name)} ${asked.day}.zip`,
    bytes: zipOf([...first, ...documents]),
  };
}

/** What is owed in two currencies adds up to nothing: each has a sheet of its own. */
function byCurrency(invoices: readonly InvoiceView[]): InvoiceView[][] {
  const currencies = [...new Set(invoices.map(({ open }) => open.currency))];
  return currencies.map(currency => invoices.filter(({ open }) => open.currency === currency));
}

/** The PDFs that were attached to the invoices claimed, byte by byte, so that their hash is that of the register. */
async function invoicesAsWritten(
  db: Queryable,
  companyId: string,
  invoices: readonly InvoiceView[],
): Promise<FileToZip[]> {
  const ids = invoices.map(({ id }) => id);
  const numbers = new Map(invoices.map(({ id, number }) => [id, number]));
  const kept = await contentsOfInvoices(db, { companyId, invoiceIds: ids, most: MOST_DOCUMENTS });
  return kept.map(({ invoiceId, content }, position) => ({
    name: `invoice-${String(position + 1).padStart(2, '0')} ${fileName(numbers.get(invoiceId) ?? '')}.pdf`,
    bytes: new Uint8Array(content),
  }));
}

/** Each letter as it was printed, each mail as it was read, numbered in the order in which they left. */
async function papersOf(messages: readonly SentMessage[], ways: Printing): Promise<FileToZip[]> {
  const files: FileToZip[] = [];
  for (const [position, { sentOn, subject, html, letter, channels }] of messages.entries()) {
    const name = `${String(position + 1).padStart(2, '0')}-${sentOn} ${fileName(subject)}`;
    if (channels.includes('email')) files.push({ name: `${name}.html`, bytes: inBytes(html) });
    const paper = letter === null ? null : await printed(letter, ways);
    if (paper !== null) files.push({ name: `${name}.pdf`, bytes: paper });
  }
  return files;
}

const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** For programs: decimal points, days as ISO writes them, nothing that a spreadsheet would run. */
function tableOf(invoices: readonly InvoiceView[]): string {
  const head =
    'invoice,issued,due,currency,invoiced,paid,principal,interest,fixed_sum,proven_costs,reminder_costs,total';
  const rows = invoices.map(({ number, issuedOn, dueOn, invoiced, open, amounts }) => {
    const { principal, interest, fixedSum, provenCosts, reminderCosts, total } = amounts;
    const parts = [
      invoiced,
      subtract(invoiced, open),
      principal,
      interest,
      fixedSum,
      provenCosts,
      reminderCosts,
    ];
    const decimals = [...parts, total].map(amount => toDecimal(amount));
    return [quotedCell(number), issuedOn, dueOn ?? '', open.currency, ...decimals].join(',');
  });
  return `\ufeff${[head, ...rows].join('\r\n')}\r\n`;
}

/** Whoever has it in hand now. */
const recipientOf = ({ interruptions }: DebtorView): string | null =>
  interruptions.stops.find(({ kind, isInForce }) => kind === 'handOver' && isInForce)?.recipient ?? null;

/** The oldest first; nothing of what the firm said among its own people. */
const eventsOf = ({ timeline }: DebtorView, language: Language, { tell }: ClaimFileWays) =>
  timeline
    .filter(entry => isTold(entry))
    .map(entry => ({ on: entry.day, text: tell(entry, language), amount: entry.amount }))
    .reverse();

function isTold({ kind, title, state }: TimelineEntry): boolean {
  if (kind === 'message') return state === 'sent' || state === 'done' || state === 'inDoubt';
  if (kind === 'decision') return TOLD_OUTSIDE.includes(title);
  return kind === 'invoice' || kind === 'payment' || kind === 'creditNote';
}

function claimedView({
  company,
  debtor,
  invoices,
  language,
  day,
}: {
  company: Company;
  debtor: Debtor;
  invoices: readonly InvoiceView[];
  language: Language;
  day: CalendarDate;
}): MessageView {
  const lines = invoices.map(lineOf);
  const currency = lines[0]?.open.currency ?? 'EUR';
  const inAll = (part: keyof ClaimAmounts) =>
    sum(
      invoices.map(({ amounts }) => amounts[part]),
      currency,
    );
  return {
    kind: 'formalNotice',
    tone: 'formal',
    language,
    day,
    creditor: company,
    debtor: { ...debtor, isConsumer: debtor.kind === 'consumer' },
    recipientName: null,
    law: invoices[0]?.law.code ?? company.law,
    invoices: lines,
    principal: inAll('principal'),
    interest: inAll('interest'),
    compensation: sum([inAll('fixedSum'), inAll('provenCosts'), inAll('reminderCosts')], currency),
    provenCosts: inAll('provenCosts'),
    reminderCosts: inAll('reminderCosts'),
    asked: inAll('total'),
    paymentReference: '',
    deadlineOn: null,
    consumerNotice: null,
    earlierContacts: [],
    articles: [...new Set(invoices.flatMap(({ articles }) => articles))],
    pageUrl: null,
    pageEntry: null,
  };
}

const lineOf = (invoice: InvoiceView): InvoiceLine => ({
  ...invoice,
  dueOn: invoice.dueOn ?? invoice.issuedOn,
  subject: null,
  settled: subtract(invoice.invoiced, invoice.open),
  reminderCosts: invoice.amounts.reminderCosts,
  reference: null,
});
