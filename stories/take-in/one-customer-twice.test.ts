// One customer under two names or numbers: proposed with the reason, merged by a person and by nobody else, reminded once,
// and taken apart again where that was a mistake.

import { expect, it } from 'vitest';
import { callDifferent, debtorLikenesses } from '../../src/desk/debtors/debtor-likenesses.ts';
import { mergeDebtors } from '../../src/desk/debtors/merge-debtors.ts';
import { unmergeDebtors } from '../../src/desk/debtors/unmerge-debtors.ts';
import { BELONGS_TO_DEBTOR, BELONGS_TO_DOSSIER } from '../../src/store/debtors/merge-moves.ts';
import { referencesTo } from '../../src/store/schema/references.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { accountsFile as table } from '../telling/customer-accounts.ts';
import { customerNumbered } from '../telling/customer-numbered.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { knownOf } from '../telling/known-of-customer.ts';

const LYON = { number: 'F-1', code: 'C001', name: 'Atelier Morel SAS', amount: '1000,00' } as const;
const METZ = { number: 'F-2', code: 'C002', name: 'ATELIER MOREL', amount: '500,00' } as const;

const act = (d: Diary, on: string) => ({ companyId: d.companyId, by: 'marie', day: day(on) });
const pairs = async (d: Diary) =>
  (await debtorLikenesses(d.database, { companyId: d.companyId, cursor: null, limit: 50 })).entries;

async function merge(d: Diary, on: string): Promise<string> {
  const outcome = await mergeDebtors(d.desk(), {
    ...act(d, on),
    keptId: await customerNumbered(d, 'C001'),
    mergedId: await customerNumbered(d, 'C002'),
  });
  if (outcome.kind !== 'merged') throw new Error(`Not merged: ${JSON.stringify(outcome)}`);
  return outcome.mergeId;
}

async function bothKnown(d: Diary): Promise<void> {
  await d.files('2026-09-01', [table('ventes.csv', [LYON, METZ])]);
  await d.bank('2026-10-02', []);
}

