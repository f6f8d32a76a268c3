// What a diary can be asked afterwards: what the other side has, what was withdrawn and why, and whether the books are sound.

import type { Parcel } from '../../src/channels/channel.ts';
import { whyView } from '../../src/desk/deciding/why.ts';
import { type Verification, verifyCompany } from '../../src/desk/verify.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money, toDecimal } from '../../src/units/money.ts';

export class Records {
  readonly companyId: string;
  readonly database: Database;
  /** Mails as the other side got them, in their order. */
  protected readonly arrivals: { readonly day: string; readonly parcel: Parcel }[] = [];

  protected constructor({ companyId, database }: { companyId: string; database: Database }) {
    this.companyId = companyId;
    this.database = database;
  }

  /** What the debtors have: mails that arrived, calls made and letters posted, by day; without confirmations. */
  async sent(): Promise<string[]> {
    return (await this.#left()).filter(({ isConfirmation }) => !isConfirmation).map(({ line }) => line);
  }

  /** What was confirmed in writing, by day. */
  async confirmed(): Promise<string[]> {
    return (await this.#left()).filter(({ isConfirmation }) => isConfirmation).map(({ line }) => line);
  }

  async #left(): Promise<{ line: string; isConfirmation: boolean }[]> {
    const mails = await Promise.all(
      this.arrivals.map(async ({ day, parcel }) => ({ day, channel: 'email', id: messageIn(parcel) })),
    );
    const done = await select<{ day: string; channel: string; id: string }>(
      this.database,
      `select delivered_on as day, channel, message_id as id from delivery where company_id = $1 and state = 'done' order by delivered_on, message_id, channel`,
      [this.companyId],
    );
    const lines = await Promise.all(
      [...mails, ...done].map(async ({ day, channel, id }) => {
        const { text, isConfirmation } = await this.#describe(id, channel);
        return { line: `${day} ${text}`, isConfirmation };
      }),
    );
    return lines.sort((left, right) => (left.line < right.line ? -1 : 1));
  }

  /** The mails that arrived, as they were. */
  mails(): readonly Parcel[] {
    return this.arrivals.map(({ parcel }) => parcel);
  }

  /** The amount that each mail's transfer code carries (EPC069-12, eighth line). */
  async payCodes(): Promise<string[]> {
    const rows = await select<{ code: string }>(
      this.database,
      'select pay_code as code from message where company_id = $1 and pay_code is not null order by prepared_at, message_id',
      [this.companyId],
    );
    return rows.map(({ code }) => code.split('\n')[7] ?? '');
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

  /** Why an invoice is or is not chased on a day: the codes of the reasons. */
  async whyCodes(invoiceNumber: string, day: string): Promise<string[]> {
    const asked = { companyId: this.companyId, invoiceNumber, day: dayOf(day) };
    const answer = await whyView(this.database, asked);
    return answer?.because.map(({ code }) => code) ?? [];
  }

  /** What may be asked for of an invoice on a day. */
  async askedOf(invoiceNumber: string, day: string): Promise<string | null> {
    const asked = { companyId: this.companyId, invoiceNumber, day: dayOf(day) };
    const answer = await whyView(this.database, asked);
    return answer === null ? null : toDecimal(answer.invoice.asked);
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

  /** What holds its invoices by fact, in force. */
  async holdsOf(debtor: string): Promise<string[]> {
    const rows = await select<{ fact: string }>(
      this.database,
      'select fact from hold join dossier using (company_id, dossier_id) join debtor using (company_id, debtor_id) where company_id = $1 and name = $2 and lifted_at is null order by fact',
      [this.companyId, debtor],
    );
    return rows.map(({ fact }) => fact);
  }

  async invoiceIdOf(number: string): Promise<string> {
    const [row] = await select<{ id: string }>(
      this.database,
      'select invoice_id as id from invoice where company_id = $1 and number = $2',
      [this.companyId, number],
    );
    if (!row) throw new Error(`There is no invoice ${number}`);
    return row.id;
  }

  async #describe(messageId: string, channel: string): Promise<{ text: string; isConfirmation: boolean }> {
    const [row] = await select<{
      debtor: string;
      step: string;
      asked: number;
      currency: string;
      numbers: string;
      isConfirmation: boolean;
    }>(
      this.database,
      `select b.name as debtor, m.step_key as step, m.asked, m.currency, m.confirms is not null as "isConfirmation",
              (select string_agg(i.number, ', ' order by i.number) from message_invoice mi join invoice i using (company_id, invoice_id)
                where mi.company_id = m.company_id and mi.message_id = m.message_id) as numbers
         from message m join dossier o using (company_id, dossier_id) join debtor b using (company_id, debtor_id)
        where company_id = $1 and m.message_id = $2`,
      [this.companyId, messageId],
    );
    if (!row) throw new Error(`A mail arrived that nobody wrote: ${messageId}`);
    const { debtor, step, asked, currency, numbers, isConfirmation } = row;
    const what = isConfirmation ? '' : `, ${toDecimal(money(asked, currency))} for ${numbers}`;
    return { text: `${debtor}: ${step} by ${channel}${what}`, isConfirmation };
  }
}

/** `<message.channel@domain>`. */
const messageIn = ({ messageId }: Parcel): string => messageId.slice(1, messageId.indexOf('.'));
