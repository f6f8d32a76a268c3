// One firm's desk in the simulated year: the real desk functions on the real store, in processes that may die, with a
// mailbox and a truth beside it. What is done here is what the server and a person would do; whether it was right is asked
// by the oracle.

import type { Dice } from '../demo/random.ts';
import { addCompany } from '../src/desk/company/add-company.ts';
import type { DeskContext, InstallationContext } from '../src/desk/context.ts';
import type { Act as DeskAct } from '../src/desk/messages/review-batch.ts';
import { isDeadWorker } from '../src/desk/worker-name.ts';
import type { CompanyDatabase, Database } from '../src/store/database.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { Bank } from './bank.ts';
import type { Diary } from './diary.ts';
import { fakeCarrier, smtpCarrier } from './faults/carriers.ts';
import { type Address, workInDoomedProcess } from './faults/doomed.ts';
import { type Mailbox, makeMailbox } from './faults/mailbox.ts';
import { Killed, Life, mortalDatabase } from './faults/mortal.ts';
import { inTurns } from './faults/turns.ts';
import type { BankDay } from './files/bank-files.ts';
import type { Fault, Firm, Operation, Plan, PlannedDocument } from './plan/plan.ts';
import { Truth } from './truth.ts';

/** Journal entries back to which an announcement is looked for. */
const JUST_WRITTEN = 100;

/** Days on which a planned death may fall. */
const KILL_DAYS = 12;

type Kill = Extract<Fault, { kind: 'kill' }>;
export type Sigkill = Extract<Fault, { kind: 'sigkill' }>;

export type LastImport = {
  readonly importId: string;
  readonly documents: readonly PlannedDocument[];
  readonly days: readonly BankDay[];
};

export type OfficeFacts = {
  readonly firm: Firm;
  readonly database: Database;
  /** Opens the database of one process more. */
  readonly connect: () => Promise<Database>;
  readonly diary: Diary;
  readonly kills: readonly Kill[];
  readonly sigkills: readonly Sigkill[];
  readonly mail: Plan['mail'];
  /** For a process of its own: the database. */
  readonly address: Address;
};

export class Office {
  readonly firm: Firm;
  readonly database: Database;
  readonly diary: Diary;
  readonly truth: Truth;
  readonly bank: Bank;
  readonly mailbox: Mailbox;
  /** Parcels that have arrived, ever. */
  readonly arrived = new Set<string>();
  companyId = '';
  /** What the latest file alone brought: it may be taken back. */
  lastImport: LastImport | null = null;
  readonly #connect: () => Promise<Database>;
  #others: Promise<Database[]> | null = null;
  readonly #address: Address;
  readonly #kills: Kill[];
  readonly #sigkills: Sigkill[];
  readonly #gone = new Set<string>();
  #processes = 0;

  constructor({ firm, database, connect, address, diary, kills, sigkills, mail }: OfficeFacts) {
    this.#connect = connect;
    this.#address = address;
    this.firm = firm;
    this.database = database;
    this.diary = diary;
    this.truth = new Truth(firm);
    this.bank = new Bank(firm);
    this.#kills = [...kills];
    this.#sigkills = [...sigkills];
    this.mailbox = makeMailbox({
      carrier: mail === 'smtp' ? smtpCarrier() : fakeCarrier(),
      isAnnounced: parcelId => this.#isAnnounced(parcelId),
    });
    for (const { character, email } of firm.customers)
      if (character === 'bounces' && email !== null) this.mailbox.dead.add(email);
  }

  async open(on: CalendarDate): Promise<void> {
    const { name, country, registration, iban, email, hasConsumerClause } = this.firm;
    const clause = { ratePercent: '8.00', hasIndemnity: true, isSmallEnterprise: true };
    const company = await addCompany(this.installation, {
      company: {
        name,
        country,
        registration,
        iban,
        email,
        address: { lines: ['1 rue du Port'], postalCode: '4000', city: 'Port', country },
        policy: { mode: 'live', consumerClause: hasConsumerClause ? clause : null, thanks: 'afterReminder' },
      },
      day: on,
      author: 'simulation',
    });
    this.companyId = company.id;
  }

