// Banks and providers whose files leave more to their values than others do: Triodos and ASN without titles, Adyen's settlement
// in four columns of amounts, DKB's account above its table, both sides of a booking in MT940.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { toJson } from '../text/json.ts';

async function read(...lines: readonly string[]) {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  if (reading === undefined) throw new Error('no reading');
  return toJson(reading);
}
const amountsOf = ({ statements }: Awaited<ReturnType<typeof read>>) =>
  statements.flatMap(({ lines }) => lines.map(({ amount }) => amount));

describe('A table without titles', () => {
  it('may say the direction in a word and the balance behind it, as Triodos does', async () => {
    const reading = await read(
      '"15-09-2026","BE68539007547034","605,00","Credit","Janssens BV","BE71096123456769","ET","Factuur 2026-046","1.605,00"',
      '"16-09-2026","BE68539007547034","5,00","Debet","","","KN","Kosten","1.600,00"',
    );
    expect(reading.statements).toMatchObject([
      { account: 'BE68539007547034', openingBalance: '1000.00', closingBalance: '1600.00', balanced: true },
    ]);
    expect(amountsOf(reading)).toEqual(['605.00', '-5.00']);
  });

  it.each([
    ['Credit', '605.00', '1000.00'],
    ['Debet', '-605.00', '2210.00'],
  ])(
    'of a single booking has the amount before its word, %s, and the balance at the end',
    async (word, amount, opening) => {
      const reading = await read(
        `"15-09-2026","BE68539007547034","605,00","${word}","Janssens BV","BE71096123456769","ET","Factuur 2026-046","1.605,00"`,
      );
      expect(reading.statements).toMatchObject([
        { account: 'BE68539007547034', openingBalance: opening, closingBalance: '1605.00' },
      ]);
      expect(reading.statements[0]?.lines).toMatchObject([
        { amount, counterparty: 'Janssens BV', counterpartyIban: 'BE71096123456769' },
      ]);
    },
  );

  it('is refused where the word and the balance gainsay each other', async () => {
    const reading = await read(
      '"15-09-2026","BE68539007547034","605,00","Debet","Janssens BV","Factuur 2026-046","1.605,00"',
      '"16-09-2026","BE68539007547034","5,00","Credit","","Kosten","1.600,00"',
      '"17-09-2026","BE68539007547034","7,00","Credit","","Kosten","1.650,00"',
    );
    expect(reading).toMatchObject({ statements: [], problems: [{ severity: 'error' }] });
  });

  it('may have the balance before each booking alone, as ASN does', async () => {
    const rows = [
      '15-09-2026,BE68539007547034,BE71096123456769,janssens bv,EUR,1000.00,EUR,605.00,8810,OVB,Factuur 2026-046',
      '16-09-2026,BE68539007547034,,,EUR,1605.00,EUR,-5.00,9722,KST,Kosten',
    ];
    // 1,000.00 + 605.00 is the 1,605.00 before the next booking, in either order.
    expect(amountsOf(await read(...rows))).toEqual(['605.00', '-5.00']);
    expect(amountsOf(await read(...rows.toReversed()))).toEqual(['-5.00', '605.00']);
    const other = rows.map(row => row.replace('1605.00', '1700.00'));
    expect(await read(...other)).toMatchObject({ statements: [], problems: [{ severity: 'error' }] });
  });
});

