// What people do beside the daily work, each through the desk function behind the button they press, and told to the truth
// once it is done.

import { holdDossier, releaseDossier } from '../src/desk/agreements/hold-dossier.ts';
import { correctInvoice } from '../src/desk/claims/correct-invoice.ts';
import { recordInsolvency } from '../src/desk/claims/record-insolvency.ts';
import { changePolicy } from '../src/desk/company/company-policy.ts';
import { correctContact } from '../src/desk/debtors/correct-debtor.ts';
import { excludeFromBatch } from '../src/desk/messages/review-batch.ts';
import { dispute, promise, refuseDispute } from './agreements.ts';
import { cheque } from './cheques.ts';
import { giveUp, handOver, offer, plan, reopen, takeBack } from './decisions.ts';
import { debtorOf, dossierOf, rowsOf } from './in-books.ts';
import { move } from './moved-money.ts';
import type { Office } from './office.ts';
import { answerOnPage } from './page-answers.ts';
import type { Act } from './plan/plan.ts';

type Deed = Exclude<Act, { kind: 'badFile' | 'sameFileAgain' | 'undo' }>;

export async function doAct(office: Office, deed: Deed): Promise<void> {
  const context = office.desk();
  const act = office.act(deed.on);
  switch (deed.kind) {
    case 'hold':
      return hold(office, deed);
    case 'release':
      return release(office, deed);
    case 'pause':
    case 'resume':
      await changePolicy(context, { ...act, change: { isPaused: deed.kind === 'pause' } });
      office.truth.isPaused = deed.kind === 'pause';
      return office.say(deed.kind);
    case 'insolvency':
    case 'newAddress':
      return correct(office, deed);
    case 'cancel':
      return cancel(office, deed);
    case 'dispute':
      return dispute(office, deed);
    case 'refuseDispute':
      return refuseDispute(office, deed);
    case 'promise':
      return promise(office, deed);
    case 'plan':
      return plan(office, deed);
    case 'offer':
      return offer(office, deed);
    case 'handOver':
      return handOver(office, deed);
    case 'takeBack':
      return takeBack(office, deed);
    case 'writeOff':
      return giveUp(office, deed);
    case 'cheque':
      return cheque(office, deed);
    case 'reopen':
      return reopen(office, deed);
    case 'onPage':
      return answerOnPage(office, deed);
    case 'move':
      return move(office, deed);
    case 'leaveOut':
      return leaveOut(office, deed);
  }
}

type Correction = Extract<Act, { kind: 'insolvency' | 'newAddress' }>;

/** What a person has learnt about a customer. */
async function correct(office: Office, deed: Correction): Promise<void> {
  const context = office.desk();
  const act = office.act(deed.on);
  const debtorId = await debtorOf(office, deed.customer);
  if (debtorId === null) return;
  if (deed.kind === 'insolvency') {
    const entry = { openedOn: deed.on, publishedOn: null, source: 'the gazette' };
    await recordInsolvency(context, { ...act, debtorId, entry });
    office.truth.insolvent.set(deed.customer, deed.on);
    return office.say(`${deed.customer} is insolvent`);
  }
  await correctContact(context, {
    ...act,
    debtorId,
    contact: { name: null, email: deed.email, phone: null },
  });
  office.truth.addresses.set(deed.customer, deed.email);
  office.say(`${deed.customer} now has ${deed.email}`);
}

async function cancel(office: Office, { number, on }: Extract<Act, { kind: 'cancel' }>): Promise<void> {
  const [invoice] = await rowsOf(
    office,
    'select invoice_id as id from invoice where company_id = $1 and number = $2',
    [number],
  );
  if (!invoice) return;
  await correctInvoice(office.desk(), {
    ...office.act(on),
    invoiceId: invoice.id,
    correction: { cancelledOn: on },
  });
  office.truth.cancel(number);
  office.say(`${number} is cancelled`);
}

async function hold(
  office: Office,
  { customer, number, until, on }: Extract<Act, { kind: 'hold' }>,
): Promise<void> {
  const dossierId = await dossierOf(office, customer);
  const [invoice] =
    number === null
      ? []
      : await rowsOf(office, 'select invoice_id as id from invoice where company_id = $1 and number = $2', [
          number,
        ]);
  if (dossierId === null || (number !== null && !invoice)) return;
  const request = {
    ...office.act(on),
    dossierId,
    invoiceId: invoice?.id ?? null,
    because: 'asked for time',
    until,
  };
  await holdDossier(office.desk(), request);
  office.truth.holds.push({ customer, number, from: on, until });
  office.say(`${customer}${number === null ? '' : `, ${number}`} is held until ${until ?? 'further notice'}`);
}

/** Every hold without an end is lifted. */
async function release(office: Office, { customer, on }: Extract<Act, { kind: 'release' }>): Promise<void> {
  const dossierId = await dossierOf(office, customer);
  if (dossierId === null) return;
  const holds = await rowsOf(
    office,
    'select hold_id as id from hold where company_id = $1 and dossier_id = $2 and lifted_at is null and until_on is null order by hold_id',
    [dossierId],
  );
  for (const { id } of holds)
    await releaseDossier(office.desk(), { ...office.act(on), dossierId, holdId: id });
  for (const one of office.truth.holds)
    if (one.customer === customer && one.until === null) one.until = yesterday(on);
  office.say(`${customer} is no longer held`);
}

const yesterday = (on: string): string =>
  new Date(Date.parse(`${on}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** "Not this one, I see him Thursday": what waits for this customer is left out, and the rest of that day with it. */
async function leaveOut(office: Office, { customer, on }: Extract<Act, { kind: 'leaveOut' }>): Promise<void> {
  const waiting = await rowsOf(
    office,
    `select m.message_id as id from message m join dossier o using (company_id, dossier_id) join debtor b using (company_id, debtor_id)
      where company_id = $1 and b.name = $2 and m.state in ('prepared', 'approved')`,
    [customer],
  );
  for (const { id } of waiting) {
    const { changed } = await excludeFromBatch(office.desk(), {
      ...office.act(on),
      messageId: id,
      because: 'I see him Thursday',
      until: null,
    });
    if (changed.length === 0) continue;
    office.truth.holds.push({ customer, number: null, from: on, until: on });
    office.say(`${customer} is left out`);
  }
}
