// Which debtors earlier batches of a file met, by all that a document says of its customer. The same words again mean the
// same debtor, and its contact is known: neither needs to be looked for, and most rows of a large file repeat a customer.

import { hash } from 'node:crypto';
import type { PartyRecord } from '../../../formats/records.ts';
import type { KnownDebtor } from '../../../store/debtors/debtor-writes.ts';
import { ownText } from '../../../units/own-text.ts';
import type { BuyerSaid } from '../documents/invoice-draft.ts';

/** What of a debtor the documents that follow ask for. */
export type MetDebtor = Pick<KnownDebtor, 'id' | 'name' | 'kind' | 'law' | 'term'> & {
  /** What follows from the words of these documents; null where nobody asked yet. */
  readonly buyer: BuyerSaid | null;
};

/** Customers that are remembered at least, the last ones met: 190 bytes each. Those forgotten are looked for again. */
const REMEMBERED = 50_000;

export class MetDebtors {
  readonly #remembered: number;
  #recent = new Map<string, MetDebtor>();
  #earlier = new Map<string, MetDebtor>();

  constructor(remembered = REMEMBERED) {
    this.#remembered = remembered;
  }

  of(party: PartyRecord): MetDebtor | null {
    const said = saidOf(party);
    const recent = this.#recent.get(said);
    if (recent !== undefined) return recent;
    const earlier = this.#earlier.get(said);
    if (earlier === undefined) return null;
    this.#keep(said, earlier);
    return earlier;
  }

  /** Only one that is stored: what the file says of it next is written against it. */
  remember(
    party: PartyRecord,
    { id, name, kind, law = null, term = null }: KnownDebtor,
    buyer: BuyerSaid | null = null,
  ): void {
    this.#keep(saidOf(party), { id, name: ownText(name), kind, law, term, buyer: ownWords(buyer) });
  }

  #keep(said: string, debtor: MetDebtor): void {
    if (this.#recent.size >= this.#remembered) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(said, debtor);
  }
}

/** They are kept longer than the piece of the file that they were cut from. */
function ownWords(buyer: BuyerSaid | null): BuyerSaid | null {
  if (buyer === null || buyer.mailWarning === null) return buyer;
  const { found, expected } = buyer.mailWarning;
  return { ...buyer, mailWarning: { found: ownText(found), expected: ownText(expected) } };
}

/** As a digest: all that a file says of a customer is four times as long. */
const saidOf = ({
  name,
  customerNumber,
  vat,
  registration,
  country,
  address,
  email,
  phone,
  contactName,
}: PartyRecord): string =>
  hash(
    'sha256',
    [name, customerNumber, vat, registration, country, address?.country, email, phone, contactName].join(
      '\n',
    ),
    'binary',
  );