describe('A settlement of Adyen', () => {
  it('is what customers paid, what was kept of it, what went back and what was paid out', async () => {
    const reading = await read(
      'Merchant Account,Psp Reference,Merchant Reference,Creation Date,Type,Gross Currency,Gross Debit (GC),Gross Credit (GC),Net Currency,Net Debit (NC),Net Credit (NC),Commission (NC)',
      'Shop,8816,F-2026-17,2026-09-15 10:00:00,Settled,EUR,,605.00,EUR,,599.00,6.00',
      'Shop,8818,F-2026-11,2026-09-15 11:00:00,Refunded,EUR,100.00,,EUR,100.00,,',
      'Shop,8820,F-2026-18,2026-09-15 12:00:00,Settled,USD,,50.00,EUR,,45.00,',
      'Shop,,,2026-09-16 00:00:00,MerchantPayout,,,,EUR,544.00,,',
    );
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    // The 50.00 dollars are a statement of their own, and what the exchange cost is not told apart.
    expect(reading.statements.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    expect(amountsOf(reading)).toEqual(['605.00', '-6.00', '-100.00', '-544.00', '50.00']);
    expect(reading.statements[0]?.lines[0]?.references).toEqual(['F-2026-17']);
    // A column that the file does not have is in no mapping that may be kept for the next one.
    const { columns = [], mapping = {} } = reading.table ?? {};
    expect(Object.values(mapping).filter(title => !columns.includes(title ?? ''))).toEqual([]);
  });
});

describe('Whose an account and a name are', () => {
  it('an account that the bank names above its table is not the one of a column for the other party', async () => {
    const reading = await read(
      '"Girokonto";"DE02120300000000202051"',
      '"Kontostand vom 30.09.2026:";"1.600,00 €"',
      '""',
      '"Buchungsdatum";"Wertstellung";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"IBAN";"Betrag (€)"',
      '"15.09.26";"15.09.26";"Muster GmbH";"Peeters";"RE-101";"DE89370400440532013000";"605,00"',
    );
    expect(reading.statements).toMatchObject([
      { account: 'DE02120300000000202051', lines: [{ counterpartyIban: 'DE89370400440532013000' }] },
    ]);
  });

  it('of both sides in MT940 the payer is named of money in, and who was paid of money out', async () => {
    const reading = await read(
      ':20:S1',
      ':25:NL91ABNA0417164300',
      ':28C:1',
      ':60F:C260914EUR1000,00',
      ':61:2609150915C605,00NTRFEREF',
      ':86:/EREF/2026-046/BENM//NAME/Peeters BV/ORDP//NAME/Janssens BV/REMI/Factuur 2026-046',
      ':61:2609150915D5,00NTRFNONREF',
      ':86:/ORDP//NAME/Peeters BV/BENM//NAME/Bank NV/REMI/Kosten',
      ':61:2609150915C1,00NTRFNONREF',
      ':86:/ORDP/KAREL NV/REMI/VRIJE TEKST',
      ':62F:C260915EUR1601,00',
      '-',
    );
    expect(reading.statements.flatMap(({ lines }) => lines.map(({ counterparty }) => counterparty))).toEqual([
      'Janssens BV',
      'Bank NV',
      'KAREL NV',
    ]);
  });
});

describe('Whose an account or a name is, where titles alone would swap them', () => {
  it('the account that a Sparkasse orders from is its own, and the number beside the name the other party’s', async () => {
    const { statements } = await read(
      '"Auftragskonto";"Buchungstag";"Valutadatum";"Verwendungszweck";"Begünstigter/Zahlungspflichtiger";"Kontonummer";"BLZ";"Betrag";"Währung"',
      '"DE89370400440532013000";"13.09.26";"13.09.26";"F-17";"Lou GmbH";"DE44500105175407324931";"COBADEFF";"1210,00";"EUR"',
    );
    expect(statements).toMatchObject([
      {
        account: 'DE89370400440532013000',
        lines: [{ counterparty: 'Lou GmbH', counterpartyIban: 'DE44500105175407324931' }],
      },
    ]);
  });

  it('who gave the order of money out is no other party, as Revolut writes', async () => {
    const { statements } = await read(
      'Date completed (UTC),State,Description,Reference,Payer,Payment currency,Amount,Balance,Account',
      '2026-09-14,COMPLETED,To Anse SA,Loyer,Jean Patron,EUR,-50.00,1160.00,EUR Main',
      '2026-09-13,COMPLETED,Money added,F-17,Lou SA,EUR,1210.00,1210.00,EUR Main',
    );
    expect(statements[0]?.lines.map(({ counterparty }) => counterparty)).toEqual([null, 'Lou SA']);
  });

  it('ABN AMRO has its account in front, and who paid within the text', async () => {
    const { statements } = await read(
      '417164300\tEUR\t20260913\t1000,00\t2210,00\t20260913\t1210,00\t/TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME/Lou BV/REMI/F-17/EREF/NOTPROVIDED',
      '417164300\tEUR\t20260914\t2210,00\t2155,90\t20260914\t-54,10\tSEPA Incasso Naam: Energie BV',
    );
    expect(statements).toMatchObject([
      {
        account: '417164300',
        openingBalance: '1000.00',
        lines: [
          { counterparty: 'Lou BV', counterpartyIban: 'NL20INGB0001234567' },
          { text: 'SEPA Incasso Naam: Energie BV' },
        ],
      },
    ]);
  });
});

describe('A program with English titles that is European', () => {
  it.each([
    [
      'Wise',
      '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance"',
      'TRANSFER-1,02-09-2026,1250.40,EUR,"Received money from LOU",F-1,1250.40',
    ],
    [
      'Qonto',
      'Settlement date (UTC),Operation date (UTC),Settlement date (local),Operation date (local),Amount (incl. VAT),Currency,Counterparty name,Reference',
      '02-09-2026 08:00:00,02-09-2026 07:58:11,02-09-2026 10:00:00,02-09-2026 09:58:11,1250.40,EUR,LOU,F-1',
    ],
  ])('writes the day first: %s', async (_, titles, row) => {
    const reading = await read(titles, row);
    expect(reading.statements[0]?.lines).toMatchObject([
      { bookingDate: '2026-09-02', amount: '1250.40', references: ['F-1'] },
    ]);
  });

  it('may have titles in the language of its user, as Revolut does', async () => {
    const reading = await read(
      'Type,Produit,Date de début,Date de fin,Description,Montant,Frais,Devise,État,Solde',
      'Virement,Actuel,2026-09-01 08:12:33,2026-09-02 08:12:34,Paiement de Lou,1250.40,0.00,EUR,TERMINÉ,1250.40',
    );
    expect(reading.statements[0]?.lines).toMatchObject([{ bookingDate: '2026-09-02', amount: '1250.40' }]);
  });
});
