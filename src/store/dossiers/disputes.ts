// Disputes of invoices, each with its outcome once it has one.

import type { Dispute, DisputeOutcome } from '../../dossier/dispute.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { groupValues } from '../group-by.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

type DisputeRow = Omit<Dispute, 'amount' | 'outcome'> & {
  readonly dossierId: string;
  readonly currency: string;
  readonly amount: number | null;
  readonly outcome: DisputeOutcome['kind'] | null;
  readonly outcomeOn: CalendarDate | null;
  readonly outcomeBy: string | null;
  readonly outcomeBecause: string | null;
  readonly conceded: number | null;
  readonly creditBy: CalendarDate | null;
};

/** By dossier, in the order in which they were opened. */
export async function disputesOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, Dispute[]>> {
  const rows = await select<DisputeRow>(
    db,
    `select d.dossier_id as "dossierId", d.dispute_id as id, d.invoice_id as "invoiceId", i.currency, d.amount, d.category, d.source, d.said, d.owner,
            d.opened_on as "openedOn", d.answer_by as "answerBy", d.author as by, d.outcome, d.outcome_on as "outcomeOn", d.outcome_by as "outcomeBy",
            d.outcome_because as "outcomeBecause", d.conceded, d.credit_by as "creditBy"
       from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
      where d.company_id = $1 and d.dossier_id = any($2) order by d.opened_on, d.dispute_id`,
    [companyId, dossierIds],
  );
  return groupValues(rows, ({ dossierId }) => dossierId, toDispute);
}

export type DisputeWrite = Omit<Dispute, 'amount' | 'outcome'> & {
  readonly companyId: string;
  readonly dossierId: string;
  readonly amount: number | null;
  readonly at: string;
};

/** False when it is there already: the same id means the same dispute. */
export async function insertDispute(db: Queryable, write: DisputeWrite): Promise<boolean> {
  const { companyId, id, dossierId, invoiceId, amount, category, source, said } = write;
  const { owner, openedOn, answerBy, by, at } = write;
  const { rowCount } = await db.query(
    `insert into dispute (company_id, dispute_id, dossier_id, invoice_id, amount, category, source, said, owner, opened_on, answer_by, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [companyId, id, dossierId, invoiceId, amount, category, source, said, owner, openedOn, answerBy, by, at],
  );
  return rowCount === 1;
}

export type LockedDispute = {
  readonly invoiceId: string;
  readonly debtorId: string;
  readonly currency: string;
  /** Of the dispute; the open amount of its invoice where the whole is disputed. */
  readonly amount: number;
  readonly outcome: DisputeOutcome['kind'] | null;
  /** Of the outcome. */
  readonly because: string | null;
  readonly conceded: number | null;
  readonly creditBy: CalendarDate | null;
};

export async function lockDispute(
  db: Queryable,
  { companyId, dossierId, disputeId }: { companyId: string; dossierId: string; disputeId: string },
): Promise<LockedDispute | null> {
  return selectOne<LockedDispute>(
    db,
    `select d.invoice_id as "invoiceId", i.debtor_id as "debtorId", i.currency, coalesce(d.amount, i.payable - i.settled) as amount, d.outcome,
            d.outcome_because as because, d.conceded, d.credit_by as "creditBy"
       from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
      where d.company_id = $1 and d.dossier_id = $2 and d.dispute_id = $3 for update of d`,
    [companyId, dossierId, disputeId],
  );
}

export async function closeDispute(
  db: Queryable,
  { companyId, disputeId, outcome }: { companyId: string; disputeId: string; outcome: DisputeOutcome },
): Promise<void> {
  const [conceded, creditBy] =
    'conceded' in outcome ? [outcome.conceded.amount, outcome.creditBy] : [null, null];
  await db.query(
    `update dispute set outcome = $3, outcome_on = $4, outcome_by = $5, outcome_because = $6, conceded = $7, credit_by = $8
      where company_id = $1 and dispute_id = $2`,
    [companyId, disputeId, outcome.kind, outcome.on, outcome.by, outcome.because, conceded, creditBy],
  );
}

/** Without outcome; the journal keeps which it had. */
export async function clearOutcome(
  db: Queryable,
  { companyId, disputeId, on }: { companyId: string; disputeId: string; on: CalendarDate },
): Promise<void> {
  await db.query(
    `update dispute set outcome = null, outcome_on = null, outcome_by = null, outcome_because = null, conceded = null, credit_by = null, reopened_on = $3
      where company_id = $1 and dispute_id = $2`,
    [companyId, disputeId, on],
  );
}

function toDispute({
  currency,
  amount,
  outcome,
  outcomeOn,
  outcomeBy,
  outcomeBecause,
  conceded,
  creditBy,
  dossierId: _dossier,
  ...row
}: DisputeRow): Dispute {
  const head = { on: outcomeOn, by: outcomeBy ?? '', because: outcomeBecause ?? '' };
  return {
    ...row,
    amount: amount === null ? null : money(amount, currency),
    outcome:
      outcome === null || head.on === null
        ? null
        : outcomeOf(outcome, { ...head, on: head.on, conceded: money(conceded ?? 0, currency), creditBy }),
  };
}

function outcomeOf(
  kind: DisputeOutcome['kind'],
  {
    on,
    by,
    because,
    conceded,
    creditBy,
  }: Pick<DisputeOutcome, 'on' | 'by' | 'because'> & {
    conceded: ReturnType<typeof money>;
    creditBy: CalendarDate | null;
  },
): DisputeOutcome {
  if (kind === 'refused' || kind === 'lifted') return { kind, on, by, because };
  return { kind, on, by, because, conceded, creditBy: creditBy ?? on };
}
