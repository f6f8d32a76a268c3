// What the pages of a debtor show only once something happened: an offer of the company to accept, and a payer who comes
// back from a provider. Put into the demonstration, so that every page is looked at with something on it.

import { proposePlan } from '../../src/desk/agreements/agree-plan.ts';
import { newId } from '../../src/store/ids.ts';
import { select } from '../../src/store/select.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import { insertRows } from '../desk-rows.ts';
import type { RealServer } from './real-server.ts';

/** Within what one person may grant. */
const INSTALMENTS = 3;
const FIRST_AFTER_DAYS = 7;

export type ShownPages = {
  readonly debtorId: string;
  /** The one of the debtor that most messages named. */
  readonly invoiceId: string;
  readonly invoiceNumber: string;
  /** The secret of the debtor's link. */
  readonly token: string;
  /** Where somebody comes back whose payment did not go through. */
  readonly returnPath: string;
};

export async function showEveryPage(
  { database, context, companyId }: RealServer,
  { debtor, day }: { debtor: string; day: CalendarDate },
): Promise<ShownPages> {
  const [found] = await select<{ debtorId: string; dossierId: string; linkId: string; url: string }>(
    database,
    `select d.debtor_id as "debtorId", d.dossier_id as "dossierId", m.view ->> 'pageUrl' as url,
            p.portal_link_id as "linkId"
       from message m
       join dossier d on d.company_id = m.company_id and d.dossier_id = m.dossier_id
       join debtor b on b.company_id = d.company_id and b.debtor_id = d.debtor_id
       join portal_link p on p.company_id = m.company_id and p.debtor_id = d.debtor_id
      where m.company_id = $1 and b.name = $2 and m.view ->> 'pageUrl' is not null
      order by m.message_id desc limit 1`,
    [companyId, debtor],
  );
  if (found === undefined) throw new Error(`${debtor} has no page`);
  const { debtorId, dossierId, linkId, url } = found;
  const [invoice] = await select<{ invoiceId: string; invoiceNumber: string }>(
    database,
    `select i.invoice_id as "invoiceId", i.number as "invoiceNumber" from invoice i
       join message_invoice n on n.company_id = i.company_id and n.invoice_id = i.invoice_id
      where i.company_id = $1 and i.debtor_id = $2 group by i.company_id, i.invoice_id order by count(*) desc, i.number limit 1`,
    [companyId, debtorId],
  );
  if (invoice === undefined) throw new Error(`No message names an invoice of ${debtor}`);
  const offered = await proposePlan(context, {
    companyId,
    dossierId,
    day,
    by: 'Maëlle Dhaenens',
    entry: {
      invoiceIds: null,
      proposedBy: 'creditor',
      schedule: { kind: 'equal', count: INSTALMENTS, firstOn: addDays(day, FIRST_AFTER_DAYS) },
      interest: 'waivedWhenKept',
      hasAcceleration: true,
      acknowledgesDebt: true,
      note: '',
      answersPlanId: null,
    },
  });
  if (offered.kind !== 'done') throw new Error(offered.kind);
  const id = newId(Date.parse(context.clock.now()));
  await insertRows(database, 'online_payment', [
    {
      company_id: companyId,
      online_payment_id: id,
      portal_link_id: linkId,
      form_key: id,
      provider: 'mollie',
      amount: 100_00,
      currency: 'EUR',
      parts: '[]',
      state: 'failed',
      begun_at: context.clock.now(),
      looked_at: context.clock.now(),
    },
  ]);
  const token = url.split('/').pop() ?? '';
  return { debtorId, ...invoice, token, returnPath: `/p/retour/${companyId}/${id}` };
}
