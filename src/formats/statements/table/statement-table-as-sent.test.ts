// Tables of banks and of those who collect payments for others, where money or names would be taken wrongly: rows that are no
// bookings, payments that never came or went back, both sides of a booking named, balances before and after it.

import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';
import type { FileReading } from '../../records.ts';

async function read(...lines: readonly string[]): Promise<FileReading> {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const linesOf = ({ statements }: Pick<FileReading, 'statements'>) => statements.flatMap(({ lines }) => lines);

describe('A table of a bank', () => {
  it('ends with its balance and the day of it, as Deutsche Bank writes: no booking, and no cut row', async () => {
    const reading = await read(
      'Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;Soll;Haben;Währung',
      '02.03.2026;02.03.2026;SEPA-Gutschrift;Müller GmbH;F-2026-17;DE44500105175407324931;;1.210,00;EUR',
      '03.03.2026;03.03.2026;SEPA-Lastschrift;Stadtwerke;Strom;;-54,10;;EUR',
      'Kontostand;04.03.2026;;;2.155,90;EUR',
    );
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.statements).toMatchObject([
      { entries: 2, closingBalance: { amount: 215_590 }, lines: [{ counterparty: 'Müller GmbH' }, {}] },
    ]);
  });

  it('has its balances in words of its own below and above, as comdirect writes', async () => {
    const reading = await read(
      '"Neuer Kontostand";"2.155,90 EUR";',
      '"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";',
      '"14.03.2026";"14.03.2026";"Lastschrift";"Stadtwerke Strom";"-54,10";',
      '"13.03.2026";"13.03.2026";"Überweisung";"Müller GmbH F-2026-17";"1.210,00";',
      '"Alter Kontostand";"1.000,00 EUR";',
    );
    // 1,000.00 + 1,210.00 - 54.10 = 2,155.90.
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.statements).toMatchObject([
      {
        entries: 2,
        openingBalance: { amount: 100_000 },
        closingBalance: { amount: 215_590 },
        balanced: true,
      },
    ]);
  });

  it('holds no money that never came: a payment that expired or was never authorised is named and left out', async () => {
    const reading = await read(
      'Date,Currency,Amount,Status,Description,Consumer name',
      '2026-03-02,EUR,1210.00,paidout,F-2026-17,Dupont SA',
      '2026-03-03,EUR,54.10,expired,F-2026-18,',
      '2026-03-03,EUR,20.00,open,F-2026-19,',
      '2026-03-03,EUR,30.00,pending_submission,F-2026-20,',
    );
    expect(reading.statements).toMatchObject([{ entries: 1, lines: [{ counterparty: 'Dupont SA' }] }]);
    expect(reading.problems.filter(({ expected }) => expected.includes('left out'))).toHaveLength(3);
  });

  it('is read with the titles of Italian banks', async () => {
    const reading = await read(
      'Data contabile;Data valuta;Descrizione;Accrediti;Addebiti;Descrizione estesa',
      '13/03/2026;13/03/2026;BONIFICO;1.210,00;;BONIFICO DA DUPONT F-2026-17',
      '14/03/2026;14/03/2026;SDD;;-54,10;ENERGIA',
    );
    expect(reading.statements).toMatchObject([
      { credit: { amount: 121_000 }, debit: { amount: 5_410 }, lines: [{ valueDate: '2026-03-13' }, {}] },
    ]);
    expect(linesOf(reading)[0]?.text).toContain('F-2026-17');
  });
});

describe('A table that names both sides of every booking', () => {
  it('has as other party who paid what came in, and who received what went out', async () => {
    const reading = await read(
      '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"IBAN";"Betrag (€)"',
      '"13.03.26";"13.03.26";"Gebucht";"Müller GmbH";"Atelier Nord";"F-2026-17";"DE44500105175407324931";"1.210,00"',
      '"14.03.26";"14.03.26";"Gebucht";"Atelier Nord";"Stadtwerke";"Strom";"";"-54,10"',
      '"15.03.26";"15.03.26";"Gebucht";"Atelier Nord";"";"Entgelt";"";"-4,10"',
    );
    expect(linesOf(reading).map(({ counterparty }) => counterparty)).toEqual([
      'Müller GmbH',
      'Stadtwerke',
      null,
    ]);
  });
});

describe('A table whose details say who paid and what for', () => {
  it('has the name and the communication apart, as ING of Belgium writes them', async () => {
    const reading = await read(
      'Numéro de compte;Compte partie adverse;Date comptable;Montant;Devise;Libellés;Détails du mouvement;Message',
      'BE27310176235173;BE68539007547034;15/09/2026;1210,00;EUR;Virement;De: DUPONT SA - BE68539007547034 Communication: +++090/9337/55493+++;',
      'BE27310176235173;BE68539007547034;16/09/2026;60,00;EUR;Virement;PETIT SA;facture 2026-17',
      'BE27310176235173;;17/09/2026;70,00;EUR;Virement;LOU SRL ***010/8068/17183***;',
    );
    expect(linesOf(reading)).toMatchObject([
      { counterparty: 'DUPONT SA', references: ['090933755493'] },
      { counterparty: 'PETIT SA', references: [], text: 'Virement facture 2026-17' },
      { counterparty: 'LOU SRL', references: ['010806817183'] },
    ]);
  });
});

