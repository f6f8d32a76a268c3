// A Belgian firm at the terminal, in French: what a broken plan still owes, a call noted the day after, and the roads that are its own.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { stories } from '../telling/diary.ts';
import { told } from '../telling/on-the-command-line.ts';

const LEROY = { debtor: 'Leroy SRL', number: 'V-2026-71', issued: '2026-08-01', due: '2026-08-31' } as const;

stories('A Belgian firm at the terminal', open => {
  it('a plan that was broken says what is missing and what is left of it, and not that nothing is', async () => {
    const d = await open('Liège');
    await d.invoice({ ...LEROY, amount: '480.00' });
    await d.bank('2026-09-01', []);
    const proposed = await d.propose('2026-09-02', { debtor: LEROY.debtor, count: 3, firstOn: '2026-09-15' });
    if (proposed.kind !== 'done') throw new Error(proposed.kind);
    await d.accept('2026-09-03', { debtor: LEROY.debtor, planId: proposed.planId });
    await d.bank('2026-10-02', []);
    const { printed } = await told(d, 'fr', ['agreements', LEROY.debtor]);
    const said = printed.join('\n');
    expect(said).toContain('Il manque 160.00 EUR');
    expect(said).toContain('reste 480.00 EUR');
    expect(said).not.toContain('reste 0.00');
  });

  it('a call of yesterday may be noted before eight in the morning', async () => {
    const d = await open('Liège');
    d.customer('Jeanne Dumoulin', { kind: 'consumer' });
    await d.invoice({
      debtor: 'Jeanne Dumoulin',
      number: 'V-2026-72',
      issued: '2026-08-01',
      due: '2026-08-14',
      amount: '100.00',
    });
    await d.workFrom('2026-08-17', { until: '2026-09-14' });
    // The ten days of the second reminder are over on Monday the 14th.
    await d.run('2026-09-15');
    await d.approveAll('2026-09-15');
    const id = (await d.messagesWith('task'))[0]?.id ?? '';
    // 5:00 UTC, 7:00 in Brussels: nobody was called at this hour.
    await d.bank('2026-09-16', []);
    const done = async (...words: string[]) => {
      const notes: string[] = [];
      const note = (text: string) => notes.push(text);
      const around = surroundings({ today: day('2026-09-16'), print: note, note });
      const code = await runCommandLine(['done', id, ...words], around, (_, work) => work(d.installation()));
      return { code, said: notes.join(' ') };
    };
    expect((await done()).said).toContain('No calls at this hour');
    expect((await done('--day', '2026-09-15')).code).toBe(0);
    expect((await d.sent()).at(-1)).toBe('2026-09-15 Jeanne Dumoulin: call by call, 100.00 for V-2026-72');
  });

  it('two Belgian firms have the roads of Belgium and of the Union, in French, and none of France', async () => {
    const d = await open('Liège');
    d.customer(LEROY.debtor, { kind: 'business' });
    await d.invoice({ ...LEROY, amount: '480.00' });
    const { printed } = await told(d, 'fr', ['roads', LEROY.debtor]);
    const said = printed.join('\n');
    expect(said).toContain('Recouvrement de créances incontestées (RCI)');
    expect(said).toContain('Inscrits tous les deux à la BCE ou à un registre ? Le dossier ne le dit pas');
    expect(said).toContain('Citation en justice (Belgique)');
    expect(said).toContain('Injonction de payer européenne');
    expect(said).not.toContain('Référé-provision');
    expect(said).not.toMatch(/CPC|C\. com\.|\b(notMet|unknown|eligible|missing|claims|interest)\b/);
  });

  it('a number that cannot be right is doubted in French', async () => {
    const d = await open('Liège');
    const words = [
      'company',
      'add',
      '--name',
      'Leroy SRL',
      '--country',
      'BE',
      '--registration',
      '0403.170.702',
    ];
    const { noted } = await told(d, 'fr', words);
    expect(noted.join('\n')).toContain('--registration : « 0403.170.702 ». Ce numéro n’est pas');
    expect(noted.join('\n')).not.toContain('expected');
  });
});
