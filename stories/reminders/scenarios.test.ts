// A company changes how it reminds: what runs keeps its version, what repeats comes on its day, and rules choose.

import { expect, it } from 'vitest';
import { correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { saveRules, saveScenario } from '../../src/desk/deciding/save-scenario.ts';
import { whyView } from '../../src/desk/deciding/why.ts';
import { type AssignmentRule, SHIPPED_RULES } from '../../src/dunning/scenario/assignment.ts';
import type { Scenario, Step } from '../../src/dunning/scenario/scenario.ts';
import { line, scenario } from '../../src/dunning/scenario/scenario-lines.ts';
import { SHIPPED_SCENARIOS } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { selectOne } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const LATE = { ...DUPONT, number: 'F-2026-102', debtor: 'Autre SARL' } as const;

const changed = (key: string, step: string, change: Partial<Step>): Scenario => {
  const shipped = SHIPPED_SCENARIOS.find(one => one.key === key);
  if (shipped === undefined) throw new Error(`No scenario ${key}`);
  return { ...shipped, steps: shipped.steps.map(one => (one.key === step ? { ...one, ...change } : one)) };
};

const save = (d: Diary, on: string, draft: Scenario) =>
  saveScenario(d.desk(), { companyId: d.companyId, by: 'Marie', day: day(on), draft });

async function inSegment(d: Diary, on: string, debtor: string, segment: string): Promise<void> {
  const row = await selectOne<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 and name = $2',
    [d.companyId, debtor],
  );
  await correctDebtor(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day(on),
    debtorId: row?.id ?? '',
    correction: { segment },
  });
}

stories('A company changes its scenarios', open => {
  it('a running round keeps the version it began with, a round that begins takes the new one', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    // The second reminder moves from the tenth day to the sixth; Dupont has had its first, Autre nothing yet.
    expect(await save(d, '2026-10-05', changed('fr-business', 'dateRequest', { offsetDays: 6 }))).toEqual({
      kind: 'saved',
      version: 2,
    });
    await d.invoice({ ...LATE, due: '2026-10-05', issued: '2026-09-05' });
    await d.workFrom('2026-10-06', { until: '2026-10-16' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // Due on the 5th: the third day is the 8th; the sixth is Sunday the 11th, but four working days part two messages.
      '2026-10-08 Autre SARL: courteousReminder by email, 1000.00 for F-2026-102',
      // Dupont keeps its tenth day, Saturday the 10th, hence Monday.
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
      '2026-10-14 Autre SARL: dateRequest by email, 1000.00 for F-2026-102',
    ]);
    await expectSound(d);
  });

  it('a scenario that the law refuses is not saved, and the ladder stays as it was', async () => {
    const d = await open('Lille');
    const refused = await save(
      d,
      '2026-10-05',
      changed('fr-consumer', 'lastNotice', { claims: 'withAccessories' }),
    );
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(refused.kind === 'refused' && refused.problems.map(({ article }) => article)).toContain(
      'CPCE L111-8 al. 2',
    );
    expect(await d.journal()).not.toContain('scenarioSaved');
  });

  it('a small balance gets two messages, then one statement a month, on the first working day', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, amount: '42.00' });
    await d.bank('2026-09-20', []);
    await inSegment(d, '2026-09-21', 'Dupont SARL', 'small');
    await d.workFrom('2026-09-21', { until: '2027-02-05' });
    expect(await d.sent()).toEqual([
      // Due on 30 September: days 5 and 20, then fifteen days later the next first of a month.
      '2026-10-05 Dupont SARL: courteousReminder by email, 42.00 for F-2026-101',
      '2026-10-20 Dupont SARL: dateRequest by email, 42.00 for F-2026-101',
      // 4 November is past the 1st; 1 December is a Tuesday, 1 January a holiday and a Friday, 1 February a Monday.
      '2026-12-01 Dupont SARL: statement by email, 42.00 for F-2026-101',
      '2027-01-04 Dupont SARL: statement by email, 42.00 for F-2026-101',
      '2027-02-01 Dupont SARL: statement by email, 42.00 for F-2026-101',
    ]);
    await expectSound(d);
  }, 120_000);

  it('steps that count from the one before it wait for what really left', async () => {
    const d = await open('Lille');
    await save(
      d,
      '2026-09-21',
      scenario({
        key: 'fr-business',
        countries: ['FR'],
        debtorKinds: ['business'],
        lines: [
          line(3, 'courteousReminder'),
          line(7, 'dateRequest', { countsFrom: 'previousStep' }),
          line(60, 'decision'),
        ],
      }),
    );
    await d.invoice(DUPONT);
    // The server is down until Thursday the 8th: the first reminder leaves then, the second seven days later.
    await d.bank('2026-10-07', []);
    await d.workFrom('2026-10-08', { until: '2026-10-16' });
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-15 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a step that needs nobody leaves by itself', async () => {
    const d = await open('Lille');
    const automatic = changed('fr-business', 'courteousReminder', { approval: { kind: 'automatic' } });
    await save(d, '2026-09-21', automatic);
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(await d.journal()).toContain('messageApproved');
  });

  it('rules of the company choose, and why says which', async () => {
    const d = await open('Lille');
    const small: AssignmentRule = {
      ...(SHIPPED_RULES[0] ?? failed()),
      key: 'under-fifty-euro',
      segments: null,
      maximumMinor: 5_000,
      scenario: 'small-balance',
    };
    await saveRules(d.desk(), {
      companyId: d.companyId,
      by: 'Marie',
      day: day('2026-09-21'),
      rules: [small],
    });
    await d.invoice({ ...DUPONT, amount: '42.00' });
    await d.invoice(LATE);
    await d.workFrom('2026-10-01', { until: '2026-10-06' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Autre SARL: courteousReminder by email, 1000.00 for F-2026-102',
      '2026-10-05 Dupont SARL: courteousReminder by email, 42.00 for F-2026-101',
    ]);
    const why = await whyView(d.database, {
      companyId: d.companyId,
      invoiceNumber: 'F-2026-101',
      day: day('2026-10-07'),
    });
    // Day 20 of the small balance, where the ordinary ladder would ask on day 10.
    expect(why?.because).toContainEqual({
      code: 'nextStepLater',
      step: 'dateRequest',
      stepDueOn: '2026-10-20',
    });
  });
});

function failed(): never {
  throw new Error('There are shipped rules');
}

async function expectSound(d: Diary): Promise<void> {
  expect((await d.verify()).isSound).toBe(true);
}
