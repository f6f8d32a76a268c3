// What a person may ask for, and how long papers are kept, as a script says it.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

async function said(d: Diary, today: string, ...words: string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const around = {
    ...surroundings({ today: dayOf(today), print: text => printed.push(text) }),
    note: (text: string) => void noted.push(text),
  };
  const code = await runCommandLine(words, around, (_around, work) => work(d.installation()));
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

async function paid(open: Open): Promise<Diary> {
  const d = await open('Lille');
  d.customer('Zoé Aubry', { kind: 'consumer', email: 'zoe@aubry.example' });
  await d.invoice({
    number: 'F-201',
    debtor: 'Zoé Aubry',
    issued: '2026-09-01',
    due: '2026-09-30',
    amount: '100.00',
  });
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  await d.bank('2026-10-15', [{ from: 'ZOE AUBRY', amount: '100.00', text: 'F-201' }]);
  return d;
}

stories('Papers on the command line', open => {
  it('are kept as long as was decided, and erased when somebody says so', async () => {
    const d = await paid(open);
    expect((await said(d, '2026-11-02', 'retention', 'erase')).code).toBe(2);
    expect(
      await said(d, '2026-11-02', 'retention', 'keep', '--recovery', '5', '--accounts', '6'),
    ).toMatchObject({
      code: 2,
      noted: '--accounts: expected at least 10 years',
    });
    expect((await said(d, '2026-11-02', 'retention', 'keep', '--recovery', 'five')).code).toBe(2);
    expect((await said(d, '2026-11-02', 'retention', 'keep', '--recovery', '5')).code).toBe(0);
    const seen = JSON.parse((await said(d, '2031-10-16', 'retention', '--json')).printed);
    expect(seen).toMatchObject({
      periods: { recoveryYears: 5, accountsYears: null },
      recovery: { count: 1 },
    });
    const erased = await said(d, '2031-10-16', 'retention', 'erase');
    expect(erased).toMatchObject({ code: 0 });
    expect(erased.printed).toMatch(/^erased what was written and said with 1 debtors \(1 messages\)/);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('are given to whom they are about, as a zip that only its owner may read', async () => {
    const d = await paid(open);
    const folder = await mkdtemp(join(tmpdir(), 'acquit-copy-'));
    try {
      const into = join(folder, 'zoe.zip');
      const answer = await said(d, '2026-11-02', 'own-copy', 'Zoé', 'Aubry', '--into', into);
      expect(answer.code).toBe(0);
      expect((await readFile(into)).subarray(0, 2).toString()).toBe('PK');
      expect((await said(d, '2026-11-02', 'own-copy', 'Personne', '--into', into)).code).toBe(2);
      expect(await d.journal()).toContain('accessCopyMade');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
