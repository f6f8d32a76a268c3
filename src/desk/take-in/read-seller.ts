// One seller, gathered from the documents that name it. Numbers that cannot be right are left for a person to enter; of
// several values the newest document's comes first, since firms move and change their bank.

import type { InvoiceRecord, PartyRecord } from '../../formats/records.ts';
import { checkRegistration, checkVat, firmNumberOf, numbersOfFirm } from '../../units/company-numbers.ts';
import { foldName, parseIban } from '../../units/identifiers.ts';
import { checkEmail, checkPhone } from '../../units/reachable.ts';
import type { ProposedSeller, ReadValue, SellerField } from '../views/company-proposal.ts';
import { coreNumbers } from './documents/invoice-draft.ts';

type Place = { readonly file: string; readonly on: string };
type Kept = ReadValue & { readonly on: string };

/** What the form of a company takes at most, and how many values of one kind are told. */
const LONGEST: Readonly<Record<SellerField, number>> = {
  name: 200,
  country: 2,
  registration: 40,
  vat: 40,
  iban: 34,
  email: 254,
  phone: 40,
  street: 200,
  postalCode: 20,
  city: 100,
};
const MOST_VALUES = 8;

export class ReadSeller {
  documents = 0;
  readonly #numbers = new Set<string>();
  readonly #names = new Set<string>();
  readonly #values = new Map<SellerField, Map<string, Kept>>();

  get names(): readonly string[] {
    return [...this.#names];
  }

  /** The same numbers; without any on one side, the same name. Two firms of one name keep apart by their numbers. */
  is(party: PartyRecord): boolean {
    const theirs = coreNumbers([party.vat, party.registration]);
    if (theirs.length > 0 && this.#numbers.size > 0) return theirs.some(number => this.#numbers.has(number));
    return this.#names.has(foldName(party.name ?? ''));
  }

  readDocument({ seller, kind, issueDate, ibans, payeeName }: InvoiceRecord, file: string): void {
    this.documents += 1;
    const place = { file, on: issueDate ?? '' };
    for (const number of coreNumbers([seller.vat, seller.registration])) this.#numbers.add(number);
    const folded = foldName(seller.name ?? '');
    if (folded !== '') this.#names.add(folded);
    this.#readParty(seller, place);
    // Who is paid in the seller's place has an account of its own, and a credit note names the one that it pays to.
    const isOwn = payeeName === null || foldName(payeeName) === folded;
    for (const iban of isOwn && kind === 'invoice' ? new Set(ibans) : []) this.readAccount(iban, place);
  }

  readRegistration(number: string, file: string): void {
    this.#note('country', 'FR', { file, on: '' });
    this.#note('registration', number, { file, on: '' });
  }

  readAccount(written: string, place: Place): void {
    const iban = parseIban(written);
    if (iban === null) return;
    this.#note('iban', iban, place);
    if (this.documents === 0) this.#note('country', iban.slice(0, 2), place);
  }

  proposed(): ProposedSeller {
    const of = (field: SellerField): ReadValue[] =>
      [...(this.#values.get(field)?.values() ?? [])]
        .toSorted((one, other) => other.on.localeCompare(one.on) || other.documents - one.documents)
        .slice(0, MOST_VALUES)
        .map(({ on: _, ...value }) => value);
    return {
      documents: this.documents,
      values: {
        name: of('name'),
        country: of('country'),
        registration: of('registration'),
        vat: of('vat'),
        iban: of('iban'),
        email: of('email'),
        phone: of('phone'),
        street: of('street'),
        postalCode: of('postalCode'),
        city: of('city'),
      },
    };
  }

  #readParty(party: PartyRecord, place: Place): void {
    const { address } = party;
    const country = countryOf(party);
    const vat = vatOf(party.vat, country);
    const given: readonly (readonly [SellerField, string | null | undefined])[] = [
      ['name', party.name],
      ['country', country],
      ['vat', vat],
      ['registration', registrationOf({ vat, registration: party.registration, country })],
      ['email', party.email === null ? null : checkEmail(party.email)],
      ['phone', party.phone === null ? null : checkPhone(party.phone, country ?? '')?.number],
      ['street', address?.lines.join(', ')],
      ['postalCode', address?.postalCode],
      ['city', address?.city],
    ];
    for (const [field, value] of given) this.#note(field, value ?? '', place);
  }

  #note(field: SellerField, written: string, { file, on }: Place): void {
    const value = written.trim();
    if (value === '' || value.length > LONGEST[field]) return;
    const values = this.#values.get(field) ?? new Map<string, Kept>();
    this.#values.set(field, values);
    const folded =
      field === 'name' ? foldName(value) || value : value.toLowerCase().replace(/[\s.,'’-]+/g, ' ');
    const known = values.get(folded);
    const documents = (known?.documents ?? 0) + 1;
    values.set(
      folded,
      known !== undefined && known.on > on ? { ...known, documents } : { value, file, documents, on },
    );
  }
}

/** Of a VAT number its country's, where no address says it; Greece is EL there. */
function countryOf({ country, address, vat }: PartyRecord): string | null {
  const said = country ?? address?.country ?? /^[A-Za-z]{2}/.exec(vat ?? '')?.[0]?.toUpperCase() ?? null;
  if (said === null || !/^[A-Z]{2}$/.test(said)) return null;
  return said === 'EL' ? 'GR' : said;
}

function vatOf(vat: string | null, country: string | null): string | null {
  const checked = vat === null ? null : checkVat(vat, country ?? '');
  return checked === null || checked.kind === 'invalid' ? null : checked.number;
}

/** The number of the firm itself rather than of one of its establishments, and the one that its VAT number holds. */
function registrationOf({
  vat,
  registration,
  country,
}: {
  vat: string | null;
  registration: string | null;
  country: string | null;
}): string | null {
  const checked = registration === null ? null : checkRegistration(registration, country ?? '');
  const own = checked === null || checked.kind === 'invalid' ? null : checked.number;
  if (own !== null) return country === 'FR' ? own.slice(0, 9) : own;
  const firm = registration === null ? firmNumberOf({ vat, registration, country: country ?? '' }) : null;
  return firm === null ? null : numbersOfFirm(firm).registration;
}
