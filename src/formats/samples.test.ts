// Reads real files collected from public sources and compares them, field by field, with what independent
// readers found in them. The files are not part of the project; without them these tests are skipped.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Money, toDecimal } from '../units/money.ts';
import { toJson } from './json.ts';
import { readFile } from './read.ts';
import type { FileReading, InvoiceRecord } from './records.ts';

const SAMPLES = '../shared/samples';
const isThere = existsSync(`${SAMPLES}/facts.json`);
const reason = isThere ? '' : ` (skipped: no sample files in ${SAMPLES})`;

/** What the other readers wrote down about a file, as it stands in it. */
type Fact = {
  readonly [key: string]: unknown;
  readonly invoice?: Fact;
  readonly first_row?: readonly string[];
};
const facts: Readonly<Record<string, Fact>> = isThere
  ? JSON.parse(readFileSync(`${SAMPLES}/facts.json`, 'utf8'))
  : {};

/** Where we read more, or something else, than the other readers did, and why that is right. */
const KNOWN: Readonly<Record<string, string>> = {
  'cii/edge_cii-date-20260231.xml issueDate': '31 February is a problem, not a day',
  'facturx-pdf/cas_DATA-002.pdf issueDate': '30 February is a problem, not a day',
  'ubl/EN16931_Reisekostenabrechnung.ubl.xml sellerVat': 'the other reader gives the tax number of scheme FC',
  'hostile/ubl_latin1_declared.xml sellerVat':
    'the other reader gives a Swedish remark, "Godkänd för F-skatt"',
  'ubl/efff_BE0505890632_160421_Inv_16117778.xml references': 'structured communication in the payment terms',
  'ubl/gobl_peppol_invoice-intra-comunity.xml buyerRegistration': 'enterprise number in the endpoint (0208)',
  'ubl/gobl_peppol_invoice-prices-include-vat.xml buyerRegistration':
    'enterprise number in the endpoint (0208)',
  'facturx-pdf/MustangRE-20171118_506_ZUGFeRD1and2.pdf terms': 'of two XMLs inside we read the newer one',
  'facturx-pdf/ZUGFeRD_1p0_BASIC_Rechnungskorrektur.pdf payable': 'no payable amount: total less prepaid',
  'facturx-pdf/acme_invoice-42_ZUGFeRD.pdf payable': 'no payable amount: total less prepaid',
  'facturx-pdf/ZUGFeRD_1p0_COMFORT_Rechnungskorrektur.pdf orderReference': 'ZUGFeRD 1.0 writes it as ID',
  'facturx-pdf/ZUGFeRD_1p0_EXTENDED_Rechnungskorrektur.pdf orderReference': 'ZUGFeRD 1.0 writes it as ID',
};

/** Files that hold no invoice that can be read whole; each must give an error and no invoice. */
const REFUSED: ReadonlySet<string> = new Set([
  'cii/order-x-comfort.xml',
  'facturx-pdf/MustangGnuaccountingBeispielRE-20140519_499.pdf',
  'facturx-pdf/MustangGnuaccountingBeispielRE-20140522_501.pdf',
  'facturx-pdf/RE-E-974-Hetzner_2016-01-19_R0005532486.pdf',
  'facturx-pdf/akretion_france-test.pdf',
  'facturx-pdf/bouygues_telecom-test.pdf',
  'facturx-pdf/invoice_free_fiber_201507.pdf',
  'facturx-pdf/cas_XML-003.pdf',
  'facturx-pdf/factur-x-invalid-xml-encoding-attribute.pdf',
  'facturx-pdf/fail1.pdf',
]);

