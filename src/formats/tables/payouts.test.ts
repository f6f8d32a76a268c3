// What a payment provider transfers to the bank is told by the bank as well: no list of payouts is read as payments or invoices.

import { describe, expect, it } from 'vitest';
import { readExport } from './table-tools.fixture.ts';

describe('A list of payouts', () => {
  it.each([
    [
      'arrival_date',
      'id,amount,currency,created_at,reference,status,arrival_date,transaction_fee_debit,transaction_fee_credit,app_fee_debit,app_fee_credit,total_payment_amount,links.creditor_bank_account,links.creditor',
      'PO1,98.00,EUR,2026-01-15T10:00:00.000Z,LOU-6KQ2M,paid,2026-01-17,2.00,0.00,0.00,0.00,100.00,BA1,CR1',
    ],
    [
      'transaction_code',
      'amount,currency,date,fee,id,reference,status,transaction_code,type',
      '98.00,EUR,2026-01-15,2.00,123456789,payout-2026-01-15,SUCCESSFUL,TEENSK4W2K,PAYOUT',
    ],
    ['Payout ID', 'Date,Payout ID,Amount,Fee,Reference', '2026-01-15,1234567,98.00,2.00,PID1234567'],
    [
      'ID de versement',
      'Date;ID de versement;Montant;Frais;Référence',
      '15/01/2026;1234567;98,00;2,00;PID1234567',
    ],
  ])('is refused by its name: %s', async (column, titles, row) => {
    const { format, invoices, statements, problems } = await readExport(`${titles}\n${row}\n`);
    expect({ format, invoices, statements }).toEqual({ format: 'unknown', invoices: [], statements: [] });
    expect(problems).toEqual([
      {
        severity: 'error',
        place: 'columns',
        found: `a list of payouts: column ${column}`,
        expected: 'the payments in them, with who paid each, or the statement of the bank that they reached',
      },
    ]);
  });

  it('names nobody: a list that says what each payment was for is one of payments', async () => {
    const { statements } = await readExport(
      'Date,Amount,Currency,Status,Description,Settlement reference\n2026-01-15,98.00,EUR,paidout,F-2026-17,S1\n',
    );
    expect(statements).toMatchObject([{ lines: [{ text: 'F-2026-17' }] }]);
  });
});
