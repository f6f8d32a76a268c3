// Whole ladders, from the reminder before the due date to the decision of a person, every date and amount by hand.
// One invoice of 1,000.00 EUR, due on Wednesday 30 September 2026, never paid. Somebody works every working day.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

stories('What a month looks like', open => {
  it('a French business climbs eight rungs in eight weeks, none skipped, none twice', async () => {
    const d = await open('Lille');
    await d.invoice({
      number: 'F-2026-101',
      debtor: 'Dupont SARL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.workFrom('2026-09-21', { until: '2026-11-24' });
    expect(await d.sent()).toEqual([
      // D-5: Friday 25 September.
      '2026-09-25 Dupont SARL: comingDue by email, 1000.00 for F-2026-101',
      // D+3 is Saturday 3 October.
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // D+10 is Saturday 10 October.
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
      // D+17 is Saturday 17 October.
      '2026-10-19 Dupont SARL: call by call, 1000.00 for F-2026-101',
      // D+25 is Sunday 25 October. Interest and 40.00 are announced, and given up if the principal comes.
      '2026-10-26 Dupont SARL: costsNotice by email, 1000.00 for F-2026-101',
      '2026-10-26 Dupont SARL: costsNotice by letter, 1000.00 for F-2026-101',
      // D+35. 1 October to 4 November are 35 days at 12.40 %: 1,000.00 × 12.40 % × 35 ÷ 365 = 11.89; and 40.00.
      '2026-11-04 Dupont SARL: lastNotice by email, 1051.89 for F-2026-101',
      // D+45 is Saturday 14 November. 47 days: 1,000.00 × 12.40 % × 47 ÷ 365 = 15.97; and 40.00.
      '2026-11-16 Dupont SARL: formalNotice by registeredLetter, 1055.97 for F-2026-101',
    ]);
    // D+55 is Tuesday 24 November, which is the deadline of the formal notice itself: eight days after the 16th.
    expect(await d.run('2026-11-25')).toEqual(['Dupont SARL: ask decision, personDecides']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a Belgian business is asked sooner, and Armistice Day moves the formal notice', async () => {
    const d = await open('Liège');
    await d.invoice({
      number: 'V-2026-55',
      debtor: 'Garage Lenoir SRL',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.workFrom('2026-09-21', { until: '2026-11-20' });
    expect(await d.sent()).toEqual([
      '2026-09-25 Garage Lenoir SRL: comingDue by email, 1000.00 for V-2026-55',
      '2026-10-05 Garage Lenoir SRL: courteousReminder by email, 1000.00 for V-2026-55',
      '2026-10-12 Garage Lenoir SRL: dateRequest by email, 1000.00 for V-2026-55',
      // D+15 is Thursday 15 October, the third working day after the 12th: the gap of four gives Friday.
      '2026-10-16 Garage Lenoir SRL: call by call, 1000.00 for V-2026-55',
      // D+25 is Sunday 25 October; answer by 31 October, a Saturday, hence 2 November.
      '2026-10-26 Garage Lenoir SRL: costsNotice by email, 1000.00 for V-2026-55',
      '2026-10-26 Garage Lenoir SRL: costsNotice by letter, 1000.00 for V-2026-55',
      // D+32 is All Saints; the deadline runs until 2 November. 34 days at 10.5 %: 9.78; and 40.00.
      '2026-11-03 Garage Lenoir SRL: lastNotice by email, 1049.78 for V-2026-55',
      // D+40 is 9 November, the deadline runs until the 10th, the 11th is a holiday. 43 days: 12.37; and 40.00.
      '2026-11-12 Garage Lenoir SRL: formalNotice by registeredLetter, 1052.37 for V-2026-55',
    ]);
    // D+50 is 19 November; the notice runs until the 20th, a Friday.
    expect(await d.run('2026-11-23')).toEqual(['Garage Lenoir SRL: ask decision, personDecides']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a Belgian consumer gets a free reminder and its fourteen days before anything is charged', async () => {
    const d = await open('Liège', {
      consumerClause: { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false },
    });
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({
      number: 'V-2026-56',
      debtor: 'Jeanne Dumoulin',
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
    await d.workFrom('2026-09-21', { until: '2026-11-27' });
    expect(await d.sent()).toEqual([
      // D-3 is Sunday 27 September.
      '2026-09-28 Jeanne Dumoulin: comingDue by email, 1000.00 for V-2026-56',
      // D+3 is Saturday. The message may wait three days and then fourteen are free: until 22 October.
      '2026-10-05 Jeanne Dumoulin: consumerFirstReminder by email, 1000.00 for V-2026-56',
      // D+20 is the 20th; the reminder promised until the 22nd, more than the law asks, and a promise holds: one day at
      // 8 % is 0.22; lump sum 65.00 + 5 % of 500.00 = 90.00 (CDE XIX.4).
      '2026-10-23 Jeanne Dumoulin: consumerSecondReminder by email, 1090.22 for V-2026-56',
      // D+30 is 30 October; the deadline of ten days runs until 2 November. 12 days: 2.63.
      '2026-11-03 Jeanne Dumoulin: call by call, 1092.63 for V-2026-56',
      // D+40 is Monday 9 November, the fourth working day after the call. 18 days: 3.95.
      '2026-11-09 Jeanne Dumoulin: formalNotice by registeredLetter, 1093.95 for V-2026-56',
    ]);
    // D+60 is Sunday 29 November.
    expect(await d.run('2026-11-30')).toEqual(['Jeanne Dumoulin: ask decision, personDecides']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
