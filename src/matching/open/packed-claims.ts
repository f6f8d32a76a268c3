// Every invoice that matching may mean, open or paid, in lists of numbers and large buffers: a million of them as objects with
// their maps were 3.5 GB, and going through them cost more than all the rest. One that is asked for becomes an object, the
// same one until `forget`. Kept current by what is allocated, so that the next round asks the database for nothing.

import { type DiscountOffer, discountOffers } from '../../claim/cash-discount.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { ownText } from '../../units/own-text.ts';
import { spellingsOf } from '../quoted/spellings.ts';
import { Chains, grown, hashOf } from './chains.ts';
import { Numbered } from './numbered.ts';
import { foldQuoted, type OpenClaim } from './open-claims.ts';
import { PackedTexts } from './packed-texts.ts';

export type ClaimRow = Pick<
  OpenClaim,
  'invoiceId' | 'debtorId' | 'number' | 'references' | 'issuedOn' | 'orderReference'
> & {
  readonly dueOn: CalendarDate | null;
  /** Minor units; nothing where it is paid. */
  readonly open: number;
  readonly payable: number;
  readonly currency: string;
  /** Those that may offer a discount. */
  readonly terms: readonly string[];
  /** Read from them already. */
  readonly discounts?: readonly DiscountOffer[];
};

/** An invoice with its place in an order that follows from what the invoices say, ids last. */
export type Drawn = { readonly claim: OpenClaim; readonly order: string };

const FIRST_SIZE = 1_024;
const NO_DUE_DAY = '9999-99-99';

export class PackedClaims {
  #count = 0;
  #open = new Float64Array(FIRST_SIZE);
  #payable = new Float64Array(FIRST_SIZE);
  #debtors = new Uint32Array(FIRST_SIZE);
  #currencies = new Uint32Array(FIRST_SIZE);
  #issued = new Uint32Array(FIRST_SIZE);
  /** One more than the number of the day; 0 where none is said. */
  #due = new Uint32Array(FIRST_SIZE);
  readonly #texts = new PackedTexts();
  readonly #debtorIds = new Numbered<string>();
  readonly #currencyCodes = new Numbered<string>();
  readonly #days = new Numbered<CalendarDate>();
  readonly #byId = new Chains();
  readonly #byDebtor = new Chains();
  readonly #bySpelling = new Chains();
  #byAmount = new Chains();
  readonly #discounts = new Map<number, readonly DiscountOffer[]>();
  readonly #drawn = new Map<number, Drawn>();
  /** Of everything that may be quoted, once folded. */
  readonly spellingLengths = new Set<number>();

  get count(): number {
    return this.#count;
  }

  /** Invoices that are held as objects now. */
  get drawn(): number {
    return this.#drawn.size;
  }

