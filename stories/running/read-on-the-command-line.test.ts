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
      'Dupont SARL: on hold, 1000.00 EUR',
      '  No bank statement: the money received is unknown',
      '  Courteous reminder: invoice F-2026-101, due on 30 September 2026, 5 days late',
      '0 to send, 0 waiting, 1 on hold, 0 to decide, 0 finished',
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
      '  its dossier: to send',
      '  due 2026-09-30; open 400.00, interest 1.09, fixed sum 40.00, may be asked 400.00 EUR',
      '  interest 2026-10-01 to 2026-10-02: 2 days at 12.40 % on 1000.00 (C. com. L441-10 II)',
      '  interest 2026-10-03 to 2026-10-05: 3 days at 12.40 % on 400.00 (C. com. L441-10 II)',
      '  Payment 600.00 on 2026-10-02: DUPONT SARL',
    ]);
  });

  it('what is owed, what will leave, what will come in and who is at risk are lines, and what is nothing is said', async () => {
    const d = await open('Lille');
    expect(await printed(d, ['forecast'])).toEqual(['Nothing would leave in the days from 2026-10-05']);
    expect(await printed(d, ['receipts'])).toEqual(['2026-10-05: nothing is open']);
    expect(await printed(d, ['risk'])).toEqual(['Nothing is late']);
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', due: '2026-10-20', amount: '250.00' });
    expect(await printed(d, ['balance'])).toEqual([
      '2026-10-05: 1250.00 EUR open, not due 250.00, 1 to 30 days late 1000.00',
      '  credits 0.00, unallocated 0.00, in the ledger 1250.00 EUR',
      'Dupont SARL: 1250.00 EUR, of which late 1000.00, the oldest due 2026-09-30',
    ]);
    expect(await printed(d, ['forecast', '--days', '8'])).toEqual([
      '2026-10-05: 1 message, 1000.00 EUR',
      '  Dupont SARL: Courteous reminder, 1000.00 EUR',
      '2026-10-12: 1 message, 1000.00 EUR',
      '  Dupont SARL: Request for a date, 1000.00 EUR',
    ]);
    expect(await printed(d, ['risk'])).toEqual([
      'Dupont SARL: 1000.00 EUR at risk',
      '  €1,000.00 overdue, 1 invoice, the oldest for 5 days',
      '  €1,000.00 late for longer than ever before',
    ]);
    await d.bank('2026-10-02', [{ from: 'DUPONT SARL', text: 'F-2026-101', amount: '1000.00' }]);
    expect(await printed(d, ['receipts'])).toEqual([
      '2026-10-20 to 2026-10-26: 250.00 EUR, between 250.00 and 250.00 in four weeks of five',
      'F-2026-102, Dupont SARL: 250.00 EUR, due 2026-10-20',
      '  likely to be paid on 2026-10-22; half of such between 2026-10-22 and 2026-10-22, four fifths between 2026-10-22 and 2026-10-22 (payments: 1 of this debtor, 1 of all)',
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
