// Dialects of banks, each in the few lines that make it one. Amounts are added up by hand.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { CFONB } from './statement-small.fixture.ts';

async function read(...lines: readonly string[]): Promise<FileReading> {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const amounts = (reading: FileReading) =>
  reading.statements.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount));

describe('Balances that a French bank writes above and below its table', () => {
  const table = (foot: string) => [
    "Code de la banque : 10101;Code de l'agence : 00100;Date de début : 01/01/2026;;;",
    'Numéro de compte : 01234567890;Nom du compte : DUVAL;Devise : EUR;;;',
    '',
    'Solde en fin de période;;;;655,25;',
    "Date;Numéro d'opération;Libellé;Débit;Crédit;Détail",
    '05/01/2026;0123;VIREMENT RECU;;250,50;F2026-0341',
    '10/01/2026;9876;PAIEMENT CB;-75,25;;Achat',
    '15/01/2026;1122;RETRAIT DAB;-20,00;;Retrait',
    foot,
  ];

  it.each(['Solde en début de période;;;;500,00;', 'Solde en début de période;;;+500,00'])(
    'bound the statement, also in a row narrower than the table: %s',
    async foot => {
      const reading = await read(...table(foot));
      expect(reading.problems).toEqual([]);
      // 500.00 + 250.50 - 95.25 = 655.25
      expect(reading.statements[0]).toMatchObject({
        account: '01234567890',
        currency: 'EUR',
        openingBalance: { amount: 50_000 },
        closingBalance: { amount: 65_525 },
        entries: 3,
        balanced: true,
      });
    },
  );

  it('leave the text of a booking whole, in as many columns as the bank has for it', async () => {
    const reading = await read(...table('Solde en début de période;;;;500,00;'));
    expect(reading.statements[0]?.lines[0]?.text).toBe('VIREMENT RECU F2026-0341');
  });
});

