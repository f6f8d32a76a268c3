// A diary reads like a credit manager's notes: what came in, what was run, approved and sent, and what the other side
// has. Everything goes through the real desk and a real database; only the mail server is of our own.
//
//   const d = await open('Lille');
//   await d.invoice({ number: 'F-1', debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' });
//   await d.bank('2026-10-02', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-1' }]);
//   await d.workOn('2026-10-05');
//   expect(await d.sent()).toEqual(['2026-10-05 Dupont SARL: courteousReminder by email, 600.00 for F-1']);

import { afterAll, beforeAll, describe } from 'vitest';
import { makeBelgianIban, makeEnterpriseNumber, makeFrenchIban, makeSiren } from '../demo/check-digits.ts';
import type { Channel, Parcel } from '../src/channels/channel.ts';
import { type FakeChannel, makeFakeChannel } from '../src/channels/fake.ts';
import type { CompanyPolicy } from '../src/claim/parties.ts';
import { addCompany } from '../src/desk/add-company.ts';
import { changePolicy } from '../src/desk/company-policy.ts';
import type { DeskContext } from '../src/desk/context.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { holdDossier, releaseDossier } from '../src/desk/hold-dossier.ts';
import {
  approveBatch,
  type BatchOutcome,
  excludeFromBatch,
  undoApprovals,
} from '../src/desk/review-batch.ts';
import { type SendRequest, type SendResult, sendMessages } from '../src/desk/send-messages.ts';
import { finishTask, settleDoubt } from '../src/desk/settle-delivery.ts';
import { takeInFile } from '../src/desk/take-in.ts';
import { type UndoOutcome, undoImport } from '../src/desk/undo-import.ts';
import { type Verification, verifyCompany } from '../src/desk/verify.ts';
import type { TakeInView } from '../src/desk/views.ts';
import type { Database } from '../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../src/store/migrate.ts';
import { select } from '../src/store/select.ts';
import { addDays, type CalendarDate, day as dayOf } from '../src/units/calendar.ts';
import { money, toDecimal } from '../src/units/money.ts';
import { isWorkingDay } from '../src/units/working-days.ts';
import { databasesUnderTest, type ServerUnderTest } from '../test/servers.ts';
import {
  type Customer,
  centsOf,
  type InvoiceRow,
  invoiceFile,
  type Receipt,
  statementFile,
} from './files.ts';

export type Place = 'Lille' | 'Liège';

export type InvoiceNote = Pick<InvoiceRow, 'number' | 'issued' | 'amount'> &
  Partial<Pick<InvoiceRow, 'due' | 'corrects' | 'currency'>> & { readonly debtor: string };

/** Opens a diary on a new database. */
export type Open = (place: Place, policy?: Partial<CompanyPolicy>) => Promise<Diary>;

/** The stories of a file, told on each database; what a database lacks is said in the title. */
export function stories(title: string, tell: (open: Open) => void): void {
  describe.each(databasesUnderTest())(`${title}, on $title`, ({ skipReason, start }) => {
    describe.skipIf(skipReason !== null)('', () => {
      let server: ServerUnderTest;
      beforeAll(async () => {
        server = await start();
      });
      afterAll(() => server.close());
      tell((place, policy = {}) => Diary.open({ server, place, policy }));
    });
  });
}

const AUTHOR = 'marie';
/** Hours of the day in UTC, all inside the sending window of Paris and Brussels in summer and in winter. */
const HOUR = { bank: '05:00', run: '06:00', approve: '07:00', send: '08:30', task: '14:00' } as const;

const COMPANIES = {
  Lille: {
    name: 'Atelier Lumen',
    country: 'FR',
    registration: makeSiren(77),
    iban: makeFrenchIban(7),
    email: 'compta@lumen.example',
    address: { lines: ['3 rue du Port'], postalCode: '59000', city: 'Lille', country: 'FR' },
  },
  Liège: {
    name: 'Verrerie de Meuse',
    country: 'BE',
    registration: makeEnterpriseNumber(77, '0'),
    iban: makeBelgianIban(7),
    email: 'compta@verrerie.example',
    address: { lines: ['Quai de Meuse 12'], postalCode: '4000', city: 'Liège', country: 'BE' },
  },
} as const;

