// The documents of a plan as files of an accounting tool: a table of several, or one UBL document.

import { decimal } from '../../demo/documents.ts';
import { branch, leaf, xmlFile } from '../../demo/xml.ts';
import type { InputFile } from '../../src/formats/records.ts';
import type { Customer, Firm, PlannedDocument } from '../plan/plan.ts';

/** What was sold: a Belgian consumer must be told it with the first reminder (CDE XIX.2). */
const SOLD = 'Verre et pose';

type Row = { readonly document: PlannedDocument; readonly customer: Customer };

const KINDS: Readonly<Record<Customer['kind'], string>> = {
  business: 'entreprise',
  consumer: 'particulier',
  publicBody: 'public',
};

const COLUMNS: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['N° facture', ({ document }) => document.number],
  ['Type', ({ document }) => (document.corrects === null ? 'Facture' : 'Avoir')],
  ['Date facture', ({ document }) => document.issuedOn],
  ["Date d'échéance", ({ document }) => document.dueOn ?? ''],
  ['Devise', ({ document }) => document.currency],
  [
    'Total TTC',
    ({ document: { cents, corrects } }) => decimal(corrects === null ? cents : -cents).replace('.', ','),
  ],
  ['Code client', ({ customer }) => customer.number],
  ['Client', ({ customer }) => customer.name],
  ['Type de client', ({ customer }) => KINDS[customer.kind]],
  ['Langue', ({ customer }) => customer.language],
  ['E-mail', ({ customer }) => customer.email ?? ''],
  ['Téléphone', ({ customer }) => customer.phone ?? ''],
  ['Adresse', ({ customer }) => customer.street ?? ''],
  ['Code postal', ({ customer }) => (customer.street === null ? '' : '1000')],
  ['Ville', ({ customer }) => (customer.street === null ? '' : 'Villeneuve')],
  ['Pays', ({ customer }) => customer.country],
  ["Facture d'origine", ({ document }) => document.corrects ?? ''],
  ["N° d'entreprise", ({ customer }) => customer.registration ?? ''],
  ['Objet', () => SOLD],
  ['Communication structurée', ({ document }) => document.communication ?? ''],
];

export function tableFile(name: string, rows: readonly Row[]): InputFile {
  return rawTable(
    name,
    rows.map(row => COLUMNS.map(([, cell]) => cell(row))),
  );
}

/** A row whose currency nobody knows, among one that is good. */
export function tableWithUnknownCurrency(name: string, rows: readonly Row[]): InputFile {
  const currency = COLUMNS.findIndex(([title]) => title === 'Devise');
  const number = COLUMNS.findIndex(([title]) => title === 'N° facture');
  const cells = rows.map(row => COLUMNS.map(([, cell]) => cell(row)));
  const bad = cells.map(row =>
    row.map((cell, at) => (at === currency ? 'ZZZ' : at === number ? `${cell}-Z` : cell)),
  );
  return rawTable(name, [...bad, ...cells]);
}

function rawTable(name: string, rows: readonly (readonly string[])[]): InputFile {
  const lines = [COLUMNS.map(([title]) => title), ...rows];
  return { name, bytes: new TextEncoder().encode(lines.map(line => `${line.join(';')}\r\n`).join('')) };
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

export function ublFile({ document, customer, firm }: Row & { firm: Firm }): InputFile {
  const isCredit = document.corrects !== null;
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const amount = decimal(document.cents);
  const bytes = xmlFile(
    branch(
      root,
      [
        leaf('cbc:ID', document.number),
        leaf('cbc:IssueDate', document.issuedOn),
        isCredit || document.parts !== null ? '' : leaf('cbc:DueDate', document.dueOn),
        leaf(`cbc:${root}TypeCode`, isCredit ? '381' : '380'),
        leaf('cbc:DocumentCurrencyCode', document.currency),
        branch('cac:BillingReference', [
          branch('cac:InvoiceDocumentReference', [leaf('cbc:ID', document.corrects)]),
        ]),
        party('cac:AccountingSupplierParty', {
          name: firm.name,
          country: firm.country,
          registration: firm.registration,
          number: null,
          email: firm.email,
          street: null,
        }),
        party('cac:AccountingCustomerParty', customer),
        branch('cac:PaymentMeans', [
          leaf('cbc:PaymentMeansCode', '30'),
          leaf('cbc:PaymentID', document.communication ?? document.number),
          branch('cac:PayeeFinancialAccount', [leaf('cbc:ID', firm.iban)]),
        ]),
        ...(document.parts ?? []).map(part =>
          branch('cac:PaymentTerms', [
            leaf('cbc:Amount', decimal(part.cents), { currencyID: document.currency }),
            leaf('cbc:InstallmentDueDate', part.dueOn),
          ]),
        ),
        branch('cac:LegalMonetaryTotal', [
          leaf('cbc:TaxExclusiveAmount', amount, { currencyID: document.currency }),
          leaf('cbc:TaxInclusiveAmount', amount, { currencyID: document.currency }),
          leaf('cbc:PayableAmount', amount, { currencyID: document.currency }),
        ]),
        branch(`cac:${root}Line`, [leaf('cbc:ID', '1'), branch('cac:Item', [leaf('cbc:Name', SOLD)])]),
      ],
      {
        xmlns: `${UBL}:${root}-2`,
        'xmlns:cac': `${UBL}:CommonAggregateComponents-2`,
        'xmlns:cbc': `${UBL}:CommonBasicComponents-2`,
      },
    ),
  );
  return { name: `${document.number}.xml`, bytes };
}

type PartyFacts = {
  readonly name: string;
  readonly country: string;
  readonly registration: string | null;
  readonly number: string | null;
  readonly email: string | null;
  readonly street: string | null;
};

const party = (element: string, { name, country, registration, number, email, street }: PartyFacts): string =>
  branch(element, [
    branch('cac:Party', [
      branch('cac:PartyIdentification', [leaf('cbc:ID', number)]),
      branch('cac:PartyName', [leaf('cbc:Name', name)]),
      branch('cac:PostalAddress', [
        leaf('cbc:StreetName', street),
        leaf('cbc:CityName', street === null ? null : 'Villeneuve'),
        leaf('cbc:PostalZone', street === null ? null : '1000'),
        branch('cac:Country', [leaf('cbc:IdentificationCode', country)]),
      ]),
      branch('cac:PartyLegalEntity', [
        leaf('cbc:RegistrationName', name),
        leaf('cbc:CompanyID', registration),
      ]),
      branch('cac:Contact', [leaf('cbc:ElectronicMail', email)]),
    ]),
  ]);
