// Whoever works in the terminal sees which calls and letters wait, by the id under which each is noted, and is told of a
// message that has none why there is nothing to note.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = { debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;

async function acquit(d: Diary, today: string, ...args: string[]) {
  const notes: string[] = [];
  const note = (text: string) => notes.push(text);
  const around = surroundings({ today: day(today), print: note, note });
  const code = await runCommandLine(args, around, (_around, work) => work(d.installation()));
  return { code, said: notes.join('\n') };
}

const onlyMessage = async (d: Diary, state: string): Promise<string> =>
  (await d.messagesWith(state))[0]?.id ?? '';

stories('In the terminal', open => {
  it('an e-mail that was approved a minute ago is known, and has nothing that a person notes', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-101' });
    await d.bank('2026-10-05', []);
    // D+3 is Saturday 3 October: the reminder is for Tuesday at the latest.
    await d.run('2026-10-06');
    await d.approveAll('2026-10-06');
    const id = await onlyMessage(d, 'waiting');
    const { code, said } = await acquit(d, '2026-10-06', 'done', id);
    expect(code).toBe(1);
    expect(said).toContain('nothing that is done by hand');
    expect(said).not.toContain('nothing of that name');
    const nobodys = await acquit(d, '2026-10-06', 'done', '01a254e1-bf9c-70bb-aa78-066e233710d8');
    expect(nobodys.said).toContain('nothing of that name');
    expect((await acquit(d, '2026-10-06', 'done')).said).toContain('No call');
  });

  it('a call that waits is listed with its id, noted by it alone, and then listed no more', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-101' });
    await d.workFrom('2026-10-01', { until: '2026-10-16' });
    // D+17 is Saturday 17 October: the call is on Monday.
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    const id = await onlyMessage(d, 'task');
    const { code, said } = await acquit(d, '2026-10-19', 'done');
    expect(code).toBe(0);
    expect(said).toContain(id);
    expect(said).toMatch(/Dupont SARL.*Call.*1000\.00 EUR/);
    expect((await acquit(d, '2026-10-19', 'done', id)).code).toBe(0);
    expect((await acquit(d, '2026-10-19', 'done')).said).not.toContain(id);
    expect((await acquit(d, '2026-10-19', 'done', id)).said).toContain('nothing that is done by hand');
  });
});
