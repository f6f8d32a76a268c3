// A column of codes and one of names of customers, as tools call them: the code is the customer's number, the name its name.

import { expect, it } from 'vitest';
import { readFile } from '../../read.ts';

const PARTIES = [
  ['C001', 'Dupont SARL'],
  ['C002', 'Petit SA'],
  ['C001', 'Dupont SARL'],
] as const;

type Row = readonly [string, string];

/** Of each invoice: the number and the name of its customer. */
async function customersIn(
  titles: Row,
  rows: readonly Row[],
): Promise<readonly (readonly [unknown, unknown])[]> {
  const lines = rows.map((row, at) => [`F${at}`, ...row, `1${at}/09/2026`, '12,50'].join(';'));
  const text = [['N° facture', ...titles, 'Date', 'Montant TTC (EUR)'].join(';'), ...lines].join('\n');
  const [reading] = await readFile({ name: 'a.csv', bytes: new TextEncoder().encode(`${text}\n`) });
  return (reading?.invoices ?? []).map(({ buyer }) => [buyer.customerNumber, buyer.name]);
}

it.each([
  'Client;Nom',
  'Client;Raison sociale',
  'Client;Nom / Raison sociale',
  'Client;Société',
  'Client;Libellé',
  'Client;Désignation',
  'Client;Libellé client',
  'Code client;Raison sociale',
  'Code;Client',
  'N° tiers;Tiers',
  'N° adhérent;Adhérent',
  'Tiers;Libellé',
  'Code tiers;Libellé',
  'Compte;Intitulé du compte',
  'Compte client;Libellé compte',
  'Auxiliaire;Libellé',
  'CompAuxNum;CompAuxLib',
  'Identifiant client;Nom',
  'Client facturé;Nom client facturé',
  'Klant;Naam',
  'Debiteurnr.;Debiteur',
  'Debiteur;Omschrijving',
  'Relatiecode;Relatie',
  'Customer;Name',
  'Customer;Customer name',
  'A/C;Name',
  'Kd-Nr.;Kunde',
  'Debitor;Debitorname',
  'Debitorenkonto;Debitor',
  'Konto;Bezeichnung',
])('%s are the number of the customer and its name, in either order', async titles => {
  const [code = '', name = ''] = titles.split(';');
  expect(await customersIn([code, name], PARTIES)).toEqual(PARTIES);
  const turned = PARTIES.map(([number, called]): Row => [called, number]);
  expect(await customersIn([name, code], turned)).toEqual(PARTIES);
});

it('what an invoice is for is not the name of its customer', async () => {
  const rows: Row[] = [
    ['DUPONT', 'Facture F001 Dupont'],
    ['MARTIN', 'Facture F002 Martin'],
  ];
  expect(await customersIn(['Client', 'Libellé'], rows)).toEqual([
    [null, 'DUPONT'],
    [null, 'MARTIN'],
  ]);
  const sold: Row[] = [
    ['Dupont SARL', 'Maintenance'],
    ['Petit SA', 'Maintenance'],
  ];
  expect(await customersIn(['Client', 'Désignation'], sold)).toEqual([
    [null, 'Dupont SARL'],
    [null, 'Petit SA'],
  ]);
});

it('a number beside what its invoices are for is a number all the same, and its customer has no name', async () => {
  const rows: Row[] = [
    ['1001', 'Maintenance septembre'],
    ['1001', 'Maintenance octobre'],
    ['1002', 'Maintenance octobre'],
  ];
  const read = await customersIn(['Code client', 'Libellé'], rows);
  expect(read).toEqual([
    ['1001', null],
    ['1001', null],
    ['1002', null],
  ]);
});
