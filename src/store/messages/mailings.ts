// Mailings: the parcels that one process took together. One row tells, at every moment, which of them may have left
// without an answer; whoever has the row in hand alone may let another one go.

import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type MailingKey = { readonly companyId: string; readonly mailingId: string };

export type MailingAnswer = {
  readonly deliveryId: string;
  readonly kind: 'accepted' | 'refused' | 'notSent' | 'inDoubt';
  readonly evidence: string;
};

export type Mailing = {
  /** All that were taken. */
  readonly deliveries: readonly string[];
  /** Those whose text may be with a server, without an answer that is known. */
  readonly leaving: readonly string[];
  readonly answers: readonly MailingAnswer[];
};

export async function insertMailing(
  db: Queryable,
  {
    companyId,
    mailingId,
    deliveryIds,
    leaseBy,
    leaseUntil,
  }: MailingKey & { deliveryIds: readonly string[]; leaseBy: string; leaseUntil: string },
): Promise<void> {
  await db.query(
    'insert into mailing (company_id, mailing_id, lease_by, lease_until, deliveries) values ($1, $2, $3, $4, $5)',
    [companyId, mailingId, leaseBy, leaseUntil, deliveryIds],
  );
}

/** False when somebody else has taken the mailing over: then nothing more of it may leave from here. */
export async function noteMailing(
  db: Queryable,
  {
    companyId,
    mailingId,
    leaving,
    answers,
    leaseUntil,
  }: MailingKey & {
    leaving: readonly string[];
    answers: readonly MailingAnswer[];
    leaseUntil: string;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update mailing set leaving = $3, answers = answers || $4::jsonb, lease_until = $5 where company_id = $1 and mailing_id = $2',
    [companyId, mailingId, leaving, JSON.stringify(answers), leaseUntil],
  );
  return rowCount === 1;
}

/** False when somebody else has taken it over. */
export async function endMailing(db: Queryable, { companyId, mailingId }: MailingKey): Promise<boolean> {
  const { rowCount } = await db.query('delete from mailing where company_id = $1 and mailing_id = $2', [
    companyId,
    mailingId,
  ]);
  return rowCount === 1;
}

export type Expiry = {
  readonly companyId: string;
  readonly now: string;
  /** No lease that is held ends later. */
  readonly latest: string;
  readonly isDead: (leaseBy: string) => boolean;
};

/** Takes over the mailings of processes that have not noted anything by the instant, or are dead: they end with this. */
export async function takeOverMailings(
  db: Queryable,
  { companyId, now, latest, isDead }: Expiry,
): Promise<Mailing[]> {
  const workers = await select<{ worker: string }>(
    db,
    'select distinct lease_by as worker from mailing where company_id = $1',
    [companyId],
  );
  if (workers.length === 0) return [];
  const dead = workers.map(({ worker }) => worker).filter(isDead);
  return select<Mailing>(
    db,
    `delete from mailing where company_id = $1 and (lease_until < $2 or lease_until > $4 or lease_by = any($3))
      returning deliveries, leaving, answers`,
    [companyId, now, dead, latest],
  );
}
