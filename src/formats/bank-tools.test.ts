// The lists of bookings that banks export, by the titles that each of them writes, in each of its languages. Every list
// holds the same three bookings, with days and amounts as that bank writes them.

import { describe, expect, it } from 'vitest';
import { EUROPEAN, GERMAN, ISO, readExport, type Style, written } from './tables/table-tools.fixture.ts';

const OWN = 'BE68539007547034';
const BOOKINGS = [
  { day: '2026-03-02', amount: 121000, name: 'GARAGE JANSSENS', iban: 'BE43068999999501', said: 'F-2026-1' },
  { day: '2026-03-13', amount: -4590, name: 'PROXIMUS', iban: 'BE62510007547061', said: 'Facture 12/2026' },
  {
    day: '2026-03-31',
    amount: 1234567,
    name: 'DUPONT SA',
    iban: 'FR7630006000011234567890189',
    said: 'F-2026-2',
  },
] as const;

const PLAIN: Style = { ...EUROPEAN, amount: cents => (cents / 100).toFixed(2).replace('.', ',') };
const DUTCH: Style = { ...PLAIN, delimiter: ',', day: iso => iso.replaceAll('-', '') };

/** d day, a signed amount, z its size, - money out, + money in, p other party, i its account, t text, me own account. */
const bankTable = (titles: string, cells: string, style: Style): string =>
  written(titles, {
    cells,
    style,
    rows: BOOKINGS,
    fill: ({ day, amount, name, iban, said }) => ({
      d: style.day(day),
      a: style.amount(amount),
      z: style.amount(Math.abs(amount)),
      '-': amount < 0 ? style.amount(amount) : '',
      '+': amount > 0 ? style.amount(amount) : '',
      ab: amount < 0 ? 'Af' : 'Bij',
      cd: amount < 0 ? 'D' : 'C',
      p: name,
      i: iban,
      t: said,
      me: OWN,
    }),
  });

