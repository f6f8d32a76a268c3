// Stands beside one firm and looks at whatever its debtors are told, as it happens: what arrived by mail, which calls were
// made and letters posted. It remembers the contacts and rungs itself, and ends the year at the first broken rule.

import type { CalendarDate } from '../../src/units/calendar.ts';
import type { Office } from '../office.ts';
import { keyOf } from '../parts-truth.ts';
import { atPlaceOf } from './clock.ts';
import {
  JOURNAL_START,
  type JournalHead,
  judgeBatch,
  judgeDeliveries,
  judgeInvoices,
  judgeJournal,
  judgeMoney,
} from './judge-books.ts';
import { judgeCompared } from './judge-compared.ts';
import { judgeMessage } from './judge-message.ts';
import { judgeLeftOut, type LeftOutRung, leftOutRungs } from './left-out.ts';
import { Silence } from './silence.ts';
import { type Breach, type History, type Told, toldByHand, toldByMail } from './told.ts';

type Contact = { readonly messageId: string; readonly on: string; readonly step: string };
type RungTaken = {
  readonly rung: number;
  readonly round: number;
  readonly on: string;
  readonly messageId: string;
};

export class Witness {
  readonly #office: Office;
  readonly #others: readonly Office[];
  readonly #contacts = new Map<string, Contact[]>();
  readonly #rungs = new Map<string, RungTaken[]>();
  readonly #firstReminders = new Map<string, string>();
  readonly #seenByHand = new Set<string>();
  readonly #silence: Silence;
  /** What the firm left out on purpose, as its journal tells it. */
  #leftOut: readonly (LeftOutRung & { readonly key: string })[] = [];
  #journal: JournalHead = JOURNAL_START;