describe('A list of payments that somebody collected', () => {
  it.each([
    [
      'GoCardless',
      'payment_id,payout_id,payout_date,charge_date,amount,currency,description,reference,customer_name',
      'PM1,PO1,2026-03-16,2026-03-13,1210.00,EUR,Invoice F-2026-17,F-2026-17,Dupont SA',
    ],
    [
      'Stripe',
      'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Description,Fee,Status,Customer Email,Invoice ID,Transfer',
      'ch_1,2026-03-13 10:00:00,1210.00,0.00,eur,true,Invoice F-2026-17,17.19,Paid,d@example.com,in_1,po_1',
    ],
    [
      'SumUp',
      'Date,Transaction ID,Status,Description,Total,Net amount,Tax,Tip,Fee,Payout,Payout date,Payout ID,Reference',
      '2026-03-13 10:00,TX1,Paid out,F-2026-17,1210.00,1000.00,210.00,0.00,12.10,1197.90,2026-03-16,PO1,',
    ],
    [
      'SumUp in French',
      'E-mail;Date;ID de la transaction;Statut;Description;Total;Montant net;TVA;Pourboire;Frais;Versement;Date de versement;ID de versement',
      'a@b.fr;13/03/2026 10:00;TX1;Réussie;F-2026-17;1210,00;1000,00;210,00;0,00;12,10;1197,90;16/03/2026;PO1',
    ],
  ])('is no list of invoices, and tells what the customer paid: %s', async (_, titles, row) => {
    const reading = await read(titles, row);
    expect(reading).toMatchObject({ format: 'statement-table', invoices: [] });
    expect(reading.statements).toMatchObject([
      { lines: [{ bookingDate: '2026-03-13', amount: { amount: 121_000, currency: 'EUR' } }] },
    ]);
    expect(linesOf(reading)[0]?.text).toContain('F-2026-17');
  });

  it('leaves out a payment that went back whole, and tells what went back of another', async () => {
    const reading = await read(
      'Date,Currency,Amount,Status,Description,Amount refunded,Amount charged back,Settlement reference',
      '2026-03-13,EUR,1210.00,paidout,F-2026-17,0.00,0.00,S1',
      '2026-03-13,EUR,500.00,paidout,F-2026-18,100.00,400.00,S1',
      '2026-03-13,EUR,80.00,paidout,F-2026-19,30.00,0.00,S1',
    );
    expect(linesOf(reading).map(({ amount }) => amount.amount)).toEqual([121_000, 8_000]);
    expect(reading.problems.flatMap(({ found }) => (found.includes('refunded') ? [found] : []))).toEqual([
      '500.00 refunded of 500.00',
      '30.00 refunded of 80.00',
    ]);
  });

  it('is told by its payouts alone: a list of invoices with a customer and a created day stays one', async () => {
    const { format, invoices } = await read(
      'Invoice number,Created date,Customer name,Amount,Currency',
      'F-2026-17,2026-03-13,Dupont SA,1210.00,EUR',
      'F-2026-18,2026-03-14,Martin SA,80.00,EUR',
    );
    expect({ format, count: invoices.length }).toEqual({ format: 'invoice-table', count: 2 });
  });
});

describe('A fee beside the amount', () => {
  const revolut = (last: string) =>
    read(
      'Type,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
      'TOPUP,2026-03-13 09:00:00,2026-03-13 09:00:01,Payment from Dupont SA,1210.00,0.00,EUR,COMPLETED,2210.00',
      `TRANSFER,2026-03-14 09:00:00,2026-03-14 09:00:01,To Martin SA,-50.00,4.10,EUR,COMPLETED,${last}`,
    );
  const amounts = (reading: FileReading) => linesOf(reading).map(({ amount }) => amount.amount);

  it('is a booking of its own where the balance went down by both, as with Revolut', async () => {
    // 2,210.00 - 50.00 - 4.10 = 2,155.90.
    const reading = await revolut('2155.90');
    expect(amounts(reading)).toEqual([121_000, -5_000, -410]);
    expect(reading.statements).toMatchObject([{ balanced: true, closingBalance: { amount: 215_590 } }]);
  });

  it('is inside the amount where the balance went down by the amount alone, and is none where no balance follows', async () => {
    expect(amounts(await revolut('2160.00'))).toEqual([121_000, -5_000]);
    expect(amounts(await revolut('1.00'))).toEqual([121_000, -5_000]);
  });
});

describe('A table without titles', () => {
  const abn = (...amounts: readonly string[]) =>
    amounts.map((three, row) => `417164300\tEUR\t2026031${row + 3}\t${three}\tBETALING F-2026-${row + 17}`);

  it('is read with the balances before and after every booking, as ABN AMRO writes', async () => {
    // 1,000.00 + 1,210.00 = 2,210.00; - 54.10 = 2,155.90.
    const reading = await read(...abn('1000,00\t2210,00\t1210,00', '2210,00\t2155,90\t-54,10'));
    expect(reading.statements).toMatchObject([
      {
        openingBalance: { amount: 100_000 },
        closingBalance: { amount: 215_590 },
        credit: { amount: 121_000 },
        debit: { amount: 5_410 },
        balanced: true,
      },
    ]);
  });

  it('is refused where a third amount is no balance before', async () => {
    const reading = await read(...abn('999,00\t2210,00\t1210,00', '2210,00\t2155,90\t-54,10'));
    expect(reading).toMatchObject({ format: 'unknown', statements: [] });
  });
});

describe('The bookings that Odoo lists', () => {
  it('name who paid as their partner', async () => {
    const reading = await read(
      'Date,Label,Partner,Amount,Running Balance',
      '2026-01-15,VIREMENT F-2026-17,Dupont SA,1200.00,5200.00',
      '2026-01-16,PRLV,,-45.20,5154.80',
    );
    expect(reading.statements).toMatchObject([
      { balanced: true, lines: [{ counterparty: 'Dupont SA' }, { counterparty: null }] },
    ]);
  });
});