const BANKS: readonly (readonly [string, string, string, Style])[] = [
  [
    'KBC in Dutch',
    'Rekeningnummer|Rubrieknaam|Naam|Munt|Afschriftnummer|Datum|Omschrijving|Valuta|Bedrag|credit|debet|rekeningnummer tegenpartij|BIC tegenpartij|Naam tegenpartij|Adres tegenpartij|gestructureerde mededeling|Vrije mededeling',
    'me|R|ACME|EUR|2026003|d|OVERSCHRIJVING|d|a|+|-|i|KREDBEBB|p|||t',
    EUROPEAN,
  ],
  [
    'KBC in French',
    "Numéro de compte|Nom de la rubrique|Nom|Devise|Numéro de l'extrait|Date|Description|Valeur|Montant|crédit|débit|numéro de compte contrepartie|BIC contrepartie|Contrepartie|Adresse contrepartie|communication structurée|Communication libre",
    'me|R|ACME|EUR|2026003|d|VIREMENT|d|a|+|-|i|KREDBEBB|p|||t',
    EUROPEAN,
  ],
  [
    'BNP Paribas Fortis in Dutch',
    'Volgnummer|Uitvoeringsdatum|Valutadatum|Bedrag|Valuta rekening|Rekeningnummer|Type verrichting|Tegenpartij|Naam van de tegenpartij|Mededeling|Details|Status|Reden van weigering',
    '2026-1|d|d|a|EUR|me|Overschrijving|i|p|t||Geaccepteerd|',
    EUROPEAN,
  ],
  [
    'BNP Paribas Fortis in French',
    "Nº de séquence|Date d'exécution|Date valeur|Montant|Devise du compte|Numéro de compte|Type de transaction|Contrepartie|Nom de la contrepartie|Communication|Détails|Statut|Motif du refus",
    '2026-1|d|d|a|EUR|me|Virement|i|p|t||Accepté|',
    EUROPEAN,
  ],
  [
    'ING in French',
    'Numéro de compte|Nom du compte|Compte partie adverse|Numéro de mouvement|Date comptable|Date valeur|Montant|Devise|Libellés|Détails du mouvement|Message',
    'me|ACME|i|12|d|d|a|EUR|Virement|p|t',
    PLAIN,
  ],
  [
    'ING in Dutch',
    'Rekeningnummer|Naam van de rekening|Rekening tegenpartij|Omzetnummer|Boekingsdatum|Valutadatum|Bedrag|Munteenheid|Omschrijving|Detail van de omzet|Bericht',
    'me|ACME|i|12|d|d|a|EUR|Overschrijving|p|t',
    PLAIN,
  ],
  [
    'ING of the Netherlands',
    'Datum|Naam / Omschrijving|Rekening|Tegenrekening|Code|Af Bij|Bedrag (EUR)|Mutatiesoort|Mededelingen',
    'd|p|me|i|OV|ab|z|Overschrijving|t',
    DUTCH,
  ],
  [
    'Argenta',
    'Rekening|Boekdatum|Valutadatum|Referentie|Beschrijving|Bedrag|Munt|Verrichtingsdatum|Rekening tegenpartij|Naam tegenpartij|Mededeling',
    'me|d|d|B6C|Overschrijving|a|EUR|d|i|p|t',
    { ...EUROPEAN, day: iso => EUROPEAN.day(iso).replaceAll('/', '-') },
  ],
  [
    'Crelan',
    'Datum|Bedrag|Munt|Tegenpartij|Tegenrekening|Type verrichting|Mededeling',
    'd|a|EUR|p|i|Overschrijving|t',
    EUROPEAN,
  ],
  [
    'Keytrade',
    'Extrait|Date|Date valeur|Compte|Naam|Description|Montant|Devise',
    '1|d|d|i|p|t|a|EUR',
    EUROPEAN,
  ],
  [
    'Rabobank',
    'IBAN/BBAN|Munt|BIC|Volgnr|Datum|Rentedatum|Bedrag|Tegenrekening IBAN/BBAN|Naam tegenpartij|Code|Omschrijving-1',
    'me|EUR|RABO|1|d|d|a|i|p|cb|t',
    { ...DUTCH, day: iso => iso },
  ],
  ['bunq', 'Date|Interest Date|Amount|Account|Counterparty|Name|Description', 'd|d|a|me|i|p|t', ISO],
  [
    'N26',
    'Date|Payee|Account number|Transaction type|Payment reference|Amount (EUR)',
    'd|p|i|Income|t|a',
    ISO,
  ],
  [
    'Qonto',
    "Date de la valeur (UTC)|Date de l'opération (UTC)|Montant total (TTC)|Devise|Nom de la contrepartie|IBAN de la contrepartie|Référence|Statut",
    'd|d|a|EUR|p|i|t|Exécuté',
    PLAIN,
  ],
  [
    'Qonto in English',
    'Status|Settlement date (UTC)|Operation date (UTC)|Counterparty name|Counterparty IBAN|Total amount (incl. VAT)|Currency|Reference',
    'settled|d|d|p|i|a|EUR|t',
    { ...PLAIN, amount: cents => (cents / 100).toFixed(2) },
  ],
  [
    'Shine',
    "Date d'opération|Date de valeur|Libellé|Montant|Devise|Nom de l'émetteur|IBAN émetteur",
    'd|d|t|a|EUR|p|i',
    PLAIN,
  ],
  [
    'Sparkasse',
    'Auftragskonto|Buchungstag|Valutadatum|Buchungstext|Verwendungszweck|Mandatsreferenz|Kundenreferenz (End-to-End)|Beguenstigter/Zahlungspflichtiger|Kontonummer/IBAN|BIC (SWIFT-Code)|Betrag|Waehrung|Info',
    'me|d|d|GUTSCHRIFT|t|||p|i|GENODEF1|a|EUR|Umsatz gebucht',
    GERMAN,
  ],
  [
    'ING of Germany',
    'IBAN|Buchung|Wertstellungsdatum|Auftraggeber/Empfänger|Buchungstext|Verwendungszweck|Gegenkonto|Währung|Betrag|Währung',
    'me|d|d|p|Gutschrift|t|i|EUR|a|EUR',
    GERMAN,
  ],
  [
    'Knab',
    'Rekeningnummer|Transactiedatum|Valutacode|CreditDebet|Bedrag|Tegenrekeningnummer|Tegenrekeninghouder|Valutadatum|Betaalwijze|Omschrijving',
    'me|d|EUR|cd|z|i|p|d|Overboeking|t',
    { ...PLAIN, day: iso => iso.split('-').toReversed().join('-') },
  ],
  [
    'Fineco',
    'Data Operazione|Data Valuta|Entrate|Uscite|Descrizione|Descrizione Completa|Stato|Controparte|IBAN controparte',
    'd|d|+|-|Bonifico|t|Contabilizzato|p|i',
    EUROPEAN,
  ],
];

