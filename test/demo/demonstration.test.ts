import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../demo/company.ts';
import { DEMO_DEBTORS } from '../../demo/debtors.ts';
import { type DemoFile, demonstration } from '../../demo/generate.ts';
import { day } from '../../src/units/calendar.ts';
import { cents, decoded, documentsOf, leavesOf, type ReadDocument, tableRows, textsAt } from './read-back.ts';
import { type ReadStatement, statementsOf } from './read-back-bank.ts';

/** A Friday; a Monday after a week of holidays; a leap day; a Sunday on which the clocks change. */
const DAYS = ['2026-11-20', '2026-12-28', '2028-02-29', '2027-03-28'] as const;
const FILES: ReadonlyMap<string, readonly DemoFile[]> = new Map(
  DAYS.map(text => [text, demonstration(day(text))]),
);
const filesOn = (text: (typeof DAYS)[number]): readonly DemoFile[] => FILES.get(text) ?? [];

/** The Friday before; Thursday 24 December; Monday the 28th; Friday the 26th: the last days on which both banks work. */
const LAST_BANK_DAY = {
  '2026-11-20': '2026-11-19',
  '2026-12-28': '2026-12-24',
  '2028-02-29': '2028-02-28',
  '2027-03-28': '2027-03-26',
} as const;

describe('the demonstration company', () => {
  it('is the same to the byte whenever it is made for the same day', () => {
    const again = demonstration(day('2026-11-20'));
    const first = filesOn('2026-11-20');
    expect(again.map(file => file.name)).toEqual(first.map(file => file.name));
    for (const [position, file] of again.entries())
      expect(Buffer.from(file.bytes).equals(first[position]?.bytes ?? Buffer.alloc(0)), file.name).toBe(true);
  });

  it.each(DAYS)('has sixty debtors and three hundred documents in four formats on %s', async text => {
    const documents = await documentsOf(filesOn(text));
    const count = (format: ReadDocument['format']) => documents.filter(one => one.format === format).length;
    expect(documents).toHaveLength(300);
    expect([count('ubl'), count('cii'), count('factur-x'), count('table')]).toEqual([60, 20, 15, 205]);
    expect(new Set(documents.map(one => one.name)).size).toBe(60);
    expect(new Set(documents.map(one => one.number)).size).toBe(300);
  });

  it('tells the kind and the language of every debtor in the table, which no electronic invoice does', () => {
    const [table] = filesOn('2026-11-20');
    const rows = tableRows(table?.bytes ?? new Uint8Array());
    const told = new Map(
      rows.map(({ 'Code client': number, 'Type de client': kind, Langue: language }) => [
        number,
        `${kind} ${language}`,
      ]),
    );
    expect(told.size).toBe(60);
    expect(told.get('C0055')).toBe('particulier nl');
    expect(told.get('C0026')).toBe('public fr');
  });

  it('numbers its invoices in the order in which it wrote them', async () => {
    const documents = await documentsOf(filesOn('2026-11-20'));
    for (const isTable of [true, false]) {
      const series = documents
        .filter(one => (one.format === 'table') === isTable)
        .toSorted((left, right) => orderOf(left.number) - orderOf(right.number));
      const dates = series.map(one => one.issuedOn);
      expect(dates.length).toBeGreaterThan(90);
      expect(dates).toEqual(dates.toSorted());
    }
  });
});

/** '2012' is 2012; 'F2026-0384' and 'A2026-0384' are 20260384. */
const orderOf = (number: string): number => Number(number.replace(/\D/g, ''));

describe('the invoices of the demonstration', () => {
  it.each(DAYS)('add up, line by line and total by total, on %s', async text => {
    const documents = (await documentsOf(filesOn(text))).filter(one => one.format !== 'table');
    for (const document of documents) expectSums(document);
    expect(documents).toHaveLength(95);
  });

  it('tell a Belgian business why no VAT is asked for: goods that went there, or a service taxed there', async () => {
    const documents = (await documentsOf(filesOn('2026-11-20'))).filter(one => one.format === 'ubl');
    const without = documents.filter(one => textsAt(one.leaves, 'TaxCategory/Percent')[0] === '0');
    const codes = without.map(({ leaves }) => ({
      code: textsAt(leaves, 'TaxCategory/TaxExemptionReasonCode')[0],
      wentTo: textsAt(leaves, 'DeliveryLocation/Address/Country/IdentificationCode')[0],
    }));
    expect(codes).toContainEqual({ code: 'VATEX-EU-IC', wentTo: 'BE' });
    expect(codes).toContainEqual({ code: 'VATEX-EU-AE', wentTo: undefined });
    expect(new Set(codes.map(one => `${one.code} ${one.wentTo}`)).size).toBe(2);
    // The Belgian communes are no businesses: 20 %.
    expect(documents.length - without.length).toBeGreaterThan(0);
  });

  it('show in the PDF page the same number and amount as in the XML inside it', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const file = filesOn('2026-11-20').find(one => one.name.endsWith('.pdf'));
    const [document] = await documentsOf(file === undefined ? [] : [file]);
    const pdf = await getDocument({ data: (file?.bytes ?? new Uint8Array()).slice(), verbosity: 0 }).promise;
    const content = await (await pdf.getPage(1)).getTextContent();
    const page = content.items
      .map(one => ('str' in one ? one.str : ''))
      .join('')
      .replace(/\s/g, '');
    const payable = String(document?.payable).replace(/(\d\d)$/, ',$1');
    expect(page).toContain(`Facture${document?.number}`);
    expect(page).toContain(`Àpayer${payable}€`);
    const { metadata } = await pdf.getMetadata();
    expect(metadata.getRaw()).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
    await pdf.destroy();
  });
});

