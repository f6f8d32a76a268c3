// Lists of customers as tools write them, and what is no list of customers though it names them.

import { expect, it } from 'vitest';
import { readExport } from '../tables/table-tools.fixture.ts';

it.each([
  [
    'Code client;Raison sociale;Email;Téléphone;Adresse;CP;Ville;SIRET;Pays',
    'C1;Dupont SARL;compta@dupont.example;01 02 03 04 05;1 rue A;75001;Paris;80123456700012;France',
  ],
  [
    'Klantnummer;Bedrijfsnaam;E-mailadres;Telefoonnummer;Straat;Postcode;Plaats;Ondernemingsnummer;Land',
    'C1;Dupont SARL;compta@dupont.example;01 02 03 04 05;1 rue A;75001;Paris;80123456700012;Frankrijk',
  ],
  [
    'Kundennummer;Firma;E-Mail;Telefon;Straße;PLZ;Ort;Handelsregisternummer;Land;Saldo',
    'C1;Dupont SARL;compta@dupont.example;01 02 03 04 05;1 rue A;75001;Paris;80123456700012;Frankreich;1.200,00',
  ],
  [
    'Number;Company Name;Email;Phone;Address;Zip Code;City;Company Number;Country;Balance;Created at',
    'C1;Dupont SARL;compta@dupont.example;01 02 03 04 05;1 rue A;75001;Paris;80123456700012;FR;1200.00;2020-01-01',
  ],
])('a list of customers says who they are and how they are reached: %s', async (titles, row) => {
  const { format, invoices, customers, problems } = await readExport(`${titles}\n${row}\n`);
  expect({ format, invoices, problems }).toEqual({ format: 'customer-table', invoices: [], problems: [] });
  expect(customers).toMatchObject([
    {
      name: 'Dupont SARL',
      customerNumber: 'C1',
      email: 'compta@dupont.example',
      phone: '01 02 03 04 05',
      registration: '80123456700012',
      country: 'FR',
      address: { lines: ['1 rue A'], postalCode: '75001', city: 'Paris' },
    },
  ]);
});

it.each([
  'Facture;Client;Email;Téléphone;Échéance;Total TTC\nF1;Lou;l@lou.example;01;13/02/2026;10,00',
  'Facture;Client;Email;Adresse;Reste dû\nF1;Lou;l@lou.example;1 rue A;10,00',
  'Date;Nom;Email;Montant\n13/02/2026;Lou;l@lou.example;10,00',
  'Belegnr;Kunde;E-Mail;Telefon;Betrag\nF1;Lou;l@lou.example;01;10,00',
])('a list of documents is none, whoever it names: %s', async text => {
  const { format, customers } = await readExport(`${text}\n`);
  expect({ isOfCustomers: format === 'customer-table', customers }).toEqual({
    isOfCustomers: false,
    customers: undefined,
  });
});

it('a name and what is owed is an aged balance', async () => {
  const { format, problems } = await readExport('Client;Solde\nLou;10,00\n');
  expect({ format, found: problems[0]?.found }).toEqual({ format: 'unknown', found: 'an aged balance' });
});

it('a row without a name or number is told', async () => {
  const { customers, problems } = await readExport(
    'Code;Nom;E-mail\nC1;Lou;l@lou.example\n;;m@max.example\n',
  );
  expect(customers?.map(({ name }) => name)).toEqual(['Lou']);
  expect(problems).toMatchObject([{ severity: 'warning', place: 'row 3', found: 'nobody' }]);
});

it('a person is named in two columns', async () => {
  const { customers } = await readExport(
    'Klantnummer,Bedrijfsnaam,Voornaam,Achternaam,Plaats,E-mailadres\n1,Lou BV,Els,Vos,Gent,els@lou.example\n2,,Jan,de Vries,Gent,jan@vries.example\n',
  );
  expect(customers?.map(({ name, contactName }) => [name, contactName])).toEqual([
    ['Lou BV', 'Els Vos'],
    ['Jan de Vries', null],
  ]);
});

it('a postal code whose nought a spreadsheet lost has it again in France, and has none in Belgium', async () => {
  const titles = 'Code client;Raison sociale;Email;CP;Ville;Pays';
  const rows = ['C1;Lou;l@lou.example;1000;Bourg;France', 'C2;Eva;e@eva.example;1000;Bruxelles;Belgique'];
  const { customers } = await readExport(`${[titles, ...rows].join('\n')}\n`);
  expect(customers?.map(({ address }) => address?.postalCode)).toEqual(['01000', '1000']);
});
