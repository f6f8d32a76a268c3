// Which column is the number of the customer and which its name, where titles leave it open: tools call either of them
// 'Debiteur' or 'Tiers', and the number just 'Code' or 'Compte'. The values tell.
// 'Debiteur' with 1001 in it beside 'Naam' is the number; 'Code' beside 'Naam' is one where each code has one name.

import type { ColumnMapping } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { TableRow } from '../../tables/table-values.ts';

const WHOSE =
  '(du |de la |de l |des |van de |der )?(client|tiers|compte|auxiliaire|adherent|payeur|customer|account|klant|relatie|debiteur|debitor|kunden)( facture)?';
const NAMES = new RegExp(
  '^((nom|naam|name|full name|company|company name|intitule|nom complet|(nom |nom et |nom ou )?raison sociale|denomination( sociale)?|societe|entreprise|enseigne|bedrijf|bedrijfsnaam|firma|bezeichnung)' +
    `|(nom|libelle|intitule|designation|denomination|naam|name|bezeichnung|omschrijving) ${WHOSE}` +
    '|(client|tiers|customer|account|klant|relatie|debiteur|debitor|kunden|konto) ?(nom|name|naam|libelle|bezeichnung|omschrijving|description))$',
);
const CODES =
  /^((n |numero )?(de )?compte( client| tiers| auxiliaire)?|code|ref|tiers|auxiliaire|konto(nr)?|account|a c|rekening|relatie|debiteur|debitor|klant|client|client facture|customer|debtor|kunde|partner|adherent|payeur)$/;
/** They name an account, or say what an invoice is for: their values tell. */
const LABELS =
  /^(libelle|intitule|designation|bezeichnung|kontobezeichnung|omschrijving|description|beschreibung|nom|naam)$/;
/** What an invoice is for, and nobody's name. */
const OF_AN_INVOICE =
  /^(fact|fac|fa|f|avoir|av|inv|invoice|rechnung|re|gutschrift|credit|creditnota|vente)\b|\d{3}/;
/** Beyond this many customers a column is left as it is. */
const MAX_CUSTOMERS = 100_000;

export class CustomerColumns {
  readonly #mapping: ColumnMapping;
  readonly #titles: { readonly name: string; readonly code: string } | null;
  readonly #at: { readonly name: number; readonly code: number };
  readonly #names = new Map<string, string>();
  readonly #codes = new Set<string>();
  #isOneEach = true;
  #areDigits = true;
  #areCodes = true;
  #isRepeated = false;
  #areOfInvoices = false;

  constructor({ mapping, columns }: { mapping: ColumnMapping; columns: readonly string[] }) {
    this.#mapping = mapping;
    this.#titles = candidates(mapping, columns);
    const at = (title: string | undefined): number => (title === undefined ? -1 : columns.indexOf(title));
    this.#at = { name: at(this.#titles?.name), code: at(this.#titles?.code) };
  }

  see({ cells }: TableRow): void {
    if (this.#titles === null || !this.#isOneEach) return;
    const code = cells[this.#at.code]?.text.trim() ?? '';
    const name = foldTitle(cells[this.#at.name]?.text ?? '');
    if (code === '' || name === '') return;
    if (!/^\d+$/.test(code)) this.#areDigits = false;
    if (!isCodeOf(code, name)) this.#areCodes = false;
    if (OF_AN_INVOICE.test(name)) this.#areOfInvoices = true;
    const known = this.#names.get(code);
    if (known === name) this.#isRepeated = true;
    if (known === undefined) {
      this.#isOneEach = !this.#codes.has(name) && this.#names.size < MAX_CUSTOMERS;
      this.#names.set(code, name);
      this.#codes.add(name);
    } else if (known !== name) this.#isOneEach = false;
  }

  /** The mapping, once all rows were seen. */
  get mapping(): ColumnMapping {
    const { debtorName, debtorNumber } = this.#mapping;
    if (this.#titles === null || this.#names.size === 0) return this.#mapping;
    const { name, code } = this.#titles;
    // Digits alone are nobody's name, even where two of them are called the same.
    const isSwapped = debtorName === code;
    const areTold = isSwapped
      ? (this.#areDigits && !LABELS_ONLY.test(foldTitle(name))) || (this.#isOneEach && this.#areCodes)
      : this.#isOneEach && this.#names.size > 1;
    if (!areTold || !this.#isNamedBy(name)) return this.#mapping;
    const { subject, ...others } = this.#mapping;
    return {
      ...others,
      ...(subject !== undefined && subject !== name && { subject }),
      debtorName: name,
      debtorNumber: debtorNumber ?? code,
    };
  }

  /** A label that may be that of the invoice is a name where a customer has it twice, or where none is of an invoice. */
  #isNamedBy(name: string): boolean {
    return !LABELS_ONLY.test(foldTitle(name)) || this.#isRepeated || !this.#areOfInvoices;
  }
}

const LABELS_ONLY = /^(libelle|designation|omschrijving|description|beschreibung)$/;

/** 'C001', or 'DUBOIS' for Dubois SPRL: capitals without a blank, with a digit or with the beginning of a word of the name. */
function isCodeOf(code: string, name: string): boolean {
  if (!/^[A-Z0-9][A-Z0-9._/-]*$/.test(code) || foldTitle(code) === name) return false;
  return /\d/.test(code) || ` ${name}`.includes(` ${foldTitle(code).slice(0, 3)}`);
}

/** A column of names and one of codes of which the mapping uses one, or none for the number. */
function candidates(
  mapping: ColumnMapping,
  columns: readonly string[],
): { readonly name: string; readonly code: string } | null {
  const { debtorName, debtorNumber, subject, ...others } = mapping;
  if (debtorName === undefined) return besideAccount(mapping, columns);
  const used = new Set([...Object.values(others), subject, debtorNumber]);
  const free = columns.filter(column => column !== debtorName && !used.has(column));
  const at = columns.indexOf(debtorName);
  const beside = [columns[at + 1], columns[at - 1]].filter(one => one !== undefined);
  const isLabel = (column: string): boolean =>
    (column === subject || free.includes(column)) && LABELS.test(foldTitle(column));
  const name = CODES.test(foldTitle(debtorName))
    ? (free.find(one => NAMES.test(foldTitle(one))) ?? beside.find(isLabel))
    : undefined;
  if (name !== undefined) return { name, code: debtorName };
  const code = beside.find(one => free.includes(one) && CODES.test(foldTitle(one)));
  return code === undefined || debtorNumber !== undefined ? null : { name: debtorName, code };
}

/** 'Compte;Libellé': what stands beside the account of a customer is its name, where each account has one. */
function besideAccount(
  { debtorNumber, subject: _, ...others }: ColumnMapping,
  columns: readonly string[],
): { readonly name: string; readonly code: string } | null {
  if (debtorNumber === undefined) return null;
  const at = columns.indexOf(debtorNumber);
  const used = Object.values(others);
  const name = [columns[at + 1], columns[at - 1]].find(
    one => one !== undefined && !used.includes(one) && (isName(one) || LABELS.test(foldTitle(one))),
  );
  return name === undefined ? null : { name, code: debtorNumber };
}

const isName = (title: string): boolean => NAMES.test(foldTitle(title));
