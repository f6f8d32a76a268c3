// What a customer answers on its page, by a link that the firm makes: it has paid, it asks something, it does not agree, it
// will pay by a day. Through the door of the page, and told to the truth by the effect that the page says it had.

import { portalSigner } from '../src/access/portal-links.ts';
import type { PageAnswer } from '../src/desk/debtor-page/answer-on-page.ts';
import { debtorPortal } from '../src/desk/debtor-page/debtor-portal.ts';
import { makePageLink } from '../src/desk/debtors/debtor-inbox.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { money } from '../src/units/money.ts';
import { invoiceOf } from './agreements.ts';
import { debtorOf } from './in-books.ts';
import type { Office } from './office.ts';
import { daysLater, isWorked } from './oracle/working-days.ts';
import type { Act } from './plan/plan.ts';

const SIGNER = portalSigner('secret of the simulation');
const LINKS = { signer: SIGNER, publicUrl: 'https://acquit.example' };

/** Working days that a person has to look at an answer before reminders go on. */
const LOOK_DAYS: Readonly<Record<PageDeed['what'], number>> = { paid: 5, question: 3, dispute: 3, date: 3 };

type PageDeed = Extract<Act, { kind: 'onPage' }>;

export async function answerOnPage(office: Office, deed: PageDeed): Promise<void> {
  const { customer, number, what, on } = deed;
  const desk = office.desk();
  const debtorId = await debtorOf(office, customer);
  const found = await invoiceOf(office, number);
  const { truth } = office;
  // The page shows what the books know: where they know another debt, the customer would say something else.
  if (debtorId === null || !found || found.open === 0 || found.open !== truth.openOf(number)) return;
  const link = await makePageLink({ ...desk, pageLinks: LINKS }, { ...office.act(on), debtorId });
  const portal = debtorPortal(office.installation, SIGNER);
  const visit = await portal.visitByToken(link?.url.split('/').at(-1) ?? '', on);
  if (visit === null) throw new Error(`The page of ${customer} does not open`);
  const answer = saidBy(deed, found);
  const outcome = await portal.answer({
    ...{ visit, dossierId: found.dossierId, day: on, answer, files: [] },
    formKey: formKeyOf(found.invoiceId, what),
    holdBecause: () => 'The customer has answered',
  });
  if (outcome.kind === 'refused') return office.say(`${customer} answers (${what}): ${outcome.because}`);
  office.say(`${customer} answers (${what}): ${outcome.effect}`);
  if (outcome.effect === 'dispute') truth.dispute(number, { on, cents: part(found.open) });
  if (outcome.effect === 'promise')
    for (const promised of announcedFor(truth, deed)) truth.promise(promised, deed.payOn);
  if (outcome.effect === 'hold')
    truth.holds.push({
      customer,
      number: what === 'paid' ? number : null,
      from: on,
      until: workedDayAfter(on, LOOK_DAYS[what], office.firm.country),
    });
}

/** Who names a day and no amount means what is due by then; who owes nothing by then, what comes next. */
function announcedFor(truth: Office['truth'], { customer, payOn }: PageDeed): string[] {
  const owed = truth.invoicesOf(customer).flatMap(({ number }) => (truth.openOf(number) > 0 ? [number] : []));
  const due = owed.filter(number => (truth.clockOf(number).dueOn ?? payOn) <= payOn);
  return due.length === 0 ? owed : due;
}

function saidBy(
  { what, payOn, on }: PageDeed,
  { invoiceId, open }: { invoiceId: string; open: number },
): PageAnswer {
  switch (what) {
    case 'paid':
      return { kind: 'paid', invoiceIds: [invoiceId], paidOn: on, note: '' };
    case 'question':
      return { kind: 'question', note: 'Where is the delivery note?' };
    case 'dispute':
      return {
        kind: 'dispute',
        invoiceId,
        amount: money(part(open), 'EUR'),
        category: 'quality',
        note: 'Broken',
      };
    case 'date':
      return { kind: 'date', payOn, amount: null, cause: null, note: '' };
  }
}

const part = (open: number): number => Math.max(1, Math.floor(open / 4));

/** Made with the form, in the shape of an id. */
const formKeyOf = (invoiceId: string, what: PageDeed['what']): string =>
  `${invoiceId.slice(0, -4)}${{ paid: '0001', question: '0002', dispute: '0003', date: '0004' }[what]}`;

function workedDayAfter(on: CalendarDate, days: number, country: string): string {
  let day: string = on;
  for (let left = days; left > 0; ) {
    day = daysLater(day, 1);
    if (isWorked(day, country)) left -= 1;
  }
  return day;
}
