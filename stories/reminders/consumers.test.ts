// A consumer never pays what the law does not allow, and nothing before its time.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUE = { number: 'V-2026-56', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;
const CLAUSE = { ratePercent: '8', hasIndemnity: true, isSmallEnterprise: false } as const;

stories('Consumers', open => {
  it('a French consumer is asked for the principal alone, at every rung', async () => {
    const d = await open('Lille');
    d.customer('Jean Martin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jean Martin' });
    await d.workFrom('2026-09-21', { until: '2026-12-03' });
    expect(await d.sent()).toEqual([
      // D-3 is Sunday 27 September, D+3 Saturday 3 October, D+12 Monday 12 October, D+20 Tuesday the 20th.
      '2026-09-28 Jean Martin: comingDue by email, 1000.00 for V-2026-56',
      '2026-10-05 Jean Martin: courteousReminder by email, 1000.00 for V-2026-56',
      '2026-10-12 Jean Martin: dateRequest by email, 1000.00 for V-2026-56',
      '2026-10-20 Jean Martin: call by call, 1000.00 for V-2026-56',
      // D+32 is All Saints, a Sunday. D+45 is Saturday 14 November.
      '2026-11-02 Jean Martin: lastNotice by email, 1000.00 for V-2026-56',
      '2026-11-16 Jean Martin: formalNotice by registeredLetter, 1000.00 for V-2026-56',
    ]);
    expect(await charges(d)).toEqual([]);
    for (const { text } of d.mails()) expect(text).not.toMatch(/\b40,00/);
    // D+65 is Friday 4 December.
    expect(await d.run('2026-12-04')).toEqual(['Jean Martin: ask decision, personDecides']);
  });

  it('a Belgian consumer whose first reminder was late by a week waits the fourteen days from there', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    // Nothing ran until Tuesday 13 October. Free until 13 + 3 + 14 = 30 October; the Monday after it is 2 November.
    await d.workFrom('2026-10-13', { until: '2026-11-03' });
    expect(await d.sent()).toEqual([
      '2026-10-13 Jeanne Dumoulin: consumerFirstReminder by email, 1000.00 for V-2026-56',
      // Charges run from the day after the promised one, 31 October: three days at 8 % are 0.66; lump sum 90.00.
      '2026-11-02 Jeanne Dumoulin: consumerSecondReminder by email, 1090.66 for V-2026-56',
    ]);
  });

  it('without a clause in the terms of sale a Belgian consumer is charged nothing at all', async () => {
    const d = await open('Liège');
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    await d.workFrom('2026-09-21', { until: '2026-11-27' });
    expect(await charges(d)).toEqual([]);
    expect((await d.sent()).every(line => line.includes(' 1000.00 '))).toBe(true);
  });

  it('a Belgian consumer’s first reminder that bounced does not start the fourteen days', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer', street: null });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    d.channel.behave('refuse');
    await d.workFrom('2026-10-05', { until: '2026-10-09' });
    d.channel.behave('accept');
    await d.workFrom('2026-10-12', { until: '2026-11-27' });
    expect(await d.sent()).toEqual([]);
    expect(await charges(d)).toEqual([]);
  });

  it('each missed due date of a Belgian consumer has its own free reminder', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    await d.invoice({
      ...DUE,
      debtor: 'Jeanne Dumoulin',
      number: 'V-2026-57',
      due: '2026-10-12',
      amount: '100.00',
    });
    await d.workFrom('2026-10-05', { until: '2026-10-23' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Jeanne Dumoulin: consumerFirstReminder by email, 1000.00 for V-2026-56',
      // D-3 of the second, for a new customer; four working days after the 5th are the 9th.
      '2026-10-09 Jeanne Dumoulin: comingDue by email, 100.00 for V-2026-57',
      // Its own first reminder on D+3, Thursday 15 October, without the other invoice.
      '2026-10-15 Jeanne Dumoulin: consumerFirstReminder by email, 100.00 for V-2026-57',
      // The second reminder of the first invoice speaks of that one alone: 1,000.00 + 0.22 + 90.00.
      '2026-10-23 Jeanne Dumoulin: consumerSecondReminder by email, 1090.22 for V-2026-56',
    ]);
  });

  // 20.00 on 53.68 and 65 + 5 % of 958.16 = 112.91 on 1,458.16: 132.91, each invoice for itself (CDE XIX.4). Interest for one day at 8 %:
  // 0.01 and 0.32.
  it('two invoices of a Belgian consumer, late together, bear each their own lump sum', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin', amount: '53.68' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin', number: 'V-2026-57', amount: '1458.16' });
    await d.workFrom('2026-10-05', { until: '2026-10-23' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Jeanne Dumoulin: consumerFirstReminder by email, 1511.84 for V-2026-56, V-2026-57',
      '2026-10-23 Jeanne Dumoulin: consumerSecondReminder by email, 1645.08 for V-2026-56, V-2026-57',
    ]);
    // The free reminder announced what was charged (CDE XIX.2), and not the 115.59 of one debt of 1,511.84.
    expect(d.mails()[0]?.text.replace(/\s+/g, ' ')).toContain('une indemnité de 132,91 €');
  });

  // Free until 22 October and until Sunday 1 November. Eleven days and one day at 8 %: 2.41 on 1,000.00 and 0.02 on 100.00; lump
  // sums of 90.00 and 20.00: 1,212.43.
  it('two invoices first reminded on different days, in one second reminder, count from their own days', async () => {
    const d = await open('Liège', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    const second = { number: 'V-2026-57', due: '2026-10-12', amount: '100.00' };
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin', ...second });
    await d.workFrom('2026-10-05', { until: '2026-10-16' });
    // Nothing ran for a fortnight.
    await d.workFrom('2026-11-02', { until: '2026-11-02' });
    expect((await d.sent()).filter(line => line.includes('consumer'))).toEqual([
      '2026-10-05 Jeanne Dumoulin: consumerFirstReminder by email, 1000.00 for V-2026-56',
      '2026-10-15 Jeanne Dumoulin: consumerFirstReminder by email, 100.00 for V-2026-57',
      '2026-11-02 Jeanne Dumoulin: consumerSecondReminder by email, 1212.43 for V-2026-56, V-2026-57',
    ]);
  });

  it('a consumer of a country without a scenario is left to a person', async () => {
    const d = await open('Lille');
    d.customer('Paolo Rossi', { kind: 'consumer', country: 'IT', language: 'en' });
    await d.invoice({ ...DUE, debtor: 'Paolo Rossi' });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Paolo Rossi: hold, noScenario']);
  });

  // The law of the contract counts beside that of his home: CPCE L111-8 leaves a lump sum with the creditor. Interest at the
  // rate of the clause, on 1,000.00 for one day after the 14 days: 0.22.
  it('a French company’s Belgian consumer has the protection of Belgian law, and of the contract’s', async () => {
    const d = await open('Lille', { consumerClause: CLAUSE });
    d.customer('Jeanne Dumoulin', { kind: 'consumer', country: 'BE' });
    await d.invoice({ ...DUE, debtor: 'Jeanne Dumoulin' });
    await d.workFrom('2026-10-05', { until: '2026-10-23' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Jeanne Dumoulin: consumerFirstReminder by email, 1000.00 for V-2026-56',
      '2026-10-23 Jeanne Dumoulin: consumerSecondReminder by email, 1000.22 for V-2026-56',
    ]);
  });
});

/** Messages that state more than the principal. */
async function charges(d: Diary): Promise<string[]> {
  const rows = await select<{ step: string }>(
    d.database,
    'select step_key as step from message where company_id = $1 and (interest > 0 or compensation > 0 or asked > principal)',
    [d.companyId],
  );
  return rows.map(({ step }) => step);
}