export class Diary {
  readonly channel: FakeChannel = makeFakeChannel();
  readonly companyId: string;
  readonly database: Database;
  /** Where a second process finds the same database. */
  readonly address: string;
  readonly #place: Place;
  #instant: string;
  readonly #customers = new Map<string, Customer>();
  readonly #arrivals: { readonly day: string; readonly parcel: Parcel }[] = [];
  #statements = 0;
  #balance = 100_000;

  private constructor(facts: {
    companyId: string;
    database: Database;
    address: string;
    place: Place;
    instant: string;
  }) {
    this.companyId = facts.companyId;
    this.database = facts.database;
    this.address = facts.address;
    this.#place = facts.place;
    this.#instant = facts.instant;
  }

  static async open({
    server,
    place,
    policy,
  }: {
    server: ServerUnderTest;
    place: Place;
    policy: Partial<CompanyPolicy>;
  }): Promise<Diary> {
    const { database, address } = await server.fresh(MIGRATIONS_FOLDER);
    const instant = '2026-01-05T08:00:00.000Z';
    const company = await addCompany(
      { database, clock: { now: () => instant } },
      {
        company: { ...COMPANIES[place], policy: { mode: 'live', ...policy } },
        day: dayOf('2026-01-05'),
        author: AUTHOR,
      },
    );
    return new Diary({ companyId: company.id, database, address, place, instant });
  }

