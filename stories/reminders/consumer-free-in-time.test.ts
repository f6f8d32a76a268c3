// The free reminder of a new invoice leaves in time, whatever older invoices of the same consumer ask for: with it his days begin.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

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
    console.log(sent.join('\n'));
    const first = sent.filter(line => line.includes('consumerFirstReminder'));
    expect(first).toEqual([]);
  });
});
