// Between what was said on the telephone and the moment its confirmation leaves, money comes, an invoice is credited or cancelled: the
// debtor reads what is left of it, once, or nothing where nothing is left. And on whichever day it reads it, on which day it was said.

import { expect, it } from 'vitest';
import type { DisputeEntry } from '../../src/desk/agreements/open-dispute.ts';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DEBTOR = 'Dupont SARL';
const ON = '2026-10-06';
const DATES = { debtor: DEBTOR, issued: '2026-09-01', due: '2026-09-30' } as const;
const F1 = { ...DATES, number: 'F-2026-101', amount: '1000.00' } as const;
const F2 = { ...DATES, number: 'F-2026-102', amount: '500.00' } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function reminded(open: Open, invoices: readonly (typeof F1 | typeof F2)[] = [F1]): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices('2026-09-01', invoices);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  return d;
}

async function promised(open: Open, invoices?: readonly (typeof F1 | typeof F2)[]): Promise<Diary> {
  const d = await reminded(open, invoices);
  const promise = promisedOnCall(dayOf('2026-10-16'));
  await d.call(ON, { debtor: DEBTOR, result: { kind: 'promise', promise }, cause: null });
  return d;
}

/** 300.00 of 1,000.00, said on the telephone. */
async function contested(open: Open, amount: number | null = 30_000): Promise<Diary> {
  const d = await reminded(open);
  const dispute: DisputeEntry = {
    invoiceId: await d.invoiceIdOf(F1.number),
    amount: amount === null ? null : money(amount, 'EUR'),
    ...({ category: 'quality', source: 'person' } as const),
    ...{ said: 'Abîmé', owner: null, answerBy: null },
  };
  await d.call(ON, { debtor: DEBTOR, result: { kind: 'dispute', dispute }, cause: null });
  return d;
}

const paid = (d: Diary, amount: string, number: string = F1.number) =>
  d.bank(ON, [{ from: DEBTOR, amount, text: number }]);

const credited = (d: Diary, amount: string) =>
  d.creditNote({ number: 'AV-1', debtor: DEBTOR, amount, issued: ON, corrects: F1.number });

/** What leaves on that day and the next, with a round of the server between two looks of the outbox. */
async function leaves(d: Diary): Promise<string[]> {
  const before = d.mails().length;
  for (const on of [ON, '2026-10-07']) {
    await d.send(on);
    for (let rounds = 0; rounds < 2; rounds += 1)
      await tellAnewOfAll(d.installation(), { day: dayOf(on), author: 'run' });
    await d.send(on, { at: '09:00' });
    await d.run(on);
  }
  expect((await d.verify()).isSound).toBe(true);
  return d
    .mails()
    .slice(before)
    .map(({ text }) => plain(text));
}

stories('The confirmation of a promise', open => {
  it('says what is left of it once money has come', async () => {
    const d = await promised(open);
    await paid(d, '400.00');
    const [text, ...more] = await leaves(d);
    expect(more).toEqual([]);
    expect(text).toContain('votre règlement de 600,00 € pour le 16 octobre 2026 (F-2026-101)');
    expect(await d.withdrawn()).toEqual(['confirmPromise: amountChanged']);
  });

  it('says what is left of it once a part is credited', async () => {
    const d = await promised(open);
    await credited(d, '300.00');
    const texts = await leaves(d);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('votre règlement de 700,00 € pour le 16 octobre 2026 (F-2026-101)');
  });

  it('names no invoice that was cancelled', async () => {
    const d = await promised(open, [F1, F2]);
    await d.cancel(ON, F1.number);
    const texts = await leaves(d);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('votre règlement de 500,00 € pour le 16 octobre 2026 (F-2026-102)');
  });

  it('is left out where all of it has come, and told again where the bank takes it back', async () => {
    const d = await promised(open);
    await paid(d, '1000.00');
    expect(await leaves(d)).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmPromise: amountChanged']);
    await d.bank('2026-10-07', [{ from: DEBTOR, amount: '1000.00', text: F1.number, isReturned: true }]);
    const [text, ...more] = await leaves(d);
    expect(more).toEqual([]);
    expect(text).toContain(
      'échange du 6 octobre 2026. Comme convenu, nous attendons votre règlement de 1 000,00',
    );
  });

  it('does not leave once the day that it announces is over', async () => {
    const d = await reminded(open);
    const promise = promisedOnCall(dayOf(ON));
    await d.call(ON, { debtor: DEBTOR, result: { kind: 'promise', promise }, cause: null });
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmPromise: outdated']);
  });
});

stories('The confirmation of a dispute', open => {
  // 300.00 contested; the other 700.00 are paid.
  it('says nothing of a rest that is paid', async () => {
    const d = await contested(open);
    await paid(d, '700.00');
    const texts = await leaves(d);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('vous contestez 300,00 € sur la facture F-2026-101');
    expect(texts[0]).not.toContain('Le reste');
  });

  // 300.00 contested, 100.00 of them credited: 200.00, and 700.00 stay due.
  it('says what is still contested once a part of it is credited', async () => {
    const d = await contested(open);
    await credited(d, '100.00');
    const texts = await leaves(d);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('vous contestez 200,00 € sur la facture F-2026-101');
    expect(texts[0]).toContain('Le reste de cette facture, 700,00 €, demeure dû');
  });

  it('is left out where all that was contested is credited', async () => {
    const d = await contested(open);
    await credited(d, '300.00');
    expect(await leaves(d)).toEqual([]);
  });

  it('is left out where the invoice is cancelled', async () => {
    const d = await contested(open, null);
    await d.cancel(ON, F1.number);
    expect(await leaves(d)).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmDispute: nothingOwed']);
  });
});

stories('The confirmation of a call', open => {
  it('names the day of the call, also where it leaves on a later one', async () => {
    const d = await promised(open);
    await d.database.query("update company set signatory = 'Anne Duval' where company_id = $1", [
      d.companyId,
    ]);
    await d.send(ON);
    await tellAnewOfAll(d.installation(), { day: dayOf('2026-10-07'), author: 'run' });
    await d.send('2026-10-07', { at: '09:00' });
    expect(await d.confirmed()).toEqual(['2026-10-07 Dupont SARL: confirmPromise by email']);
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('Merci pour notre échange du 6 octobre 2026.');
    expect(text).toContain('Anne Duval');
  });
});
