// Days are days: public holidays of two countries, the nights on which clocks change, midnight, leap days and terms of
// payment that end with a month.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const DUE = { issued: '2026-09-01', amount: '1000.00' } as const;

stories('Calendars', open => {
  it('a French reminder waits for the Wednesday of Armistice Day to pass, a Belgian one too', async () => {
    for (const place of ['Lille', 'Liège'] as const) {
      const d = await open(place);
      // Due on Sunday 8 November, D+3 is Wednesday 11 November.
      await d.invoice({ ...DUE, number: 'F-2026-101', debtor: 'Dupont SARL', due: '2026-11-08' });
      await d.bank('2026-11-10', []);
      await d.workOn('2026-11-11');
      expect(await d.sent()).toEqual([]);
      await d.workOn('2026-11-12');
      expect(await d.sent()).toEqual([
        '2026-11-12 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      ]);
    }
  });

  it('the national day of one country is a working day in the other', async () => {
    const d = await open('Liège');
    d.customer('Dupont SARL', { country: 'FR' });
    d.customer('Garage Lenoir SRL', { country: 'BE' });
    const invoices = [
      { ...DUE, number: 'F-2026-101', debtor: 'Dupont SARL' },
      { ...DUE, number: 'F-2026-102', debtor: 'Garage Lenoir SRL' },
    ];
    // D+3 is Tuesday 14 July, the French national day; the Belgian one is the 21st.
    await d.invoices(
      '2026-06-10',
      invoices.map(invoice => ({ ...invoice, issued: '2026-06-10', due: '2026-07-11' })),
    );
    await d.bank('2026-07-13', []);
    await d.workOn('2026-07-14');
    await d.workOn('2026-07-15');
    await d.bank('2026-07-20', []);
    await d.workOn('2026-07-21');
    await d.workOn('2026-07-22');
    expect(await d.sent()).toEqual([
      '2026-07-14 Garage Lenoir SRL: courteousReminder by email, 1000.00 for F-2026-102',
      '2026-07-15 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // D+10 is Tuesday 21 July: for the French customer the fourth working day after the 15th, for the Belgian a holiday.
      '2026-07-21 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
      '2026-07-22 Garage Lenoir SRL: dateRequest by email, 1000.00 for F-2026-102',
    ]);
  });

  it('the gap between two messages counts working days over Christmas and New Year', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUE, number: 'F-2026-101', debtor: 'Dupont SARL', due: '2026-12-18' });
    await d.workFrom('2026-12-24', { until: '2027-01-08' });
    expect(await d.sent()).toEqual([
      '2026-12-24 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // Due on the 28th by its date, but four working days after the 24th are the 28th, 29th, 30th and 31st.
      '2026-12-31 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
      // Due on 4 January; New Year's Day is a Friday: the 4th, 5th, 6th and 7th.
      '2027-01-07 Dupont SARL: call by call, 1000.00 for F-2026-101',
    ]);
  });

  // Paris and Brussels move from 02:00 to 03:00 on 29 March 2026 and from 03:00 to 02:00 on 25 October 2026, both Sundays.
  const nights = [
    { night: 'the night clocks go forward', due: '2026-03-26', before: '2026-03-27', after: '2026-03-30' },
    { night: 'the night clocks go back', due: '2026-10-22', before: '2026-10-23', after: '2026-10-26' },
  ];
  for (const { night, due, before, after } of nights)
    it(`${night} skips no due date and picks none twice`, async () => {
      const d = await open('Lille');
      const sunday = due === '2026-03-26' ? '2026-03-29' : '2026-10-25';
      await d.invoice({
        number: 'F-2026-101',
        debtor: 'Dupont SARL',
        issued: '2026-02-20',
        due,
        amount: '500.00',
      });
      await d.bank(before, []);
      // 01:30 and 02:30 local time, each twice in autumn: nothing leaves at night, and D+3 is this Sunday.
      for (const at of ['00:30', '00:31', '01:30', '01:31']) {
        await d.run(sunday);
        await d.approveAll(sunday);
        await d.send(sunday, { at });
      }
      await d.workOn(after);
      await d.workOn(after);
      expect((await d.sent()).filter(line => line.includes('courteousReminder'))).toEqual([
        `${after} Dupont SARL: courteousReminder by email, 500.00 for F-2026-101`,
      ]);
    });

  it('29 February is a day like another: an invoice due then is late from 1 March', async () => {
    const d = await open('Lille');
    // 2028 is a leap year; 29 February is a Tuesday, D+3 is Friday 3 March.
    await d.invoice({
      number: 'F-2028-1',
      debtor: 'Dupont SARL',
      issued: '2028-01-30',
      due: '2028-02-29',
      amount: '500.00',
    });
    await d.bank('2028-03-01', []);
    expect(await d.run('2028-03-02')).toEqual(['Dupont SARL: wait, nextStepLater']);
    await d.workOn('2028-03-03');
    expect((await d.sent()).at(-1)).toBe(
      '2028-03-03 Dupont SARL: courteousReminder by email, 500.00 for F-2028-1',
    );
  });
});
