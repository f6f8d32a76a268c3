// Whatever happens between what was agreed and the moment its letter leaves, in any order: what leaves says what is so on its day. Up to four
// events a day, in an order that the seed gives, each day run and sent; a failure names its seed, and the same seed gives the same days.

import { expect, it } from 'vitest';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { correctCompany } from '../../src/desk/company/correct-company.ts';
import { correctContact, correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day as dayOf } from '../../src/units/calendar.ts';
import { formatIban } from '../../src/units/identifiers.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  ...{ number: 'F-2026-101', debtor: DEBTOR, amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const IBANS = ['BE68539007547034', 'BE62510007547061'];
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

/** The next of a row of numbers that the seed gives (a linear congruence of Numerical Recipes). */
function rowOf(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Now = { name: string; signatory: string; iban: string | null; email: string; count: number };
/** A number that no name had before. */
function other(now: Now): number {
  now.count += 1;
  return now.count;
}

type Event = (d: Diary, on: string, now: Now) => Promise<unknown>;

const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'Marie', day: dayOf(on) });
const debtorIdOf = async (d: Diary): Promise<string> =>
  (await select<{ id: string }>(d.database, 'select debtor_id as id from debtor', []))[0]?.id ?? '';

const EVENTS: readonly Event[] = [
  (d, on) => d.offer(on, { debtor: DEBTOR, amount: '400.00', by: '2026-11-20' }),
  (d, on) =>
    d.call(on, {
      debtor: DEBTOR,
      result: { kind: 'promise', promise: promisedOnCall(addDays(dayOf(on), 10)) },
      cause: null,
    }),
  (d, on) =>
    d.call(on, { debtor: DEBTOR, result: { kind: 'callBack', on: addDays(dayOf(on), 3) }, cause: null }),
  (d, on) => d.dispute(on, { debtor: DEBTOR, invoice: F1.number, amount: '100.00' }).catch(() => null),
  (d, on, now) => {
    now.count += 1;
    return d.creditNote({
      number: `AV-${now.count}`,
      debtor: DEBTOR,
      amount: '120.00',
      issued: on,
      corrects: F1.number,
    });
  },
  (d, on) => d.bank(on, [{ from: DEBTOR, amount: '90.00', text: F1.number }]),
  (d, on, now) => {
    now.name = `Vasseur ${other(now)} SAS`;
    return correctCompany(d.desk(), { ...act(d, on), correction: { name: now.name } });
  },
  (d, on, now) => {
    now.signatory = `Anne Duval ${other(now)}`;
    return correctCompany(d.desk(), { ...act(d, on), correction: { signatory: now.signatory } });
  },
  (d, on, now) => {
    now.iban = IBANS[other(now) % 2] ?? null;
    return correctCompany(d.desk(), {
      ...act(d, on),
      correction: now.iban === null ? {} : { iban: now.iban },
    });
  },
  async (d, on, now) => {
    now.email = `compta${other(now)}@dupont.example`;
    const contact = { name: null, email: now.email, phone: null };
    return correctContact(d.desk(), { ...act(d, on), debtorId: await debtorIdOf(d), contact });
  },
  async (d, on, now) => {
    const language = (['fr', 'nl', 'en', 'de'] as const)[other(now) % 4] ?? 'fr';
    return correctDebtor(d.desk(), {
      ...act(d, on),
      debtorId: await debtorIdOf(d),
      correction: { language },
    });
  },
  (d, on) => d.approveAll(on),
];

/** What leaves, each with what was so when it left. */
async function lived(open: Open, seed: number): Promise<void> {
  const d = await open('Lille');
  const next = rowOf(seed);
  await d.invoice(F1);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  const now: Now = { name: '', signatory: '', iban: null, email: '', count: seed };
  for (let on = dayOf('2026-10-06'); on <= '2026-10-23'; on = addDays(on, 1)) {
    await d.run(on);
    for (let events = next(5); events > 0; events -= 1) await EVENTS[next(EVENTS.length)]?.(d, on, now);
    const before = d.mails().length;
    await d.send(on);
    await tellAnewOfAll(d.installation(), { day: on, author: 'run' });
    await d.send(on, { at: '09:00' });
    for (const mail of d.mails().slice(before)) isSo(mail, now);
    await offersAreOf(d, on);
  }
  expect((await d.verify()).isSound).toBe(true);
  const twice = await select(
    d.database,
    `select confirms, step_key, subject, body_text from message where company_id = $1 and confirms is not null and state <> 'withdrawn' group by 1, 2, 3, 4 having count(*) > 1`,
    [d.companyId],
  );
  expect(twice).toEqual([]);
}

function isSo({ to, text }: { to: { address: string }; text: string }, now: Now): void {
  const said = plain(text);
  if (now.name !== '') expect(said).toContain(now.name);
  if (now.signatory !== '') expect(said).toContain(now.signatory);
  if (now.email !== '') expect(to.address).toBe(now.email);
  for (const iban of IBANS) if (iban !== now.iban) expect(said).not.toContain(formatIban(iban));
}

/** What an offer that left today says is open is what is open of its invoice. */
async function offersAreOf(d: Diary, on: string): Promise<void> {
  const told = await select<{ whole: number; amount: number; open: number }>(
    d.database,
    `select (m.view -> 'said' -> 'whole' ->> 'amount')::int as whole, (m.view -> 'said' -> 'amount' ->> 'amount')::int as amount,
            (i.payable - i.settled)::int as open
       from message m join delivery x on x.company_id = m.company_id and x.message_id = m.message_id
       join invoice i on i.company_id = m.company_id and i.number = $1
      where m.company_id = $3 and m.step_key in ('settlementOffer', 'settlementLeft') and x.delivered_on = $2`,
    [F1.number, on, d.companyId],
  );
  for (const { whole, amount, open: left } of told) {
    expect(whole).toBe(left);
    expect(amount).toBeLessThanOrEqual(Math.min(left, 40_000));
  }
}

stories('Between what is agreed and what leaves', open => {
  for (let seed = 1; seed <= 6; seed += 1)
    it(`whatever happens, what leaves is so on its day (seed ${seed})`, () => lived(open, seed));
});
