import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, insertRows, MONDAY, NOORDZEE } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { trialOf } from './trial.ts';

describe('whom the ladder is shown with', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    await insertRows(database, 'contact', [
      {
        company_id: COMPANY,
        contact_id: idOf(59),
        debtor_id: NOORDZEE,
        role: 'accounting',
        email: 'boekhouding@noordzee.example',
      },
    ]);
  });
  afterAll(() => close());
  const trialOn = (on: string) => trialOf(database, { companyId: COMPANY, day: day(on) });

  it('is a business that is late and reads the language of the company', async () => {
    expect((await trialOn(MONDAY))?.debtorName).toBe('Brasserie du Port');
  });

  // On 25 September nothing of the brewery is due yet: a formal notice to it would set a day before the due date.
  it('is whoever is late before a better fitting one who is not', async () => {
    const trial = await trialOn('2026-09-25');
    expect(trial?.debtorName).toBe('Noordzee Logistiek');
  });

  // The small company has no number and no account: no message of it says how to pay, and a formal notice not who asks.
  it('says by name what each message lacks, and that the company is where it is entered', async () => {
    const iban = { kind: 'mention', found: 'howToPay', at: 'company' };
    const letters = (await trialOn(MONDAY))?.letters ?? [];
    const lacking = letters.filter(({ lacks }) => lacks.length > 0);
    expect(lacking.map(({ step, wording, lacks }) => [step.kind, wording, lacks])).toEqual([
      ['formalNotice', 'formalNotice', [iban, { ...iban, found: 'creditorNumber' }]],
    ]);
  });
});
