// A small company with the situations that screens have to tell, put into a real database row by row. On 2026-10-19,
// a Monday, it is owed 4,220.00 EUR:
//
//   Brasserie du Port (FR)  F-101 1,000.00 due 09-30, 400.00 paid on 10-05 · F-102 500.00 due 11-15, issued 10-16
//   Noordzee Logistiek (BE) F-103 in parts of 300.00 due 07-31, 08-31 and 09-30, 400.00 paid on 09-10
//   Garage Morel (FR)       F-104 2,500.00 due 05-31, held since 10-01 · F-105 800.00 due 09-01, cancelled on 10-10
//   Jeanne Dupont (FR, consumer) F-106 120.00 due 07-31
//   Hansen Druck (DE)       F-107 1,000.00 USD due 10-01 · credit notes of 10-10: C-1 over 50.00 EUR,
//                           and C-2 over 70.00 EUR, cancelled on 10-18
//   Vide SARL (FR)          nothing
//
// 200.00 came from an account of Noordzee on 10-15 and pays no invoice yet.

import type { Database } from '../src/store/database.ts';
import { appendJournal } from '../src/store/journal/journal.ts';
import type { Queryable } from '../src/store/session.ts';
import { insertDossiers, insertMessages } from './desk-messages.ts';
import { insertClaims, insertMoney } from './desk-money.ts';
import {
  addCompany,
  COMPANY,
  DUPONT,
  debtorRow,
  HANSEN,
  idOf,
  insertRows,
  MOREL,
  NOORDZEE,
  OTHER_COMPANY,
  PORT,
  type Row,
  VIDE,
} from './desk-rows.ts';

export async function fillCompany(db: Database): Promise<void> {
  await addCompany(db, COMPANY, 'Atelier Lumen');
  await addCompany(db, OTHER_COMPANY, 'Autre Maison');
  await insertRows(db, 'cash_declaration', [
    { company_id: COMPANY, declared_on: '2026-10-16', author: 'marie' },
  ]);
  await insertRows(db, 'file_import', [
    importRow({ import_id: idOf(91), file_name: 'factures.csv', taken_in_at: '2026-10-16T07:00:00.000Z' }),
    importRow({ import_id: idOf(92), file_name: 'releve.xml', taken_in_at: '2026-10-16T07:00:00.000Z' }),
    importRow({ import_id: idOf(93), file_name: 'avoir.xml', taken_in_at: '2026-10-17T07:00:00.000Z' }),
  ]);
  await insertDebtors(db);
  await insertClaims(db);
  await insertMoney(db);
  await insertDossiers(db);
  await insertMessages(db);
  await insertRows(db, 'hold', [
    {
      company_id: COMPANY,
      hold_id: idOf(81),
      dossier_id: idOf(33),
      because: 'Litige sur la livraison',
      author: 'marie',
      from_on: '2026-10-01',
    },
  ]);
  const stamp = { companyId: COMPANY, at: '2026-10-12T08:00:00.000Z', day: '2026-10-12', author: 'marie' };
  await appendJournal(db, stamp, [
    { kind: 'callAnswered', debtorId: PORT, content: { note: 'Rappeler lundi' } },
    { kind: 'messagePrepared', debtorId: PORT, content: {} },
  ]);
}

const importRow = (row: Row): Row => ({
  company_id: COMPANY,
  format: 'invoice-table',
  sha256: 'a',
  taken_in_on: '2026-10-16',
  author: 'marie',
  added: 1,
  changed: 0,
  unchanged: 2,
  refused: 0,
  problems: [{ severity: 'warning', place: 'row 3', found: 'x', expected: 'y' }],
  ...row,
});

async function insertDebtors(db: Queryable): Promise<void> {
  await insertRows(db, 'debtor', [
    debtorRow({ debtor_id: PORT, name: 'Brasserie du Port', vat: 'FR40303265045', customer_number: 'C-7' }),
    debtorRow({ debtor_id: NOORDZEE, name: 'Noordzee Logistiek', country: 'BE', language: 'nl' }),
    debtorRow({ debtor_id: MOREL, name: 'Garage Morel' }),
    debtorRow({ debtor_id: DUPONT, name: 'Jeanne Dupont', kind: 'consumer' }),
    debtorRow({ debtor_id: HANSEN, name: 'Hansen Druck', country: 'DE', language: 'de' }),
    debtorRow({ debtor_id: VIDE, name: 'Vide SARL' }),
    { ...debtorRow({ debtor_id: idOf(17), name: 'Ailleurs' }), company_id: OTHER_COMPANY },
  ]);
  await insertRows(db, 'contact', [
    contactRow({ contact_id: idOf(51), debtor_id: PORT, email: 'compta@port.example' }),
    contactRow({ contact_id: idOf(52), debtor_id: DUPONT, phone: '+33199001234' }),
  ]);
}

const contactRow = (row: Row): Row => ({ company_id: COMPANY, role: 'accounting', ...row });
