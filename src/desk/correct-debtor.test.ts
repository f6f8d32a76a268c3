import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, MONDAY, OTHER_COMPANY, PORT } from '../../test/desk-rows.ts';
import type { Database } from '../store/database.ts';
import type { DeskContext } from './context.ts';
import { correctDebtor, type DebtorCorrection } from './correct-debtor.ts';
import { debtorView } from './debtor-view.ts';

let database: Database;
let context: DeskContext;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await fillCompany(database);
  context = { database, clock: { now: () => '2026-10-19T09:00:00.000Z' } };
});
afterAll(() => close());

const correct = (correction: DebtorCorrection, companyId = COMPANY) =>
  correctDebtor(context, { companyId, by: 'marie', day: MONDAY, debtorId: PORT, correction });
const port = () => debtorView(database, { companyId: COMPANY, debtorId: PORT, day: MONDAY });

describe('a correction of a debtor', () => {
  it('chooses a scenario made for its kind, and no other', async () => {
    expect(await correct({ scenario: 'be-consumer' })).toBe('scenarioDoesNotFit');
    expect(await correct({ scenario: 'be-business', law: 'BE' })).toBe('done');
    expect(await port()).toMatchObject({
      scenarioChosen: 'be-business',
      scenarioKey: 'be-business',
      law: 'BE',
      companyLaw: 'FR',
    });
  });

  it('of its kind forgets a scenario chosen for another kind', async () => {
    expect(await correct({ kind: 'consumer' })).toBe('done');
    expect(await port()).toMatchObject({
      kind: 'consumer',
      isKindAssumed: false,
      scenarioChosen: null,
      scenarioKey: 'fr-consumer',
      scenarioChoices: ['be-consumer', 'fr-consumer', 'fr-hardship', 'be-hardship'],
    });
  });

  it('does not reach the debtor of another company', async () => {
    expect(await correct({ name: 'Autre' }, OTHER_COMPANY)).toBe('notFound');
    expect((await port())?.name).toBe('Brasserie du Port');
  });
});
