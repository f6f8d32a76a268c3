// What a command prints for a person: sentences and figures, where a script asks for --json.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('Read by a person', open => {
  it('a run says for each debtor what is done and why, in sentences', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    expect(await printed(d, ['run', '--dry-run'])).toEqual([
      'Dupont SARL: hold 1000.00 EUR',
      '  No bank statement: the money received is unknown',
      '  Courteous reminder: invoice F-2026-101, due on 30 September 2026, 5 days late',
      '0 send, 0 wait, 1 hold, 0 ask, 0 done',
    ]);
  });

  it('why an invoice is chased stands above what is owed, the days of interest and what was paid', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', [{ from: 'DUPONT SARL', text: 'F-2026-101', amount: '600.00' }]);
    // 1 and 2 October on 1,000.00, then 3 to 5 October on 400.00, at 12.40 %: 0.6795 and 0.4077 EUR.
    expect(await printed(d, ['why', 'F-2026-101'])).toEqual([
      'F-2026-101, Dupont SARL, 2026-10-05',
      '  Courteous reminder: invoice F-2026-101, due on 30 September 2026, 5 days late',
      '  Step “Coming due” makes no sense after the due date',
      '  its dossier: send',
      '  due 2026-09-30; open 400.00, interest 1.09, fixed sum 40.00, may be asked 400.00 EUR',
      '  interest 2026-10-01 to 2026-10-02: 2 days at 12.40 % on 1000.00 (C. com. L441-10 II)',
      '  interest 2026-10-03 to 2026-10-05: 3 days at 12.40 % on 400.00 (C. com. L441-10 II)',
      '  payment 600.00 on 2026-10-02: DUPONT SARL',
    ]);
  });

  it('the doctor says how far the bank is known for each company', async () => {
    const d = await open('Lille');
    await d.bank('2026-09-10', []);
    const lines = await printed(d, ['doctor']);
    expect(lines).toContain('today: 2026-10-05');
    expect(lines.slice(-2)).toEqual([
      'Atelier Lumen: live',
      '  FR7699999000590000000000797: known until 2026-09-10, not enough to write to anybody',
    ]);
  });
});

async function printed(d: Diary, words: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const around = surroundings({ today: day('2026-10-05'), print: text => lines.push(text) });
  expect(await runCommandLine(words, around, (_around, work) => work(d.installation()))).toBe(0);
  return lines;
}
