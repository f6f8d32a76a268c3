// The free reminder of a new invoice leaves in time, whatever older invoices of the same consumer ask for: with it his days begin.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

/** Calls and formal notices, of five invoices in turn: between two of them a free reminder or two leave. */
const FIRM = [
  ...['2026-07-01', '2026-07-07', '2026-07-30', '2026-08-05', '2026-08-28', '2026-09-03', '2026-09-22'],
  ...['2026-10-02', '2026-10-29', '2026-11-04'],
];

const DEBTOR = 'Jeanne Dumoulin';

stories('Free reminders beside older debts', open => {
  // Three older invoices are late when Acquit begins; a fourth falls due while they climb.
  it('a new invoice’s free reminder leaves before an older invoice’s firmer step, which comes after the gap', async () => {
    const d = await open('Liège');
    d.customer(DEBTOR, { kind: 'consumer' });
    const invoice = { debtor: DEBTOR, issued: '2026-09-01', amount: '100.00' };
    await d.invoice({ ...invoice, number: 'V-2026-61', due: '2026-09-30' });
    await d.invoice({ ...invoice, number: 'V-2026-62', due: '2026-10-19' });
    await d.workFrom('2026-10-05', { until: '2026-11-06' });
    expect((await d.sent()).map(line => line.replace(` ${DEBTOR}:`, ''))).toEqual([
      '2026-10-05 consumerFirstReminder by email, 100.00 for V-2026-61',
      '2026-10-16 comingDue by email, 100.00 for V-2026-62',
      // D+3 is Thursday the 22nd, the second reminder of the other invoice is due on the 23rd.
      '2026-10-22 consumerFirstReminder by email, 100.00 for V-2026-62',
      '2026-10-28 consumerSecondReminder by email, 100.00 for V-2026-61',
    ]);
  });

  it('a firmer message that nobody approves does not keep the free reminder of a new invoice back', async () => {
    const d = await open('Liège');
    d.customer(DEBTOR, { kind: 'consumer' });
    const invoice = { debtor: DEBTOR, issued: '2026-09-01', amount: '100.00' };
    await d.invoice({ ...invoice, number: 'V-2026-61', due: '2026-09-30' });
    await d.invoice({ ...invoice, number: 'V-2026-62', due: '2026-10-21', amount: '80.00' });
    await d.workFrom('2026-10-05', { until: '2026-10-12' });
    await d.bank('2026-10-22', []);
    // The second reminder of the first waits for a person; on D+3, Monday the 26th, the other's own reminder takes its place.
    expect(await d.run('2026-10-23')).toEqual([`${DEBTOR}: send consumerSecondReminder, stepIsDue`]);
    await d.bank('2026-10-25', []);
    await d.workOn('2026-10-26');
    await d.workFrom('2026-10-27', { until: '2026-10-30' });
    expect((await d.sent()).map(line => line.replace(` ${DEBTOR}:`, ''))).toEqual([
      '2026-10-05 consumerFirstReminder by email, 100.00 for V-2026-61',
      '2026-10-26 consumerFirstReminder by email, 80.00 for V-2026-62',
      '2026-10-30 consumerSecondReminder by email, 100.00 for V-2026-61',
    ]);
  });

  it('with an invoice a month and none paid, each free reminder leaves within a fortnight of its due date, and firmer steps leave too', async () => {
    const d = await open('Liège');
    d.customer(DEBTOR, { kind: 'consumer' });
    for (const month of ['05', '06', '07', '08', '09', '10'])
      await d.invoice({
        debtor: DEBTOR,
        number: `V-2026-${month}`,
        issued: `2026-${month}-01`,
        due: `2026-${month}-20`,
        amount: '100.00',
      });
    await d.workFrom('2026-05-18', { until: '2026-11-20' });
    const sent = (await d.sent()).map(line => line.replace(` ${DEBTOR}:`, ''));
    expect(
      sent.filter(line => line.includes('consumerFirstReminder')).map(line => line.slice(0, 10)),
    ).toEqual([
      // D+3 is a Saturday, and Monday the 25th is Whit Monday.
      '2026-05-26',
      // The notice before the due date left on Friday the 19th; four working days later.
      '2026-06-25',
      // The notice of before left on the 17th; Tuesday 21 July is Belgium's national day.
      '2026-07-24',
      '2026-08-24',
      // Four working days after the call of the 22nd.
      '2026-09-28',
      '2026-10-23',
    ]);
    const firm = sent.filter(line => /call|formalNotice/.test(line)).map(line => line.slice(0, 10));
    expect(firm).toEqual(FIRM);
  });
});