  add(row: ClaimRow): void {
    const at = this.#count;
    if (at === this.#open.length) this.#grow();
    this.#open[at] = row.open;
    this.#payable[at] = row.payable;
    const debtor = this.#debtorIds.known(row.debtorId) ?? this.#debtorIds.of(ownText(row.debtorId));
    this.#debtors[at] = debtor;
    this.#currencies[at] = this.#currencyCodes.of(row.currency);
    this.#issued[at] = this.#days.of(row.issuedOn);
    this.#due[at] = row.dueOn === null ? 0 : this.#days.of(row.dueOn) + 1;
    this.#texts.add(fieldsOf(row));
    if (row.discounts !== undefined && row.discounts.length > 0) this.#discounts.set(at, row.discounts);
    this.#byId.add(hashOf(row.invoiceId), at);
    this.#byDebtor.add(debtor, at);
    if (row.open > 0) this.#byAmount.add(this.#amountHash(at), at);
    for (const { written } of spellingsOf(row)) {
      const key = foldQuoted(written);
      if (key === '') continue;
      this.#bySpelling.add(hashOf(key), at);
      this.spellingLengths.add(key.length);
    }
    this.#count += 1;
  }

  /** Null where there is no such invoice. */
  positionOf(invoiceId: string): number | null {
    const found = this.#byId.of(hashOf(invoiceId)).find(at => this.#texts.begins(at, invoiceId));
    return found ?? null;
  }

  debtorOf(invoiceId: string): string | null {
    const at = this.positionOf(invoiceId);
    return at === null ? null : this.#debtorIds.at(this.#debtors[at]);
  }

  openAt(at: number): number {
    return this.#open[at] ?? 0;
  }

  isPayable(at: number, { amount, currency }: Money): boolean {
    return this.#payable[at] === amount && this.#currencyAt(at) === currency;
  }

  /** In no order. */
  positionsOfDebtor(debtorId: string): readonly number[] {
    const debtor = this.#debtorIds.known(debtorId);
    return debtor === null ? [] : this.#byDebtor.of(debtor);
  }

  /** Those whose open amount is this one. */
  positionsOfAmount({ amount, currency }: Money): readonly number[] {
    const code = this.#currencyCodes.known(currency);
    if (code === null) return [];
    return this.#byAmount
      .of(amountHash(amount, code))
      .filter(at => this.#open[at] === amount && this.#currencies[at] === code);
  }

  /** Those that may be written so once folded, and perhaps others: whoever asks compares. */
  positionsSpelt(folded: string): readonly number[] {
    return this.#bySpelling.of(hashOf(folded));
  }

  at(position: number): Drawn {
    const known = this.#drawn.get(position);
    if (known !== undefined) return known;
    const drawn = this.#draw(position);
    this.#drawn.set(position, drawn);
    return drawn;
  }

  /** Lets the objects go; whoever holds one must not compare it with one that is asked for later. */
  forget(): void {
    this.#drawn.clear();
  }

  /** Takes away from what is open, by invoice. */
  take(parts: ReadonlyMap<string, number>): void {
    if (parts.size === 0) return;
    for (const [invoiceId, part] of parts) {
      const at = this.positionOf(invoiceId);
      if (at !== null) this.#open[at] = Math.max(0, this.openAt(at) - part);
    }
    this.#byAmount = new Chains();
    for (let at = 0; at < this.#count; at += 1)
      if (this.openAt(at) > 0) this.#byAmount.add(this.#amountHash(at), at);
    this.forget();
  }

  #currencyAt(at: number): string {
    return this.#currencyCodes.at(this.#currencies[at]);
  }

  #amountHash(at: number): number {
    return amountHash(this.openAt(at), this.#currencies[at] ?? 0);
  }

  #draw(at: number): Drawn {
    const [invoiceId = '', number = '', order = '', count = '', ...texts] = this.#texts.at(at);
    const references = Number(count);
    const currency = this.#currencyAt(at);
    const payable = money(this.#payable[at] ?? 0, currency);
    const open = this.openAt(at);
    const issuedOn = this.#days.at(this.#issued[at]);
    const due = this.#due[at] ?? 0;
    const dueOn = due === 0 ? null : this.#days.at(due - 1);
    const terms = texts.slice(references);
    const claim: OpenClaim = {
      kind: 'invoice',
      invoiceId,
      debtorId: this.#debtorIds.at(this.#debtors[at]),
      number,
      references: texts.slice(0, references),
      issuedOn,
      dueOn: dueOn ?? issuedOn,
      open: open === payable.amount ? payable : money(open, currency),
      payable,
      orderReference: order === '' ? null : order.slice(1),
      // Nothing is offered any more on what was paid in part.
      discounts: open === payable.amount ? this.#offersAt(at, { terms, issuedOn, payable }) : [],
    };
    return { claim, order: [dueOn ?? NO_DUE_DAY, issuedOn, number, invoiceId].join('\0') };
  }

  #offersAt(at: number, said: Parameters<typeof discountOffers>[0]): readonly DiscountOffer[] {
    return this.#discounts.get(at) ?? (said.terms.length === 0 ? [] : discountOffers(said));
  }

  #grow(): void {
    const size = this.#open.length * 2;
    this.#open = grown(this.#open, size);
    this.#payable = grown(this.#payable, size);
    this.#debtors = grown(this.#debtors, size);
    this.#currencies = grown(this.#currencies, size);
    this.#issued = grown(this.#issued, size);
    this.#due = grown(this.#due, size);
  }
}

const fieldsOf = (row: ClaimRow): readonly string[] => [
  row.invoiceId,
  row.number,
  row.orderReference === null ? '' : `=${row.orderReference}`,
  String(row.references.length),
  ...row.references,
  ...row.terms,
];

function amountHash(amount: number, currency: number): number {
  const mixed = Math.imul((amount % 2 ** 32) ^ (currency << 24) ^ Math.floor(amount / 2 ** 32), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
