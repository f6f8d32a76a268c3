// The documents of the file of a claim, numbered in the order in which they are listed: the invoices as they were written, each
// letter and mail as it was sent, the amounts as a table, the entries of the register.

import type { Language } from '../../claim/parties.ts';
import { sha256 } from '../../evidence/chain.ts';
import type { FileToZip } from '../../formats/text/zip-made.ts';
import { lineAmounts } from '../../letters/message.ts';
import type { Piece, PieceOf } from '../../letters/papers/claim-file.ts';
import { unprintableOf } from '../../letters/rendering/unprintable.ts';
import { CLAIM_TABLE_WORDS } from '../../letters/wording/claim-table-words.ts';
import { contentsOfInvoices } from '../../store/invoices/invoice-documents.ts';
import type { SentMessage } from '../../store/messages/sent-messages.ts';
import type { Queryable } from '../../store/session.ts';
import { quotedCell } from '../../units/cell-text.ts';
import { subtract, toDecimal } from '../../units/money.ts';
import { letterWithoutKeys, withoutLinks } from '../messages/without-keys.ts';
import { fileName, type Printing, printed } from '../sending/parcel.ts';
import type { InvoiceView } from '../views/invoice.ts';
import type { ClaimedInvoice } from './claimed-part.ts';

/** Held in memory at once, ten megabytes each at most. */
const MOST_DOCUMENTS = 50;

/** Before it has its number. */
export type Enclosed = {
  /** What its name says after the number. */
  readonly title: string;
  readonly ending: 'pdf' | 'html' | 'txt' | 'csv' | 'jsonl';
  readonly bytes: Uint8Array;
  readonly what: PieceOf;
};

/** The order of the list is that of the names. */
export function numbered(enclosed: readonly Enclosed[]): { piece: Piece; file: FileToZip }[] {
  const width = Math.max(2, String(enclosed.length).length);
  return enclosed.map(({ title, ending, bytes, what }, position) => {
    const name = `${String(position + 1).padStart(width, '0')} ${title}.${ending}`;
    return { piece: { name, hash: sha256(bytes), what }, file: { name, bytes } };
  });
}

/** The PDFs that were attached to the invoices claimed, byte by byte, so that their hash is that of the register. */
export async function invoicesAsWritten(
  db: Queryable,
  companyId: string,
  invoices: readonly InvoiceView[],
): Promise<{ enclosed: Enclosed[]; missing: string[] }> {
  const kept = await contentsOfInvoices(db, {
    companyId,
    invoiceIds: invoices.map(({ id }) => id),
    most: MOST_DOCUMENTS,
  });
  const enclosed = invoices.flatMap(({ id, number, issuedOn }) =>
    kept
      .filter(({ invoiceId }) => invoiceId === id)
      .map(
        ({ content }): Enclosed => ({
          title: fileName(number),
          ending: 'pdf',
          bytes: new Uint8Array(content),
          what: { kind: 'invoice', number, on: issuedOn },
        }),
      ),
  );
  const here = new Set(kept.map(({ invoiceId }) => invoiceId));
  return { enclosed, missing: invoices.filter(({ id }) => !here.has(id)).map(({ number }) => number) };
}

/** Each letter as it was printed, or its text where no font has all of it; each mail as it was read. Neither opens the debtor's page. */
export async function papersOf(messages: readonly SentMessage[], ways: Printing): Promise<Enclosed[]> {
  const papers: Enclosed[] = [];
  for (const { sentOn: on, subject, html, letter: sent, channels, mailedTo } of messages) {
    const letter = sent === null ? null : letterWithoutKeys(sent);
    const title = `${on} ${fileName(subject)}`;
    if (channels.includes('email')) {
      const what = { kind: 'mail', on, to: mailedTo, subject } as const;
      papers.push({ title, ending: 'html', bytes: inBytes(withoutLinks(html)), what });
    }
    if (letter === null) continue;
    const bytes = await printed(letter, ways);
    papers.push(
      bytes === null
        ? { title, ending: 'txt', bytes: inBytes(letter.text), what: asText(letter, { on, subject, ways }) }
        : { title, ending: 'pdf', bytes, what: { kind: 'letter', on, subject } },
    );
  }
  return papers;
}

function asText(
  letter: NonNullable<SentMessage['letter']>,
  { on, subject, ways }: { on: SentMessage['sentOn']; subject: string; ways: Printing },
): PieceOf {
  return { kind: 'letterText', on, subject, signs: lackingSigns(letter, ways) };
}

/** The letters that no font has, each once and by its number: on a sheet of print they cannot be shown. 'U+682A' */
export function lackingSigns(letter: NonNullable<SentMessage['letter']>, { unprintable }: Printing): string {
  if (unprintable === undefined) return '';
  const signs = unprintableOf(letter, unprintable).flatMap(place => [...place.signs]);
  return [...new Set(signs)].slice(0, MOST_SIGNS).map(numberOfSign).join(', ');
}

const MOST_SIGNS = 12;

const numberOfSign = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const inBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As a spreadsheet of the reader's language opens it: its decimal sign, days as ISO writes them, nothing that it would run. */
export function claimTable(claimed: readonly ClaimedInvoice[], language: Language): Enclosed {
  const { title, columns, because, separator, decimalSign } = CLAIM_TABLE_WORDS[language];
  const rows = claimed.map(({ invoice: { number, issuedOn, dueOn, invoiced, open }, line, leftOut }) => {
    const { principal, interest, fixedSum, provenCosts, reminderCosts, total } = lineAmounts(line);
    const parts = [invoiced, subtract(invoiced, open), principal, interest, fixedSum, provenCosts];
    const left = subtract(open, principal);
    const decimals = [...parts, reminderCosts, total, left].map(amount =>
      toDecimal(amount).replace('.', decimalSign),
    );
    const reasons = [...new Set(leftOut.map(one => because[one.because.kind]))].join(' + ');
    return [quotedCell(number), issuedOn, dueOn ?? '', open.currency, ...decimals, reasons].join(separator);
  });
  return {
    title,
    ending: 'csv',
    bytes: inBytes(`\ufeff${[columns.join(separator), ...rows].join('\r\n')}\r\n`),
    what: { kind: 'table' },
  };
}