describe.skipIf(!isThere)(`Real files say the same to us as to other readers${reason}`, () => {
  it.each(['ubl', 'cii', 'facturx-pdf'])('every field of every invoice in %s', async folder => {
    const differences: string[] = [];
    const names = namesIn(folder);
    for (const name of names) differences.push(...(await invoiceDifferences(name)));
    expect(differences).toEqual([]);
    expect(names.length).toBeGreaterThan(50);
  });

  it('every total of every ledger', async () => {
    for (const name of [...namesIn('fec'), 'hostile/fec_yyyy-mm-dd_dates.txt']) {
      const given = factsOf(name);
      const ledger = toJson(await readOne(name)).ledger;
      expect({ name, ...ledger, openItems: 0 }).toEqual({
        name,
        rows: given('rows'),
        debit: given('debit'),
        credit: given('credit'),
        balanced: given('balanced'),
        customers: given('customers_411'),
        openItems: 0,
        openBalance: given('unlettered_411_balance'),
      });
    }
  });

  it('every status of every life-cycle message', async () => {
    for (const name of namesIn('cdar')) {
      const given = factsOf(name);
      const { lifecycle, problems } = toJson(await readOne(name));
      expect({ name, lifecycle, problems }).toEqual({
        name,
        lifecycle: [
          {
            invoice: given('acknowledged_invoice'),
            statusCode: given('status_code'),
            reasons: given('reason_codes'),
          },
        ],
        problems: [],
      });
    }
  });

  it('every table has its rows and titles, or says why it has not', async () => {
    for (const name of namesIn('invoice-csv').filter(file => file.endsWith('.csv'))) {
      const { table } = await readOne(name);
      const titles = facts[name]?.first_row ?? [];
      // Two exports have three lines above their titles; the facts hold 40 titles at most.
      const above = titles[0]?.startsWith('Invoice Ninja') === true ? 3 : 0;
      if (above === 0) expect(table?.columns.slice(0, 40), name).toEqual(titles);
      expect((table?.rows ?? 0) + 1, name).toBeLessThanOrEqual(Number(factsOf(name)('rows_non_empty')));
      expect(table?.rows ?? 0, name).toBeGreaterThan(0);
    }
  });

  it('hostile files are errors, and only what is whole in them is read', async () => {
    const errors = async (name: string): Promise<string> => {
      const readings = await readFile(load(name));
      return readings.flatMap(reading => reading.problems.map(({ found }) => found)).join();
    };
    expect(await errors('hostile/ubl_xxe.xml')).toBe('a DOCTYPE');
    expect(await errors('hostile/ubl_truncated.xml')).toContain('unclosed tag');
    expect(await errors('hostile/pdf_truncated.pdf')).toBe('a PDF without its end');
    expect(await errors('hostile/csv_formula_injection.csv')).toContain('Quote');
    expect(await errors('hostile/zip_path_traversal.zip')).toBe('a name that leaves the archive');
    const [, inside] = await readFile(load('hostile/zip_path_traversal.zip'));
    expect(inside?.invoices[0]?.number).toBe('20150483');
    expect(await invoiceDifferences('hostile/ubl_latin1_declared.xml')).toEqual([]);
  });
});

const namesIn = (folder: string): string[] =>
  Object.keys(facts).filter(name => name.startsWith(`${folder}/`));
const factsOf =
  (name: string) =>
  (key: string): unknown =>
    (facts[name]?.invoice ?? facts[name])?.[key];
const load = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(`${SAMPLES}/${name}`)) });

async function readOne(name: string): Promise<FileReading> {
  const [reading] = await readFile(load(name));
  if (reading === undefined) throw new Error(`${name} gave no reading`);
  return reading;
}

async function invoiceDifferences(name: string): Promise<string[]> {
  const reading = await readOne(name);
  const [invoice] = reading.invoices;
  const hasError = reading.problems.some(problem => problem.severity === 'error');
  if (REFUSED.has(name)) return invoice === undefined && hasError ? [] : [`${name} should be refused`];
  if (invoice === undefined) return [`${name}: no invoice, ${JSON.stringify(reading.problems)}`];
  const found = comparable(invoice);
  const expected = comparableFact(factsOf(name), invoice);
  return Object.keys(expected).flatMap(field => {
    const [ours, theirs] = [JSON.stringify(found[field]), JSON.stringify(expected[field])];
    const isKnown = KNOWN[`${name} ${field}`] !== undefined;
    if ((ours === theirs) !== isKnown) return [];
    return [
      isKnown
        ? `${name} ${field}: no longer different`
        : `${name} ${field}: ${ours}, other readers ${theirs}`,
    ];
  });
}

