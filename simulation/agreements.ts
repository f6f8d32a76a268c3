// What customers say beside paying: that they do not agree with a part of an invoice, and when they will pay. Told through
// the desk functions behind the buttons, and to the truth once it is done.

import { answerDispute, openDispute } from '../src/desk/agreements/open-dispute.ts';
import { recordPromise } from '../src/desk/agreements/record-promise.ts';
import { money } from '../src/units/money.ts';
import type { Office } from './office.ts';
import type { Act } from './plan/plan.ts';

type Said<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** A part of an invoice, in percent of what is owed. */
export async function dispute(office: Office, { number, percent, on }: Said<'dispute'>): Promise<void> {
  const found = await invoiceOf(office, number);
  const owed = office.truth.openOf(number);
  const cents = Math.max(1, Math.floor((owed * percent) / 100));
  // The books must know the same debt, or the customer would dispute another amount.
  if (!found || owed === 0 || found.open !== owed || office.truth.disputed.has(number)) return;
  const entry = {
    invoiceId: found.invoiceId,
    amount: money(cents, 'EUR'),
    category: 'quality',
    source: 'person',
    said: 'Some of it was broken',
    owner: null,
    answerBy: null,
  } as const;
  const outcome = await openDispute(office.desk(), {
    ...office.act(on),
    dossierId: found.dossierId,
    entry,
  });
  if (outcome.kind !== 'done') return;
  office.truth.dispute(number, { on, cents });
  office.say(`${(cents / 100).toFixed(2)} of ${number} is disputed`);
}

/** The firm looked into it, and the customer was wrong. */
export async function refuseDispute(office: Office, { number, on }: Said<'refuseDispute'>): Promise<void> {
  const { rows } = await office.database.query<{ id: string; dossierId: string }>(
    `select d.dispute_id as id, d.dossier_id as "dossierId" from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id
      where d.company_id = $1 and i.number = $2 and d.outcome is null order by d.opened_on, d.amount`,
    [office.companyId, number],
  );
  if (!office.truth.disputed.has(number)) return;
  const answer = { kind: 'refused', because: 'It was delivered whole' } as const;
  // What a person noted and what the customer wrote on its page are two disputes, and both are answered.
  for (const { id, dossierId } of rows) {
    const asked = { ...office.act(on), dossierId, disputeId: id, answer };
    if ((await answerDispute(office.desk(), asked)) !== 'done') return;
  }
  office.truth.disputed.delete(number);
  office.say(`the dispute of ${number} is refused`);
}

/** All that is owed for an invoice, by a day. */
export async function promise(office: Office, { number, payOn, on }: Said<'promise'>): Promise<void> {
  const found = await invoiceOf(office, number);
  if (!found || office.truth.openOf(number) === 0 || payOn < on) return;
  const entry = {
    amount: null,
    payOn,
    invoiceIds: [found.invoiceId],
    way: 'call',
    promisedBy: null,
    quote: null,
    cause: null,
    exceptionBecause: null,
  } as const;
  const outcome = await recordPromise(office.desk(), {
    ...office.act(on),
    dossierId: found.dossierId,
    entry,
  });
  if (outcome.kind !== 'done') return;
  office.truth.promise(number, payOn);
  office.say(`${number} is promised for ${payOn}`);
}

type Found = { readonly invoiceId: string; readonly dossierId: string; readonly open: number };

export async function invoiceOf(office: Office, number: string): Promise<Found | null> {
  const { rows } = await office.database.query<Found>(
    `select i.invoice_id as "invoiceId", o.dossier_id as "dossierId", i.payable - i.settled as open from invoice i
       join dossier o on o.company_id = i.company_id and o.debtor_id = i.debtor_id and o.currency = i.currency
      where i.company_id = $1 and i.number = $2`,
    [office.companyId, number],
  );
  return rows[0] ?? null;
}
