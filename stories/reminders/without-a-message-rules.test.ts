// What a comparison that leaves a message out may not do, what it says of itself on every screen, and how a person ends it.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { mergeDebtors } from '../../src/desk/debtors/merge-debtors.ts';
import { saveRules, saveScenario } from '../../src/desk/deciding/save-scenario.ts';
import { stopComparison } from '../../src/desk/reports/start-comparison.ts';
import { stepsToLeaveOut } from '../../src/desk/reports/steps-to-leave-out.ts';
import { SHIPPED_RULES } from '../../src/dunning/scenario/assignment.ts';
import { scenarioFor } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { stories } from '../telling/diary.ts';
import { invoicesOf, nameOf, numberOf, seen } from '../telling/two-wordings.ts';
import { leftOut, namesIn, startWithout, takingPart } from '../telling/without-a-message.ts';

stories('The rules of leaving a message out', open => {
  it('never a message on which the law builds: it says why, with the article', async () => {
    for (const place of ['Lille', 'Liège'] as const) {
      const d = await open(place);
      const answer = (stepKey: string) => startWithout(d, '2026-10-02', { stepKey });
      expect(await answer('formalNotice')).toMatchObject({ kind: 'stepNeeded', rule: 'duty' });
      expect(await answer('costsNotice')).toMatchObject({ kind: 'stepNeeded', rule: 'letter' });
      expect(await answer('lastNotice')).toMatchObject({ kind: 'stepNeeded', rule: 'charges' });
      expect(await answer('consumerFirstReminder')).toMatchObject({
        kind: 'stepNeeded',
        rule: 'duty',
        article: 'CDE XIX.2 par. 3',
      });
      expect(await answer('decision')).toEqual({ kind: 'notStarted', because: 'stepUnknown' });
      expect(await answer('nothing')).toEqual({ kind: 'notStarted', because: 'stepUnknown' });
      const steps = await stepsToLeaveOut(d.database, { companyId: d.companyId, day: day('2026-10-02') });
      const free = steps.flatMap(({ stepKey, needed }) => (needed === null ? [stepKey] : [])).sort();
      expect(free).toEqual(['call', 'comingDue', 'courteousReminder', 'dateRequest', 'statement']);
      expect(await d.journal()).not.toContain('comparisonStarted');
    }
  });

  it('not in test mode: nothing leaves, and a step would be past that nobody went without', async () => {
    const d = await open('Lille', { mode: 'test' });
    expect(await startWithout(d, '2026-10-02')).toEqual({ kind: 'notStarted', because: 'testMode' });
    const live = await open('Lille');
    await live.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
    await live.bank('2026-10-02', []);
    await startWithout(live, '2026-10-02');
    await live.change('2026-10-02', { mode: 'test' });
    await live.run('2026-10-05');
    expect(await takingPart(live)).toEqual([]);
    expect(await live.messagesWith('waiting')).toHaveLength(12);
  });

  it('a share of ten to fifty in a hundred, and one comparison at a time', async () => {
    const d = await open('Lille');
    const not = (because: string) => ({ kind: 'notStarted', because });
    expect(await startWithout(d, '2026-10-02', { sharePercent: 9 })).toEqual(not('shareOutOfRange'));
    expect(await startWithout(d, '2026-10-02', { sharePercent: 51 })).toEqual(not('shareOutOfRange'));
    expect(await startWithout(d, '2026-10-02', { sharePercent: 10 })).toMatchObject({ kind: 'started' });
    expect(await startWithout(d, '2026-10-03')).toEqual(not('anotherRuns'));
  });

  it('a consumer for whom a reminder has an effect by law gets it, and is in neither group', async () => {
    const d = await open('Lille');
    const french = scenarioFor({ country: 'FR', kind: 'consumer', scenario: null });
    if (french === null) throw new Error('There is a scenario for them');
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-09-30') };
    const draft = { ...french, key: 'german-consumers', name: 'Verbraucher', countries: ['DE'] };
    expect(await saveScenario(d.desk(), { ...act, draft })).toMatchObject({ kind: 'saved' });
    const [rule] = SHIPPED_RULES;
    if (rule === undefined) throw new Error('There are rules');
    const german = {
      ...rule,
      key: 'german',
      segments: null,
      kinds: ['consumer' as const],
      countries: ['DE'],
    };
    const rules = [{ ...german, scenario: 'german-consumers' }];
    expect(await saveRules(d.desk(), { ...act, rules })).toMatchObject({ kind: 'saved' });
    for (const at of [0, 1, 2, 3, 4, 5])
      d.customer(nameOf(at), { kind: 'consumer', country: 'DE', language: 'de' });
    await d.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await startWithout(d, '2026-10-02');
    // Nor is any of them told before that it would go without.
    for (const at of [0, 1, 2, 3, 4, 5])
      expect(await d.whyCodes(numberOf(nameOf(at)), '2026-10-05')).not.toContain('messageWillBeLeftOut');
    await d.run('2026-10-05');
    const taking = await takingPart(d);
    expect(taking.map(({ name }) => name)).toEqual([6, 7, 8, 9, 10, 11].map(nameOf));
    // The six consumers, and those of the firms who are told.
    expect(await d.messagesWith('waiting')).toHaveLength(6 + namesIn(taking, 'a').length);
  });

  it('stopped, everybody gets the message in their turn; what was left out is past', async () => {
    const d = await open('Lille');
    const { first } = await leftOut(d);
    const one = await seen(d, '2026-10-06');
    const stop = { companyId: d.companyId, by: 'Marie', day: day('2026-10-06'), comparisonId: one.id };
    expect(await stopComparison(d.desk(), stop)).toBe(true);
    await d.invoices('2026-10-07', [
      { number: 'N-1', debtor: 'Nouveau SARL', issued: '2026-09-05', due: '2026-10-05', amount: '50.00' },
    ]);
    await d.bank('2026-10-07', []);
    await d.run('2026-10-08');
    expect((await takingPart(d)).map(({ name }) => name)).not.toContain('Nouveau SARL');
    expect(await d.messagesWith('waiting')).toHaveLength(
      13 - (await takingPart(d)).filter(({ arm }) => arm === 'b').length,
    );
    expect((await takingPart(d)).find(({ name }) => name === first.name)?.told).toEqual([]);
    await d.bank('2026-10-11', []);
    await d.run('2026-10-12');
    expect((await takingPart(d)).find(({ name }) => name === first.name)?.told).toEqual([
      '2026-10-12 dateRequest',
    ]);
  });

  it('a scenario in which that step is another ends it; one in which only others change does not', async () => {
    const d = await open('Lille');
    await leftOut(d);
    const firms = scenarioFor({ country: 'FR', kind: 'business', scenario: null });
    if (firms === null) throw new Error('There is a scenario for firms');
    const save = (key: string) =>
      saveScenario(d.desk(), {
        ...{ companyId: d.companyId, by: 'Paul', day: day('2026-10-06') },
        draft: {
          ...firms,
          steps: firms.steps.map(one => (one.key === key ? { ...one, offsetDays: one.offsetDays + 1 } : one)),
        },
      });
    expect(await save('dateRequest')).toMatchObject({ kind: 'saved' });
    expect(await seen(d, '2026-10-06')).toMatchObject({ endedOn: null });
    expect(await save('courteousReminder')).toMatchObject({ kind: 'saved' });
    expect(await seen(d, '2026-10-06')).toMatchObject({ endedBy: 'Paul', endedBecause: 'stepChanged' });
  });

  it('two debtors become one, and nobody is told twice or too soon', async () => {
    const d = await open('Lille');
    const { without } = await leftOut(d);
    const taking = await takingPart(d);
    const [one, other] = taking.filter(({ arm }) => arm === 'b');
    if (one === undefined || other === undefined) throw new Error(`Two of ${without.length} go without`);
    d.at('2026-10-06', '09:00');
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-06') };
    expect(
      await mergeDebtors(d.desk(), { ...act, keptId: one.debtorId, mergedId: other.debtorId }),
    ).toMatchObject({ kind: 'merged' });
    await d.bank('2026-10-11', []);
    await d.run('2026-10-07');
    expect((await takingPart(d)).find(({ name }) => name === one.name)?.told).toEqual([]);
    await d.run('2026-10-12');
    expect((await takingPart(d)).find(({ name }) => name === one.name)?.told).toEqual([
      '2026-10-12 dateRequest',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('an import is undone as if its message had never been left out: nothing was said to anybody', async () => {
    const d = await open('Lille');
    await d.bank('2026-10-01', []);
    const taken = await d.invoices('2026-10-01', invoicesOf(12, { series: 'A', due: '2026-09-30' }));
    await d.bank('2026-10-02', []);
    await startWithout(d, '2026-10-02');
    await d.run('2026-10-05');
    expect(await d.journal()).toContain('messageLeftOut');
    expect(await d.undoImport('2026-10-05', taken.importId)).toBe('undone');
    expect(await select(d.database, 'select 1 from rung_left_out')).toEqual([]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('is begun and looked at on the command line', async () => {
    const d = await open('Lille');
    const say = async (...words: string[]) => {
      const answers: string[] = [];
      const notes: string[] = [];
      const code = await runCommandLine(
        ['comparison', ...words, '--day', '2026-10-02'],
        surroundings({
          print: line => void answers.push(line),
          note: line => void notes.push(line),
          today: day('2026-10-02'),
        }),
        async (_around, work) => work(d.installation()),
      );
      return { code, answers, notes };
    };
    const begin = ['start', '--name', 'Sans rappel', '--until', '2026-12-31', '--share', '20'];
    const refused = await say(...begin, '--without', 'formalNotice');
    expect(refused.code).toBe(1);
    expect(refused.notes.join()).toContain('French Civil Code (C. civ.) 1344');
    const { code, answers } = await say(...begin, '--without', 'courteousReminder');
    expect(code).toBe(0);
    const listed = await say('list');
    expect(listed.answers.slice(0, 2)).toEqual([
      `${answers[0]} Sans rappel: too early to say; 0 of 200 debtors, entry until 2026-12-31`,
      '  20 % go without courteousReminder',
    ]);
    expect((await say('stop', answers[0] ?? '')).code).toBe(0);
  });
});
