// What is agreed with a customer about one invoice, and what a firm decides when nothing comes: payment plans, offers to
// take less, hand-overs and write-offs, each taken back by some. Through the desk functions behind the buttons, and told to
// the truth once it is done.

import { acceptPlan, proposePlan } from '../src/desk/agreements/agree-plan.ts';
import { answerConcession } from '../src/desk/agreements/answer-concession.ts';
import { offerSettlement } from '../src/desk/agreements/offer-settlement.ts';
import { resumeDossier, stopDossier } from '../src/desk/agreements/stop-dossier.ts';
import { reopenWriteOff, writeOff } from '../src/desk/money/write-off.ts';
import { money } from '../src/units/money.ts';
import { invoiceOf } from './agreements.ts';
import type { Office } from './office.ts';
import { daysLater } from './oracle/working-days.ts';
import type { Act } from './plan/plan.ts';

type Done<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Proposed by the customer over what is open of one invoice; accepted in writing, or never answered. */
export async function plan(office: Office, deed: Done<'plan'>): Promise<void> {
  const { number, count, firstOn, hasAcceleration, isAccepted, on } = deed;
  const found = await agreeable(office, number);
  if (!found || firstOn < on) return;
  const act = { ...office.act(on), dossierId: found.dossierId };
  const outcome = await proposePlan(office.desk(), {
    ...act,
    entry: {
      invoiceIds: [found.invoiceId],
      proposedBy: 'debtor',
      schedule: { kind: 'equal', count, firstOn },
      interest: 'waivedWhenKept',
      hasAcceleration,
      acknowledgesDebt: true,
      note: '',
      answersPlanId: null,
    },
  });
  if (outcome.kind !== 'done') return;
  const { truth } = office;
  const needsAnother = outcome.excess.length > 0;
  const written = { acceptedBy: 'the customer', proof: 'a signed mail' };
  const isDone =
    isAccepted &&
    !needsAnother &&
    (await acceptPlan(office.desk(), { ...act, planId: outcome.planId, ...written })) === 'done';
  // A proposal takes the place of others that nobody has accepted, and an accepted plan that of every other.
  for (const [other, agreed] of truth.agreed)
    if (truth.documents.get(other)?.customer === deed.customer && agreed.kind === 'plan')
      if (isDone || !agreed.isAccepted) truth.agreed.delete(other);
  truth.agreed.set(number, {
    kind: 'plan',
    on,
    whole: found.open,
    instalments: parts(found.open, count).map((cents, month) => ({
      dueOn: monthsLater(firstOn, month),
      cents,
    })),
    hasAcceleration,
    isAccepted: isDone,
    before: truth.cameFor(number),
  });
  office.say(`${number} in ${count} parts from ${firstOn}: ${isDone ? 'agreed' : 'proposed'}`);
}

/** "80 % by Friday, and the rest is given up." */
export async function offer(office: Office, { number, percent, payBy, on }: Done<'offer'>): Promise<void> {
  const found = await agreeable(office, number);
  const cents = Math.floor(((found?.open ?? 0) * percent) / 100);
  if (!found || payBy < on || cents === 0) return;
  const outcome = await offerSettlement(office.desk(), {
    ...office.act(on),
    dossierId: found.dossierId,
    entry: {
      invoiceIds: [found.invoiceId],
      amount: money(cents, 'EUR'),
      payBy,
      because: 'To have done with it',
    },
  });
  if (outcome.kind !== 'done') return;
  const { truth } = office;
  truth.agreed.set(number, {
    kind: 'offer',
    on,
    open: found.open,
    cents,
    payBy,
    before: truth.cameFor(number),
  });
  office.say(`${(cents / 100).toFixed(2)} by ${payBy} settles ${number}`);
}

