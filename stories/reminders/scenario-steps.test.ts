// What a step of a company's own scenario says beside its day: for whom it is, who signs, who gets it, and who must agree.

import { expect, it } from 'vitest';
import { saveScenario } from '../../src/desk/deciding/save-scenario.ts';
import { approveBatch } from '../../src/desk/messages/approve-batch.ts';
import type { Step } from '../../src/dunning/scenario/scenario.ts';
import { SHIPPED_SCENARIOS } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

/** The scenario of French businesses with another first reminder, from 21 September on. */
async function withFirstReminder(d: Diary, change: Partial<Step>): Promise<void> {
  const shipped = SHIPPED_SCENARIOS.find(one => one.key === 'fr-business');
  if (shipped === undefined) throw new Error('No scenario fr-business');
  const steps = shipped.steps.map(one => (one.key === 'courteousReminder' ? { ...one, ...change } : one));
  const draft = { ...shipped, steps };
  const saved = await saveScenario(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day('2026-09-21'),
    draft,
  });
  expect(saved).toMatchObject({ kind: 'saved' });
}

stories('A step of a scenario', open => {
  it('is left out where its condition does not hold, and the next one is not skipped with it', async () => {
    const d = await open('Lille');
    const nothing = { orNewDebtor: false, kinds: null, habits: null, segments: null, languages: null };
    await withFirstReminder(d, { onlyIf: { ...nothing, minimumMinor: 50_000, maximumMinor: null } });
    await d.invoice(DUPONT);
    await d.invoice({ ...DUPONT, number: 'F-2026-102', debtor: 'Autre SARL', amount: '499.99' });
    await d.bank('2026-10-02', []);
    await d.workFrom('2026-10-05', { until: '2026-10-12' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      // 499.99 is less than 500.00: its first message is the second one, of the tenth day, a Saturday.
      '2026-10-12 Autre SARL: dateRequest by email, 499.99 for F-2026-102',
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it('goes to the person in its role with a copy to another, and is signed by whom it names', async () => {
    const d = await open('Lille', { senders: { management: { name: 'Anne Duval', phone: '+33320000001' } } });
    await withFirstReminder(d, { to: 'management', cc: ['accounting'], sender: 'management' });
    await d.invoice(DUPONT);
    await d.database.query(
      `insert into contact (company_id, contact_id, debtor_id, name, role, email)
         select company_id, gen_random_uuid(), debtor_id, 'Le gérant', 'management', 'gerant@dupont-sarl.example' from debtor where company_id = $1`,
      [d.companyId],
    );
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    expect(
      d.channel.arrived.map(({ to, copies, text }) => ({
        to: to.address,
        copies,
        isSigned: text.includes('Anne Duval'),
      })),
    ).toEqual([{ to: 'gerant@dupont-sarl.example', copies: ['compta@dupont-sarl.example'], isSigned: true }]);
  });

  it('that needs a role leaves only once a person with that role, or an owner, has agreed', async () => {
    const d = await open('Lille');
    await withFirstReminder(d, { approval: { kind: 'role', role: 'accountant' } });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const approve = (role: string) =>
      approveBatch(d.desk(), { companyId: d.companyId, by: role, day: day('2026-10-05'), ids: 'all', role });
    expect(await approve('collector')).toMatchObject({
      changed: [],
      refused: [{ refusal: 'needsAnotherRole' }],
    });
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    expect(await approve('accountant')).toMatchObject({ changed: [expect.any(String)], refused: [] });
    // Approved at 10:30 in Lille: at a minute of its own before 11:25.
    await d.send('2026-10-05', { at: '09:29' });
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });
});
