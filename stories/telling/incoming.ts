// What comes in on a day of a diary: files of the accounting tool and of the bank, through the same door as a customer's.

import { type LetterFonts, letterFonts } from '../../src/channels/letter-fonts.ts';
import { releaseDossier } from '../../src/desk/agreements/hold-dossier.ts';
import { correctInvoice } from '../../src/desk/claims/correct-invoice.ts';
import type { DeskContext, InstallationContext } from '../../src/desk/context.ts';
import { takeInFile } from '../../src/desk/take-in/take-in.ts';
import { takeInFiles } from '../../src/desk/take-in/take-in-files.ts';
import { type UndoOutcome, undoImport } from '../../src/desk/take-in/undo-import.ts';
import type { TakeInView } from '../../src/desk/views/take-in.ts';
import type { InputFile } from '../../src/formats/records.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { type CalendarDate, day as dayOf } from '../../src/units/calendar.ts';
import { COMPANIES, type Place } from './companies.ts';
import {
  type Customer,
  centsOf,
  type InvoiceRow,
  invoiceFile,
  type Receipt,
  statementFile,
} from './files.ts';
import { Records } from './records.ts';

const SHIPPED_FONTS = letterFonts(null);

export type InvoiceNote = Pick<InvoiceRow, 'number' | 'issued' | 'amount'> &
  Partial<Pick<InvoiceRow, 'due' | 'corrects' | 'currency'>> & { readonly debtor: string };

export const AUTHOR = 'marie';
/** Hours of the day in UTC, all inside the sending window of Paris and Brussels in summer and in winter. */
export const HOUR = { bank: '05:00', run: '06:00', approve: '07:00', send: '08:30', task: '14:00' } as const;

export class Incoming extends Records {
  protected readonly place: Place;
  /** What every clock of the diary shows. */
  protected instant: string;
  readonly #customers = new Map<string, Customer>();
  #statements = 0;
  #balance = 100_000;

  /** Letters are printed in these. */
  fonts: LetterFonts = SHIPPED_FONTS;

  protected constructor(facts: { companyId: string; database: Database; place: Place; instant: string }) {
    super(facts);
    this.place = facts.place;
    this.instant = facts.instant;
  }

  /** The desk of this process, or of another one that has its own connections. */
  desk(database: Database = this.database): DeskContext {
    const clock = { now: () => this.instant };
    return { database: database.ofCompany(this.companyId), clock, letterFonts: this.fonts };
  }

  /** All companies of the installation, as a door has them. */
  installation(database: Database = this.database): InstallationContext {
    return { database, clock: { now: () => this.instant }, letterFonts: this.fonts };
  }

  /** Says more about a customer than that it is a business of the company's own country. */
  customer(name: string, facts: Partial<Customer>): void {
    this.#customers.set(name, { ...this.#customerNamed(name), ...facts });
  }

  invoice(note: InvoiceNote): Promise<TakeInView> {
    return this.invoices(note.issued, [note]);
  }

  creditNote(note: Omit<InvoiceNote, 'due'>): Promise<TakeInView> {
    return this.invoice({ ...note, amount: `-${note.amount}` });
  }

  /** One file of the accounting tool, taken in on that day. */
  async invoices(day: string, notes: readonly InvoiceNote[]): Promise<TakeInView> {
    return this.takeIn(day, this.fileOf(`factures-${day}.csv`, notes));
  }

  /** The statement that closes that day. */
  async bank(day: string, receipts: readonly Receipt[]): Promise<TakeInView> {
    return this.takeIn(day, this.statement(day, receipts));
  }

  /** The statement that closes that day, still in the bank's hands: it follows on the one before. */
  statement(day: string, receipts: readonly Receipt[]): InputFile {
    const opening = this.#balance;
    for (const { amount, isReturned } of receipts)
      this.#balance += isReturned === true ? -centsOf(amount) : centsOf(amount);
    this.#statements += 1;
    const facts = { iban: COMPANIES[this.place].iban, number: this.#statements, receipts };
    return statementFile({ ...facts, day: dayOf(day), opening, closing: this.#balance });
  }

  /** Any files, together; a rehearsal keeps nothing. */
  async files(
    day: string,
    files: readonly InputFile[],
    { isDryRun = false }: { isDryRun?: boolean } = {},
  ): Promise<TakeInView[]> {
    this.at(day, HOUR.bank);
    return takeInFiles(this.desk(), {
      companyId: this.companyId,
      files,
      day: dayOf(day),
      author: AUTHOR,
      isDryRun,
    });
  }

  /** The file of the accounting tool that holds these invoices. */
  fileOf(name: string, notes: readonly InvoiceNote[]): InputFile {
    const rows = notes.map(
      ({ debtor, ...note }): InvoiceRow => ({
        due: null,
        corrects: null,
        currency: 'EUR',
        subject: 'Verrerie',
        ...note,
        customer: this.#customerNamed(debtor),
      }),
    );
    return invoiceFile(name, rows);
  }

  /** A person lets everything of a debtor go on that a fact holds. */
  async liftHolds(day: string, debtor: string): Promise<void> {
    const dossierId = await this.dossierOf(debtor);
    const holds = await select<{ holdId: string }>(
      this.database,
      'select hold_id as "holdId" from hold where company_id = $1 and dossier_id = $2 and lifted_at is null',
      [this.companyId, dossierId],
    );
    this.at(day, HOUR.approve);
    for (const { holdId } of holds)
      await releaseDossier(this.desk(), { ...this.act(day), dossierId, holdId });
  }

  async cancel(day: string, invoice: string): Promise<void> {
    this.at(day, HOUR.approve);
    const invoiceId = await this.invoiceIdOf(invoice);
    await correctInvoice(this.desk(), {
      ...this.act(day),
      invoiceId,
      correction: { cancelledOn: dayOf(day) },
    });
  }

  undoImport(day: string, importId: string | null): Promise<UndoOutcome> {
    return undoImport(this.desk(), { ...this.act(day), importId: importId ?? '' });
  }

  async takeIn(day: string, file: InputFile): Promise<TakeInView> {
    this.at(day, HOUR.bank);
    const views = await takeInFile(this.desk(), {
      companyId: this.companyId,
      file,
      day: dayOf(day),
      author: AUTHOR,
      isDryRun: false,
    });
    const [view] = views;
    if (!view) throw new Error(`${file.name} was not read`);
    return view;
  }

  #customerNamed(name: string): Customer {
    const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
    const { country } = COMPANIES[this.place];
    return (
      this.#customers.get(name) ?? {
        name,
        kind: 'business',
        country,
        language: 'fr',
        email: `compta@${slug}.example`,
        phone: '+33 1 99 00 12 34',
        street: '1 place du Marché',
      }
    );
  }

  at(day: string, hour: string): void {
    this.instant = `${dayOf(day)}T${hour}:00.000Z`;
  }

  protected act(day: string): { companyId: string; by: string; day: CalendarDate } {
    return { companyId: this.companyId, by: AUTHOR, day: dayOf(day) };
  }
}
