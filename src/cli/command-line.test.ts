// What any command line may look like, before a database is asked for: the options that every command takes stand before its name
// too, and a currency is one however it is typed.

import { expect, it } from 'vitest';
import { surroundings } from '../../test/surroundings.ts';
import { day } from '../units/calendar.ts';
import type { Surroundings } from './command.ts';
import { runCommandLine } from './commands.ts';

/** What was printed, noted and answered; of a command with a database, the folder and server that were to be opened. */
async function said(words: readonly string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const opened: Pick<Surroundings, 'dataFolder' | 'databaseUrl'>[] = [];
  const around = {
    ...surroundings({ today: day('2026-10-05'), print: text => void out.push(text) }),
    note: (text: string) => void notes.push(text),
  };
  const code = await runCommandLine(words, around, ({ dataFolder, databaseUrl }) => {
    opened.push({ dataFolder, databaseUrl });
    return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT', path: dataFolder }));
  });
  return { code, out: out.join('\n'), notes: notes.join('\n'), opened };
}

const LATE = ['--law', 'FR', '--relation', 'b2b', '--due', '2026-07-15', '--until', '2026-08-14'];

it.each([
  [['--data', '/srv/acquit', 'balance', '--json']],
  [['--data=/srv/acquit', 'balance', '--json']],
  [['--json', '--data', '/srv/acquit', 'balance']],
  [['--json', '--company', 'Lille', '--data', '/srv/acquit', 'balance']],
])('%j opens the folder that stands before the command, and answers a script', async words => {
  const { code, out, opened } = await said(words);
  expect(opened.map(({ dataFolder }) => dataFolder)).toEqual(['/srv/acquit']);
  expect(code).toBe(2);
  expect(JSON.parse(out).problems).toHaveLength(1);
});

it('a script gets its JSON whatever stands where the command should', async () => {
  for (const words of [['--json'], ['--json', 'aprove'], ['--json', '--data'], ['--jsn', '--json']]) {
    const { code, out } = await said(words);
    expect(code, words.join(' ')).toBe(2);
    expect(JSON.parse(out).problems, words.join(' ')).toHaveLength(1);
  }
  expect((await said(['--data', '/srv/acquit', '--version'])).out).toMatch(/^acquit \d/);
  expect((await said(['--data', '/srv/acquit', 'help'])).out).toMatch(/^Usage:\n/);
  expect((await said(['--data', '/srv/acquit', 'help', 'approve'])).out).toMatch(/^usage: acquit approve/);
});

it('an option before the command and again behind it is one too many', async () => {
  const { code, notes, opened } = await said(['--data', '/srv/one', 'balance', '--data', '/srv/two']);
  expect(code).toBe(2);
  expect(notes).toContain('--data: found a second value, "/srv/one", expected one');
  expect(opened).toEqual([]);
});

// C. com. D441-5: 40 euros beside the interest; 1 000 × 12.40 % × 30 / 365 = 10.19.
it('euros in small letters are euros, and keep the fixed sum', async () => {
  const { code, out } = await said(['interest', ...LATE, '--amount', '1000', '--currency', 'eur', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    currency: 'EUR',
    interest: '10.19',
    fixedSum: '40.00',
    total: '1050.19',
  });
});

it('a currency that there is none of is refused, not counted in cents', async () => {
  for (const currency of ['ZZZ', '', 'euro', '€']) {
    const { code, out } = await said([
      'interest',
      ...LATE,
      '--amount',
      '1000',
      '--currency',
      currency,
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toEqual([
      {
        severity: 'error',
        place: '--currency',
        found: `"${currency}"`,
        expected: 'a currency code of ISO 4217, such as EUR',
      },
    ]);
  }
});

it('nobody agrees on a rate below nothing', async () => {
  const { code, out } = await said(['interest', ...LATE, '--amount', '1000', '--rate', '-3', '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(out).problems[0]).toMatchObject({
    place: '--rate',
    found: '"-3"',
    expected: 'a percentage such as 12.4',
  });
});

it('help answers a script too, for all commands and for one', async () => {
  const { code, out } = await said(['help', '--json']);
  expect(code).toBe(0);
  const { commands } = JSON.parse(out);
  expect(commands.length).toBeGreaterThan(30);
  const interest = commands.find(({ name }: { name: string }) => name === 'interest');
  expect(interest).toMatchObject({ usage: expect.stringMatching(/^acquit interest /) });
  expect(interest.options).toContain('--amount');
  for (const words of [
    ['help', 'interest', '--json'],
    ['--json', 'help', 'interest'],
    ['interest', '--help', '--json'],
  ])
    expect(JSON.parse((await said(words)).out)).toEqual(interest);
});

it('an amount that is too large is told the limit, not how a decimal is written', async () => {
  for (const amount of ['1000000000000.01', '9'.repeat(40)]) {
    const { code, out } = await said(['interest', ...LATE, '--amount', amount, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems[0]).toMatchObject({
      place: '--amount',
      expected: 'at most 1000000000000.00 EUR',
    });
  }
  const all = ['--law', 'FR', '--relation', 'b2b', '--due', '1999-07-15', '--until', '2026-08-14'];
  expect((await said(['interest', ...all, '--amount', '1000000000000', '--json'])).code).toBe(0);
});

// Dir. 2011/7/EU art. 6(1): "a fixed sum of EUR 40".
it('a claim in dollars says why no fixed sum is in it', async () => {
  const dollars = ['interest', ...LATE, '--amount', '1000', '--currency', 'USD'];
  const { out } = await said([...dollars, '--json']);
  const { fixedSum, warnings } = JSON.parse(out);
  expect(fixedSum).toBe('0.00');
  expect(warnings.map(({ key }: { key: string }) => key)).toContain('fixedSumInEuros');
  expect((await said(dollars)).notes).toContain('40 euros for each invoice (Directive 2011/7/EU, art. 6)');
});
