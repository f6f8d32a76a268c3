// A newcomer drops their files before they have told who they are. Worked by hand: SIREN 732829320 has the VAT key 44,
// since (12 + 3 × (732829320 mod 97)) mod 97 = (12 + 3 × 43) mod 97 = 44.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../../demo/company.ts';
import { FEC, TABLE } from '../../formats/small-files.fixture.ts';
import { proposeCompany } from './company-proposal.ts';

const URI = 'urn:oasis:names:specification:ubl:schema:xsd';
const LYON = 'FR7630006000011234567890189';
const GENT = 'BE68539007547034';

type Party = { name: string; vat?: string; siren?: string; street?: string; email?: string };
type Given = { seller: Party; on: string; iban?: string; buyer?: string; payee?: string };

const partyXml = ({ name, vat, siren, street, email }: Party): string =>
  `<a:Party><a:PostalAddress>${street ? `<b:StreetName>${street}</b:StreetName>` : ''}<b:CityName>Lyon</b:CityName><b:PostalZone>69002</b:PostalZone><a:Country><b:IdentificationCode>FR</b:IdentificationCode></a:Country></a:PostalAddress>${vat ? `<a:PartyTaxScheme><b:CompanyID>${vat}</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>` : ''}<a:PartyLegalEntity><b:RegistrationName>${name}</b:RegistrationName>${siren ? `<b:CompanyID schemeID="0002">${siren}</b:CompanyID>` : ''}</a:PartyLegalEntity>${email ? `<a:Contact><b:ElectronicMail>${email}</b:ElectronicMail></a:Contact>` : ''}</a:Party>`;

const ubl = ({ seller, on, iban, buyer = 'Brasserie du Port', payee }: Given): Uint8Array =>
  strToU8(
    `<Invoice xmlns="${URI}:Invoice-2" xmlns:a="${URI}:CommonAggregateComponents-2" xmlns:b="${URI}:CommonBasicComponents-2"><b:ID>F-${on}</b:ID><b:IssueDate>${on}</b:IssueDate><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode><a:AccountingSupplierParty>${partyXml(seller)}</a:AccountingSupplierParty><a:AccountingCustomerParty>${partyXml({ name: buyer })}</a:AccountingCustomerParty>${payee ? `<a:PayeeParty><a:PartyName><b:Name>${payee}</b:Name></a:PartyName></a:PayeeParty>` : ''}${iban ? `<a:PaymentMeans><b:PaymentMeansCode>58</b:PaymentMeansCode><a:PayeeFinancialAccount><b:ID>${iban}</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>` : ''}<a:LegalMonetaryTotal><b:PayableAmount currencyID="EUR">10.50</b:PayableAmount></a:LegalMonetaryTotal></Invoice>`,
  );

const DUVAL: Party = {
  name: 'Imprimerie Duval SARL',
  vat: 'FR44732829320',
  siren: '732829320',
  street: '12 rue des Presses',
  email: 'compta@duval.example',
};
const file = (name: string, given: Given) => ({ name, bytes: ubl(given) });
const text = (name: string, content: string) => ({ name, bytes: strToU8(content) });
const said = (found: readonly { value: string }[] | undefined) => found?.map(({ value }) => value);