function expectSums({ format, leaves, gross, payable, prepaid, number }: ReadDocument): void {
  const isUbl = format === 'ubl';
  const total = (path: string): number => textsAt(leaves, path).reduce((sum, text) => sum + cents(text), 0);
  const lines = isUbl
    ? total('InvoiceLine/LineExtensionAmount') + total('CreditNoteLine/LineExtensionAmount')
    : total('SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount');
  const net = total(isUbl ? 'LegalMonetaryTotal/TaxExclusiveAmount' : 'TaxBasisTotalAmount');
  const vat =
    total(isUbl ? 'Invoice/TaxTotal/TaxAmount' : 'TaxTotalAmount') + total('CreditNote/TaxTotal/TaxAmount');
  const percent = Number(textsAt(leaves, isUbl ? 'TaxCategory/Percent' : 'RateApplicablePercent')[0]);
  expect(lines, number).toBe(net);
  // Prices are whole tens of cents, so 20 % never falls between two cents.
  expect(vat, number).toBe((net * percent) / 100);
  expect(gross, number).toBe(net + vat);
  expect(payable, number).toBe(gross - prepaid);
  const parts = total('PartialPaymentAmount');
  if (parts !== 0) expect(parts, number).toBe(payable);
}

describe('the bank of the demonstration', () => {
  it.each(DAYS)(
    'opens each statement with what the last one closed on, up to the last bank day before %s',
    text => {
      const statements = statementsOf(filesOn(text));
      for (const bank of ['coda', 'camt'] as const) {
        const chain = statements.filter(one => one.bank === bank);
        expect(chain.length).toBeGreaterThan(7);
        expect(new Set(chain.map(one => one.account)).size).toBe(1);
        for (const [position, statement] of chain.entries()) {
          expect(bookedSum(statement), `${bank} ${statement.closedOn}`).toBe(
            statement.closing - statement.opening,
          );
          if (position > 0) expect(statement.opening).toBe(chain[position - 1]?.closing);
        }
        expect(chain.at(-1)?.closedOn).toBe(LAST_BANK_DAY[text]);
      }
    },
  );

  it('writes CODA records of 128 characters whose trailer counts them and their sums', () => {
    const coda = statementsOf(filesOn('2026-11-20')).filter(one => one.bank === 'coda');
    for (const { records, lines } of coda) {
      for (const record of records) expect(record).toHaveLength(128);
      const trailer = records.at(-1) ?? '';
      const booked = lines.filter(line => !line.isDetail).map(line => line.amount);
      const credit = booked.filter(amount => amount > 0).reduce((sum, amount) => sum + amount, 0);
      const debit = booked.filter(amount => amount < 0).reduce((sum, amount) => sum - amount, 0);
      expect(Number(trailer.slice(16, 22))).toBe(records.length - 2);
      expect(Number(trailer.slice(22, 36))).toBe(debit);
      expect(Number(trailer.slice(37, 51))).toBe(credit);
    }
    expect(coda.length).toBeGreaterThan(20);
  });
});

const bookedSum = ({ lines }: ReadStatement): number =>
  lines.filter(line => !line.isDetail).reduce((sum, line) => sum + line.amount, 0);

describe('the people and numbers of the demonstration', () => {
  it('have right check digits, and lie in ranges that were never issued', () => {
    for (const { name, registration, country, vat, iban } of DEMO_DEBTORS) {
      expect(isValidIBAN(electronicFormatIBAN(iban) ?? ''), name).toBe(true);
      if (registration === null) continue;
      const kind = country === 'FR' ? 'siren' : 'vat';
      expect(isValid({ country, kind, number: registration }), `${name} ${registration}`).toBe(true);
      expect(registration).toMatch(country === 'FR' ? /^000/ : /^(00|1999)/);
      if (vat !== null)
        expect(isValid({ country, kind: country === 'FR' ? 'tva' : 'vat', number: vat }), vat).toBe(true);
    }
    expect(isValid({ country: 'FR', kind: 'siret', number: DEMO_COMPANY.siret })).toBe(true);
    expect(isValidIBAN(DEMO_COMPANY.iban) && isValidIBAN(DEMO_COMPANY.belgianIban)).toBe(true);
  });

  it('have e-mail addresses in the domains kept for examples, and in no other', async () => {
    const texts = filesOn('2026-11-20').map(file => Buffer.from(file.bytes).toString('latin1'));
    const inside = (await documentsOf(filesOn('2026-11-20')))
      .map(one => one.email)
      .filter(email => email !== '');
    const found = [...texts.flatMap(text => text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []), ...inside];
    expect(found.length).toBeGreaterThan(300);
    for (const address of found) expect(address).toMatch(/@[a-z]+\.example\.(com|org|net)$/);
  });

  it('are well-formed wherever they are XML', () => {
    const names = filesOn('2026-11-20').filter(file => file.name.endsWith('.xml'));
    for (const file of names) expect(leavesOf(decoded(file.bytes)).length, file.name).toBeGreaterThan(10);
    expect(names.length).toBeGreaterThan(85);
  });
});

const isValid = ({ country, kind, number }: { country: string; kind: string; number: string }): boolean =>
  stdnum[country]?.[kind]?.validate(number).isValid ?? false;
