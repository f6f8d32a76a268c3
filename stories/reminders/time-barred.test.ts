// A claim whose limitation is over is not asked for as if a court could still order it: a person decides.

import { expect, it } from 'vitest';
import { recordLawFact } from '../../src/desk/claims/record-law-fact.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';

/** Due on 2021-09-30: five years between French firms end with 2026-09-30 (C. com. L110-4). */
const OLD = {
  number: 'F-2021-7',
  debtor: 'Dupont SARL',
  issued: '2021-09-01',
  due: '2021-09-30',
  amount: '1000.00',
} as const;

stories('A limitation that is over', open => {
  it('asks a person, and the younger invoices of the dossier go on', async () => {
    const d = await open('Lille');
    await d.invoice(OLD);
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: ask decision, timeBarred']);
    const recent = {
      ...OLD,
      number: 'F-2026-101',
      issued: '2026-09-01',
      due: '2026-10-01',
      amount: '300.00',
    };
    await d.invoice(recent);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 300.00 for F-2026-101',
    ]);
    expect(await d.whyCodes('F-2021-7', '2026-10-06')).toContain('timeBarred');
    const given = await d.giveUpByTwo('2026-10-07', { debtor: 'Dupont SARL', reason: 'timeBarred' });
    expect(given).toHaveLength(2);
  });

  it('the day before, it was asked for; and an acknowledgement starts it anew', async () => {
    const d = await open('Lille');
    await d.invoice(OLD);
    await d.bank('2026-09-28', []);
    expect(await d.run('2026-09-29')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
    await d.leaveOut('2026-09-29');
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: ask decision, timeBarred']);
    const [debtor] = await select<{ id: string }>(d.database, 'select debtor_id as id from debtor');
    await recordLawFact(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-10-05'),
      debtorId: debtor?.id ?? '',
      entry: {
        kind: 'acknowledgement',
        invoiceId: null,
        on: day('2025-03-03'),
        amount: null,
        source: 'lettre du 3 mars 2025',
      },
    });
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });
});
