// A debtor says on its page that it has paid. Its bank's file comes before the confirmation leaves: nobody writes that a payment is looked
// for which has come. What has come is said instead, and only the rest is looked for.

import { expect, it } from 'vitest';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { answerOnPage } from '../../src/desk/debtor-page/answer-on-page.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { reminded, visitOn } from '../telling/on-page.ts';

const DEBTOR = 'Dupont SARL';
const ON = '2026-10-07';
const NUMBER = 'F-2026-101';
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

/** 1,000.00 are open; on the 7th the debtor says that it paid on the 6th. */
async function saidPaid(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await reminded(d);
  const { visit, claim } = await visitOn(d, ON);
  d.at(ON, '07:00');
  const said = await answerOnPage(d.desk(), {
    ...{ visit, dossierId: claim.dossierId, day: dayOf(ON), formKey: crypto.randomUUID(), files: [] },
    answer: { kind: 'paid', invoiceIds: [], paidOn: dayOf('2026-10-06'), note: '' },
    holdBecause: () => 'dit avoir payé',
  });
  expect(said.kind).toBe('done');
  return d;
}

/** What leaves on that day and the next, with rounds of the server in between. */
async function leaves(d: Diary): Promise<string[]> {
  const before = d.mails().length;
  for (const on of [ON, '2026-10-08']) {
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

const paid = (d: Diary, amount: string) => d.bank(ON, [{ from: DEBTOR, amount, text: NUMBER }]);

stories('What a debtor says it has paid', open => {
  it('is looked for as long as it has not come', async () => {
    const [text, ...more] = await leaves(await saidPaid(open));
    expect(more).toEqual([]);
    expect(text).toContain(
      'Vous nous indiquez avoir réglé le 6 octobre 2026. Nous vérifions auprès de notre',
    );
  });

  it('is said to have come where it has, once', async () => {
    const d = await saidPaid(open);
    await paid(d, '1000.00');
    const [text, ...more] = await leaves(d);
    expect(more).toEqual([]);
    expect(text).toContain('réglé le 6 octobre 2026. 1 000,00 € nous sont bien parvenus depuis');
    expect(text).not.toMatch(/Nous vérifions|relancerons/);
    expect(await d.withdrawn()).toEqual(['confirmAnswer: writtenBefore']);
  });

  it('is said to have come where a run has closed its dossier before', async () => {
    const d = await saidPaid(open);
    await paid(d, '1000.00');
    await d.run(ON);
    const [text, ...more] = await leaves(d);
    expect(more).toEqual([]);
    expect(text).toContain('1 000,00 € nous sont bien parvenus depuis');
  });

  it('is looked for as far as it has not come', async () => {
    const d = await saidPaid(open);
    await paid(d, '900.00');
    const [text, ...more] = await leaves(d);
    expect(more).toEqual([]);
    expect(text).toContain('900,00 € nous sont parvenus depuis ; 100,00 € restent ouverts. Nous vérifions');
  });

  it('is looked for again where the bank takes it back before anything leaves', async () => {
    const d = await saidPaid(open);
    await paid(d, '1000.00');
    await d.send(ON);
    await tellAnewOfAll(d.installation(), { day: dayOf(ON), author: 'run' });
    await d.bank('2026-10-08', [{ from: DEBTOR, amount: '1000.00', text: NUMBER, isReturned: true }]);
    await d.send('2026-10-08');
    await tellAnewOfAll(d.installation(), { day: dayOf('2026-10-08'), author: 'run' });
    await d.send('2026-10-08', { at: '09:00' });
    const text = plain(d.mails().at(-1)?.text);
    expect(text).toContain('Nous vérifions auprès de notre banque');
    expect(text).not.toContain('parvenus');
  });

  it('is not looked for where the invoice is cancelled', async () => {
    const d = await saidPaid(open);
    await d.cancel(ON, NUMBER);
    expect(await leaves(d)).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmAnswer: nothingOwed']);
  });
});
