// Lives a plan day by day against a database, and says how it ended: the diary, and the first rule that broke.

import { diceOf } from '../demo/random.ts';
import type { Database } from '../src/store/database.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { openFirm } from './compared.ts';
import { approve, doTasks, run, runTwice, send, sendTwice, settleDoubts } from './daily-work.ts';
import { Diary, RuleBroken } from './diary.ts';
import { explainMoney } from './explain-money.ts';
import type { Address } from './faults/doomed.ts';
import type { BankDay } from './files/bank-files.ts';
import { takeBackFile, takeInBadFile, takeInDocuments, takeInStatements } from './morning.ts';
import { Office } from './office.ts';
import type { Breach } from './oracle/told.ts';
import { Witness } from './oracle/witness.ts';
import { isWorked } from './oracle/working-days.ts';
import { doAct } from './people.ts';
import type { Act, Fault, Plan } from './plan/plan.ts';
import { isChanceToSend, roundsOf } from './rounds.ts';
import { seedIds } from './seeded-ids.ts';

export type Lived = {
  readonly seed: number;
  readonly breach: Breach | null;
  readonly diary: readonly string[];
  readonly messages: number;
  /** How many days were lived, the one in which a rule broke included. */
  readonly days: number;
};

/** `connect` opens the database of one process more; `address` is where a process of its own finds it. */
export type Ground = {
  readonly database: Database;
  readonly connect: () => Promise<Database>;
  readonly address: Address;
};

/** The database is migrated and empty. A fault of the program itself is thrown with the diary so far. */
export async function live(plan: Plan, ground: Ground): Promise<Lived> {
  seedIds(`seed ${plan.seed}`);
  const year = new Year(plan, ground);
  const breach = await year.live();
  return { seed: plan.seed, breach, diary: year.diary.lines, messages: year.messages(), days: year.days };
}

class Year {
  readonly diary = new Diary();
  days = 0;
  readonly #plan: Plan;
  readonly #offices: readonly Office[];
  readonly #witnesses: readonly Witness[];
  /** Files that left the bank and have not been dropped yet, and documents that wait while the server is off. */
  readonly #done = new Set<Act>();
  readonly #files = new Map<Office, (readonly BankDay[])[]>();

