// Where each invoice stands on the ladder, and what one grouped message says when they stand on different rungs.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('The ladder', open => {
  it('one message for all that is overdue, at the level of the oldest; the younger one climbs its own rungs', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-110',
      issued: '2026-09-10',
      due: '2026-10-12',
      amount: '200.00',
    });
    await d.workFrom('2026-09-28', { until: '2026-10-26' });
    expect(await d.sent()).toEqual([
      // On 28 September, D-2 of the older one; the younger one is due in a fortnight.
      '2026-09-28 Dupont SARL: comingDue by email, 1000.00 for F-2026-101',
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // The younger one comes due this very day: it is not overdue and not in the message.
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
      // Its first rung was due on 15 October; it is asked for in the next message, for its own first rung.
      '2026-10-19 Dupont SARL: call by call, 1200.00 for F-2026-101, F-2026-110',
      '2026-10-26 Dupont SARL: costsNotice by email, 1200.00 for F-2026-101, F-2026-110',
      '2026-10-26 Dupont SARL: costsNotice by letter, 1200.00 for F-2026-101, F-2026-110',
    ]);
    expect(await rungs(d, 'F-2026-101')).toEqual([
      'comingDue 0',
      'courteousReminder 1',
      'dateRequest 2',
      'call 3',
      'costsNotice 4',
    ]);
    // D+3 on the 15th and D+10 on the 22nd: its first and second rung, taken by the messages of the other.
    expect(await rungs(d, 'F-2026-110')).toEqual(['call 1', 'costsNotice 2']);
  });

  it('when the oldest is paid the message falls back to the level of the next, no jump to a final notice', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-120',
      issued: '2026-09-20',
      due: '2026-10-20',
      amount: '200.00',
    });
    await d.workFrom('2026-10-05', { until: '2026-10-26' });
    await d.bank('2026-10-27', [{ from: 'DUPONT SARL', amount: '1000.00', text: 'FACTURE F-2026-101' }]);
    await d.workFrom('2026-10-28', { until: '2026-11-06' });
    expect((await d.sent()).slice(-3)).toEqual([
      '2026-10-26 Dupont SARL: costsNotice by email, 1200.00 for F-2026-101, F-2026-120',
      '2026-10-26 Dupont SARL: costsNotice by letter, 1200.00 for F-2026-101, F-2026-120',
      // For the younger one the notice of the 26th was its first rung (D+3 is the 23rd). Its second is D+10, Friday
      // 30 October, but that notice gave until the 31st, a Saturday, hence Monday 2 November.
      '2026-11-03 Dupont SARL: dateRequest by email, 200.00 for F-2026-120',
    ]);
  });

  it('an invoice that is not yet due is not called late in any message', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-130',
      issued: '2026-10-01',
      due: '2026-10-31',
      amount: '700.00',
    });
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(d.mails()[0]?.text).not.toContain('F-2026-130');
  });

  it('a reminder before the due date is for new customers and large amounts, and lapses on the due date', async () => {
    const d = await open('Lille');
    // A customer since spring, 120.00: no reminder before the due date.
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-1',
      issued: '2026-04-01',
      due: '2026-05-01',
      amount: '50.00',
    });
    await d.bank('2026-05-02', [{ from: 'DUPONT SARL', amount: '50.00', text: 'FACTURE F-2026-1' }]);
    await d.invoice({ ...DUPONT, amount: '999.99' });
    // As old a customer, 1,000.00: reminded.
    await d.invoice({
      ...DUPONT,
      debtor: 'Grand SARL',
      number: 'F-2026-2',
      issued: '2026-04-01',
      due: '2026-05-01',
      amount: '50.00',
    });
    await d.bank('2026-05-03', [{ from: 'GRAND SARL', amount: '50.00', text: 'FACTURE F-2026-2' }]);
    await d.invoice({ ...DUPONT, debtor: 'Grand SARL', number: 'F-2026-102' });
    // Taken in on the day after its due date: the reminder before it has lapsed.
    await d.invoices('2026-10-01', [{ ...DUPONT, debtor: 'Tard SARL', number: 'F-2026-103' }]);
    await d.workFrom('2026-09-24', { until: '2026-10-02' });
    expect(await d.sent()).toEqual(['2026-09-25 Grand SARL: comingDue by email, 1000.00 for F-2026-102']);
  });

  it('a message that was sent by hand from the batch and one of the daily run are the same', async () => {
    const [byHand, byRun] = [await open('Lille'), await open('Lille')];
    for (const d of [byHand, byRun]) {
      await d.invoice({ ...DUPONT, issued: '2026-08-01', due: '2026-08-31' });
      await d.workFrom('2026-09-01', { until: '2026-10-05' });
      await d.bank('2026-10-05', []);
      await d.run('2026-10-06');
      await d.approveAll('2026-10-06');
    }
    // D+35 of 31 August is Monday 5 October; the costs notice of Friday 25 September runs until the 30th.
    await byHand.send('2026-10-06', { isUrgent: true, at: '07:00' });
    await byRun.send('2026-10-06');
    const texts = (d: Diary): (string | undefined)[] => d.mails().map(({ text }) => text);
    expect(texts(byHand)).toEqual(texts(byRun));
    expect(await byHand.sent()).toEqual(await byRun.sent());
  });

  it('the amount is one number: subject, text, page, transfer code and record agree to the cent', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-11-04' });
    const mail = d.mails().at(-1);
    // Last notice of 4 November: 1,000.00 + 11.89 + 40.00, see "what a month looks like".
    const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\s\u00a0\u202f]/g, '');
    expect(plain(mail?.text)).toContain('1051,89');
    expect(plain(mail?.html)).toContain('1051,89');
    const [row] = await select<{ asked: number; parts: number; payCode: string }>(
      d.database,
      `select asked, principal + interest + compensation as parts, pay_code as "payCode" from message where company_id = $1 and step_key = 'lastNotice'`,
      [d.companyId],
    );
    expect(row).toMatchObject({ asked: 105_189, parts: 105_189 });
    expect(row?.payCode).toContain('EUR1051.89');
  });

  it('a credit manager who leaves a message out for today finds it in tomorrow’s batch', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.leaveOut('2026-10-05');
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: excludedByPerson']);
  });
});

async function rungs(d: Diary, number: string): Promise<string[]> {
  const rows = await select<{ line: string }>(
    d.database,
    `select m.step_key || ' ' || r.rung as line from rung_taken r join invoice i using (company_id, invoice_id) join message m on m.company_id = r.company_id and m.message_id = r.message_id
      where r.company_id = $1 and i.number = $2 order by m.prepared_on, r.rung`,
    [d.companyId, number],
  );
  return rows.map(({ line }) => line);
}
