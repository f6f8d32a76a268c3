// A script reads one JSON on stdout, also of what went wrong: a list of problems that says where, what was found and what was
// expected, all of them at once. A person reads the same in sentences, and the help in the language of the terminal.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Surroundings } from '../../src/cli/command.ts';
import { COMMANDS, runCommandLine } from '../../src/cli/commands.ts';
import { localeIn } from '../../src/cli/environment.ts';
import { LOCALES } from '../../src/messages/format.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'acquit-faults-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Both outputs of a command, and its exit code. */
async function said(words: readonly string[], d: Diary | null = null, given: Partial<Surroundings> = {}) {
  const [out, notes]: [string[], string[]] = [[], []];
  const around = {
    ...surroundings({ today: day('2026-10-05'), print: text => out.push(text) }),
    note: (text: string) => void notes.push(text),
    ...given,
  };
  const code = await runCommandLine(words, around, (_around, work) => {
    if (d === null) throw new Error('this command needs no database');
    return work(d.installation());
  });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}

const problem = (place: string, found: string, expected: unknown) => ({
  severity: 'error',
  place,
  found,
  expected,
});

describe('What goes wrong, for a script', () => {
  it('every option of the calculator that cannot be read is told at once, on stderr and as JSON', async () => {
    const wrong = '--law FR --relation zzz --amount abc --due 2026-02-31 --json'.split(' ');
    const { code, out, notes } = await said(['interest', ...wrong]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      problems: [
        problem('--relation', '"zzz"', 'b2b, b2c, public'),
        problem('--amount', '"abc"', 'a decimal such as 1000.00'),
        problem('--due', '"2026-02-31"', 'a day such as 2026-03-29'),
        problem('--until', 'nothing', expect.stringContaining('acquit interest --law FR')),
      ],
    });
    expect(notes).toContain('--relation: found "zzz"');
    expect(notes).toContain('--until is missing');
    // Without --json stdout stays empty.
    expect((await said(['interest', ...wrong.slice(0, -1)])).out).toBe('');
  });

  it('a name that leads nowhere does not keep the other files from being read', async () => {
    const invoices = join(FOLDER, 'invoices.csv');
    writeFileSync(invoices, 'Number;Date;Due;Customer;Total\nF-1;2026-09-01;2026-10-01;Dupont;120.00\n');
    const nowhere = join(FOLDER, 'nowhere.xml');
    const { code, out, notes } = await said(['read', nowhere, invoices, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([
      { file: nowhere, format: 'unknown', invoices: [], problems: [{ place: 'file', found: 'nothing' }] },
      { file: invoices, format: 'invoice-table', invoices: [{ number: 'F-1', payable: '120.00' }] },
    ]);
    expect(notes).toContain(`${nowhere}: found nothing, expected a file or a folder`);
  });

  it('a value that is given twice is refused, where the second would silently have taken the place of the first', async () => {
    const twice = await said('interest --law FR --law BE --relation b2b --json'.split(' '));
    expect(twice.code).toBe(2);
    expect(JSON.parse(twice.out)).toEqual({ problems: [problem('--law', 'a second value, "BE"', 'one')] });
    const full = '--law FR --relation B2B --amount 1000.00 --due 2026-07-15 --until 2026-08-14 --json --json';
    // A word that is said twice says the same; 1,000.00 for 30 days at 12.40 % is 10.19.
    const { code, out } = await said(['interest', ...full.split(' ')]);
    expect({ code, interest: JSON.parse(out).interest }).toEqual({ code: 0, interest: '10.19' });
  });

  it('a word that is no command, and a name after two dashes, are told apart from --json', async () => {
    const { code, out } = await said(['aprove', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toMatchObject([{ place: 'acquit', expected: 'a command' }]);
    expect((await said(['read', '--', '--json'])).out).not.toContain('"problems"');
  });
});

describe('The help', () => {
  it('says what each command does in the language of the terminal, and every option that the command takes', async () => {
    for (const locale of LOCALES)
      for (const [name, { usage, options }] of Object.entries(COMMANDS)) {
        const { code, out } = await said(['help', name], null, { locale });
        const [first, ...rest] = out.split('\n');
        expect({ name, code, first }).toEqual({ name, code: 0, first: `usage: ${usage}`.split('\n')[0] });
        expect(rest.at(-1)?.trim(), `${name} in ${locale}`).not.toBe('');
        for (const option of Object.keys(options))
          expect(out, name).toMatch(new RegExp(`--${option}(?![a-z-])`));
      }
    expect((await said(['take-in', '--help'], null, { locale: 'fr' })).out).toContain(
      'prend en charge factures, relevés',
    );
    expect((await said(['help'], null, { locale: 'de' })).out).toMatch(/Rückgabewerte: 0\sgetan/);
    expect((await said(['help'])).out).toContain('Exit codes: 0 done');
  });

  it('knows the language of the terminal by its variables, in their order', () => {
    expect(localeIn({ LANG: 'fr_BE.UTF-8' })).toBe('fr');
    expect(localeIn({ LANG: 'fr_FR.UTF-8', LC_ALL: 'nl_BE' })).toBe('nl');
    expect(localeIn({ LC_ALL: '', LC_MESSAGES: 'de' })).toBe('de');
    for (const other of ['C.UTF-8', 'POSIX', 'es_ES.UTF-8', 'frp_IT', ''])
      expect(localeIn({ LANG: other })).toBe('en');
    expect(localeIn({})).toBe('en');
  });
});

stories('What goes wrong on the desk, for a script', open => {
  it('what belongs to another command is refused: the kind of a recipient has no place in a closure', async () => {
    const d = await open('Lille');
    const { code, out } = await said(['close', 'Dupont', '--because', 'x', '--to', 'y', '--json'], d);
    expect({ code, answer: JSON.parse(out) }).toMatchObject({
      code: 2,
      answer: { problems: [{ found: 'There is no option --to here' }] },
    });
  });

  it('a company is refused with all that is wrong with it, and an invoice that nobody knows by its number', async () => {
    const d = await open('Lille');
    const add = await said(['company', 'add', '--country', 'ZZ', '--iban', 'FR12', '--json'], d);
    expect(add.code).toBe(2);
    expect(JSON.parse(add.out).problems.map(({ place }: { place: string }) => place)).toEqual([
      '--name',
      '--country',
      '--iban',
    ]);
    const why = await said(['why', 'F-404', '--json'], d);
    expect({ code: why.code, answer: JSON.parse(why.out) }).toEqual({
      code: 2,
      answer: { problems: [problem('acquit why', 'There is no invoice F-404', expect.any(String))] },
    });
  });
});