describe('A list of bookings is understood as this bank writes it', () => {
  it.each(BANKS)('%s', async (_bank, titles, cells, style) => {
    const reading = await readExport(bankTable(titles, cells, style));
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.statements).toMatchObject([{ account: cells.split('|').includes('me') ? OWN : '' }]);
    for (const [position, line] of (reading.statements[0]?.lines ?? []).entries()) {
      const { day, amount, name, iban, said } = BOOKINGS[position] ?? BOOKINGS[0];
      expect(line).toMatchObject({
        bookingDate: day,
        amount: { amount },
        counterparty: name,
        counterpartyIban: iban,
      });
      expect([line.text, ...line.references].join(' ')).toContain(said);
    }
    expect(reading.statements[0]?.lines.length).toBe(BOOKINGS.length);
  });

  it.each([
    ['Crédit Agricole', 'Date|Libellé|Débit euros|Crédit euros', 'd|t|-|+'],
    ['La Banque Postale', 'Date|Libellé|Montant(EUROS)', 'd|t|a'],
    [
      'Société Générale',
      "Date de l'opération|Libellé|Détail de l'écriture|Montant de l'opération|Devise",
      'd|VIR|t|a|EUR',
    ],
    ['Boursorama', 'dateOp|dateVal|label|category|amount|accountNum', 'd|d|t|c|a|me'],
    ['Hello bank', 'Date operation|Categorie operation|Libelle operation|Montant operation', 'd|c|t|a'],
  ])('%s, which names no other party', async (_bank, titles, cells) => {
    const { statements } = await readExport(bankTable(titles, cells, PLAIN));
    const lines = statements.flatMap(statement => statement.lines);
    expect(lines.map(line => line.amount.amount)).toEqual(BOOKINGS.map(({ amount }) => amount));
    for (const [position, { said }] of BOOKINGS.entries()) expect(lines[position]?.text).toContain(said);
  });

  it.each([
    'Journal;Date;N° pièce;Compte;Libellé;Débit;Crédit',
    'Dagboek;Datum;Stuk;Rekening;Omschrijving;Debet;Credit',
  ])('the books of a company are no bank statement: %s', async titles => {
    const reading = await readExport(
      `${titles}\nVE;13/01/2026;F1;411000;Lou;12,00;\nVE;13/01/2026;F1;707000;Lou;;12,00\n`,
    );
    expect(reading).toMatchObject({ format: 'unknown', statements: [], problems: [{ severity: 'error' }] });
  });

  it('what a payment provider paid is no list of invoices, though it names them', async () => {
    const { format, statements } = await readExport(
      '"Date","Nom","Type","État","Devise","Avant commission","Commission","Net","Solde","Numéro de facture"\n"13/10/2026","Lou","Paiement","Terminé","EUR","420,60","-12,30","408,30","408,30","F1"\n',
    );
    expect(format).toBe('statement-table');
    expect(statements[0]?.lines).toMatchObject([
      { amount: { amount: 42060 }, references: ['F1'] },
      { amount: { amount: -1230 } },
    ]);
    expect(statements[0]?.closingBalance).toEqual({ amount: 40830, currency: 'EUR' });
  });

  it.each([
    'id,Type,Amount,Fee,Net,Currency,Created (UTC),Description\ntx1,charge,120.00,2.00,118.00,eur,2026-10-13 10:00,Invoice F1\n',
    'Date;Référence;Moyen de paiement;Montant;Frais;Net;Statut\n13/10/2026;TX1;Carte;120,00;2,00;118,00;Réussi\n13/10/2026;TX2;Carte;50,00;1,00;49,00;Échoué\n',
  ])('a customer has paid all that a card service collected, and the fee is ours', async text => {
    const { format, statements } = await readExport(text);
    expect(format).toBe('statement-table');
    expect(statements[0]?.lines.map(({ amount }) => amount.amount)).toEqual([12000, -200]);
  });

  it('a savings bank notes beside each booking whether it was booked', async () => {
    const { statements } = await readExport(
      'Auftragskonto;Buchungstag;Verwendungszweck;Betrag;Waehrung;Info\nDE1;13.10.26;A;10,00;EUR;Umsatz gebucht\nDE1;14.10.26;B;20,00;EUR;Umsatz vorgemerkt\n',
    );
    expect(statements[0]?.lines.map(({ text }) => text)).toEqual(['A']);
  });

  it('what waits or was refused is left out, and said', async () => {
    const { statements, problems } = await readExport(
      'Date;Libellé;Montant;Devise;Compte;Statut\n13/03/2026;A;10,00;EUR;1;Exécuté\n13/03/2026;B;20,00;EUR;1;En attente\n13/03/2026;C;30,00;EUR;1;Refusé\n',
    );
    expect(statements[0]?.lines.map(({ text }) => text)).toEqual(['A']);
    expect(problems.map(({ place, found }) => `${place} ${found}`)).toEqual([
      'row 3 status en attente',
      'row 4 status refuse',
    ]);
  });
});
