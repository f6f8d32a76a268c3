// What a person still has to do by hand for messages that were approved: calls to make, letters to post; in a closed company nothing.

import type { CompanyPolicy, DebtorKind } from '../../claim/parties.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { OF_OPEN_COMPANY } from '../companies/company-closed.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type TaskRow = {
  readonly messageId: string;
  readonly channel: ChannelName;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly phone: string | null;
  readonly asked: number;
  readonly currency: string;
  readonly preparedOn: CalendarDate;
  readonly oldestDueOn: CalendarDate | null;
  readonly debtorKind: DebtorKind;
  /** To registered electronic letters, beforehand. */
  readonly hasConsented: boolean;
  readonly registeredLetters: NonNullable<CompanyPolicy['registeredLetters']> | null;
};

/** Narrowed to one debtor or one message where these are named. */
export type TasksAsked = {
  readonly companyId: string;
  /** Whose amounts come first; by its letters where none is named. */
  readonly currency?: string;
  readonly debtorId?: string;
  readonly messageId?: string;
  readonly limit: number;
} & Collector;

/** The named currency first, and in each the largest amounts. The number is that of the delivery, else the first one known of the debtor. */
export async function openTasks(
  db: Queryable,
  { companyId, currency = '', debtorId, messageId, limit, collector = null }: TasksAsked,
): Promise<TaskRow[]> {
  const of = [
    ...(debtorId === undefined ? [] : [{ column: 'o.debtor_id', value: debtorId }]),
    ...(messageId === undefined ? [] : [{ column: 'm.message_id', value: messageId }]),
  ];
  // A text of its own for each way of asking: a plan that served all of them would read every task of the company.
  const narrowed = of.map(({ column }, at) => `and ${column} = $${at + 5}`).join(' ');
  return select<TaskRow>(
    db,
    `select m.message_id as "messageId", d.channel, o.debtor_id as "debtorId", b.name as "debtorName", m.asked, m.currency, m.prepared_on as "preparedOn",
            b.kind as "debtorKind", y.policy ->> 'registeredLetters' as "registeredLetters",
            exists (select from law_fact f where f.company_id = b.company_id and f.debtor_id = b.debtor_id and f.kind = 'electronicConsent' and f.lifted_at is null) as "hasConsented",
            coalesce(d.recipient, (select c.phone from contact c where c.company_id = b.company_id and c.debtor_id = b.debtor_id and c.phone is not null
                                    order by c.role <> 'accounting', not c.is_listed, c.contact_id limit 1)) as phone,
            (select min(i.due_on) from message_invoice mi join invoice i on i.company_id = mi.company_id and i.invoice_id = mi.invoice_id
              where mi.company_id = m.company_id and mi.message_id = m.message_id) as "oldestDueOn"
       from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id
       join company y on y.company_id = d.company_id
      where d.company_id = $1 and d.state = 'task' and m.state in ('approved', 'closed') and ${OF_OPEN_COMPANY}
        and ${inPortfolio('o.debtor_id', '$3')} ${narrowed}
      order by m.currency <> $4, m.currency, m.asked desc, m.message_id, d.channel limit $2`,
    [companyId, limit, collector, currency, ...of.map(({ value }) => value)],
  );
}
