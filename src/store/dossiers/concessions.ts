// What waits for a second person: amounts to be given up, offers to take less; and how each was answered.

import type { Concession, ConcessionPart } from '../../dossier/concession.ts';
import type { WriteOffReason } from '../../dossier/write-off.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

type InDossier = { readonly companyId: string; readonly dossierId: string };

export async function insertConcession(
  db: Queryable,
  {
    companyId,
    dossierId,
    at,
    concession: { id, terms, parts, givenUp, proposedOn, by, actorId },
  }: InDossier & { readonly at: string; readonly concession: Concession },
): Promise<void> {
  const isOffer = terms.kind === 'offer';
  await db.query(
    `insert into concession (company_id, concession_id, dossier_id, kind, currency, covers, given_up, reason, amount, pay_by, because, proposed_on, author, recorded_at, author_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      companyId,
      id,
      dossierId,
      terms.kind,
      givenUp.currency,
      JSON.stringify(parts),
      givenUp.amount,
      isOffer ? null : terms.reason,
      isOffer ? terms.amount.amount : null,
      isOffer ? terms.payBy : null,
      terms.because,
      proposedOn,
      by,
      at,
      actorId,
    ],
  );
}

type Row = {
  readonly id: string;
  readonly currency: string;
  readonly parts: readonly ConcessionPart[];
  readonly givenUp: number;
  readonly reason: WriteOffReason | null;
  readonly amount: number | null;
  readonly payBy: CalendarDate | null;
  readonly because: string;
  readonly proposedOn: CalendarDate;
  readonly by: string;
  readonly actorId: string | null;
  readonly ended: Concession['ended'];
};

const COLUMNS = `t.concession_id as id, t.currency, t.covers as parts, t.given_up as "givenUp", t.reason, t.amount, t.pay_by as "payBy", t.because,
  t.proposed_on as "proposedOn", t.author as by, t.author_id as "actorId", t.ended_kind as ended`;

/** Null when the dossier has none of that id. */
export async function lockConcession(
  db: Queryable,
  { companyId, dossierId, concessionId }: InDossier & { readonly concessionId: string },
): Promise<Concession | null> {
  const row = await selectOne<Row>(
    db,
    `select ${COLUMNS} from concession t where t.company_id = $1 and t.dossier_id = $2 and t.concession_id = $3 for update`,
    [companyId, dossierId, concessionId],
  );
  return row === null ? null : toConcession(row);
}

export type WaitingConcession = Concession & {
  readonly dossierId: string;
  readonly debtorId: string;
  readonly debtorName: string;
};

/** Those that nobody has answered and that still have something to concede, the oldest first; of some dossiers or of all. */
export async function waitingConcessions(
  db: Queryable,
  {
    companyId,
    dossierIds = null,
    day,
    limit,
    collector = null,
  }: {
    readonly companyId: string;
    readonly dossierIds?: readonly string[] | null;
    readonly day: CalendarDate;
    readonly limit: number;
  } & Collector,
): Promise<WaitingConcession[]> {
  const named = dossierIds === null ? '' : 'and t.dossier_id = any($5)';
  const rows = await select<Row & { dossierId: string; debtorId: string; debtorName: string }>(
    db,
    `select ${COLUMNS}, t.dossier_id as "dossierId", o.debtor_id as "debtorId", d.name as "debtorName"
       from concession t join dossier o on o.company_id = t.company_id and o.dossier_id = t.dossier_id
       join debtor d on d.company_id = o.company_id and d.debtor_id = o.debtor_id
      where t.company_id = $1 and t.ended_kind is null and t.proposed_on <= $2 ${named}
        and exists (select from jsonb_to_recordset(t.covers) as c ("invoiceId" uuid)
                      join invoice i on i.company_id = $1 and i.invoice_id = c."invoiceId" where i.settled < i.payable and i.cancelled_on is null)
        and ${inPortfolio('o.debtor_id', '$3')}
      order by t.proposed_on, t.concession_id limit $4`,
    [companyId, day, collector, limit, ...(dossierIds === null ? [] : [dossierIds])],
  );
  return rows.map(row => ({
    ...toConcession(row),
    dossierId: row.dossierId,
    debtorId: row.debtorId,
    debtorName: row.debtorName,
  }));
}

export async function endConcession(
  db: Queryable,
  {
    companyId,
    concessionId,
    kind,
    on,
    by,
    because,
  }: {
    readonly companyId: string;
    readonly concessionId: string;
    readonly kind: NonNullable<Concession['ended']>;
    readonly on: CalendarDate;
    readonly by: string;
    readonly because: string | null;
  },
): Promise<void> {
  await db.query(
    'update concession set ended_kind = $3, ended_on = $4, ended_by = $5, ended_because = $6 where company_id = $1 and concession_id = $2',
    [companyId, concessionId, kind, on, by, because],
  );
}

/** It waits again: declining it was a mistake. */
export async function reopenConcession(
  db: Queryable,
  { companyId, concessionId }: { readonly companyId: string; readonly concessionId: string },
): Promise<void> {
  await db.query(
    'update concession set ended_kind = null, ended_on = null, ended_by = null, ended_because = null where company_id = $1 and concession_id = $2',
    [companyId, concessionId],
  );
}

function toConcession({ currency, reason, amount, payBy, because, ...row }: Row): Concession {
  const { id, parts, proposedOn, by, actorId, ended } = row;
  const shared = { id, parts, givenUp: money(row.givenUp, currency), proposedOn, by, actorId, ended };
  if (reason !== null) return { ...shared, terms: { kind: 'writeOff', reason, because } };
  if (amount === null || payBy === null) throw new Error(`Concession ${id} offers neither amount nor day`);
  return { ...shared, terms: { kind: 'offer', amount: money(amount, currency), payBy, because } };
}
