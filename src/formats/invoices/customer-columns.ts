// Which column is the number of the customer and which its name, where titles leave it open: tools call either of them
// 'Debiteur' or 'Tiers', and the number just 'Code' or 'Compte'. The values tell.
// 'Debiteur' with 1001 in it beside 'Naam' is the number; 'Code' beside 'Naam' is one where each code has one name.

import type { ColumnMapping } from '../records.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import type { TableRow } from '../tables/table-values.ts';

const NAMES =
  /^(nom|naam|name|intitule|raison sociale|denomination|bedrijfsnaam|bezeichnung|kontobezeichnung)$/;
const CODES =
  /^((n |numero (de )?)?compte|code|tiers|konto(nr)?|account|rekening|relatie|debiteur|debitor|klant|client|kunde)$/;
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
    const known = this.#names.get(code);
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
      ? this.#areDigits || (this.#isOneEach && this.#areCodes)
      : this.#isOneEach && this.#names.size > 1;
    if (!areTold) return this.#mapping;
    const { subject, ...others } = this.#mapping;
    return {
      ...others,
      ...(subject !== undefined && subject !== name && { subject }),
      debtorName: name,
      debtorNumber: debtorNumber ?? code,
    };
  }
}

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
  const { debtorName, debtorNumber, ...others } = mapping;
  if (debtorName === undefined) return besideAccount(mapping, columns);
  const used = new Set([...Object.values(others), debtorNumber]);
  const free = columns.filter(column => column !== debtorName && !used.has(column));
  const name = CODES.test(foldTitle(debtorName)) ? free.find(one => NAMES.test(foldTitle(one))) : undefined;
  if (name !== undefined) return { name, code: debtorName };
  const at = columns.indexOf(debtorName);
  const code = [columns[at - 1], columns[at + 1]].find(
    one => one !== undefined && free.includes(one) && CODES.test(foldTitle(one)),
  );
  return code === undefined || debtorNumber !== undefined ? null : { name: debtorName, code };
}

/** 'Compte;Libellé': what stands behind the account of a customer is its name, where each account has one. */
function besideAccount(
  { debtorNumber, subject: _, ...others }: ColumnMapping,
  columns: readonly string[],
): { readonly name: string; readonly code: string } | null {
  const name = columns[columns.indexOf(debtorNumber ?? '') + 1];
  if (debtorNumber === undefined || name === undefined || !CODES.test(foldTitle(debtorNumber))) return null;
  if (Object.values(others).includes(name)) return null;
  return LABELS.test(foldTitle(name)) ? { name, code: debtorNumber } : null;
}

const LABELS =
  /^(libelle|intitule|designation|bezeichnung|kontobezeichnung|omschrijving|description|nom|naam)$/;
