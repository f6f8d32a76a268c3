// One claim, one object: on the day a message left, the invoice and its explanation in the API, the message in the batch, the
// debtor's page, the roads to a title, the letter, its annex and the statement for a court say the same parts, to the cent.

import { expect, it } from 'vitest';
import { z } from 'zod';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { compose } from '../../src/letters/compose.ts';
import { formatMoney, localeOf } from '../../src/letters/locale.ts';
import type { MessageView } from '../../src/letters/message.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { AMOUNT_PARTS, amountPartText } from '../../src/messages/amount-words.ts';
import { amountText } from '../../src/messages/format.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day as dayOf } from '../../src/units/calendar.ts';
import { money, parseDecimal } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type OpenDoors, openDoors, PAGE_LINKS } from '../telling/doors.ts';
import {
  DEBTOR,
  debtorIdIn,
  NUMBER,
  type Parts,
  SITUATIONS,
  type Situation,
} from '../telling/one-claim-situations.ts';

stories('One claim through every door', open => {
  it.each(SITUATIONS)('$title', async situation => {
    const { owed, stated = owed, isAnnounced = false, inCourt = owed } = situation;
    const asked = isAnnounced ? stated.principal : stated.total;
    const d = await begun(await open(situation.place, situation.policy), situation);
    const { message, doors, debtorId } = await sentOn(d, situation);
    const seen = async (path: string, ...keys: readonly string[]): Promise<unknown> =>
      partsAt(await doors.get(path), keys);
    expect(await seen(`/explanation?invoice=${NUMBER}`, 'invoice', 'amounts')).toEqual(owed);
    expect(await seen(`/debtors/${debtorId}`, 'invoices', '0', 'amounts')).toEqual(owed);
    expect(await seen(`/debtors/${debtorId}/roads`, 'amounts')).toEqual(owed);
    expect(await seen(`/legal-statement?invoice=${NUMBER}`, 'inLetters')).toEqual(owed);
    expect(await seen(`/legal-statement?invoice=${NUMBER}`, 'amounts')).toEqual(inCourt);
    expect(await seen(`/messages/${message.id}`, 'amounts')).toEqual(stated);
    pageSays(await doors.page(message.token), { owed, asked });
    letterSays(message.view, { stated, asked });
  });
});

async function begun(d: Diary, { customer, amount, due }: Situation): Promise<Diary> {
  d.customer(DEBTOR, customer);
  await d.invoice({ number: NUMBER, debtor: DEBTOR, issued: '2026-08-31', due, amount });
  return d;
}

type Sent = { readonly id: string; readonly view: MessageView; readonly token: string };

/** Works every day until the message of the situation has left, and opens the doors on that evening. */
async function sentOn(
  d: Diary,
  { meanwhile = {}, due, on, stepKey }: Situation,
): Promise<{ message: Sent; doors: OpenDoors; debtorId: string }> {
  let next = addDays(dayOf(due), 1);
  for (const [day, happens] of Object.entries(meanwhile)) {
    await d.workFrom(next, { until: day });
    await happens(d);
    // The evening's statement of the day is in: the next morning has nothing to do.
    next = addDays(dayOf(day), 2);
  }
  await d.workFrom(next, { until: addDays(dayOf(on), -1) });
  await d.bank(on, []);
  await dailyRun(
    { ...d.desk(), pageLinks: PAGE_LINKS },
    { companyId: d.companyId, day: dayOf(on), author: 'run', isDryRun: false },
  );
  const [message] = await select<{ id: string; view: MessageView; stepKey: string }>(
    d.database,
    `select message_id as id, view, step_key as "stepKey" from message where company_id = $1 and state = 'prepared'`,
    [d.companyId],
  );
  expect(message?.stepKey).toBe(stepKey);
  if (message === undefined) throw new Error(`Nothing was prepared on ${on}`);
  await d.approveAll(on);
  await d.send(on);
  const url = message.view.pageUrl ?? '';
  const token = url.slice(url.lastIndexOf('/') + 1);
  const doors = await openDoors(d, on);
  return { message: { ...message, token }, doors, debtorId: await debtorIdIn(d) };
}

/** What stands under these keys, with the decimals of its amounts alone. */
function partsAt(answer: unknown, keys: readonly string[]): unknown {
  const found = keys.reduce<unknown>(
    (value, key) =>
      z.record(z.string(), z.unknown()).or(z.array(z.unknown()).transform(listed)).parse(value)[key],
    answer,
  );
  const amounts = z.record(z.string(), z.object({ amount: z.string() })).parse(found);
  return Object.fromEntries(Object.entries(amounts).map(([part, { amount }]) => [part, amount]));
}

const listed = (list: readonly unknown[]): Record<string, unknown> =>
  Object.fromEntries(list.map((entry, position) => [String(position), entry]));

const euros = (decimal: string) => parseDecimal(decimal, 'EUR') ?? money(0, 'EUR');

/** What the page asks for, and what it explains of the invoice, each part by its name and no other. */
function pageSays(page: string, { owed, asked }: { owed: Parts; asked: string }): void {
  expect(page).toContain(`<p class="total">${amountText(euros(asked), 'fr')}</p>`);
  for (const part of AMOUNT_PARTS) {
    const name = `<dt>${amountPartText(part, 'fr')}</dt>`;
    if (owed[part] === '0.00') expect(page).not.toContain(name);
    else expect(page).toContain(`${name}<dd>${amountText(euros(owed[part]), 'fr')}</dd>`);
  }
}

/** The text of the letter names each part; its annex has one row for the invoice with the same figures. */
function letterSays(view: MessageView, { stated, asked }: { stated: Parts; asked: string }): void {
  const { letter } = compose(view);
  const locale = localeOf(view.language, view.creditor.country);
  const printed = (decimal: string): string => formatMoney(euros(decimal), locale);
  const parts = AMOUNT_PARTS.filter(part => stated[part] !== '0.00').map(part => printed(stated[part]));
  for (const amount of [...parts, printed(asked)]) expect(letter.text).toContain(amount);
  const { annex } = letterPage(letter);
  if (asked === stated.principal) expect(annex).toBeNull();
  else expect(annex?.amounts.rows).toEqual([[NUMBER, ...parts, printed(stated.total)]]);
}
