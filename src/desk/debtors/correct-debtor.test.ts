import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, MONDAY, OTHER_COMPANY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import type { DeskContext } from '../context.ts';
import {
  type ContactCorrection,
  correctContact,
  correctDebtor,
  type DebtorCorrection,
} from './correct-debtor.ts';
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
      // The law chosen above is the Belgian one, and so is the ladder (CDE XIX.2).
      scenarioKey: 'be-consumer',
      scenarioChoices: ['be-consumer', 'fr-consumer', 'fr-hardship', 'be-hardship'],
    });
  });

  it('does not reach the debtor of another company', async () => {
    expect(await correct({ name: 'Autre' }, OTHER_COMPANY)).toBe('notFound');
    expect((await port())?.name).toBe('Brasserie du Port');
  });
});

const reach = (contact: Partial<ContactCorrection>) =>
  correctContact(context, {
    companyId: COMPANY,
    by: 'marie',
    day: MONDAY,
    debtorId: PORT,
    contact: { name: null, email: null, phone: null, ...contact },
  });

describe('a number that a person enters', () => {
  it('is kept in one form, however it is written', async () => {
    expect(await correct({ registration: '732 829 320', vat: 'fr 44 732 829 320' })).toBe('done');
    expect(await port()).toMatchObject({ registration: '732829320', vat: 'FR44732829320' });
    // Enterprise numbers begin with 1 since 2023: 97 - (10123456 mod 97) = 46, and 0403.170.701 is an older one.
    expect(await correct({ country: 'BE', registration: 'BE 1012.345.646', vat: null })).toBe('done');
    expect(await port()).toMatchObject({ registration: '1012345646', vat: null });
    expect(await correct({ registration: '403.170.701' })).toBe('done');
    expect(await port()).toMatchObject({ registration: '0403170701' });
    expect(await correct({ country: 'FR', registration: null })).toBe('done');
  });

  it('is refused where a digit is wrong, and what was there stays', async () => {
    await correct({ registration: '732 829 320' });
    expect(await correct({ registration: '732 829 321' })).toBe('notARegistration');
    expect(await correct({ registration: '000 000 000' })).toBe('notARegistration');
    expect(await correct({ vat: 'FR45732829320' })).toBe('notAVat');
    expect(await correct({ country: 'BE', registration: '1012.345.647' })).toBe('notARegistration');
    expect(await port()).toMatchObject({ country: 'FR', registration: '732829320' });
  });

  it('of a telephone is one of the debtor’s country, and shown as it is dialled there', async () => {
    expect(await reach({ phone: '04.78.12.34.56', email: ' Compta@Port.example ' })).toBe('done');
    const [contact] = (await port())?.contacts ?? [];
    expect(contact).toMatchObject({ phone: '04 78 12 34 56', email: 'compta@port.example' });
    expect(await reach({ phone: '+32 2 555 12 12' })).toBe('done');
    expect((await port())?.contacts).toMatchObject([{ phone: '+32 2 555 12 12' }]);
    expect(await reach({ phone: '12' })).toBe('notAPhone');
    expect(await reach({ email: 'compta@port' })).toBe('notAnEmail');
  });
});
