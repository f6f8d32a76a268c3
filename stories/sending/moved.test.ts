// A customer has moved: a person says where it is now, and no letter goes where it was.

import { expect, it } from 'vitest';
import { correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { debtorView } from '../../src/desk/debtors/debtor-view.ts';
import { decideWaitingOfAll } from '../../src/desk/deciding/waiting-anew.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const MONDAY = '2026-10-05';
const NAME = 'Sans Adresse Mail SARL';

/** The letters that wait, as they would be printed. */
const letters = (d: Diary) =>
  select<{ debtorId: string; letter: string }>(
    d.database,
    `select o.debtor_id as "debtorId", m.letter::text as letter from message m join dossier o using (company_id, dossier_id)
      where m.company_id = $1 and m.state = 'prepared'`,
    [d.companyId],
  );

stories('A customer who has moved', open => {
  it('gets the letter that waits at the new address, once that is said, and the page shows where it is', async () => {
    const d = await open('Lille');
    d.customer(NAME, { email: null, street: '8 rue du Rabot' });
    const late = { issued: '2026-09-01', due: '2026-09-30', amount: '1000.00' };
    await d.invoice({ ...late, number: 'F-1', debtor: NAME });
    await d.invoice({ ...late, number: 'F-2', debtor: 'Dupont SARL' });
    await d.bank('2026-10-02', []);
    await d.run(MONDAY);
    const [before] = (await letters(d)).filter(({ letter }) => letter?.includes('8 rue du Rabot'));
    if (before === undefined) throw new Error('A letter waits');
    d.at(MONDAY, '10:00');
    const { debtorId } = before;
    const act = { companyId: d.companyId, by: 'Marie', day: day(MONDAY), debtorId };
    const address = { lines: ['Bâtiment C', '12 quai du Halage'], postalCode: '59800', city: 'Lille' };
    expect(await correctDebtor(d.desk(), { ...act, correction: { address } })).toBe('done');
    // Nothing waits that would go where nobody is.
    expect((await letters(d)).map(({ letter }) => letter).join()).not.toContain('rue du Rabot');
    expect(await d.withdrawn()).toEqual(['courteousReminder: addressChanged']);
    await decideWaitingOfAll(d.installation(), { day: day(MONDAY), author: 'daily run' });
    await d.run(MONDAY);
    const after = (await letters(d)).filter(one => one.debtorId === debtorId);
    expect(after).toHaveLength(1);
    expect(after[0]?.letter).toContain('12 quai du Halage');
    const page = await debtorView(d.database, act);
    expect(page?.address).toEqual({ ...address, country: 'FR' });
    // A correction of something else leaves what waits alone.
    expect(await correctDebtor(d.desk(), { ...act, correction: { segment: 'Artisans' } })).toBe('done');
    expect(await d.withdrawn()).toHaveLength(1);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