describe('a company that its own files introduce', () => {
  it('is told with its name, numbers, account and address, and which file says each', async () => {
    const { sellers, unread, files } = await proposeCompany([
      file('facture-1.xml', { seller: DUVAL, on: '2026-09-01', iban: LYON }),
      file('facture-2.xml', { seller: DUVAL, on: '2026-10-01', iban: LYON }),
    ]);
    expect({ count: sellers.length, unread, files }).toEqual({ count: 1, unread: [], files: 2 });
    const read = (value: string) => [{ value, file: 'facture-2.xml', documents: 2 }];
    expect(sellers[0]).toEqual({
      documents: 2,
      values: {
        name: read('Imprimerie Duval SARL'),
        country: read('FR'),
        registration: read('732829320'),
        vat: read('FR44732829320'),
        iban: read(LYON),
        email: read('compta@duval.example'),
        phone: [],
        street: read('12 rue des Presses'),
        postalCode: read('69002'),
        city: read('Lyon'),
      },
    });
  });

  it('is read from the demonstration as from any folder: every number, and both of its accounts', async () => {
    const folder = fileURLToPath(new URL('../../../demo/files/', import.meta.url));
    const dropped = ['invoices', 'bank'].flatMap(part =>
      readdirSync(`${folder}${part}`).map(name => ({
        name,
        bytes: readFileSync(`${folder}${part}/${name}`),
      })),
    );
    const { sellers, unread } = await proposeCompany(dropped);
    expect(unread).toEqual([]);
    const [seller, ...others] = sellers;
    expect(others).toEqual([]);
    const { values } = seller ?? { values: null };
    expect(said(values?.name)).toEqual([DEMO_COMPANY.name]);
    expect(said(values?.registration)).toEqual([DEMO_COMPANY.registration]);
    expect(said(values?.vat)).toEqual([DEMO_COMPANY.vat]);
    expect(said(values?.email)).toEqual([DEMO_COMPANY.email]);
    expect(said(values?.street)).toEqual([...DEMO_COMPANY.address.lines]);
    expect(said(values?.iban)?.toSorted()).toEqual([DEMO_COMPANY.belgianIban, DEMO_COMPANY.iban].toSorted());
  });

  it('moved: the newest document comes first, the older address is told beside it', async () => {
    const old = { ...DUVAL, street: '3 quai Perrache' };
    const { sellers } = await proposeCompany([
      file('ancienne-1.xml', { seller: old, on: '2026-01-05' }),
      file('nouvelle.xml', { seller: DUVAL, on: '2026-10-01' }),
      file('ancienne-2.xml', { seller: old, on: '2026-02-05' }),
    ]);
    expect(sellers[0]?.values.street).toEqual([
      { value: '12 rue des Presses', file: 'nouvelle.xml', documents: 1 },
      { value: '3 quai Perrache', file: 'ancienne-2.xml', documents: 2 },
    ]);
  });

  it('is one under two spellings, and with its establishment’s number in place of its own', async () => {
    const { sellers } = await proposeCompany([
      file('a.xml', { seller: DUVAL, on: '2026-10-01' }),
      file('b.xml', { seller: { name: 'IMPRIMERIE DUVAL', siren: '73282932000074' }, on: '2026-09-01' }),
    ]);
    expect(sellers).toHaveLength(1);
    expect(said(sellers[0]?.values.name)).toEqual(['Imprimerie Duval SARL']);
    expect(said(sellers[0]?.values.registration)).toEqual(['732829320']);
  });

  it('does not ask for the number that its VAT number holds', async () => {
    const { siren: _, ...noSiren } = DUVAL;
    const { sellers } = await proposeCompany([file('a.xml', { seller: noSiren, on: '2026-10-01' })]);
    expect(said(sellers[0]?.values.registration)).toEqual(['732829320']);
  });
});

describe('files that disagree', () => {
  it('name two sellers: both are told, and none is chosen', async () => {
    const { sellers, boughtBy } = await proposeCompany([
      file('a.xml', { seller: DUVAL, on: '2026-10-01' }),
      file('b.xml', { seller: { name: 'Duval', vat: 'FR83404833048' }, on: '2026-10-02', buyer: 'Mairie' }),
      file('c.xml', { seller: DUVAL, on: '2026-10-03' }),
    ]);
    expect(sellers.map(({ documents, values }) => [values.name[0]?.value, documents])).toEqual([
      ['Imprimerie Duval SARL', 2],
      ['Duval', 1],
    ]);
    expect(boughtBy).toBeNull();
  });

  it('name two accounts, of an invoice and of a bank statement: both are told', async () => {
    const { sellers } = await proposeCompany([
      file('a.xml', { seller: DUVAL, on: '2026-10-01', iban: LYON }),
      text('releve.csv', `Compte;Date;Libellé;Montant;Devise\n${GENT};31/03/2026;A;10,00;EUR`),
    ]);
    expect(sellers[0]?.values.iban.map(({ value, file: from }) => [value, from])).toEqual([
      [LYON, 'a.xml'],
      [GENT, 'releve.csv'],
    ]);
  });

  it('are purchases: the firm that bought all of it is told, and is no seller', async () => {
    const bought = { on: '2026-10-01', buyer: 'Atelier Lumen' };
    const { sellers, boughtBy } = await proposeCompany([
      file('a.xml', { ...bought, seller: DUVAL }),
      file('b.xml', { ...bought, seller: { name: 'Papeterie Morel', vat: 'FR83404833048' } }),
    ]);
    expect(sellers).toHaveLength(2);
    expect(boughtBy).toBe('Atelier Lumen');
  });

  it('of one seller to one customer may be purchases, from three of them on', async () => {
    const from = (count: number) =>
      proposeCompany(
        Array.from({ length: count }, (_, position) =>
          file(`${position}.xml`, { seller: DUVAL, on: '2026-10-01', buyer: 'Atelier Lumen' }),
        ),
      );
    expect((await from(2)).boughtBy).toBeNull();
    expect((await from(3)).boughtBy).toBe('Atelier Lumen');
  });

  it('mix sales and purchases: whoever also buys comes before its suppliers', async () => {
    const supplier = { name: 'Papeterie Morel', vat: 'FR83404833048' };
    const { sellers } = await proposeCompany([
      file('a.xml', { seller: supplier, on: '2026-10-01', buyer: DUVAL.name }),
      file('b.xml', { seller: supplier, on: '2026-10-02', buyer: DUVAL.name }),
      file('c.xml', { seller: DUVAL, on: '2026-10-03' }),
    ]);
    expect(sellers.map(({ values }) => values.name[0]?.value)).toEqual([DUVAL.name, supplier.name]);
  });
});

