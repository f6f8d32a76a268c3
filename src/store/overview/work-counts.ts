// What waits for a person in a company: messages, doubts, failures and unallocated money, counted.

import { type Collector, type Mine, mineAlone } from '../debtors/portfolios.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type WorkCounts = {
  readonly inDoubt: number;
  readonly failed: number;
  readonly stoppedBecausePaid: number;
  /** Whether a message ever left. */
  readonly hasSent: boolean;
  readonly proposals: number;
};

/** Withdrawn because the money had come: nothing was owed any more, or less than the message asked for. What is disputed or credited is no money. */
const STOPPED_BECAUSE_PAID = `state = 'withdrawn' and (withdrawn_because->>'code' = 'paidInFull' or (withdrawn_because->'isByMoney' = 'true'
  and (withdrawn_because->'now'->>'amount')::bigint < (withdrawn_because->'was'->>'amount')::bigint))`;

/** A message or delivery `m` of the debtors of the person in `$2`, or of anybody. */
const ofMine = (mine: Mine): string =>
  mine.values.length === 0
    ? ''
    : `and exists (select from dossier o where o.company_id = m.company_id and o.dossier_id = m.dossier_id ${mine.and('o.debtor_id')})`;

/** Failures count while their dossier is open: after that nobody needs them. */
export async function workCounts(
  db: Queryable,
  { companyId, collector = null }: { companyId: string } & Collector,
): Promise<WorkCounts> {
  const mine = mineAlone(collector, '$2');
  // Money without an invoice is in nobody's portfolio.
  const ofAll = collector === null ? '' : 'and false';
  const row = await selectOne<WorkCounts>(
    db,
    `select
       (select count(distinct message_id) from delivery m where company_id = $1 and state = 'inDoubt' ${ofMine(mine)}) as "inDoubt",
       (select count(distinct d.message_id) from delivery d join dossier o on o.company_id = d.company_id and o.dossier_id = d.dossier_id
         where d.company_id = $1 and d.state = 'failed' and o.closed_on is null ${mine.and('o.debtor_id')}) as failed,
       exists (select from delivery m where company_id = $1 and delivered_on is not null ${ofMine(mine)}) as "hasSent",
       (select count(*) from message m where company_id = $1 and ${STOPPED_BECAUSE_PAID} ${ofMine(mine)}) as "stoppedBecausePaid",
       (select count(*) from match_proposal s join payment p on p.company_id = s.company_id and p.payment_id = s.payment_id
         where s.company_id = $1 and p.allocated < p.amount and p.set_aside_because is null ${ofAll}) as proposals`,
    [companyId, ...mine.values],
  );
  if (row === null) throw new Error('A statement of counts gives one row');
  return row;
}

export type BatchAmount = {
  readonly state: 'prepared' | 'approved';
  readonly currency: string;
  readonly messages: number;
  readonly asked: number;
};

/** A letter that a person posts is counted among the letters: no delay will send it. */
const ONLY_A_TASK = `state = 'approved'
  and exists (select from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state = 'task')
  and not exists (select from delivery d where d.company_id = m.company_id and d.message_id = m.message_id and d.state in ('waiting', 'sending'))`;

/** What the messages that wait for approval, or have it and will leave by themselves, ask for, in minor units. */
export async function batchAmounts(
  db: Queryable,
  { companyId, collector = null }: { companyId: string } & Collector,
): Promise<BatchAmount[]> {
  const mine = mineAlone(collector, '$2');
  return select<BatchAmount>(
    db,
    `select state, currency, count(*) as messages, sum(asked)::bigint as asked from message m
      where company_id = $1 and state in ('prepared', 'approved') and not (${ONLY_A_TASK}) ${ofMine(mine)} group by state, currency`,
    [companyId, ...mine.values],
  );
}
