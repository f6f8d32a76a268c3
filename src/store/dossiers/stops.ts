// Hand-overs, hardship and closures of dossiers.

import type { RecipientKind, Stop } from '../../dossier/stop.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { groupValues } from '../group-by.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

type StopRow = {
  readonly dossierId: string;
  readonly id: string;
  readonly kind: Stop['kind'];
  readonly recipientKind: RecipientKind | null;
  readonly recipient: string | null;
  readonly reference: string | null;
  readonly because: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
  readonly covers: readonly string[] | null;
  readonly by: string;
  readonly endedOn: CalendarDate | null;
  readonly endedBy: string | null;
  readonly endedBecause: string | null;
};

/** By dossier, in the order of their days, the ended ones too. */
export async function stopsOf(
  db: Queryable,
  companyId: string,
  dossierIds: readonly string[],
): Promise<Map<string, Stop[]>> {
  const rows = await select<StopRow>(
    db,
    `select dossier_id as "dossierId", stop_id as id, kind, recipient_kind as "recipientKind", recipient, reference, because, from_on as "fromOn", until_on as "untilOn",
            covers, author as by, ended_on as "endedOn", ended_by as "endedBy", ended_because as "endedBecause"
       from dossier_stop where company_id = $1 and dossier_id = any($2) order by from_on, stop_id`,
    [companyId, dossierIds],
  );
  return groupValues(rows, ({ dossierId }) => dossierId, toStop);
}

export type StopWrite = {
  readonly companyId: string;
  readonly dossierId: string;
  readonly id: string;
  readonly because: string;
  readonly fromOn: CalendarDate;
  readonly by: string;
  readonly at: string;
} & (
  | {
      readonly kind: 'handOver';
      readonly recipientKind: RecipientKind;
      readonly recipient: string;
      readonly reference: string | null;
    }
  | { readonly kind: 'hardship'; readonly untilOn: CalendarDate | null }
  | { readonly kind: 'closure'; readonly invoiceIds: readonly string[] }
);

/** False when one of that kind stops the dossier already; a closure comes beside earlier ones. */
export async function insertStop(db: Queryable, stop: StopWrite): Promise<boolean> {
  const { companyId, dossierId, id, kind, because, fromOn, by, at } = stop;
  const handOver =
    kind === 'handOver' ? [stop.recipientKind, stop.recipient, stop.reference] : [null, null, null];
  const untilOn = kind === 'hardship' ? stop.untilOn : null;
  const covers = kind === 'closure' ? JSON.stringify(stop.invoiceIds) : null;
  const { rowCount } = await db.query(
    `insert into dossier_stop (company_id, stop_id, dossier_id, kind, recipient_kind, recipient, reference, because, from_on, until_on, covers, author, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [companyId, id, dossierId, kind, ...handOver, because, fromOn, untilOn, covers, by, at],
  );
  return rowCount === 1;
}

/** Ends what is in force of that kind; the ids. */
export async function endStops(
  db: Queryable,
  {
    companyId,
    dossierId,
    kind,
    on,
    by,
    because,
  }: {
    companyId: string;
    dossierId: string;
    kind: Stop['kind'];
    on: CalendarDate;
    by: string;
    because: string;
  },
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `update dossier_stop set ended_on = $4, ended_by = $5, ended_because = $6
      where company_id = $1 and dossier_id = $2 and kind = $3 and ended_on is null returning stop_id as id`,
    [companyId, dossierId, kind, on, by, because],
  );
  return rows.map(({ id }) => id);
}

function toStop({
  id,
  kind,
  recipientKind,
  recipient,
  reference,
  because,
  fromOn,
  untilOn,
  covers,
  by,
  endedOn,
  endedBy,
  endedBecause,
}: StopRow): Stop {
  const ended = endedOn === null ? null : { on: endedOn, by: endedBy ?? '', because: endedBecause ?? '' };
  const fact = { id, because, by, fromOn, ended };
  switch (kind) {
    case 'handOver':
      return {
        ...fact,
        kind,
        recipientKind: recipientKind ?? 'agency',
        recipient: recipient ?? '',
        reference,
      };
    case 'hardship':
      return { ...fact, kind, untilOn };
    case 'closure':
      return { ...fact, kind, invoiceIds: covers ?? [] };
  }
}
