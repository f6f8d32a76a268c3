// A semester whose rate nobody has published yet: the last figure is carried on and says so, nothing is blocked, and when
// the figure comes everything is computed anew. All of it at the command line, as people do it.
//
// 1,000.00 due 2026-12-01. On 2027-01-05, 30 days at 12.40 % and 5 at the carried 12.65 % (ECB 2.65 + 10):
// 1,000.00 x (372.00 + 63.25)/36500 = 11.92. Published at 13.00 %: 1,000.00 x (372.00 + 65.00)/36500 = 11.97.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Surroundings } from '../../src/cli/command.ts';
import { runCommandLine } from '../../src/cli/commands.ts';
import { compose } from '../../src/letters/compose.ts';
import type { MessageView } from '../../src/letters/message.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'acquit-semester-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const UPDATE = {
  ecbKnownUntil: '2027-01-04',
  rates: [
    {
      table: 'fr.b2b',
      from: '2027-S1',
      rate: '13.00',
      source: 'JORF du 30 décembre 2026',
      confidence: 'high',
    },
  ],
};

stories('A semester not yet published', open => {
  it('is carried on and says so, and is computed anew once the figure is entered, letters and all', async () => {
    const d = await open('Lille');
    d.customer('Dupont SARL', {});
    await d.invoice({
      ...{ number: 'F-2026-80', debtor: 'Dupont SARL', amount: '1000.00' },
      ...{ issued: '2026-11-01', due: '2026-12-01' },
    });
    await d.workFrom('2026-12-02', { until: '2027-01-04' });
    await d.bank('2027-01-04', []);
    await d.run('2027-01-05');
    const before = await waiting(d);
    expect(before.map(({ asked }) => asked)).toEqual([105_192]);
    const told = await why(d);
    expect(told).toContain('Rate from 2027-01-01 is not known yet: 12.65 % is carried on');
    expect(await acquit(d, ['rates', '--day', '2027-01-05'])).toContain('not published yet: fr.b2b');

    const file = join(FOLDER, 'rates.json');
    writeFileSync(file, JSON.stringify(UPDATE));
    const listed = await acquit(d, ['rates', '--update', file, '--day', '2027-01-05']);
    expect(listed).toContain('JORF du 30 décembre 2026');
    const after = await why(d);
    expect(after).not.toContain('is carried on');

    await d.run('2027-01-05');
    const [anew, ...others] = await waiting(d);
    expect(others).toEqual([]);
    expect(anew?.asked).toBe(105_197);
    if (anew === undefined) throw new Error('no message waits');
    sameFigures(anew.view, after);
  });
});

/** The statement in the letter, the annex, the screen and the API: the same lines, amounts and articles. */
function sameFigures(view: MessageView, told: string): void {
  const { invoice } = JSON.parse(told);
  const [line] = view.invoices;
  expect(line?.interestLines).toMatchObject([
    { from: '2026-12-02', to: '2026-12-31', days: 30, ratePercent: '12.40' },
    { from: '2027-01-01', to: '2027-01-05', days: 5, ratePercent: '13.00' },
  ]);
  expect(invoice.interestLines.map(plain)).toEqual(line?.interestLines.map(plain));
  expect(invoice.interest).toMatchObject({ amount: '11.97' });
  expect(view.interest.amount).toBe(1_197);
  expect(invoice.articles).toEqual(view.articles);
  // The formal notice carries the statement of interest; it prints figures as French does, with its own spaces.
  const { letter, text } = compose({ ...view, kind: 'formalNotice', tone: 'formal' });
  const printed = `${JSON.stringify(letter)} ${text}`.replace(/[\s\u00a0\u202f]|\\u202f|\\u00a0/g, '');
  for (const figure of ['12,40%', '13,00%', '11,97€', '1051,97€']) expect(printed).toContain(figure);
}

const plain = ({ from, to, days, ratePercent, article }: Record<string, unknown>) => ({
  ...{ from, to, days, ratePercent, article },
});

const waiting = (d: Diary) =>
  select<{ asked: number; view: MessageView }>(
    d.database,
    "select asked, view from message where state in ('prepared', 'approved')",
  );

const why = (d: Diary): Promise<string> => acquit(d, ['why', 'F-2026-80', '--day', '2027-01-05', '--json']);

/** What a command prints, on the desk of the diary. */
async function acquit(d: Diary, words: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const around: Surroundings = {
    ...{
      today: dayOf('2027-01-05'),
      now: () => '2027-01-05T08:00:00.000Z',
      version: () => '1.2.3',
      dataFolder: FOLDER,
    },
    ...{
      databaseUrl: null,
      smtpUrl: null,
      imapUrl: null,
      url: 'http://localhost:3210',
      page: 'public',
      port: 3210,
    },
    ...{ secret: null, isPretending: true, serve: async () => {}, untilStopped: async () => {} },
    print: text => printed.push(text),
    note: () => {},
  };
  await runCommandLine(words, around, (_around, work) => work(d.installation()));
  return printed.join('\n');
}
