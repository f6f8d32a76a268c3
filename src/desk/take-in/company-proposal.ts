// Who the company is, as its own files say it, for whoever has not entered it yet. It proposes and keeps nothing: what files
// disagree on is told, never settled. Tables name no seller; a ledger has its SIREN in its file name (LPF art. A47 A-1).

import { openFile } from '../../formats/read.ts';
import type { Format, InputFile, InvoiceRecord } from '../../formats/records.ts';
import { checkRegistration } from '../../units/company-numbers.ts';
import { foldName, parseIban } from '../../units/identifiers.ts';
import type { CompanyProposal } from '../views/company-proposal.ts';
import { ReadSeller } from './read-seller.ts';

/** Sellers that are told at most: whoever dropped the invoices of more of them dropped something else. */
const MOST_SELLERS = 20;
/** Names of files that could not be read. */
const MOST_UNREAD = 50;
const NAMES_NOBODY: ReadonlySet<Format> = new Set(['unknown', 'zip', 'pdf']);
const FROM_ONE_SELLER = 3;
const FEC_NAME = /(?:^|\/)(\d{9})FEC\d{8}[^/]*$/i;

export async function proposeCompany(files: readonly InputFile[]): Promise<CompanyProposal> {
  const found: Found = { sellers: [], buyers: new Map(), accounts: [], ledgers: [], unread: [] };
  for (const file of files) await readOne(file, found);
  if (found.sellers.length === 0 && found.accounts.length + found.ledgers.length > 0)
    found.sellers.push(new ReadSeller());
  // What names no seller is the company's own: its bank, its ledger. It belongs to whichever seller that is.
  for (const seller of found.sellers) {
    for (const { registration, file } of found.ledgers)
      if (seller.documents === 0) seller.readRegistration(registration, file);
    for (const { iban, file, on } of found.accounts) seller.readAccount(iban, { file, on });
  }
  return {
    sellers: ranked(found).map(seller => seller.proposed()),
    boughtBy: onlyBuyer(found),
    files: files.length,
    unread: found.unread.slice(0, MOST_UNREAD),
  };
}

type Found = {
  readonly sellers: ReadSeller[];
  /** Customers by folded name, as first written. */
  readonly buyers: Map<string, string>;
  readonly accounts: { readonly iban: string; readonly file: string; readonly on: string }[];
  readonly ledgers: { readonly registration: string; readonly file: string }[];
  readonly unread: string[];
};

async function readOne(file: InputFile, found: Found): Promise<void> {
  for (const reading of await openFile(file)) {
    if (NAMES_NOBODY.has(reading.format)) found.unread.push(reading.file);
    const siren = FEC_NAME.exec(reading.file)?.[1];
    if (reading.format === 'fec' && siren !== undefined && checkRegistration(siren, 'FR').kind === 'valid')
      found.ledgers.push({ registration: siren, file: reading.file });
    for (const { account, closingDate } of reading.statements) {
      const iban = parseIban(account);
      if (iban !== null) found.accounts.push({ iban, file: reading.file, on: closingDate ?? '' });
    }
    // A table of a million rows names no seller in any of them.
    if (reading.format === 'invoice-table' || reading.format === 'fec') continue;
    for await (const batch of reading.batches(() => {}))
      for (const record of batch) readDocument(found, record, reading.file);
  }
}

function readDocument({ sellers, buyers }: Found, record: InvoiceRecord, file: string): void {
  const buyer = record.buyer.name ?? '';
  if (foldName(buyer) !== '' && !buyers.has(foldName(buyer))) buyers.set(foldName(buyer), buyer);
  const { name, vat, registration } = record.seller;
  if (name === null && vat === null && registration === null) return;
  const known = sellers.find(seller => seller.is(record.seller));
  const seller = known ?? new ReadSeller();
  if (known === undefined) sellers.push(seller);
  seller.readDocument(record, file);
}

/** Whoever is also a customer in these files sold and bought, and so dropped them; then whoever wrote most of them. */
function ranked({ sellers, buyers }: Found): ReadSeller[] {
  const alsoBuys = (seller: ReadSeller): number => (seller.names.some(name => buyers.has(name)) ? 1 : 0);
  return sellers
    .toSorted((one, other) => alsoBuys(other) - alsoBuys(one) || other.documents - one.documents)
    .slice(0, MOST_SELLERS);
}

/**
 * One customer of several sellers, or all that one seller wrote: these may be its purchases. One or two invoices of one seller
 * are as likely the first ones that somebody tries.
 */
function onlyBuyer({ sellers, buyers }: Found): string | null {
  const [only, ...others] = buyers.values();
  const documents = sellers.reduce((count, seller) => count + seller.documents, 0);
  const isTelling = sellers.length > 1 || documents >= FROM_ONE_SELLER;
  return isTelling && others.length === 0 ? (only ?? null) : null;
}
