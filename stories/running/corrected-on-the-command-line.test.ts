// Whoever works from scripts corrects where a customer lives and is reached, and says which invoice replaces another.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = { debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' } as const;

async function acquit(d: Diary, ...args: string[]) {
  const notes: string[] = [];
  const note = (text: string) => notes.push(text);
  const around = surroundings({ today: day('2026-10-05'), print: note, note });
  const code = await runCommandLine(args, around, (_around, work) => work(d.installation()));
  return { code, said: notes.join('\n') };
}

const known = async (d: Diary) =>
  (
    await select<{ address: unknown; name: string | null; email: string | null; phone: string | null }>(
      d.database,
      `select d.address, c.name, c.email, c.phone from debtor d left join contact c on c.company_id = d.company_id and c.debtor_id = d.debtor_id
        where d.company_id = $1`,
      [d.companyId],
    )
  )[0];

stories('On the command line a customer', open => {
  it('gets another address and e-mail; what is not named stays', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-101' });
    const debtor = ['correct', 'debtor', 'Dupont', 'SARL'];
    const address = [
      '--street',
      'Bâtiment C',
      '--street',
      '12 rue des Lilas',
      '--postal-code',
      '59000',
      '--city',
      'Lille',
    ];
    expect((await acquit(d, ...debtor, ...address, '--country', 'fr')).code).toBe(0);
    expect((await acquit(d, ...debtor, '--contact', 'Mme Petit', '--phone', '0320000000')).code).toBe(0);
    expect((await acquit(d, ...debtor, '--email', 'Compta@Dupont.example', '--city', 'Roubaix')).code).toBe(
      0,
    );
    expect(await known(d)).toEqual({
      address: {
        lines: ['Bâtiment C', '12 rue des Lilas'],
        postalCode: '59000',
        city: 'Roubaix',
        country: 'FR',
      },
      name: 'Mme Petit',
      email: 'compta@dupont.example',
      phone: '+33320000000',
    });
    expect((await acquit(d, ...debtor, '--phone', 'none', '--address', 'none')).code).toBe(0);
    expect(await known(d)).toMatchObject({ address: null, email: 'compta@dupont.example', phone: null });
    const told = await d.journal();
    expect(told.filter(kind => kind === 'debtorCorrected')).toHaveLength(3);
    expect(told.filter(kind => kind === 'contactCorrected')).toHaveLength(3);
  });

  it('keeps its address where what is said of it cannot be one', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-2026-101' });
    const debtor = ['correct', 'debtor', 'Dupont', 'SARL'];
    expect(await acquit(d, ...debtor, '--address', '12 rue des Lilas')).toMatchObject({
      code: 2,
      said: expect.stringContaining('an address is said by --street, --postal-code and --city'),
    });
    expect((await acquit(d, ...debtor, '--postal-code', '5'.repeat(21))).code).toBe(2);
    expect((await acquit(d, ...debtor, '--email', 'nobody')).code).toBe(1);
    expect(await d.journal()).not.toContain('debtorCorrected');
  });
});

stories('On the command line an invoice', open => {
  it('replaces another, adds to it, or is a question again', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-02', [
      { ...DUPONT, number: 'F-2026-101' },
      { ...DUPONT, number: 'F-2026-102', issued: '2026-09-02' },
    ]);
    const cancelled = () =>
      select<{ number: string }>(
        d.database,
        'select number from invoice where company_id = $1 and cancelled_on is not null',
        [d.companyId],
      );
    const say = (...words: string[]) => acquit(d, 'correct', 'invoice', 'F-2026-102', ...words);
    expect((await say('--replaces', 'F-2026-101')).code).toBe(0);
    expect(await cancelled()).toEqual([{ number: 'F-2026-101' }]);
    // Another answer is not turned round unread: it is taken back first.
    expect((await say('--adds-to', 'F-2026-101')).code).toBe(1);
    expect(await cancelled()).toEqual([{ number: 'F-2026-101' }]);
    expect((await say('--unanswered', 'F-2026-101')).code).toBe(0);
    expect((await say('--unanswered', 'F-2026-101')).code).toBe(1);
    expect((await say('--adds-to', 'F-2026-101')).code).toBe(0);
    expect(await cancelled()).toEqual([]);
    expect((await say('--replaces', 'F-2026-999')).code).toBe(2);
    expect((await say('--replaces', 'F-2026-101', '--adds-to', 'F-2026-101')).code).toBe(2);
  });
});