  constructor(office: Office, others: readonly Office[]) {
    this.#office = office;
    this.#others = others;
    this.#silence = new Silence({
      truth: office.truth,
      lastContactOn: customer => lastOf((this.#contacts.get(customer) ?? []).map(({ on }) => on)),
      lastRung: key =>
        Math.max(
          -1,
          ...[...(this.#rungs.get(key) ?? []), ...this.#leftOut.filter(one => one.key === key)].map(
            ({ rung }) => rung,
          ),
        ),
    });
  }

  /** After a run: one message at most waits for each customer; and who should have one. */
  async lookAtBatch(on: CalendarDate): Promise<void> {
    const { companyId, database, truth, diary, firm } = this.#office;
    const fresh = await this.#lookAtLeftOut();
    diary.judge(firm.name, [
      ...(await judgeBatch({ database, companyId, truth })),
      ...judgeLeftOut(fresh, truth),
    ]);
    this.#silence.morning(on);
  }

  /** What is new of it. Each belongs to the part that was open then; those of an import that was undone are gone. */
  async #lookAtLeftOut(): Promise<readonly LeftOutRung[]> {
    const { truth } = this.#office;
    const known = new Map(this.#leftOut.map(({ id, key }) => [id, key]));
    const rows = await leftOutRungs(this.#office);
    this.#leftOut = rows.map(row => ({ ...row, key: known.get(row.id) ?? truth.clockOf(row.number).key }));
    return rows.filter(({ id }) => !known.has(id));
  }

  /** In the evening of a working day. */
  lookForSilence(on: CalendarDate, { isChance }: { isChance: boolean }): void {
    const { diary, firm } = this.#office;
    diary.judge(firm.name, this.#silence.evening(on, { isChance }));
  }

  /** After a sending round: everything that has arrived since the last one, in an order that does not hang on ids. */
  async lookAtMail(): Promise<void> {
    const { mailbox, arrived, companyId, database, diary, firm } = this.#office;
    const fresh = mailbox.arrivals.splice(0);
    if (fresh.length === 0) return;
    const told = await toldByMail(
      database,
      companyId,
      fresh.map(({ parcelId }) => parcelId),
    );
    const ordered = fresh
      .map(arrival => ({ ...arrival, told: told.get(arrival.parcelId) ?? null }))
      .sort((one, other) => ((one.told?.customer ?? '') < (other.told?.customer ?? '') ? -1 : 1));
    for (const { parcelId, mail, wasAnnounced, told: facts } of ordered) {
      if (facts === null) {
        diary.judge(firm.name, [{ rule: 'b', sentence: `a mail to ${mail.address} that is in no books` }]);
        continue;
      }
      const asSent = { ...facts, subject: mail.subject, text: mail.text, html: mail.html };
      const breaches: Breach[] = [];
      if (arrived.has(parcelId))
        breaches.push({ rule: 'b', sentence: `${facts.customer} gets ${facts.step} twice` });
      if (!wasAnnounced)
        breaches.push({
          rule: 'h',
          sentence: `${facts.step} to ${facts.customer} left before the journal said so`,
        });
      if (mail.address !== this.#office.truth.emailOf(facts.customer))
        breaches.push({ rule: 'i', sentence: `${facts.customer} is written to at ${mail.address}` });
      arrived.add(parcelId);
      await this.#judge(asSent, breaches);
    }
  }

  /** After the tasks of a day. */
  async lookAtTasks(on: CalendarDate): Promise<void> {
    const { companyId, database } = this.#office;
    for (const told of await toldByHand(database, companyId, on)) {
      const key = `${told.messageId} ${told.channel}`;
      if (this.#seenByHand.has(key)) continue;
      this.#seenByHand.add(key);
      await this.#judge(told, []);
    }
  }

  /** At the end of a day. */
  async lookAtBooks({ isThorough }: { isThorough: boolean }): Promise<void> {
    const { companyId, database, truth, diary, firm, arrived } = this.#office;
    const books = { database, companyId, truth };
    const journal = await judgeJournal(books, this.#journal);
    this.#journal = journal.head;
    diary.judge(firm.name, [...journal.breaches, ...(await judgeMoney(books))]);
    if (isThorough)
      diary.judge(firm.name, [
        ...(await judgeInvoices(books)),
        ...(await judgeDeliveries({ ...books, arrived })),
        ...(await judgeCompared(books)),
      ]);
  }

  async #judge(told: Told, more: readonly Breach[]): Promise<void> {
    const { truth, diary, firm } = this.#office;
    const occasion = atPlaceOf(truth.customer(told.customer).country, diary.instant);
    const what = told.isConfirmation ? 'in writing' : `${(told.asked / 100).toFixed(2)} for`;
    const amounts = told.lines.map(
      ({ number, open, rung }) =>
        `${number} ${(open / 100).toFixed(2)}${rung === null ? '' : ` (rung ${rung})`}`,
    );
    diary.write(
      firm.name,
      `  ${told.channel} to ${told.customer}: ${told.step}, ${what} ${amounts.join(', ')}`,
    );
    const otherFirms = this.#others.map(({ firm: other }) => other);
    const history = await this.#historyFor(told);
    diary.judge(firm.name, [...more, ...judgeMessage({ told, truth, history, occasion, otherFirms })]);
    if (!told.isConfirmation) this.#remember(told, occasion.on);
  }

  /** What is in doubt counts as taken until a person has said otherwise. */
  async #historyFor({ customer, messageId }: Told): Promise<History> {
    const { database, companyId } = this.#office;
    const { rows } = await database.query<RungTaken & { number: string; part: number }>(
      `select i.number, mi.rung, coalesce(r.instalment, 0) as part, m.round, d.delivered_on::text as on, m.message_id as "messageId" from delivery d
         join message m on m.company_id = d.company_id and m.message_id = d.message_id
         join message_invoice mi on mi.company_id = m.company_id and mi.message_id = m.message_id
         join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
         left join rung_taken r on r.company_id = m.company_id and r.message_id = m.message_id and r.invoice_id = i.invoice_id
        where d.company_id = $1 and d.state = 'inDoubt' and mi.rung is not null and m.message_id <> $2 order by m.prepared_on`,
      [companyId, messageId],
    );
    const rungs = new Map(this.#rungs);
    for (const { number, part, ...rung } of rows) {
      const key = keyOf(number, part);
      if (!(rungs.get(key) ?? []).some(known => known.rung === rung.rung && known.round === rung.round))
        rungs.set(key, [...(rungs.get(key) ?? []), rung]);
    }
    for (const { key, rung, round, on } of this.#leftOut)
      rungs.set(key, [...(rungs.get(key) ?? []), { rung, round, on, messageId: '' }]);
    const contacts = (this.#contacts.get(customer) ?? []).filter(contact => contact.messageId !== messageId);
    return {
      lastContactOn: lastOf(contacts.map(({ on }) => on)),
      rungs: new Map([...rungs].map(([key, taken]) => [key, inOrder(taken, messageId)])),
      instalmentsOn: contacts.filter(({ step }) => step === 'planInstalment').map(({ on }) => on),
      firstReminderOn: this.#firstReminders,
    };
  }

  /** Two channels of one message take its rungs once. */
  #remember({ customer, messageId, lines, round, step }: Told, on: string): void {
    const contacts = this.#contacts.get(customer) ?? [];
    const isNew = !contacts.some(contact => contact.messageId === messageId);
    this.#contacts.set(customer, [...contacts, { messageId, on, step }]);
    if (!isNew) return;
    for (const { number, rung } of lines) {
      if (rung === null) continue;
      const { key } = this.#office.truth.clockOf(number);
      this.#rungs.set(key, [...(this.#rungs.get(key) ?? []), { rung, round, on, messageId }]);
      if (step === 'consumerFirstReminder' && !this.#firstReminders.has(number))
        this.#firstReminders.set(number, on);
    }
  }
}

const lastOf = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

/** The rungs of other messages: a letter repeats those of its mail. */
const inOrder = (taken: readonly RungTaken[], messageId: string): RungTaken[] =>
  taken.filter(one => one.messageId !== messageId).sort((one, other) => one.rung - other.rung);
