// One reminder is one reminder, however often and from how many machines the work is started.

import { expect, it } from 'vitest';
import { stories } from './diary.ts';

stories('One message', open => {
  it('a late invoice gets one courteous reminder on the first working day after the third day', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-2026-101',
      debtor: 'Dupont SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.bank('2026-10-02', [{ from: 'DUPONT SARL', amount: '400.00', text: 'FACTURE F-2026-101' }]);
    // Due on 30 September; three days later is Saturday 3 October, hence Monday.
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 600.00 for F-2026-101',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
