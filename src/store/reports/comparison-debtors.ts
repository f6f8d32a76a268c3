// Who takes part in a comparison, in which arm, since when and by which message.

import type { Arm } from '../../dunning/comparison.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type Entered = {
  readonly arm: Arm;
  readonly enteredOn: CalendarDate;
  /** A person sent it the message that its arm goes without. */
  readonly isSentAnyway: boolean;
};

/** Of these debtors, those that entered. */
export async function enteredOf(
  db: Queryable,
  asked: { companyId: string; comparisonId: string; debtorIds: readonly string[] },
): Promise<ReadonlyMap<string, Entered>> {
  const rows = await select<Entered & { readonly debtorId: string }>(
    db,
    `select debtor_id as "debtorId", arm, entered_on as "enteredOn", sent_anyway_on is not null as "isSentAnyway"
       from comparison_debtor where company_id = $1 and comparison_id = $2 and debtor_id = any($3)`,
    [asked.companyId, asked.comparisonId, asked.debtorIds],
  );
  return new Map(rows.map(({ debtorId, ...entered }) => [debtorId, entered]));
}

export type Entry = {
  readonly debtorId: string;
  readonly arm: Arm;
  /** Null where it goes without one. */
  readonly messageId: string | null;
  readonly invoices: readonly string[];
  readonly currency: string;
  /** Minor units that were open in the message, or would have been. */
  readonly asked: number;
};

/**
 * Enters debtors by the message that is prepared for them, or left out. Who is in already stays as it was; only where its message
 * was taken back before it left, the new one counts in its place. `keepsFirst`: it still counts by what was open on its first
 * day, as who goes without does. Returns those who were not in before.
 */
export async function enterDebtors(
  db: Queryable,
  asked: {
    companyId: string;
    comparisonId: string;
    entries: readonly Entry[];
    on: CalendarDate;
    keepsFirst: boolean;
  },
): Promise<ReadonlySet<string>> {
  if (asked.entries.length === 0) return new Set();
  const ofWhich = [asked.companyId, asked.comparisonId, JSON.stringify(asked.entries)];
  const counted = asked.keepsFirst ? '' : ', invoices = e.invoices, currency = e.currency, asked = e.asked';
  await db.query(
    `update comparison_debtor c set message_id = e."messageId"${counted}
       from ${ENTRIES} where c.company_id = $1 and c.comparison_id = $2 and c.debtor_id = e."debtorId" and e."messageId" is not null
        and (c.message_id is null or exists (select 1 from message m where m.company_id = $1 and m.message_id = c.message_id and m.state = 'withdrawn'))`,
    ofWhich,
  );
  const rows = await select<{ debtorId: string }>(
    db,
    `insert into comparison_debtor (company_id, comparison_id, debtor_id, arm, entered_on, message_id, invoices, currency, asked)
     select $1, $2, "debtorId", arm, $4, "messageId", invoices, currency, asked from ${ENTRIES}
     on conflict (company_id, comparison_id, debtor_id) do nothing returning debtor_id as "debtorId"`,
    [...ofWhich, asked.on],
  );
  return new Set(rows.map(({ debtorId }) => debtorId));
}

const ENTRIES = `jsonb_to_recordset($3::jsonb) as e ("debtorId" uuid, arm text, "messageId" uuid, invoices uuid[], currency text, asked bigint)`;

export type LeftOutWrite = {
  readonly dossierId: string;
  readonly comparisonId: string;
  readonly stepKey: string;
  readonly scenarioKey: string;
  readonly scenarioVersion: number;
  readonly invoiceId: string;
  readonly instalment: number;
  readonly rung: number;
  readonly on: CalendarDate;
  readonly until: CalendarDate;
};

export async function insertLeftOut(
  db: Queryable,
  companyId: string,
  rows: readonly LeftOutWrite[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into rung_left_out (company_id, invoice_id, instalment, rung, left_out_on, dossier_id, comparison_id, step_key, scenario_key, scenario_version, until_on)
     select $1, "invoiceId", instalment, rung, "on", "dossierId", "comparisonId", "stepKey", "scenarioKey", "scenarioVersion", until
       from jsonb_to_recordset($2::jsonb) as l ("invoiceId" uuid, instalment integer, rung integer, "on" date, "dossierId" uuid, "comparisonId" uuid, "stepKey" text, "scenarioKey" text, "scenarioVersion" integer, until date)
     on conflict do nothing`,
    [companyId, JSON.stringify(rows)],
  );
}

type OfDebtor = { readonly companyId: string; readonly debtorId: string };

const ITS_DOSSIERS =
  'dossier_id in (select dossier_id from dossier where company_id = $1 and debtor_id = $2)';

/** The comparison that leaves a message of the debtor out on a day; null where none does. */
export async function leavingOut(
  db: Queryable,
  { companyId, debtorId, day }: OfDebtor & { day: CalendarDate },
): Promise<string | null> {
  const [found] = await select<{ comparisonId: string }>(
    db,
    `select comparison_id as "comparisonId" from rung_left_out l
      where company_id = $1 and until_on >= $3 and ${ITS_DOSSIERS}
        and exists (select from comparison c where c.company_id = l.company_id and c.comparison_id = l.comparison_id and c.ended_on is null)
      order by left_out_on desc limit 1`,
    [companyId, debtorId, day],
  );
  return found?.comparisonId ?? null;
}

/** From now on the debtor gets the message: what was left out is due again. It stays in its arm, also under an earlier name. */
export async function sendAnyway(
  db: Queryable,
  {
    companyId,
    debtorId,
    comparisonId,
    on,
    by,
  }: OfDebtor & { comparisonId: string; on: CalendarDate; by: string },
): Promise<void> {
  await db.query(
    `update comparison_debtor set sent_anyway_on = $4, sent_anyway_by = $5
      where company_id = $1 and comparison_id = $3 and sent_anyway_on is null
        and debtor_id in (select debtor_id from debtor where company_id = $1 and (debtor_id = $2 or merged_into = $2))`,
    [companyId, debtorId, comparisonId, on, by],
  );
  await db.query(
    `delete from rung_left_out where company_id = $1 and comparison_id = $3 and ${ITS_DOSSIERS}`,
    [companyId, debtorId, comparisonId],
  );
}
