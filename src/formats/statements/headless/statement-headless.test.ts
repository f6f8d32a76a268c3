// Bank tables without titles: read where the values leave one meaning, refused with what is missing where they do not.

import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';
import { toJson } from '../../text/json.ts';

async function read(...lines: readonly string[]) {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  if (reading === undefined) throw new Error('no reading');
  return toJson(reading);
}

describe('A bank table without titles', () => {
  it('is read where the balance follows from row to row, in either order', async () => {
    // 1,000.00 - 12.50 = 987.50; + 20.00 = 1,007.50.
    const rows = [
      '13/03/2026;BE68539007547034;EUR;VIR DUPONT F-2026-17;-12,50;987,50',
      '14/03/2026;BE68539007547034;EUR;VIR MARTIN;20,00;1.007,50',
    ];
    const expected = {
      account: 'BE68539007547034',
      currency: 'EUR',
      openingBalance: '1000.00',
      closingBalance: '1007.50',
      entries: 2,
      credit: '20.00',
      debit: '12.50',
      balanced: true,
    };
    const forward = await read(...rows);
    expect(forward).toMatchObject({ format: 'statement-table', problems: [], statements: [expected] });
    expect(forward.statements[0]?.lines[0]).toMatchObject({
      bookingDate: '2026-03-13',
      amount: '-12.50',
      text: 'VIR DUPONT F-2026-17',
    });
    expect((await read(...rows.toReversed())).statements).toMatchObject([expected]);
  });

  it('is read where one column is signed, with the payer by account', async () => {
    const { statements } = await read(
      '2026-03-13,DUPONT SARL,FR7630006000011234567890189,F-2026-17,250.00',
      '2026-03-14,FRAIS,,TENUE DE COMPTE,-4.10',
    );
    expect(statements).toMatchObject([
      { credit: '250.00', debit: '4.10', lines: [{ counterpartyIban: 'FR7630006000011234567890189' }, {}] },
    ]);
  });

  it('is read where money out has its own column with a minus, or a letter says it', async () => {
    const sides = await read('13/03/2026;LOYER;-800,00;', '14/03/2026;MARTIN;;20,00');
    expect(sides.statements).toMatchObject([{ credit: '20.00', debit: '800.00' }]);
    const letters = await read('13/03/2026;LOYER;800,00;D', '14/03/2026;MARTIN;20,00;C');
    expect(letters.statements).toMatchObject([{ credit: '20.00', debit: '800.00' }]);
  });

  it('has the account and its balance above its bookings, as BNP Paribas writes', async () => {
    const { statements, problems } = await read(
      'Compte de chèques\tCompte de chèques\t****1234\t31/03/2026\t\t1 108,50',
      '02/03/2026\tVIR SEPA RECU\tVIREMENT\tPETIT FACT 17\t02/03/2026\t121,00',
      '13/03/2026\tPRLV\tPRELEVEMENT\tEDF\t13/03/2026\t-12,50',
    );
    expect(statements).toMatchObject([
      {
        account: '****1234',
        closingBalance: '1108.50',
        closingDate: '2026-03-31',
        credit: '121.00',
        debit: '12.50',
      },
    ]);
    expect(problems.map(({ found }) => found)).toEqual(['no currency']);
  });

  it('says of a first row that is neither a booking nor an account that it was left out', async () => {
    const { problems } = await read(
      'Relevé du mois\tédité le\t31/03/2026\t\t\t',
      '02/03/2026\tVIR SEPA RECU\tVIREMENT\tPETIT FACT 17\t02/03/2026\t121,00',
      '13/03/2026\tPRLV\tPRELEVEMENT\tEDF\t13/03/2026\t-12,50',
    );
    expect(problems).toContainEqual({
      severity: 'warning',
      place: 'row 1',
      found: 'Relevé du mois édité le 31/03/2026',
      expected: 'a day that exists and an amount',
    });
  });

  it('has its days first where its amounts have a comma', async () => {
    const { statements } = await read('03/04/2026;LOYER;-800,00', '05/04/2026;MARTIN;20,00');
    expect(statements[0]?.lines.map(({ bookingDate }) => bookingDate)).toEqual(['2026-04-03', '2026-04-05']);
  });

  it('has no booking in a last row that is the balance of its account', async () => {
    const { statements, problems } = await read(
      '05/10/2026;1200,00;Virement;;VIR DUPONT F-2026-17;0;Divers',
      '06/10/2026;-88,20;Prélèvement;;PRLV EDF;0;Divers',
      '07/10/2026;5111,80;;00123 012345L;;;',
    );
    // 5,111.80 - 1,200.00 + 88.20 was there before: the balance itself is no money that came in.
    expect(statements).toMatchObject([
      { account: '00123 012345L', credit: '1200.00', debit: '88.20', closingBalance: '5111.80' },
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps a last booking that has no words, where no account stands beside it', async () => {
    const { statements } = await read(
      '05/10/2026;1200,00;Virement;VIR DUPONT',
      '06/10/2026;-88,20;Prélèvement;PRLV EDF',
      '07/10/2026;20,00;;',
    );
    expect(statements).toMatchObject([{ credit: '1220.00', debit: '88.20' }]);
  });

  it.each([
    [
      'two amounts of which none is a balance',
      ['13/03/2026;LOYER;-800,00;-870,00', '14/03/2026;MARTIN;20,00;22,00'],
    ],
    ['amounts that nobody signs', ['13/03/2026;LOYER;800,00', '14/03/2026;MARTIN;20,00']],
    ['two sides without a sign', ['13/03/2026;LOYER;800,00;', '14/03/2026;MARTIN;;20,00']],
    ['two days that differ', ['13/03/2026;14/03/2026;LOYER;-800,00', '14/03/2026;14/03/2026;MARTIN;20,00']],
    ['a day that may be a month', ['03/04/2026;LOYER;-800.00', '05/04/2026;MARTIN;20.00']],
    ['rows of other widths', ['13/03/2026;LOYER;-800,00', '14/03/2026;MARTIN;20,00;X;Y']],
    ['one row alone', ['12/15/2026,Your payment,EUR,"1,525.00","-1,000.00",Azure,,INV1']],
  ])('is refused with what is missing: %s', async (_, rows) => {
    const { format, statements, problems } = await read(...rows);
    expect({ format, statements }).toEqual({ format: 'unknown', statements: [] });
    expect(problems).toMatchObject([{ severity: 'error', place: 'table' }]);
    expect(problems[0]?.found).toContain('no titles, and ');
  });
});
