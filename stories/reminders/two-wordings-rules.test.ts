// When a comparison of two wordings begins and when it ends: one at a time, of lawful texts, fixed beforehand.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { saveWording } from '../../src/desk/messages/wordings.ts';
import { stopComparison } from '../../src/desk/reports/start-comparison.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { stories } from '../telling/diary.ts';
import { seen, start, TRIED } from '../telling/two-wordings.ts';

stories('The rules of a comparison', open => {
  it('one at a time, of two texts that differ and say what the law wants, and not without end', async () => {
    const d = await open('Lille');
    const not = (because: string) => ({ kind: 'notStarted', because });
    expect(await start(d, '2026-10-02', { plannedDebtors: 39 })).toEqual(not('debtorsOutOfRange'));
    expect(await start(d, '2026-10-02', { untilOn: day('2026-10-02') })).toEqual(not('dayOutOfRange'));
    expect(await start(d, '2026-10-02', { untilOn: day('2027-10-03') })).toEqual(not('dayOutOfRange'));
    expect(await start(d, '2026-10-02', { name: ' ' })).toEqual(not('nameMissing'));
    const unlawful = { ...TRIED, body: TRIED.body.replace('<invoices/>', '') };
    expect(await start(d, '2026-10-02', { text: unlawful })).toMatchObject({ kind: 'refused' });
    expect(await d.journal()).not.toContain('comparisonStarted');
    expect(await start(d, '2026-10-02')).toMatchObject({ kind: 'started' });
    expect(await start(d, '2026-10-05', { name: 'Encore' })).toEqual(not('anotherRuns'));
    const one = await seen(d, '2026-10-05');
    if (one.kind !== 'wordings') throw new Error('Two wordings are compared');
    const stop = { companyId: d.companyId, by: 'Marie', day: day('2026-10-05'), comparisonId: one.id };
    expect(await stopComparison(d.desk(), stop)).toBe(true);
    expect(await stopComparison(d.desk(), stop)).toBe(false);
    expect(await seen(d, '2026-10-06')).toMatchObject({
      phase: 'over',
      verdict: 'stopped',
      endedBecause: 'person',
    });
    expect(await start(d, '2026-10-06', { text: one.textA })).toEqual(not('sameWords'));
    expect(await start(d, '2026-10-06')).toMatchObject({ kind: 'started' });
  });

  it('new words for everybody end the comparison with the old ones; other texts do not', async () => {
    const d = await open('Lille');
    await start(d, '2026-10-02');
    const save = (key: 'courteousReminder' | 'dateRequest', language: 'fr' | 'en') =>
      saveWording(d.desk(), {
        ...{ companyId: d.companyId, by: 'Paul', day: day('2026-10-06'), key, language, basedOn: 0 },
        text: TRIED,
      });
    expect(await save('courteousReminder', 'en')).toMatchObject({ kind: 'saved' });
    expect(await seen(d, '2026-10-06')).toMatchObject({ endedOn: null });
    expect(await save('courteousReminder', 'fr')).toMatchObject({ kind: 'saved' });
    expect(await seen(d, '2026-10-06')).toMatchObject({ endedBy: 'Paul', endedBecause: 'wordsChanged' });
    expect((await d.journal()).at(-1)).toBe('comparisonEnded');
  });

  it('is begun, looked at and stopped on the command line', async () => {
    const d = await open('Lille');
    const file = join(await mkdtemp(join(tmpdir(), 'comparison-')), 'text.json');
    await writeFile(file, JSON.stringify(TRIED));
    const say = async (...words: string[]) => {
      const answers: string[] = [];
      const code = await runCommandLine(
        ['comparison', ...words, '--day', '2026-10-02'],
        surroundings({ print: line => void answers.push(line), today: day('2026-10-02') }),
        async (_around, work) => work(d.installation()),
      );
      return { code, answers };
    };
    const begin = ['start', file, '--name', 'Plus court', '--of', 'courteousReminder', '--language', 'fr'];
    expect((await say(...begin)).code).toBe(2);
    expect((await say(...begin, '--until', '2026-12-31', '--debtors', '39')).code).toBe(1);
    const { code, answers } = await say(...begin, '--until', '2026-12-31', '--debtors', '60');
    expect(code).toBe(0);
    const listed = await say('list');
    expect(listed.answers[0]).toBe(
      `${answers[0]} Plus court: too early to say; 0 of 60 debtors, entry until 2026-12-31`,
    );
    expect((await say('stop', answers[0] ?? '')).code).toBe(0);
    expect((await say('stop', answers[0] ?? '')).code).toBe(1);
  });
});