/** Somebody else writes to the customer from now on. */
export async function handOver(office: Office, { customer, on }: Done<'handOver'>): Promise<void> {
  const dossierId = await dossierIn(office, customer);
  if (dossierId === null) return;
  const entry = {
    kind: 'handOver',
    recipientKind: 'agency',
    recipient: 'Recouvra',
    reference: null,
    because: 'Nobody answers',
  } as const;
  const outcome = await stopDossier(office.desk(), { ...office.act(on), dossierId, entry });
  if (outcome.kind !== 'done') return;
  office.truth.stops.push({ customer, number: null, from: on, until: null });
  office.say(`${customer} is handed over`);
}

export async function takeBack(office: Office, { customer, on }: Done<'takeBack'>): Promise<void> {
  const dossierId = await dossierIn(office, customer);
  if (dossierId === null) return;
  const asked = { ...office.act(on), dossierId, kind: 'handOver', because: 'The agency gives up' } as const;
  if (!(await resumeDossier(office.desk(), asked))) return;
  for (const stop of office.truth.stops)
    if (stop.customer === customer && stop.until === null) stop.until = daysLater(on, -1);
  office.say(`${customer} is taken back`);
}

/** A part of an invoice, in percent of what is open, by two persons. */
export async function giveUp(office: Office, { number, percent, on }: Done<'writeOff'>): Promise<void> {
  const found = await agreeable(office, number);
  const cents = Math.floor(((found?.open ?? 0) * percent) / 100);
  if (!found || cents === 0) return;
  const here = { ...office.act(on), dossierId: found.dossierId };
  const outcome = await writeOff(office.desk(), {
    ...here,
    entry: {
      invoiceIds: [found.invoiceId],
      amount: money(cents, 'EUR'),
      reason: 'uncollectable',
      because: 'Not worth it',
    },
  });
  if (outcome.kind === 'proposed') {
    const { concessionId } = outcome;
    const agreed = { ...here, concessionId, answer: { kind: 'agree' }, by: 'paul' } as const;
    if ((await answerConcession(office.desk(), agreed)).kind !== 'done') return;
  } else if (outcome.kind !== 'done') return;
  office.truth.givenUp.set(number, cents);
  office.say(`${(cents / 100).toFixed(2)} of ${number} is given up`);
}

export async function reopen(office: Office, { number, on }: Done<'reopen'>): Promise<void> {
  const { rows } = await office.database.query<{ id: string; dossierId: string }>(
    `select w.write_off_id as id, w.dossier_id as "dossierId" from write_off w join invoice i using (company_id, invoice_id)
      where company_id = $1 and i.number = $2 and w.reason = 'uncollectable'`,
    [office.companyId, number],
  );
  const [found] = rows;
  if (!found || !office.truth.givenUp.has(number)) return;
  const asked = { ...office.act(on), dossierId: found.dossierId, writeOffId: found.id };
  if (!(await reopenWriteOff(office.desk(), { ...asked, because: 'Found after all' }))) return;
  office.truth.givenUp.delete(number);
  office.say(`${number} is owed again`);
}

/** The books know the same debt, and nothing else is agreed about it. */
async function agreeable(office: Office, number: string) {
  const found = await invoiceOf(office, number);
  const { truth } = office;
  const isFree = !truth.disputed.has(number) && !truth.agreed.has(number) && !truth.givenUp.has(number);
  return found && found.open > 0 && found.open === truth.openOf(number) && isFree ? found : null;
}

async function dossierIn(office: Office, customer: string): Promise<string | null> {
  const { rows } = await office.database.query<{ id: string }>(
    'select dossier_id as id from dossier join debtor using (company_id, debtor_id) where company_id = $1 and name = $2 and closed_on is null',
    [office.companyId, customer],
  );
  return rows[0]?.id ?? null;
}

/** The first ones carry the odd cents. */
function parts(whole: number, count: number): number[] {
  const each = Math.floor(whole / count);
  return Array.from({ length: count }, (_, at) => each + (at < whole - each * count ? 1 : 0));
}

/** The same day of a later month, or its last one. */
function monthsLater(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
