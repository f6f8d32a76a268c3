// A report that is printed by customer may have the customer in a row of its own, by name or by code and name, and no row of
// sums that names it again, as ageing lists of Sage, Ciel, EBP, WinBooks and BOB do. The rows are taken for customers where the
// whole table is written so: every invoice has one above it, each has an invoice below it, none comes twice, two of them at least.
// 'C001;DUPONT SARL', 'F1;30/09/2026;100,00', 'C002;MARTIN SA', 'F2;30/09/2026;50,00' are an invoice of each.

import type { Problem, TableField } from '../../records.ts';
import { cellsOf, foldTitle } from '../../tables/table-mapping.ts';
import { bareNumber, type Cell, isFilled, type TableRow } from '../../tables/table-values.ts';
import { customersTold } from './customer-cards.ts';
import { headingIn, isSum, OF_DEBTOR } from './customer-headings.ts';
import { type Above, type CustomersAbove, LONGEST, MAX_GROUPS, type TitledTable } from './customers-above.ts';

/** What a report is divided by where it is not divided by customer. */
const DIVISION =
  /^(non )?(echue?s?|due|overdue|vervallen|fallig|uberfallig)\b|^(a echoir|en retard|niet vervallen|nicht fallig|factures?|avoirs?|invoices?|credit notes?|facturen|creditnota s|rechnungen|gutschriften|journal|dagboek|devise|currency|munt|wahrung|periode|period|agence|representant|commercial|vertegenwoordiger|vertreter|etablissement|exercice|annee|jaar|jahr|mois|maand|monat|ventes?|verkopen?|sales|operations?|virements?|prelevements?|cheques?|cartes?|remises?|paiements?|reglements?|overschrijvingen|domicilieringen|betalingen|uberweisungen|lastschriften|zahlungen|edit[eé]e?|imprime|date|le \d|au \d|du \d)\b|\b(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|marz|dezember) (19|20)\d\d$|^(euros?|eur|chf|gbp|usd|tva|btw|total|clients?|klanten|customers|debiteuren|kunden)$/;
const CODE = /^[A-Z0-9][A-Z0-9._/-]*$/i;
/** '400012 - Janssens BVBA' */
const CODED = /^(\d{3,12}|[A-Z]{1,5}\d{2,10}) [-–] (\S.*)$/;
/** 'Total Dupont', and not 'Total', 'Total client' or 'Total général'. */
const WHOSE_SUM =
  /\b(?:total|totaux|totaal|totalen|totals|summe|gesamtsumme|somme|som|sum) (?!(?:general|generaal|client|tiers|compte|klant|customer|kunde|debiteur|des clients|eur|euros?)$)(.+)$/;
const FEWEST = 2;

export class CustomerRows implements CustomersAbove {
  readonly #cellAt: (cells: readonly Cell[], field: TableField) => Cell | null;
  #current: ReadonlyMap<TableField, Cell> | null = null;
  /** Where the rows of customers begin, and how many cells of them are filled. */
  #shape: string | null = null;
  #isEmpty = false;
  #isBroken: boolean;
  readonly #names = new Set<string>();
  readonly #first = new Set<string>();

  constructor({ mapping, columns }: TitledTable) {
    this.#cellAt = cellsOf(columns, mapping);
    this.#isBroken = OF_DEBTOR.some(field => mapping[field] !== undefined);
  }

  see(row: TableRow): Above | null {
    if (this.#isBroken) return null;
    const { cells } = row;
    const filled = cells.filter(isFilled);
    const heading = filled.some(isSum) ? null : customerIn(filled);
    if (heading !== null) {
      this.#begin(heading, `${cells.findIndex(isFilled)} ${filled.length}`);
      return { cells: heading, isItself: true };
    }
    const number = this.#cellAt(cells, 'number');
    const hasDay = DAYS.some(field => this.#cellAt(cells, field) !== null);
    // A row of sums has no day, and ends a group; every other one is an invoice of it.
    const sum = filled.find(isSum);
    if (sum !== undefined || (number === null && !hasDay)) this.#current = this.#end(sum);
    else if (this.#current === null) this.#isBroken = true;
    else this.#isEmpty = false;
    return this.#current === null ? null : { cells: this.#current, isItself: false };
  }

  #begin(heading: ReadonlyMap<TableField, Cell>, shape: string): void {
    const name = heading.get('debtorName')?.text ?? '';
    const key = foldTitle([heading.get('debtorNumber')?.text, name].join(' '));
    const isOdd = (this.#shape ?? shape) !== shape || this.#names.has(key) || DIVISION.test(foldTitle(name));
    if (this.#isEmpty || isOdd || this.#names.size > MAX_GROUPS) this.#isBroken = true;
    this.#shape = shape;
    this.#names.add(key);
    if (this.#first.size < FEWEST_TOLD) this.#first.add(name);
    this.#current = heading;
    this.#isEmpty = true;
  }

  #end(sum: Cell | undefined): null {
    const names = [this.#current?.get('debtorName'), this.#current?.get('debtorNumber')];
    const whose = WHOSE_SUM.exec(foldTitle(sum?.text ?? ''))?.[1];
    const isOfOther =
      whose !== undefined &&
      this.#current !== null &&
      !names.some(one => one && whose.endsWith(foldTitle(one.text)));
    if (this.#isEmpty || isOfOther) this.#isBroken = true;
    return null;
  }

  get areCustomers(): boolean {
    return !this.#isBroken && !this.#isEmpty && this.#names.size >= FEWEST;
  }

  get told(): readonly Problem[] {
    return customersTold(this.#first);
  }
}

const FEWEST_TOLD = 5;
const DAYS = ['issueDate', 'dueDate'] as const;

/** 'DUPONT SARL', '400012 - Janssens BVBA', or 'C001' beside 'DUPONT SARL'; null where more is said. */
export function customerIn(filled: readonly Cell[]): ReadonlyMap<TableField, Cell> | null {
  const [first, second, third] = filled;
  if (first === undefined || third !== undefined || filled.some(({ text }) => text.length > LONGEST))
    return null;
  if (second === undefined) return isName(first) ? alone(first) : null;
  if (!CODE.test(first.text.trim()) || !isName(second)) return null;
  return new Map([
    ['debtorNumber', first],
    ['debtorName', second],
  ]);
}

/** A word with digits alone is rather a number of something. */
const isName = ({ text, typed }: Cell): boolean =>
  !typed && /\p{L}{2}/u.test(text) && !/^\S*\d\S*$/.test(text.trim()) && bareNumber(text) === null;

function alone(only: Cell): ReadonlyMap<TableField, Cell> {
  const [, number, name] = CODED.exec(only.text.trim()) ?? [];
  if (number === undefined || name === undefined) return headingIn(only).cells;
  return new Map([
    ['debtorNumber', { text: number, typed: false }],
    ['debtorName', { text: name, typed: false }],
  ]);
}