  constructor(plan: Plan, ground: Ground) {
    this.#plan = plan;
    this.#offices = plan.firms.map(
      (firm, index) =>
        new Office({
          firm,
          ...ground,
          diary: this.diary,
          mail: plan.mail,
          kills: plan.faults.filter(isOf('kill', index)),
          sigkills: plan.faults.filter(isOf('sigkill', index)),
        }),
    );
    this.#witnesses = this.#offices.map(
      office =>
        new Witness(
          office,
          this.#offices.filter(other => other !== office),
        ),
    );
  }

  messages(): number {
    return this.#offices.reduce((total, { arrived }) => total + arrived.size, 0);
  }

  async live(): Promise<Breach | null> {
    const { startsOn, days } = this.#plan;
    try {
      for (const office of this.#offices) {
        office.at(startsOn, '04:00');
        await openFirm(office, this.#plan);
      }
      for (let count = 0; count < days; count += 1) {
        this.days = count + 1;
        await this.#liveDay(addDays(startsOn, count), count);
      }
      return null;
    } catch (error) {
      if (error instanceof RuleBroken) return error.breach;
      throw new Error(
        `Seed ${this.#plan.seed}: ${String(error)}\n${this.diary.lines.slice(-30).join('\n')}`,
        { cause: error },
      );
    } finally {
      for (const { mailbox } of this.#offices) await mailbox.close();
    }
  }

  async #liveDay(on: CalendarDate, count: number): Promise<void> {
    const isDown = this.#plan.faults.some(
      fault => fault.kind === 'down' && fault.from <= on && on <= fault.until,
    );
    for (const [index, office] of this.#offices.entries()) {
      const dice = diceOf(this.#plan.seed * 1_009 + count * 31 + index);
      this.#mailTrouble(office, on);
      if (!isDown) await this.#workDay(office, { on, dice, count });
      const files = this.#files.get(office) ?? [];
      this.#files.set(office, [...files, ...office.bank.endOfDay(on)]);
    }
  }

  async #workDay(office: Office, today: Today): Promise<void> {
    const witness = this.#witnesses[this.#offices.indexOf(office)];
    if (!witness) return;
    const { on, dice, count } = today;
    const isWorkDay = isWorked(on, office.firm.country);
    // A small firm looks at it twice a week; on a weekend only the server is awake.
    if (isWorkDay ? count % office.firm.looksEvery > 0 : dice.chance(70)) return;
    const isApproved = isWorkDay && (await this.#workMorning(office, today));
    if (!isWorkDay) await this.#run(office, today);
    const rounds = roundsOf(dice, on);
    for (const round of rounds) {
      office.at(on, round);
      if (this.#areTogether(office, on, 'send')) await sendTwice(office, dice);
      else await send(office, on);
      await witness.lookAtMail();
    }
    if (isWorkDay && dice.chance(80)) {
      office.at(on, '13:45');
      if (!office.truth.isPaused) await doTasks(office, on);
      await witness.lookAtTasks(on);
      await explainMoney(office, on);
    }
    const canLeave = office.mailbox.trouble === null && isChanceToSend(rounds);
    if (isWorkDay) witness.lookForSilence(on, { isChance: isApproved && canLeave });
    await witness.lookAtBooks({ isThorough: count % 7 === 0 });
  }

  /** The bank's file comes before the run, or after the batch was approved. Whether somebody approved it. */
  async #workMorning(office: Office, today: Today): Promise<boolean> {
    const { on, dice, count } = today;
    const isBankDay = count % office.firm.bankEvery === 0;
    const isBankFileLate = dice.chance(25);
    office.at(on, '05:00');
    await this.#dropDocuments(office, on);
    if (isBankDay && !isBankFileLate) await this.#dropStatements(office, on);
    await this.#run(office, today);
    office.at(on, '07:00');
    await this.#acts(office, on);
    office.at(on, '07:25');
    await settleDoubts(office, on);
    const isApproved = dice.chance(90);
    if (isApproved) await approve(office, on);
    if (isBankDay && isBankFileLate) await this.#dropStatements(office, on);
    return isApproved;
  }

  async #run(office: Office, { on, dice }: Today): Promise<void> {
    office.at(on, '06:00');
    if (this.#areTogether(office, on, 'run')) await runTwice(office, on, dice);
    else await run(office, on);
    await this.#witnesses[this.#offices.indexOf(office)]?.lookAtBatch(on);
  }

  #areTogether(office: Office, on: CalendarDate, during: 'run' | 'send'): boolean {
    const firm = this.#offices.indexOf(office);
    return this.#plan.faults.some(
      fault =>
        fault.kind === 'together' &&
        fault.during === during &&
        fault.firm === firm &&
        fault.on <= on &&
        on <= addDays(fault.on, 1),
    );
  }

  async #dropDocuments(office: Office, on: CalendarDate): Promise<void> {
    const known = office.truth.documents;
    const arriving = office.firm.documents.filter(
      ({ arrivesOn, number }) => arrivesOn <= on && !known.has(number),
    );
    if (arriving.length > 0) await takeInDocuments(office, on, arriving);
  }

  async #dropStatements(office: Office, on: CalendarDate): Promise<void> {
    const files = this.#files.get(office) ?? [];
    this.#files.set(office, []);
    // Who looks rarely asks the bank for one file of all that was booked since.
    const dropped = office.firm.looksEvery > 1 && files.length > 0 ? [files.flat()] : files;
    for (const days of dropped) await takeInStatements(office, on, days);
  }

  async #acts(office: Office, on: CalendarDate): Promise<void> {
    let minute = 0;
    for (const planned of office.firm.acts) {
      if (planned.on > on || this.#done.has(planned)) continue;
      this.#done.add(planned);
      minute += 1;
      office.at(on, `07:${String(minute).padStart(2, '0')}`);
      // What falls on a day off, or while the server is down, is done on the next day.
      const act = { ...planned, on };
      if (act.kind === 'badFile') await this.#badFile(office, on, act.what);
      // The whole export once more: nothing changes.
      else if (act.kind === 'sameFileAgain')
        await takeInDocuments(office, on, [...office.truth.documents.values()]);
      else if (act.kind === 'undo') await this.#undo(office, on);
      else await doAct(office, act);
    }
  }

  async #badFile(
    office: Office,
    on: CalendarDate,
    what: 'brokenXml' | 'unknownCurrency' | 'emptyFile' | 'otherFirm',
  ): Promise<void> {
    const other = this.#offices.find(one => one !== office);
    const good = office.firm.documents
      .filter(({ arrivesOn, corrects }) => arrivesOn <= on && corrects === null)
      .slice(0, 1);
    if (other) await takeInBadFile(office, on, { what, other, good });
  }

  /** What was taken back comes again with the next files. */
  async #undo(office: Office, on: CalendarDate): Promise<void> {
    const days = await takeBackFile(office, on);
    if (days.length > 0) this.#files.set(office, [days, ...(this.#files.get(office) ?? [])]);
  }

  #mailTrouble({ mailbox }: Office, on: CalendarDate): void {
    const trouble = this.#plan.faults.find(
      fault => fault.kind === 'mail' && fault.from <= on && on <= fault.until,
    );
    mailbox.trouble = trouble?.kind === 'mail' ? trouble.how : null;
  }
}

type Today = { readonly on: CalendarDate; readonly dice: ReturnType<typeof diceOf>; readonly count: number };

type OfFirm = Extract<Fault, { firm: number }>;

const isOf =
  <Kind extends OfFirm['kind']>(kind: Kind, firm: number) =>
  (fault: Fault): fault is Extract<OfFirm, { kind: Kind }> =>
    fault.kind === kind && fault.firm === firm;
