import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

const ledger = (entries: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><comptabilite><exercice><DateCloture>2026-12-31</DateCloture><journal><JournalCode>VE</JournalCode><JournalLib>Ventes</JournalLib>${entries}</journal></exercice></comptabilite>`;

const sale = (amounts: { customer: string; sale: string; vat: string }, letter = ''): string =>
  `<ecriture><EcritureNum>1</EcritureNum><EcritureDate>2026-01-05</EcritureDate><EcritureLib>Facture F1</EcritureLib><PieceRef>F1</PieceRef><PieceDate>2026-01-04</PieceDate>${letter}<ValidDate>2026-02-01</ValidDate>
  <ligne><CompteNum>411000</CompteNum><CompteLib>Clients</CompteLib><CompteAuxNum>LOU</CompteAuxNum><CompteAuxLib>Lou SARL</CompteAuxLib>${amounts.customer}</ligne>
  <ligne><CompteNum>706000</CompteNum><CompteLib>Prestations</CompteLib>${amounts.sale}</ligne>
  <ligne><CompteNum>445710</CompteNum><CompteLib>TVA</CompteLib>${amounts.vat}</ligne></ecriture>`;

const SIDES = {
  customer: '<Debit>120.00</Debit><Credit>0.00</Credit>',
  sale: '<Debit>0.00</Debit><Credit>100.00</Credit>',
  vat: '<Debit>0.00</Debit><Credit>20.00</Credit>',
};

const read = async (text: string) => {
  const [reading] = await readFile({ name: 'a.xml', bytes: new TextEncoder().encode(text) });
  if (reading === undefined) throw new Error('a file gives one reading');
  return reading;
};

describe('A FEC in XML', () => {
  it('says what the same ledger says as lines of text', async () => {
    const reading = await read(ledger(sale(SIDES)));
    expect(reading.problems).toEqual([]);
    expect(reading.format).toBe('fec');
    expect(reading.ledger).toMatchObject({
      rows: 3,
      debit: { amount: 12_000 },
      credit: { amount: 12_000 },
      balanced: true,
      customers: 1,
      openItems: 1,
      openBalance: { amount: 12_000 },
    });
    expect(reading.ledgerEntries).toEqual([
      {
        customer: 'LOU',
        customerName: 'Lou SARL',
        piece: 'F1',
        pieceOn: '2026-01-04',
        enteredOn: '2026-01-05',
        label: 'Facture F1',
        amount: { amount: 12_000, currency: 'EUR' },
        letter: null,
        journal: 'sales',
      },
    ]);
  });

  it('may write an amount and its side, and letter a whole entry', async () => {
    const sensed = {
      customer: '<Montant>120.00</Montant><Sens>D</Sens>',
      sale: '<Montant>100.00</Montant><Sens>C</Sens>',
      vat: '<Montant>20.00</Montant><Sens>C</Sens>',
    };
    const reading = await read(ledger(sale(sensed, '<EcritureLet>AA</EcritureLet>')));
    expect(reading.problems).toEqual([]);
    expect(reading.ledger).toMatchObject({ balanced: true, openItems: 0, openBalance: { amount: 0 } });
  });

  it('that is cut is no shorter ledger, and a day that does not exist is said', async () => {
    const cut = await read(ledger(sale(SIDES)).slice(0, -40));
    expect(cut.ledger).toBeNull();
    expect(cut.problems).toHaveLength(1);
    const wrong = await read(ledger(sale(SIDES).replace('2026-01-05', '2026-02-31')));
    expect(wrong.problems[0]).toMatchObject({ severity: 'error', place: 'line 1' });
  });
});