const oneSpace = (text: unknown): string | null =>
  typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : null;
const bareDay = (text: unknown): string | null => (typeof text === 'string' ? text.replace(/-/g, '') : null);
const texts = (list: unknown): (string | null)[] => (Array.isArray(list) ? list.map(oneSpace) : []);
const decimal = (amount: Money | null): number | null => (amount === null ? null : Number(toDecimal(amount)));

/** As many decimals as a cent has; files write '119', '119.0' and '119.000'. */
const cents = (text: unknown): number | null =>
  typeof text === 'string' ? Math.round(Number(text) * 100) / 100 : null;

function comparable(invoice: InvoiceRecord): Record<string, unknown> {
  return {
    number: oneSpace(invoice.number),
    typeCode: invoice.typeCode,
    kind: invoice.kind,
    issueDate: bareDay(invoice.issueDate),
    dueDates: invoice.dueDates.map(({ dueOn }) => bareDay(dueOn)),
    currency: invoice.currency,
    totalInclVat: decimal(invoice.totalInclVat),
    prepaid: decimal(invoice.prepaid),
    payable: decimal(invoice.payable),
    sellerName: oneSpace(invoice.seller.name),
    sellerVat: invoice.seller.vat,
    buyerName: oneSpace(invoice.buyer.name),
    buyerVat: invoice.buyer.vat,
    buyerRegistration: invoice.buyer.registration,
    buyerEmail: invoice.buyer.email,
    payeeName: oneSpace(invoice.payeeName),
    references: texts(invoice.references),
    ibans: texts(invoice.ibans),
    terms: texts(invoice.terms),
    means: invoice.paymentMeansCodes,
    precedingInvoices: texts(invoice.precedingInvoices),
    orderReference: oneSpace(invoice.orderReference),
    buyerReference: oneSpace(invoice.buyerReference),
    attachments: invoice.attachments,
  };
}

function comparableFact(given: (key: string) => unknown, invoice: InvoiceRecord): Record<string, unknown> {
  const dueDates = given('due_dates') ?? (given('due_date') === undefined ? [] : [given('due_date')]);
  const isCredit =
    given('root') === 'CreditNote' ||
    given('type_code') === '381' ||
    Number(given('total_incl_vat') ?? 0) < 0;
  return {
    number: oneSpace(given('number')),
    typeCode: given('type_code'),
    kind: isCredit ? 'creditNote' : 'invoice',
    issueDate: bareDay(given('issue_date')),
    dueDates: texts(dueDates).map(bareDay),
    // Two files name no currency but on their amounts, which the other readers do not look at.
    currency: given('currency') ?? invoice.currency,
    totalInclVat: cents(given('total_incl_vat')),
    prepaid: cents(given('prepaid')),
    payable: cents(given('payable')),
    sellerName: oneSpace(given('seller_name')),
    sellerVat: given('seller_vat') ?? null,
    buyerName: oneSpace(given('buyer_name')),
    buyerVat: given('buyer_vat') ?? null,
    buyerRegistration: given('buyer_legal_id') ?? null,
    buyerEmail: given('buyer_email') ?? null,
    payeeName: oneSpace(given('payee_name')),
    references: texts(given('payment_references')),
    ibans: texts(given('ibans')),
    terms: texts(given('payment_terms')),
    means: given('payment_means_codes'),
    precedingInvoices: texts(given('preceding_invoices')),
    orderReference: oneSpace(given('order_ref')),
    buyerReference: oneSpace(given('buyer_reference')),
    attachments: given('attachments'),
  };
}