  /** The desk of the firm: of this process, or of another one. */
  desk(database: CompanyDatabase = this.database.ofCompany(this.companyId)): DeskContext {
    return { database, clock: { now: () => this.diary.instant } };
  }

  get installation(): InstallationContext {
    return { database: this.database, clock: { now: () => this.diary.instant } };
  }

  act(on: CalendarDate): DeskAct {
    return { companyId: this.companyId, by: 'marie', day: on };
  }

  at(on: CalendarDate, time: string): void {
    this.diary.instant = `${on}T${time}:00.000Z`;
  }

  say(what: string): void {
    this.diary.write(this.firm.name, what);
  }

  /** Processes that died here, and those that were really killed. */
  isDead = (worker: string): boolean => this.#gone.has(worker) || isDeadWorker(worker);

  /** Does it in a process of its own, which may die. Null: it died. */
  async attempt<T>(
    during: Operation,
    on: CalendarDate,
    work: (context: DeskContext, life: Life) => Promise<T>,
  ): Promise<T | null> {
    const kill = this.#killFor(during, on);
    this.#processes += 1;
    const life = new Life(`process ${this.#processes}`, kill?.atStep ?? null);
    try {
      return await work(this.desk(mortalDatabase(this.database.ofCompany(this.companyId), life)), life);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      if (kill) this.#kills.splice(this.#kills.indexOf(kill), 1);
      if (kill?.isSeenDead === true) this.#gone.add(life.worker);
      this.say(`the process dies at step ${kill?.atStep} of ${during}`);
      return null;
    }
  }

  /** Does it again in the next process when the first one dies: a person presses the button again. */
  async insist<T>(
    during: Operation,
    on: CalendarDate,
    work: (context: DeskContext, life: Life) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const result = await this.attempt(during, on, async (context, life) => ({
        done: await work(context, life),
      }));
      if (result !== null) return result.done;
    }
  }

  /** A process of its own does it first, and is really killed on the way where one is planned. */
  async sacrifice(during: Sigkill['during'], on: CalendarDate): Promise<void> {
    const planned = this.#sigkills.find(one => one.during === during && isNear(one, on));
    if (!planned) return;
    this.#processes += 1;
    const isKilled = await workInDoomedProcess(
      import.meta.filename,
      {
        address: this.#address,
        companyId: this.companyId,
        during,
        on,
        instant: this.diary.instant,
        atStep: planned.atStep,
        ids: `${this.firm.name} ${on} ${this.#processes}`,
      },
      { channel: this.mailbox.channelFor(new Life('the mail server', null)), watcher: this.database },
    );
    if (isKilled) this.#sigkills.splice(this.#sigkills.indexOf(planned), 1);
    this.say(
      `a process of its own ${isKilled ? 'is killed' : 'ends'} before step ${planned.atStep} of ${during}`,
    );
  }

  /** Two processes do the same at once. */
  async together(dice: Dice, work: (context: DeskContext, life: Life) => Promise<void>): Promise<void> {
    this.#others ??= Promise.all([this.#connect(), this.#connect()]);
    const databases = (await this.#others).map(database => database.ofCompany(this.companyId));
    this.#processes += databases.length;
    const first = this.#processes;
    await inTurns({ databases, watcher: this.database, dice }, (database, position) =>
      work(this.desk(database), new Life(`process ${first + position}`, null)),
    );
  }

  /** A death that finds too little to do waits for a longer piece of work of the same kind. */
  #killFor(during: Operation, on: CalendarDate): Kill | null {
    return this.#kills.find(kill => kill.during === during && isNear(kill, on)) ?? null;
  }

  async #isAnnounced(parcelId: string): Promise<boolean> {
    const { rows } = await this.database.query<{ is: boolean }>(
      `select exists (select 1 from journal j join journal_head h on h.company_id = j.company_id
         where j.company_id = $1 and j.position > h.position - $3 and j.kind = 'handingOver' and j.content like '%' || $2 || '%') as is`,
      [this.companyId, parcelId, JUST_WRITTEN],
    );
    return rows[0]?.is === true;
  }
}

const isNear = (planned: Kill | Sigkill, on: CalendarDate): boolean =>
  planned.on <= on && on <= addDays(planned.on, KILL_DAYS);