describe('A column that says which way the money went', () => {
  it.each([
    ['D/C', 'D', 'C'],
    ['Af Bij', 'Af', 'Bij'],
    ['Sens', 'débit', 'crédit'],
    ['Soll/Haben', 'S', 'H'],
  ])('%s outranks the missing sign', async (title, out, into) => {
    const reading = await read(
      `Datum;Naam;Bedrag;${title}`,
      `31-03-2026;A;33,50;${out}`,
      `31-03-2026;B;12,00;${into}`,
    );
    expect(amounts(reading)).toEqual([-3350, 1200]);
  });

  it('with a word that nobody knows refuses the row', async () => {
    const reading = await read(
      'Datum;Naam;Bedrag;Af Bij',
      '31-03-2026;A;33,50;Af',
      '31-03-2026;B;12,00;Over',
    );
    expect(amounts(reading)).toEqual([-3350]);
    expect(reading.problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('A payment provider', () => {
  it('is a statement of what was paid and of its fees, though it names invoices and balances', async () => {
    const reading = await read(
      'Date,Name,Type,Status,Currency,Gross,Fee,Net,Invoice Number,Balance,Contact Phone Number,Subject',
      '29/12/2025,Ann,Payment,Completed,EUR,84.00,-4.25,79.75,31,79.75,,Thanks',
      '30/12/2025,Bob,Payment,Completed,EUR,10.00,-0.50,9.50,32,89.25,,Thanks',
    );
    expect(reading).toMatchObject({ format: 'statement-table', invoices: [] });
    expect(reading.statements[0]).toMatchObject({ openingBalance: { amount: 0 }, balanced: true });
    expect(amounts(reading)).toEqual([8400, -425, 1000, -50]);
  });

  it('in Spanish', async () => {
    const reading = await read(
      'Fecha,Descripción,Divisa,Bruto,Comisión,Neto,Saldo,Nombre,Id. de factura',
      '2/1/2026,Pago,EUR,"49,37","-1,78","47,59","4.626,81",Ann,31',
      '31/1/2026,Pago,EUR,"28,82","-1,19","27,63","4.654,44",Bob,32',
    );
    // 4 626.81 - 47.59 = 4 579.22 before the first payment.
    expect(reading.statements[0]).toMatchObject({ openingBalance: { amount: 457_922 }, balanced: true });
  });
});

describe('MT940 as Dutch, German and Luxembourg banks write it', () => {
  const message = (account: string, ...lines: readonly string[]) => [
    ':20:X',
    `:25:${account}`,
    ':28C:1/1',
    ':60F:C260301EUR100,00',
    ...lines,
    ':62F:C260302EUR90,00',
    '-',
  ];

  it('several tags :86: are one text, and the name behind the reference is the other party', async () => {
    const reading = await read(
      ...message(
        '1291.99.348EUR',
        ':61:260302D10,00N0440121470966      W.P. Jansen      ',
        ':86:Terugboeking',
        ':86:NIET AKKOORD MET AFSCHRIJVING',
      ),
    );
    expect(reading.statements[0]).toMatchObject({ account: '1291.99.348', balanced: true });
    expect(reading.statements[0]?.lines[0]).toMatchObject({
      counterparty: 'W.P. Jansen',
      references: ['0121470966'],
      text: 'Terugboeking NIET AKKOORD MET AFSCHRIJVING',
      isReversal: true,
    });
  });

  it('the report of a day that is not over has its currency in the floor, and no balances', async () => {
    const reading = await read(
      ':20:1',
      ':25:BE68539007547034',
      ':28C:5/1',
      ':34F:EURD20,50',
      ':13D:2603021200+0100',
      ':61:2603020302C9,50NTRFNONREF',
      ':86:F-2026-1',
      ':90C:1EUR9,50',
      '-',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.statements).toMatchObject([
      { currency: 'EUR', openingBalance: null, closingBalance: null },
    ]);
    expect(amounts(reading)).toEqual([950]);
  });

  it('points between thousands, against the standard', async () => {
    const reading = await read(
      ':20:1',
      ':25:BE68539007547034',
      ':28C:5/1',
      ':60F:C260301EUR1.000,00',
      ':61:2603020302C9,50NTRFNONREF',
      ':62F:C260302EUR1.009,50',
      '-',
    );
    expect(reading.statements).toMatchObject([{ balanced: true, closingBalance: { amount: 100950 } }]);
  });

  it('a text that goes on with a colon is not a new tag', async () => {
    const reading = await read(
      ...message(
        'DE19662800530622160900',
        ':61:2603020302D10,00NTRFNONREF',
        ':86:166?20SVWZ+VERTR?21',
        ':KO:NR:401113172APRIL 2026?32BEISPIEL GMBH',
      ),
    );
    expect(reading.statements[0]?.lines[0]).toMatchObject({
      counterparty: 'BEISPIEL GMBH',
      text: 'SVWZ+VERTR:KO:NR:401113172APRIL 2026',
    });
  });

  it('the IBAN behind the code of the bank is the account', async () => {
    const reading = await read(
      ...message('BILLLULLXXX/LU280019400644750000', ':61:2603020302DR10,NCOMNONREF'),
    );
    expect(reading.statements[0]?.account).toBe('LU280019400644750000');
  });
});

describe('CFONB 120', () => {
  it('without line breaks says the same as with them', async () => {
    const records = CFONB.split('\n').map(record => record.padEnd(120));
    const [inLines, inOne] = [await read(...records), await read(records.join(''))];
    expect(inOne.statements).toEqual(inLines.statements);
    expect(inOne.statements[0]).toMatchObject({ entries: 1, balanced: true });
  });
});

describe('A French operation that came back', () => {
  // Position 33-34 is the operation, 104 the last digit with its sign: '{' is +0, '}' is -0.
  it.each([
    ['B3', '}', true],
    ['33', '}', true],
    ['B1', '}', false],
    ['B3', '{', false],
  ])('is told by its code: %s%s', async (code, sign, isReversal) => {
    const [first = '', operation = '', last = ''] = CFONB.split('\n').map(record => record.padEnd(120));
    const changed = `${operation.slice(0, 32)}${code}${operation.slice(34, 40)}  ${operation.slice(42, 103)}${sign}${operation.slice(104)}`;
    const reading = await read(first, changed, last);
    expect(reading.statements[0]?.lines.map(line => line.isReversal)).toEqual([isReversal]);
  });
});

describe('CFONB 240', () => {
  const OWN = '300661077100020030401';
  const record = (code: string, rest: string, amount = ''): string =>
    `${code}20211220E${rest}`.padEnd(228) + amount.padStart(12, amount === '' ? ' ' : '0');
  const LIST = [
    record('31000001', `    ${OWN}`),
    record('34000002', `0066149890000122140469732${'OFFICE NATIONAL'.padEnd(35)}${OWN}`, '171200'),
    record(
      '34000003',
      `0066300030302100020116383${'DUPONT SARL'.padEnd(35)}${OWN}${' '.repeat(24)}000010F2012017`,
      '287280',
    ),
    record('39000004', `    ${OWN}`, '458480'),
  ];

  it('is refused with all that it says: its operations are booked on the statement', async () => {
    const reading = await read(...LIST);
    expect(reading).toMatchObject({ format: 'unknown', statements: [] });
    expect(reading.problems.map(({ severity, found }) => [severity, found])).toEqual([
      ['error', 'CFONB 240: operations (2) of 4584.80, codes 20'],
      ['warning', '20 · 21/12/2020 · OFFICE NATIONAL · 1712.00'],
      ['warning', '20 · 21/12/2020 · DUPONT SARL · 000010F2012017 · 2872.80'],
    ]);
    expect((await read(LIST.join(''))).problems).toEqual(reading.problems);
  });

  it('that was cut, or does not add up, is said to be', async () => {
    const cut = await read(...LIST.slice(0, 3));
    expect(cut.problems[1]?.expected).toBe('a record 39 with the total');
    const wrong = await read(...LIST.slice(0, 2), ...LIST.slice(3));
    expect(wrong.problems[1]).toMatchObject({ found: '1712.00', expected: '4584.80 as its trailer says' });
  });
});
