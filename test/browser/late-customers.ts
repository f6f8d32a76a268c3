// More customers for the small company of `desk-fixture.ts`, and the run of the night before its Monday.

import { dailyRun } from '../../src/desk/daily-run.ts';
import type { Database } from '../../src/store/database.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, MONDAY } from '../desk-rows.ts';
import type { RealServer } from './real-server.ts';

export const NORD = idOf(61);
export const SUD = idOf(62);
export const EST = idOf(63);

/** Two more customers, each with 600.00 that are 18 days late, whom nobody has reminded yet. */
export const addLate = (database: Database): Promise<void> => addAsLate(database, LATE);

/** And a third one. */
export const addThreeLate = (database: Database): Promise<void> =>
  addAsLate(database, [...LATE, [EST, 'Café de l’Est']]);

async function addAsLate(
  database: Database,
  late: readonly (readonly [debtorId: string, name: string])[],
): Promise<void> {
  await database.query('update company set iban = $2, email = $3 where company_id = $1', [
    COMPANY,
    'FR7630006000011234567890189',
    'compta@lumen.example',
  ]);
  for (const [position, [debtorId, name]] of late.entries()) {
    const number = 70 + position;
    await insertRows(database, 'debtor', [debtorRow({ debtor_id: debtorId, name })]);
    await insertRows(database, 'contact', [
      {
        company_id: COMPANY,
        contact_id: idOf(number),
        debtor_id: debtorId,
        role: 'accounting',
        email: `compta@client-${number}.example`,
      },
    ]);
    await insertRows(database, 'invoice', [
      invoiceRow({
        invoice_id: idOf(100 + number),
        import_id: idOf(91),
        debtor_id: debtorId,
        number: `F-${100 + number}`,
        payable: 600_00,
        issued_on: '2026-09-01',
        due_on: '2026-10-01',
      }),
    ]);
    await insertRows(database, 'dossier', [
      {
        company_id: COMPANY,
        dossier_id: idOf(number),
        debtor_id: debtorId,
        currency: 'EUR',
        round: 1,
        opened_on: '2026-10-02',
        look_on: MONDAY,
      },
    ]);
  }
}

const LATE = [
  [NORD, 'Atelier du Nord'],
  [SUD, 'Bistrot du Sud'],
] as const;

/** What the night has done before anybody comes in. */
export const theNightRan = ({ context }: RealServer) =>
  dailyRun(context, { companyId: COMPANY, day: MONDAY, author: 'run', isDryRun: false });