describe('what no file may make believe', () => {
  it('the account of a factor is not the company’s', async () => {
    const { sellers } = await proposeCompany([
      file('a.xml', { seller: DUVAL, on: '2026-10-01', iban: GENT, payee: 'Affacturage Brindille SA' }),
    ]);
    expect(sellers[0]?.values.iban).toEqual([]);
  });

  it('numbers that cannot be right are left for a person', async () => {
    const wrong = { ...DUVAL, vat: 'FR00732829320', siren: '732829321', email: 'personne' };
    const { sellers } = await proposeCompany([
      file('a.xml', { seller: wrong, on: '2026-10-01', iban: 'FR7630006000011234567890188' }),
    ]);
    const { vat, registration, email, iban } = sellers[0]?.values ?? {};
    expect([vat, registration, email, iban]).toEqual([[], [], [], []]);
  });

  it('an entity that reaches outside, a bomb and a picture are files that cannot be read, and stop no other', async () => {
    const xxe = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Invoice xmlns="${URI}:Invoice-2">&e;</Invoice>`;
    const bomb = zipSync({ 'nuls.xml': new Uint8Array(40 * 1024 * 1024) });
    const { sellers, unread, files } = await proposeCompany([
      text('xxe.xml', xxe),
      { name: 'bombe.zip', bytes: bomb },
      { name: 'scan.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]) },
      file('a.xml', { seller: DUVAL, on: '2026-10-01' }),
    ]);
    expect(files).toBe(4);
    expect(unread.map(name => name.split('/')[0])).toEqual(['xxe.xml', 'bombe.zip', 'scan.png']);
    expect(JSON.stringify(sellers)).not.toContain('root:');
    expect(said(sellers[0]?.values.name)).toEqual([DUVAL.name]);
  });
});

describe('files that name no seller', () => {
  it('a ledger says the company’s number in its name (LPF art. A47 A-1), a table says nothing', async () => {
    const { sellers, unread } = await proposeCompany([
      text('732829320FEC20261231.txt', FEC),
      text('factures.csv', TABLE),
    ]);
    expect(unread).toEqual([]);
    expect(sellers).toHaveLength(1);
    expect(sellers[0]?.documents).toBe(0);
    expect(said(sellers[0]?.values.registration)).toEqual(['732829320']);
    expect(said(sellers[0]?.values.country)).toEqual(['FR']);
    expect(sellers[0]?.values.name).toEqual([]);
  });

  it('a bank statement alone says the account, and its country', async () => {
    const { sellers } = await proposeCompany([
      text('releve.csv', `Compte;Date;Libellé;Montant;Devise\n${GENT};31/03/2026;A;10,00;EUR`),
    ]);
    expect(said(sellers[0]?.values.iban)).toEqual([GENT]);
    expect(said(sellers[0]?.values.country)).toEqual(['BE']);
  });

  it('nothing of use gives no seller', async () => {
    expect(await proposeCompany([text('factures.csv', TABLE)])).toEqual({
      sellers: [],
      boughtBy: null,
      files: 1,
      unread: [],
    });
  });
});
