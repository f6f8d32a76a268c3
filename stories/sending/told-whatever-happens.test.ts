// Promises, disputes, plans, offers and "I have paid", with payments that come, are returned, taken back with their file and taken in again:
// whatever happens, in any order, what leaves is so on its day, and who has something in writing that is so no longer is told what is.
// The oracle reads the books' plain rows and what `Life` remembers, and none of the product's arithmetic. A failure names its seed and its days.

import { expect, it } from 'vitest';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day as dayOf } from '../../src/units/calendar.ts';
import { type Open, stories } from '../telling/diary.ts';
import { INVOICES, Life } from '../telling/life.ts';
import {
  type Amount,
  agreedOf,
  type Left,
  type Letter,
  left,
  leftOf,
  type TABLES,
} from '../telling/told-truth.ts';
import { happensOn } from '../telling/whatever-happens.ts';

const SEEDS = 4;

const cents = (amount: Amount): number => amount?.amount ?? 0;
/** As the letters write it, in French. */
const euros = (amount: number): string => {
  const [whole = '', part = ''] = (amount / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${part} €`;
};
const plain = (text: string): string => text.replace(/\s+/g, ' ');

const AGREED: Readonly<Record<string, keyof typeof TABLES>> = {
  promise: 'promise',
  settlement: 'offer',
  settlementLeft: 'offer',
  plan: 'plan',
  planLeft: 'plan',
};

/** What is untrue in a letter that has just left. */
async function untrueIn(life: Life, letter: Letter): Promise<unknown> {
  const { said, confirms, on, text } = letter;
  const kind = AGREED[said.kind];
  if (kind !== undefined) {
    const one = (await agreedOf(life, kind)).find(({ id }) => id === confirms);
    if (one === undefined || !one.stands || one.until < on)
      return { ...letter, because: 'it does not stand' };
    return unlike(letter, await leftOf(life, one));
  }
  if (said.kind === 'dispute') return untrueDispute(life, letter);
  if (said.kind === 'paid') return untruePaid(life, letter);
  if (said.kind === 'callBack' && (said.on ?? '') < on) return { ...letter, because: 'the day is over' };
  return text === '' ? { ...letter, because: 'it says nothing' } : null;
}

function unlike({ said, text }: Letter, now: Left): unknown {
  const parts = (said.instalments ?? []).reduce((total, { amount }) => total + amount.amount, 0);
  const [is, says] =
    said.kind === 'promise'
      ? [[now.amount], [cents(said.amount)]]
      : said.kind === 'plan'
        ? [[now.inAll], [cents(said.terms?.whole)]]
        : said.kind === 'planLeft'
          ? [
              [now.inAll, now.amount, now.amount, now.rest],
              [cents(said.inAll), cents(said.whole), parts, cents(said.rest)],
            ]
          : [
              [now.amount, now.whole, now.rest],
              [cents(said.amount), cents(said.whole), cents(said.rest)],
            ];
  const shown = [...(said.kind === 'planLeft' ? [] : [is[0] ?? 0]), ...(said.rest ? [now.rest] : [])];
  const isShown = shown.every(amount => plain(text).includes(euros(amount)));
  return is.join() === says.join() && isShown && (is[0] ?? 0) > 0 ? null : { said, is, says, text };
}

async function untrueDispute(life: Life, { said, confirms, text }: Letter): Promise<unknown> {
  const number = said.number ?? '';
  const disputes = await select<{ id: string; amount: number | null; outcome: string | null }>(
    life.d.database,
    `select d.dispute_id as id, d.amount, d.outcome from dispute d join invoice i on i.company_id = d.company_id and i.invoice_id = d.invoice_id where d.company_id = $1 and i.number = $2`,
    [life.d.companyId, number],
  );
  const open = await life.openOf(number);
  const mine = disputes.find(({ id }) => id === confirms);
  if (mine === undefined || mine.outcome !== null) return { said, because: 'it is not open' };
  const was = life.before.get(confirms) ?? [];
  const credited = (await life.settled())
    .filter(one => one.number === number && !one.isMoney && !was.some(({ key }) => key === one.key))
    .reduce((total, one) => total + one.cents, 0);
  const withheld = mine.amount === null ? open : Math.min(open, mine.amount - credited);
  const isSo = cents(said.amount) === (mine.amount === null ? 0 : withheld);
  // Of several disputes of one invoice the rest is what none of them is about.
  const isRest =
    disputes.length > 1 ? cents(said.rest) <= open - withheld : cents(said.rest) === open - withheld;
  return isSo && isRest && withheld > 0 && plain(text).includes(number)
    ? null
    : { said, open, withheld, text };
}

async function untruePaid(life: Life, { said, confirms, text }: Letter): Promise<unknown> {
  const was = life.before.get(confirms) ?? [];
  const about = await life.numbersOf(said.about?.invoiceIds ?? []);
  const now = (await life.settled()).filter(one => one.isMoney && about.includes(one.number));
  const received = now
    .filter(one => !was.some(({ key }) => key === one.key))
    .reduce((total, one) => total + one.cents, 0);
  let open = 0;
  for (const number of about) open += await life.openOf(number);
  const isLookedFor = plain(text).includes('Nous vérifions auprès de notre banque');
  const isSo = cents(said.received) === received && isLookedFor === open > 0;
  const isShown = received === 0 || plain(text).includes(euros(received));
  return isSo && isShown ? null : { said, received, open, text };
}

/** An offer or a plan in force of which the last letter does not say what is so. */
async function unsaid(life: Life, on: string): Promise<unknown[]> {
  const letters = await left(life);
  const missing: unknown[] = [];
  for (const kind of ['offer', 'plan'] as const)
    for (const one of await agreedOf(life, kind)) {
      const now = await leftOf(life, one);
      if (!one.stands || one.until < on || now.amount <= 0) continue;
      const last = letters
        .filter(({ confirms, said }) => confirms === one.id && AGREED[said.kind] === kind)
        .at(-1);
      const says = last?.said;
      const isSaid =
        kind === 'plan'
          ? cents(says?.inAll ?? says?.terms?.whole) === now.inAll && cents(says?.rest) === now.rest
          : cents(says?.rest) === now.rest && cents(says?.amount) === now.amount;
      if (!isSaid) missing.push({ kind, one, now, says });
    }
  return missing;
}

async function lived(open: Open, seed: number): Promise<void> {
  const d = await open('Lille', {
    planLimits: { longestDays: 400, firstPercent: 0, smallestMinor: 1, largestMinor: 10_000_000 },
  });
  await d.invoices('2026-09-01', INVOICES);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const life = new Life(d, seed);
  const wrong: unknown[] = [];
  for (let on = dayOf('2026-10-06'); on <= '2026-10-28'; on = addDays(on, 1)) {
    await d.run(on);
    if (on <= '2026-10-23') await happensOn(life, on);
    const before = (await left(life)).length;
    await d.send(on);
    await tellAnewOfAll(d.installation(), { day: on, author: 'run' });
    await d.send(on, { at: '09:00' });
    for (const letter of (await left(life)).slice(before)) {
      const untrue = await untrueIn(life, letter);
      if (untrue !== null) wrong.push({ on, untrue });
    }
  }
  const days = life.happened.join('\n');
  expect(wrong, days).toEqual([]);
  expect(await unsaid(life, '2026-10-28'), days).toEqual([]);
  // It saw something.
  expect((await left(life)).length).toBeGreaterThan(0);
  expect((await d.verify()).isSound).toBe(true);
}

stories('Whatever happens', open => {
  for (let seed = 1; seed <= SEEDS; seed += 1)
    it(`what was told is so, and what is so is told (seed ${seed})`, () => lived(open, seed));
});
