// A diary reads like a credit manager's notes: what came in, what was run, approved and sent, and what the other side
// has. Everything goes through the real desk and a real database; only the mail server is of our own.
//
//   const d = await open('Lille');
//   await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' });
//   await d.bank('2026-10-02', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
//   await d.workOn('2026-10-05');
//   expect(await d.sent()).toEqual(['2026-10-05 Dupont SARL: courteousReminder by email, 600.00 for F-2026-101']);

import { afterAll, beforeAll, describe } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { type FakeChannel, makeFakeChannel } from '../../src/channels/fake.ts';
import type { CompanyPolicy } from '../../src/claim/parties.ts';
import { addCompany } from '../../src/desk/company/add-company.ts';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import { type BatchOutcome, excludeFromBatch, undoApprovals } from '../../src/desk/messages/review-batch.ts';
import { type SendRequest, type SendResult, sendMessages } from '../../src/desk/sending/send-messages.ts';
import { finishTask, settleDoubt, type TaskOutcome } from '../../src/desk/sending/settle-delivery.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day as dayOf } from '../../src/units/calendar.ts';
import { isWorkingDay } from '../../src/units/working-days.ts';
import { databasesUnderTest, type ServerUnderTest } from '../../test/servers.ts';
import { Agreed } from './agreed.ts';
import { COMPANIES, type Place } from './companies.ts';
import { AUTHOR, HOUR } from './incoming.ts';

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

/** A second process: the same database through connections of its own. */
export async function alsoBy(d: Diary): Promise<{ database: Diary['database']; close: () => Promise<void> }> {
  const database = await openDatabase({ address: d.address, log: () => {} });
  return { database, close: () => database.close() };
}

export class Diary extends Agreed {
  readonly channel: FakeChannel = makeFakeChannel();
  /** Where a second process finds the same database. */
  readonly address: string;

  private constructor(facts: {
    companyId: string;
    database: Database;
    address: string;
    place: Place;
    instant: string;
  }) {
    super(facts);
    this.address = facts.address;
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
    return Diary.begin({ ...(await server.fresh(MIGRATIONS_FOLDER)), place, policy });
  }

  /** Another company of the same installation, with a name of its own. */
  beside(place: Place, name: string, policy: Partial<CompanyPolicy> = {}): Promise<Diary> {
    return Diary.begin({ database: this.database, address: this.address, place, name, policy });
  }

  private static async begin({
    database,
    address,
    place,
    name = COMPANIES[place].name,
    policy,
  }: {
    database: Database;
    address: string;
    place: Place;
    name?: string;
    policy: Partial<CompanyPolicy>;
  }): Promise<Diary> {
    const instant = '2026-01-05T08:00:00.000Z';
    const company = await addCompany(
      { database, clock: { now: () => instant } },
      {
        company: { ...COMPANIES[place], name, policy: { mode: 'live', ...policy } },
        day: dayOf('2026-01-05'),
        author: AUTHOR,
      },
    );
    return new Diary({ companyId: company.id, database, address, place, instant });
  }

  /** The daily run; one line per dossier: what it decides, and the first reason. */
  async run(day: string, database?: Database): Promise<string[]> {
    this.at(day, HOUR.run);
    const { told } = await dailyRun(this.desk(database), {
      companyId: this.companyId,
      day: dayOf(day),
      author: 'run',
      isDryRun: false,
      tell: ({ facts, decision }) => {
        const step = decision.kind === 'send' || decision.kind === 'ask' ? ` ${decision.stepKey}` : '';
        return `${facts.debtor.name}: ${decision.kind}${step}, ${decision.because[0]?.code}`;
      },
    });
    return told.toSorted();
  }

  async approveAll(day: string): Promise<BatchOutcome> {
    this.at(day, HOUR.approve);
    return approveBatch(this.desk(), { ...this.act(day), ids: 'all' });
  }

  /** "Not today": every message of the batch. */
  async leaveOut(day: string): Promise<void> {
    this.at(day, HOUR.approve);
    for (const { id } of await this.messagesWith('waiting'))
      await excludeFromBatch(this.desk(), {
        ...this.act(day),
        messageId: id,
        because: 'Je le vois jeudi',
        until: null,
      });
  }

  undoApprovals(day: string, ids: readonly string[]): Promise<BatchOutcome> {
    return undoApprovals(this.desk(), { ...this.act(day), ids });
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
    this.at(day, at);
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
    const { country } = COMPANIES[this.place];
    for (let day = dayOf(from); day <= dayOf(until); day = addDays(day, 1)) {
      if (!isWorkingDay(day, { country })) continue;
      await this.bank(addDays(day, -1), []);
      await this.workOn(day);
    }
  }

  /** Calls are made and letters posted: all that wait and are approved. What came of each. */
  async doTasks(day: string): Promise<TaskOutcome[]> {
    this.at(day, HOUR.task);
    const tasks = await select<{ messageId: string; channel: string }>(
      this.database,
      `select d.message_id as "messageId", d.channel from delivery d join message m using (company_id, message_id)
        where company_id = $1 and d.state = 'task' and m.state in ('approved', 'closed') order by d.channel`,
      [this.companyId],
    );
    const outcomes: TaskOutcome[] = [];
    for (const task of tasks)
      outcomes.push(await finishTask(this.desk(), { ...this.act(day), ...task, note: 'fait par Marie' }));
    return outcomes;
  }

  async settleDoubt(day: string, outcome: 'sent' | 'notSent'): Promise<void> {
    this.at(day, HOUR.task);
    for (const { id } of await this.messagesWith('inDoubt'))
      await settleDoubt(this.desk(), { ...this.act(day), messageId: id, outcome });
  }

  async change(day: string, policy: Partial<CompanyPolicy>): Promise<void> {
    this.at(day, HOUR.approve);
    await changePolicy(this.desk(), { ...this.act(day), change: policy });
  }

  #watched(channel: FakeChannel): Channel {
    return {
      name: channel.name,
      deliver: async (parcel, mayLeave) => {
        const day = dayOf(this.instant.slice(0, 10));
        const receipt = await channel.deliver(parcel, mayLeave);
        if (channel.arrived.includes(parcel)) this.arrivals.push({ day, parcel });
        return receipt;
      },
      close: () => channel.close(),
    };
  }
}
