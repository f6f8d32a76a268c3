// A report that is printed by customer may say of each, above its invoices, who it is in lines of a label and a value, as SAP
// does and as statements of one account do. The lines may stand above the titles, and the titles again below each of them.
// 'Customer 100012', 'Company Code 1000', 'Name Dupont SARL' make the rows below invoices of Dupont SARL, number 100012.

import { warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem, TableField } from '../../records.ts';
import { cellsOf, foldTitle } from '../../tables/table-mapping.ts';
import { type Cell, isFilled, type TableRow } from '../../tables/table-values.ts';
import { isStarred, isSum } from './customer-headings.ts';
import { type Above, type CustomersAbove, LONGEST, type TitledTable } from './customers-above.ts';

const CUSTOMER =
  /^(customer|client|klant|kunde|debtor|debiteur|debitor|tiers)( (no|nr|number|account|nummer|code))?$|^(code|numero|no|n|compte) (du )?(client|tiers)$|^(klant|kunden|debiteur|debitoren)(nr|nummer|code)$/;
/** It names a customer only where a name stands below it. */
const ACCOUNT = /^(account|compte|rekening|konto)$/;
const NAME =
  /^(name|nom|naam)( 1)?$|^(customer name|client name|nom (du )?client|klantnaam|kundenname|raison sociale|intitule|denomination)$/;
const OTHERS =
  /^(company code|company|city|search term|buchungskreis|ort|suchbegriff|societe|ville|localite|adresse|bedrijfs ?nummer|bedrijfsnr|bedrijf|plaats|place|street|rue|straat|strasse|country|pays|land)$/;
/** 'Client : tous' tells which were chosen. */
const CHOICE = /^(tous|toutes|tout|all|alle|alles|\*)$|^(de|du|from|van|von) .+ (a|au|to|tot|bis) /;
/** 'Customer           100012', 'Client : Dupont' */
const IN_ONE_CELL = /^([^:]{2,40}?)(?:\s*:\s*|\s{2,})(\S.*)$/;

const DAYS = ['issueDate', 'dueDate'] as const;

type Line = { readonly label: string; readonly value: string };

export class CustomerCards implements CustomersAbove {
  readonly #cellAt: (cells: readonly Cell[], field: TableField) => Cell | null;
  readonly #isLooked: boolean;
  /** Rows beside the table that stand above no row that was seen yet. */
  #waiting: TableRow[] = [];
  #card: Map<TableField, Cell> | null = null;
  #isOpen = false;
  #invoices = 0;
  #isBroken = false;
  readonly #names = new Set<string>();

  constructor({ mapping, columns }: TitledTable) {
    this.#cellAt = cellsOf(columns, mapping);
    this.#isLooked = mapping.debtorName === undefined && isWithoutPersons(mapping);
  }

  seeAside(row: TableRow): void {
    if (this.#isLooked && this.#waiting.length < MOST_WAITING) this.#waiting.push(row);
  }

  see(row: TableRow): Above | null {
    if (!this.#isLooked) return null;
    this.#drain(row.line);
    const line = lineIn(row);
    if (line !== null && this.#read(line)) return { cells: this.#card ?? new Map(), isItself: true };
    const number = this.#cellAt(row.cells, 'number');
    const isInvoice = number !== null && !isSum(number);
    if (isInvoice) this.#count(row);
    // A row of sums has no day; in SAP it has a star, and what follows may lie in other columns than its titles.
    else if (row.cells.some(isStarred) || !DAYS.some(field => this.#cellAt(row.cells, field) !== null))
      return null;
    return this.#card === null ? null : { cells: this.#card, isItself: false };
  }

  #drain(line: number): void {
    if (this.#waiting.length === 0) return;
    for (const row of this.#waiting) {
      const told = row.line < line ? lineIn(row) : null;
      if (told !== null) this.#read(told);
    }
    this.#waiting = this.#waiting.filter(row => row.line > line);
  }

  /** Whether the line is one of a card. */
  #read({ label, value }: Line): boolean {
    const begins = CUSTOMER.test(label) || ACCOUNT.test(label);
    if (begins) {
      const field = /^\S*\d\S*$/.test(value) ? 'debtorNumber' : 'debtorName';
      this.#card = new Map([[field, { text: value, typed: false }]]);
      this.#isOpen = true;
      if (CHOICE.test(foldTitle(value)) || (ACCOUNT.test(label) && field === 'debtorName')) this.#card = null;
    } else if (this.#isOpen && this.#card !== null && NAME.test(label) && !this.#card.has('debtorName'))
      this.#card.set('debtorName', { text: value, typed: false });
    return begins || (this.#isOpen && (NAME.test(label) || OTHERS.test(label)));
  }

  #count({ cells }: TableRow): void {
    this.#isOpen = false;
    this.#invoices += 1;
    const own = this.#cellAt(cells, 'debtorNumber')?.text.trim();
    const number = this.#card?.get('debtorNumber')?.text;
    const isOther = own !== undefined && number !== undefined && own !== number;
    const name = this.#card?.get('debtorName')?.text;
    if (name === undefined || isOther) this.#isBroken = true;
    else if (this.#names.size < MOST_NAMED) this.#names.add(name);
  }

  get areCustomers(): boolean {
    return this.#invoices > 0 && !this.#isBroken;
  }

  get told(): readonly Problem[] {
    return customersTold(this.#names);
  }
}

/** Beside more rows than this stands no table. */
const MOST_WAITING = 10_000;
/** As many as a sentence bears. */
const MOST_NAMED = 5;

/** What is taken for customers, so that a person sees a heading that is none. */
export function customersTold(names: ReadonlySet<string>): readonly Problem[] {
  const found = `customers above their invoices: ${[...names].slice(0, MOST_NAMED).join(', ').slice(0, LONGEST)}`;
  return [
    warningAt({ place: 'table', found, expected: 'a customer in each row; the one named above is taken' }),
  ];
}

const isWithoutPersons = ({
  debtorFirstName,
  debtorLastName,
  debtorVat,
  debtorRegistration,
}: ColumnMapping) =>
  [debtorFirstName, debtorLastName, debtorVat, debtorRegistration].every(title => title === undefined);

/** A label and a value, in two cells or in one; null where a row says anything else. */
function lineIn({ cells }: TableRow): Line | null {
  const filled = cells.filter(isFilled);
  const [first, second, third] = filled.map(({ text }) => text.trim());
  if (first === undefined || third !== undefined || first.length > LONGEST) return null;
  if (second !== undefined) return { label: foldTitle(first), value: second.slice(0, LONGEST) };
  const [, label, value] = IN_ONE_CELL.exec(first) ?? [];
  return label === undefined || value === undefined ? null : { label: foldTitle(label), value };
}