stories('One customer twice', open => {
  it('two customer numbers of one name are proposed as one, and stay two until a person answers', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    expect(
      (await pairs(d)).map(({ debtors, because }) => [
        debtors.map(({ customerNumber }) => customerNumber),
        because,
      ]),
    ).toEqual([
      [['C001', 'C002'], { code: 'sameName', name: 'Atelier Morel SAS', otherName: 'ATELIER MOREL' }],
    ]);
    expect(await d.run('2026-10-05')).toEqual([
      'ATELIER MOREL: send courteousReminder, stepIsDue',
      'Atelier Morel SAS: send courteousReminder, stepIsDue',
    ]);
  });

  it('one VAT number, or the SIREN in it, is one customer already when the file comes', async () => {
    const d = await open('Lille');
    // 44 732829320: the VAT number of the firm whose SIREN is 732 829 320.
    await d.files('2026-09-01', [
      table('a.csv', [{ ...LYON, vat: 'FR44732829320' }]),
      table('b.csv', [{ ...METZ, name: 'Verrerie du Nord', vat: 'FR44732829320' }]),
      table('c.csv', [{ ...METZ, number: 'F-3', code: '', name: 'VDN', siren: '732 829 320' }]),
    ]);
    const found = await select<{ count: number }>(d.database, 'select count(*)::int as count from debtor');
    expect(found).toEqual([{ count: 1 }]);
    expect(await pairs(d)).toEqual([]);
  });

  it('two establishments of one firm are proposed under its SIREN, whatever their names', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [
      table('a.csv', [
        { ...LYON, siren: '73282932000074' },
        { ...METZ, name: 'Verrerie du Nord', siren: '73282932000082' },
      ]),
    ]);
    expect((await pairs(d)).map(({ because }) => because)).toEqual([
      { code: 'sameCompanyNumber', number: '732829320' },
    ]);
  });

  it('two that a person calls different are never proposed again', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    const [debtorId, otherId] = [await customerNumbered(d, 'C002'), await customerNumbered(d, 'C001')];
    expect(await callDifferent(d.desk(), { ...act(d, '2026-09-02'), debtorId, otherId })).toBe('done');
    expect(await pairs(d)).toEqual([]);
    await d.files('2026-09-03', [table('encore.csv', [{ ...METZ, number: 'F-3' }])]);
    expect(await pairs(d)).toEqual([]);
  });

  it('two legal forms of one name are two firms: SARL and SAS are not proposed', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('a.csv', [LYON, { ...METZ, name: 'Atelier Morel SARL' }])]);
    expect(await pairs(d)).toEqual([]);
  });

  it('a merged customer is reminded once, in one message, of all it owes', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await merge(d, '2026-10-04');
    expect(await pairs(d)).toEqual([]);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Atelier Morel SAS: courteousReminder by email, 1500.00 for F-1, F-2',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a file that still names the other number afterwards adds to the customer that was kept', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await merge(d, '2026-10-04');
    await d.files('2026-10-04', [table('suite.csv', [METZ, { ...METZ, number: 'F-3', amount: '70,00' }])]);
    await d.bank('2026-10-04', []);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Atelier Morel SAS: courteousReminder by email, 1570.00 for F-1, F-2, F-3',
    ]);
  });

  it('what waited for each of them is withdrawn, and says why', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await d.run('2026-10-05');
    await merge(d, '2026-10-05');
    expect(await d.withdrawn()).toEqual([
      'courteousReminder: debtorsMerged',
      'courteousReminder: debtorsMerged',
    ]);
  });

  it('what left to each of them counts: the next step comes after both, and both stay on record', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await d.workOn('2026-10-05');
    expect(await d.sent()).toHaveLength(2);
    await merge(d, '2026-10-06');
    await d.bank('2026-10-05', []);
    // The courteous reminder of 5 October is taken for both invoices: nothing is due again the next day.
    expect(await d.run('2026-10-06')).toEqual([expect.stringMatching(/^Atelier Morel SAS: wait/)]);
    const left = await select<{ name: string }>(
      d.database,
      `select b.name from message m join dossier o using (company_id, dossier_id) join debtor b using (company_id, debtor_id) where m.state = 'closed'`,
    );
    expect(left).toEqual([{ name: 'Atelier Morel SAS' }, { name: 'Atelier Morel SAS' }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a disputed invoice stays disputed, and a customer that was paused stays so for its invoices', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [
      table('ventes.csv', [LYON, METZ, { ...METZ, number: 'F-3', amount: '70,00' }]),
    ]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    await d.dispute('2026-10-02', { debtor: 'ATELIER MOREL', invoice: 'F-2' });
    await d.hold('2026-10-02', { debtor: 'ATELIER MOREL' });
    await merge(d, '2026-10-04');
    await d.workOn('2026-10-05');
    // F-2 is disputed and F-3 paused: only the 1,000.00 of F-1 is asked for.
    expect(await d.sent()).toEqual([
      '2026-10-05 Atelier Morel SAS: courteousReminder by email, 1000.00 for F-1',
    ]);
  });

  it('a merge taken back gives everything back', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await d.run('2026-10-02');
    await d.dispute('2026-10-02', { debtor: 'ATELIER MOREL', invoice: 'F-2', amount: '100.00' });
    await d.hold('2026-10-02', { debtor: 'ATELIER MOREL' });
    await knownOf(d, await customerNumbered(d, 'C002'));
    const { debtor_merge: none, ...before } = await booksOf(d);
    expect(before).toMatchObject({ paid_item: [{}], payer_account: [{}], sales_contact: [{}] });
    const mergeId = await merge(d, '2026-10-04');
    expect(await unmergeDebtors(d.desk(), { ...act(d, '2026-10-04'), mergeId })).toBe('undone');
    const { debtor_merge: told, ...after } = await booksOf(d);
    expect(none).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(after).toEqual(before);
    expect(await unmergeDebtors(d.desk(), { ...act(d, '2026-10-04'), mergeId })).toBe('undone');
  });

  it('a reminder about both that left since keeps the merge, and is named', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    const mergeId = await merge(d, '2026-10-04');
    await d.workOn('2026-10-05');
    expect(await unmergeDebtors(d.desk(), { ...act(d, '2026-10-06'), mergeId })).toEqual({
      refusal: 'sentBecauseOfIt',
      because: [{ code: 'sentAbout', invoice: 'F-1', step: 'courteousReminder', sentOn: '2026-10-05' }],
    });
  });

  it('nothing that belongs to a customer or a dossier is forgotten, whatever table is added later', async () => {
    const d = await open('Lille');
    const about = async (table: string) =>
      [
        ...new Set((await referencesTo(d.database, table, { withCascades: true })).map(one => one.table)),
      ].sort();
    const apart = ['debtor_difference', 'debtor_merge', 'dossier'];
    expect(await about('debtor')).toEqual(
      [...BELONGS_TO_DEBTOR.map(({ table: name }) => name), ...apart].sort(),
    );
    // A delivery and an answer name their dossier without leaning on it.
    const loose = ['delivery', 'debtor_answer'];
    expect([...(await about('dossier')), ...loose].sort()).toEqual(
      BELONGS_TO_DOSSIER.map(({ table: name }) => name).sort(),
    );
  });

  it('an open dossier in the hands of a lawyer keeps the two apart', async () => {
    const d = await open('Lille');
    await bothKnown(d);
    await d.run('2026-10-02');
    await d.stop('2026-10-02', {
      debtor: 'ATELIER MOREL',
      entry: {
        kind: 'handOver',
        recipientKind: 'lawyer',
        recipient: 'Me Roche',
        reference: null,
        because: 'Refus',
      },
    });
    expect(
      await mergeDebtors(d.desk(), {
        ...act(d, '2026-10-04'),
        keptId: await customerNumbered(d, 'C001'),
        mergedId: await customerNumbered(d, 'C002'),
      }),
    ).toEqual({ kind: 'refused', refusal: 'dossierStopped' });
  });
});