  /** The desk of this process, or of another one that has its own connections. */
  desk(database: Database = this.database): DeskContext {
    return { database, clock: { now: () => this.#instant } };
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
    return this.#takeIn(day, invoiceFile(`factures-${day}.csv`, rows));
  }

  /** The statement that closes that day. */
  async bank(day: string, receipts: readonly Receipt[]): Promise<TakeInView> {
    const opening = this.#balance;
    for (const { amount, isReturned } of receipts)
      this.#balance += isReturned === true ? -centsOf(amount) : centsOf(amount);
    this.#statements += 1;
    const facts = { iban: COMPANIES[this.#place].iban, number: this.#statements, receipts };
    return this.#takeIn(day, statementFile({ ...facts, day: dayOf(day), opening, closing: this.#balance }));
  }

  /** The daily run; one line per dossier: what it decides, and the first reason. */
  async run(day: string, database?: Database): Promise<string[]> {
    this.#at(day, HOUR.run);
    const { decided } = await dailyRun(this.desk(database), {
      companyId: this.companyId,
      day: dayOf(day),
      author: 'run',
      isDryRun: false,
    });
    return decided
      .map(({ facts, decision }) => {
        const step = decision.kind === 'send' || decision.kind === 'ask' ? ` ${decision.stepKey}` : '';
        return `${facts.debtor.name}: ${decision.kind}${step}, ${decision.because[0]?.code}`;
      })
      .sort();
  }

  async approveAll(day: string): Promise<BatchOutcome> {
    this.#at(day, HOUR.approve);
    return approveBatch(this.desk(), { ...this.#act(day), ids: 'all' });
  }

  /** "Not today": every message of the batch. */
  async leaveOut(day: string): Promise<void> {
    this.#at(day, HOUR.approve);
    for (const { id } of await this.messagesWith('waiting'))
      await excludeFromBatch(this.desk(), {
        ...this.#act(day),
        messageId: id,
        because: 'Je le vois jeudi',
        until: null,
      });
  }

  undoApprovals(day: string, ids: readonly string[]): Promise<BatchOutcome> {
    return undoApprovals(this.desk(), { ...this.#act(day), ids });
  }

  /** Sends as the server does: by the clock, within the windows, after the undo delay. `at` is an hour in UTC. */
  async send(
    day: string,
    {
      at = HOUR.send,
      database,
      ...request
    }: { at?: string; database?: Database } & Partial<SendRequest> = {},
  ): Promise<SendResult> {
    this.#at(day, at);
    return sendMessages(this.desk(database), {
      companyId: this.companyId,
      channel: this.#watched(this.channel),
      printLetter: async () => new Uint8Array(),
      mode: 'live',
      day: null,
      isUrgent: false,
      author: 'sender',
      worker: 'elsewhere 1',
      isDead: () => false,
      ...request,
    });
  }

  /** An ordinary day: run, approve all, send, make the calls and post the letters. */
  async workOn(day: string): Promise<void> {
    await this.run(day);
    await this.approveAll(day);
    await this.send(day);
    await this.doTasks(day);
  }

  /** Every working day of the company's country from one to the other, each with the bank's statement of the evening before. */
  async workFrom(from: string, { until }: { until: string }): Promise<void> {
    const { country } = COMPANIES[this.#place];
    for (let day = dayOf(from); day <= dayOf(until); day = addDays(day, 1)) {
      if (!isWorkingDay(day, { country })) continue;
      await this.bank(addDays(day, -1), []);
      await this.workOn(day);
    }
  }

  /** Calls are made and letters posted: all that wait and are approved. */
  async doTasks(day: string): Promise<void> {
    this.#at(day, HOUR.task);
    const tasks = await select<{ messageId: string; channel: string }>(
      this.database,
      `select d.message_id as "messageId", d.channel from delivery d join message m using (company_id, message_id)
        where company_id = $1 and d.state = 'task' and m.state in ('approved', 'closed') order by d.channel`,
      [this.companyId],
    );
    for (const task of tasks)
      await finishTask(this.desk(), { ...this.#act(day), ...task, note: 'fait par Marie' });
  }

  async hold(
    day: string,
    {
      debtor,
      invoice = null,
      until = null,
    }: { debtor: string; invoice?: string | null; until?: string | null },
  ): Promise<string> {
    this.#at(day, HOUR.approve);
    const holdId = await holdDossier(this.desk(), {
      ...this.#act(day),
      dossierId: await this.dossierOf(debtor),
      invoiceId: invoice === null ? null : await this.#invoiceId(invoice),
      because: 'Le client a appelé',
      until: until === null ? null : dayOf(until),
    });
    if (holdId === null) throw new Error(`${debtor} has no dossier`);
    return holdId;
  }

  async release(day: string, { debtor, holdId }: { debtor: string; holdId: string }): Promise<void> {
    await releaseDossier(this.desk(), {
      ...this.#act(day),
      dossierId: await this.dossierOf(debtor),
      holdId,
    });
  }

  async settleDoubt(day: string, outcome: 'sent' | 'notSent'): Promise<void> {
    this.#at(day, HOUR.task);
    for (const { id } of await this.messagesWith('inDoubt'))
      await settleDoubt(this.desk(), { ...this.#act(day), messageId: id, outcome });
  }

  async change(day: string, policy: Partial<CompanyPolicy>): Promise<void> {
    this.#at(day, HOUR.approve);
    await changePolicy(this.desk(), { ...this.#act(day), change: policy });
  }

  undoImport(day: string, importId: string | null): Promise<UndoOutcome> {
    return undoImport(this.desk(), { ...this.#act(day), importId: importId ?? '' });
  }

  /** What the debtors have: mails that arrived, calls made and letters posted, by day. */
  async sent(): Promise<string[]> {
    const mails = await Promise.all(
      this.#arrivals.map(async ({ day, parcel }) => ({ day, channel: 'email', id: messageIn(parcel) })),
    );
    const done = await select<{ day: string; channel: string; id: string }>(
      this.database,
      `select delivered_on as day, channel, message_id as id from delivery where company_id = $1 and state = 'done' order by delivered_on, message_id, channel`,
      [this.companyId],
    );
    const lines = await Promise.all(
      [...mails, ...done].map(async ({ day, channel, id }) => `${day} ${await this.#describe(id, channel)}`),
    );
    return lines.sort();
  }

  /** The mails that arrived, as they were. */
  mails(): readonly Parcel[] {
    return this.#arrivals.map(({ parcel }) => parcel);
  }

  /** Messages of which a delivery is in that state. */
  async messagesWith(state: string): Promise<{ id: string; step: string; leftOn: string | null }[]> {
    return select(
      this.database,
      `select m.message_id as id, m.step_key as step, d.delivered_on as "leftOn" from delivery d join message m using (company_id, message_id)
        where company_id = $1 and d.state = $2 order by d.delivery_id`,
      [this.companyId, state],
    );
  }

  /** Why messages were withdrawn: step and code, in the order of preparation. */
  async withdrawn(): Promise<string[]> {
    const rows = await select<{ line: string }>(
      this.database,
      `select step_key || ': ' || (withdrawn_because ->> 'code') as line from message where company_id = $1 and state = 'withdrawn' order by prepared_at, message_id`,
      [this.companyId],
    );
    return rows.map(({ line }) => line);
  }

  async journal(): Promise<string[]> {
    const rows = await select<{ kind: string }>(
      this.database,
      'select kind from journal where company_id = $1 order by position',
      [this.companyId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Money is conserved and the chain is whole. */
  verify(): Promise<Verification> {
    return verifyCompany(this.database, this.companyId);
  }

  async dossierOf(debtor: string): Promise<string> {
    const [row] = await select<{ id: string }>(
      this.database,
      'select dossier_id as id from dossier join debtor using (company_id, debtor_id) where company_id = $1 and name = $2',
      [this.companyId, debtor],
    );
    if (!row) throw new Error(`${debtor} has no dossier`);
    return row.id;
  }

  async #invoiceId(number: string): Promise<string> {
    const [row] = await select<{ id: string }>(
      this.database,
      'select invoice_id as id from invoice where company_id = $1 and number = $2',
      [this.companyId, number],
    );
    if (!row) throw new Error(`There is no invoice ${number}`);
    return row.id;
  }

  async #describe(messageId: string, channel: string): Promise<string> {
    const [row] = await select<{
      debtor: string;
      step: string;
      asked: number;
      currency: string;
      numbers: string;
    }>(
      this.database,
      `select b.name as debtor, m.step_key as step, m.asked, m.currency,
              (select string_agg(i.number, ', ' order by i.number) from message_invoice mi join invoice i using (company_id, invoice_id)
                where mi.company_id = m.company_id and mi.message_id = m.message_id) as numbers
         from message m join dossier o using (company_id, dossier_id) join debtor b using (company_id, debtor_id)
        where company_id = $1 and m.message_id = $2`,
      [this.companyId, messageId],
    );
    if (!row) throw new Error(`A mail arrived that nobody wrote: ${messageId}`);
    const { debtor, step, asked, currency, numbers } = row;
    return `${debtor}: ${step} by ${channel}, ${toDecimal(money(asked, currency))} for ${numbers}`;
  }

  #watched(channel: FakeChannel): Channel {
    return {
      name: channel.name,
      deliver: async parcel => {
        const day = dayOf(this.#instant.slice(0, 10));
        const receipt = await channel.deliver(parcel);
        if (channel.arrived.includes(parcel)) this.#arrivals.push({ day, parcel });
        return receipt;
      },
      close: () => channel.close(),
    };
  }

  async #takeIn(day: string, file: ReturnType<typeof invoiceFile>): Promise<TakeInView> {
    this.#at(day, HOUR.bank);
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
    const { country } = COMPANIES[this.#place];
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

  #at(day: string, hour: string): void {
    this.#instant = `${dayOf(day)}T${hour}:00.000Z`;
  }

  #act(day: string): { companyId: string; by: string; day: CalendarDate } {
    return { companyId: this.companyId, by: AUTHOR, day: dayOf(day) };
  }
}

/** `<message.channel@domain>`. */
const messageIn = ({ messageId }: Parcel): string => messageId.slice(1, messageId.indexOf('.'));
