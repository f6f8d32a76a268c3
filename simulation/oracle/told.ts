// What a debtor was told, by mail, letter or telephone: read from the message as it left and from the rows behind it, with
// SQL of its own. And what a broken rule is.

import type { Database } from '../../src/store/database.ts';
import type { Truth } from '../truth.ts';

export type RuleLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j';

export type Breach = { readonly rule: RuleLetter; readonly sentence: string };

export type ToldLine = { readonly number: string; readonly rung: number | null; readonly open: number };

export type Told = {
  readonly messageId: string;
  readonly parcelId: string;
  readonly customer: string;
  readonly channel: string;
  readonly step: string;
  readonly rung: number;
  readonly round: number;
  /** The day that the text and its interest are of. */
  readonly writtenOn: string;
  readonly asked: number;
  readonly principal: number;
  readonly interest: number;
  readonly compensation: number;
  readonly payCode: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly letter: string | null;
  readonly lines: readonly ToldLine[];
  /** It puts in writing what was said or agreed, and asks for nothing. */
  readonly isConfirmation: boolean;
};

export type Occasion = {
  /** Day and time at the debtor's place. */
  readonly on: string;
  readonly time: string;
};

/** The debtor's earlier contacts: the last day of each message, and the rungs that each invoice took. */
export type History = {
  readonly lastContactOn: string | null;
  readonly rungs: ReadonlyMap<
    string,
    readonly { readonly rung: number; readonly round: number; readonly on: string }[]
  >;
  /** Days on which an instalment of a plan was asked for. */
  readonly instalmentsOn: readonly string[];
  readonly firstReminderOn: ReadonlyMap<string, string>;
};

export type Judged = {
  readonly told: Told;
  readonly truth: Truth;
  readonly history: History;
  readonly occasion: Occasion;
  readonly otherFirms: readonly { readonly name: string; readonly iban: string; readonly email: string }[];
};

export const money = (cents: number): string => (cents / 100).toFixed(2);

const COLUMNS = `m.message_id as "messageId", d.parcel_id as "parcelId", b.name as customer, d.channel, m.step_key as step, m.rung, m.round, m.prepared_on::text as "writtenOn", m.asked, m.principal, m.interest, m.compensation,
  m.pay_code as "payCode", m.subject, m.body_text as text, m.body_html as html, m.letter::text as letter,
  m.confirms is not null as "isConfirmation", (select coalesce(json_agg(json_build_object('number', i.number, 'rung', mi.rung, 'open', mi.open) order by i.number), '[]'::json)
     from message_invoice mi join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
    where mi.company_id = m.company_id and mi.message_id = m.message_id) as lines`;
const FROM = `from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
  join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
  join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id`;

/** The messages of these parcels, by parcel. */
export async function toldByMail(
  db: Database,
  companyId: string,
  parcelIds: readonly string[],
): Promise<Map<string, Told>> {
  const { rows } = await db.query<Told>(
    `select ${COLUMNS} ${FROM} where d.company_id = $1 and d.parcel_id = any($2)`,
    [companyId, parcelIds],
  );
  return new Map(rows.map(row => [row.parcelId, row]));
}

/** Calls made and letters posted on a day, in an order that does not hang on ids. */
export async function toldByHand(db: Database, companyId: string, on: string): Promise<Told[]> {
  const { rows } = await db.query<Told>(
    `select ${COLUMNS} ${FROM} where d.company_id = $1 and d.state = 'done' and d.delivered_on = $2 order by b.name, d.channel`,
    [companyId, on],
  );
  return rows;
}
