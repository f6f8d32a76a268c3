import { describe, expect, it } from 'vitest';
import type { LawCode } from '../../law/law.ts';
import { day } from '../../units/calendar.ts';
import type { Scenario, Step } from './scenario.ts';
import { type Line, line, scenario } from './scenario-lines.ts';
import { scenarioProblems } from './scenario-problems.ts';
import { SHIPPED_SCENARIOS, stepOf } from './shipped-scenarios.ts';

const DAY = day('2026-09-30');

const problemsOf = (one: Scenario, { law = 'FR' as LawCode, country = 'FR' } = {}) =>
  scenarioProblems({ scenario: one, law, country, day: DAY });

const french = (...lines: readonly Line[]): Scenario =>
  scenario({ key: 'own', countries: ['FR'], debtorKinds: ['business'], lines });

const changed = (key: string, step: string, change: Partial<Step>): Scenario => {
  const shipped = SHIPPED_SCENARIOS.find(one => one.key === key);
  if (shipped === undefined) throw new Error(`No scenario ${key}`);
  return { ...shipped, steps: shipped.steps.map(one => (one.key === step ? { ...one, ...change } : one)) };
};

describe('a scenario before it is saved', () => {
  it.each(SHIPPED_SCENARIOS)('the shipped $key is lawful where it is meant for', shipped => {
    const laws: readonly LawCode[] = shipped.countries.includes('BE')
      ? ['BE']
      : shipped.countries.includes('FR')
        ? ['FR']
        : ['FR', 'BE'];
    for (const law of laws) expect(problemsOf(shipped, { law, country: law })).toEqual([]);
    expect(shipped.steps.length).toBeGreaterThanOrEqual(3);
  });

  it('a French consumer is asked for no fixed sum and no cost of recovery: refused, with the article', () => {
    const problems = problemsOf(changed('fr-consumer', 'lastNotice', { claims: 'withAccessories' }));
    expect(problems).toContainEqual({
      step: 'lastNotice',
      rule: 'chargeNotAllowed',
      article: 'CPCE L111-8 al. 2',
      found: 'lumpSum of 40.00 EUR',
      expected: 'none: Recovery costs stay with the creditor',
    });
  });

  it('a Belgian consumer is charged nothing before the fourteen days of the free reminder have passed', () => {
    // Free reminder on the third day by e-mail: days 4 to 17 are free, charges from day 18 (CDE XIX.2).
    const early = problemsOf(changed('be-consumer', 'consumerSecondReminder', { offsetDays: 17 }), {
      law: 'BE',
    });
    expect(early.map(({ article }) => article)).toContain('CDE XIX.2');
    const onTime = problemsOf(changed('be-consumer', 'consumerSecondReminder', { offsetDays: 18 }), {
      law: 'BE',
    });
    expect(onTime).toEqual([]);
  });

  it('a Belgian consumer is not called before the free reminder', () => {
    const shipped = SHIPPED_SCENARIOS.find(({ key }) => key === 'be-consumer');
    const steps = (shipped?.steps ?? []).filter(({ key }) => key !== 'consumerFirstReminder');
    const without = {
      ...changed('be-consumer', '', {}),
      steps: steps.map((one, rung) => ({ ...one, rung })),
    };
    const rules = problemsOf(without, { law: 'BE' }).map(({ step, rule }) => `${step} ${rule}`);
    expect(rules).toContain('consumerSecondReminder firstReminderMissing');
    expect(rules).toContain('call notDurable');
  });

  it('no rung of tone is skipped, whatever the tone is called', () => {
    const firm = french(line(3, 'costsNotice', { deadlineDays: 5 }), line(20, 'decision'));
    expect(problemsOf(firm)).toMatchObject([
      {
        step: 'costsNotice',
        rule: 'tone',
        found: 'firm costsNotice',
        expected: 'courteous at most: no rung is skipped',
      },
    ]);
    const disguised = french(line(3, 'lastNotice', { tone: 'courteous' }), line(20, 'decision'));
    expect(problemsOf(disguised)[0]).toMatchObject({ step: 'lastNotice', rule: 'tone' });
    const courteous = french(line(3, 'courteousReminder'), line(10, 'lastNotice'), line(20, 'decision'));
    expect(problemsOf(courteous)).toMatchObject([
      { step: 'lastNotice', expected: 'direct at most: no rung is skipped' },
    ]);
  });

  it.each<[string, Scenario, string]>([
    ['no end', french(line(3, 'courteousReminder')), 'end'],
    ['two steps on one day', french(line(3, 'courteousReminder'), line(3, 'decision')), 'order'],
    [
      'a step that repeats before the end',
      french(line(3, 'statement', { repeats: { every: 'month', onDay: 1, atMost: 3 } }), line(9, 'decision')),
      'repeats',
    ],
    [
      'three channels',
      french(line(3, 'courteousReminder', { channels: ['email', 'letter', 'sms'] }), line(9, 'decision')),
      'channels',
    ],
    [
      'nothing stops it when a dispute comes',
      { ...french(line(3, 'courteousReminder'), line(9, 'decision')), stopsOn: ['payment'] },
      'stops',
    ],
  ])('%s: refused', (_title, one, rule) => {
    expect(problemsOf(one).map(found => found.rule)).toContain(rule);
  });

  it('a formal notice without days to pay is refused', () => {
    expect(problemsOf(changed('fr-business', 'formalNotice', { deadlineDays: null }))).toMatchObject([
      { step: 'formalNotice', rule: 'deadline' },
    ]);
    expect(stepOf(changed('fr-business', '', {}), 'formalNotice')?.deadlineDays).toBe(8);
  });

  it('an office is not sent text messages', () => {
    const texted = changed('fr-public-body', 'dateRequest', {
      action: { kind: 'message', letterKind: 'dateRequest', channels: ['sms'], wording: null },
    });
    expect(problemsOf(texted)).toMatchObject([{ step: 'dateRequest', rule: 'channels' }]);
  });
});
