// Every file of the corpus is read, compared with what independent readers found in it, and counted: one score.

import { afterAll, describe, expect, it } from 'vitest';
import {
  compare,
  type Difference,
  type Fact,
  facts,
  here,
  type Read,
  readSample,
  reason,
} from './corpus-facts.fixture.ts';
import { invoiceDifferences, lifecycleDifferences } from './corpus-invoices.fixture.ts';
import {
  camtDifferences,
  cfonbDifferences,
  codaDifferences,
  ledgerDifferences,
  mt940Differences,
  ofxDifferences,
  refusalDifferences,
} from './corpus-statements.fixture.ts';

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

/** Files that hold nothing that can be read whole; each must give an error and nothing else. */
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
  'hostile/coda_collapsed_spaces.cod',
  'hostile/csv_formula_injection.csv',
  'hostile/pdf_truncated.pdf',
  'hostile/ubl_truncated.xml',
  // It writes XYZ, which is no currency: the oracle keeps the code, and nobody could say what is owed.
  'ubl/peppol-bis-de-invoice-0.xml',
  'hostile/ubl_xxe.xml',
]);

type Comparison = (reads: readonly Read[], fact: Fact) => Difference[];

/** By the format that the other readers saw; of tables they counted rows and titles only. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  ubl: invoiceDifferences,
  cii: invoiceDifferences,
  'facturx-pdf': invoiceDifferences,
  cdar: lifecycleDifferences,
  coda: codaDifferences,
  cfonb120: cfonbDifferences,
  mt940: mt940Differences,
  ofx: ofxDifferences,
  fec: (reads, fact) => (fact.columns === 1 ? tableDifferences(reads, fact) : ledgerDifferences(reads, fact)),
  csv: tableDifferences,
  xlsx: tableDifferences,
  zip: archiveDifferences,
  eml: refusalDifferences,
  text: refusalDifferences,
};

const comparisonFor = (fact: Fact): Comparison | undefined =>
  fact.format?.startsWith('camt.') ? camtDifferences : COMPARISONS[fact.format ?? ''];

/** Rows and titles, or an error that says why not. Three exports have lines above their titles. */
function tableDifferences([read]: readonly Read[], fact: Fact): Difference[] {
  const table = read?.reading.table ?? null;
  if (table === null || table.rows === 0)
    return compare({ says: (read?.errors.length ?? 0) > 0 }, { says: true });
  const rows = Number(fact.rows_non_empty ?? Number(fact.rows) + 1);
  const titles = fact.first_row ?? [];
  const isFirstRow = table.columns[0] === titles[0];
  return compare(
    {
      columns: isFirstRow ? table.columns.slice(0, 40) : titles,
      fits: table.rows < rows || Number.isNaN(rows),
    },
    { columns: titles, fits: true },
  );
}

/** Each file in it is read as it would be alone; a name that leaves the archive is an error. */
function archiveDifferences(reads: readonly Read[], fact: Fact): Difference[] {
  const members = Object.entries(fact.members ?? {});
  return members.flatMap(([name, member]) => {
    const inside = reads.filter(({ reading }) => reading.file.endsWith(`/${name}`));
    if (name.includes('..'))
      return compare(
        { read: inside.length, isSaid: reads.some(({ errors }) => errors.length > 0) },
        { read: 0, isSaid: true },
      );
    const differences = comparisonFor(member)?.(inside, member) ?? [
      { field: 'format', said: String(member.format) },
    ];
    return differences.map(one => ({ ...one, field: `${name} ${one.field}` }));
  });
}

type Score = { files: number; right: number; readonly differences: string[] };
const scores = new Map<string, Score>();

async function differencesIn(name: string, fact: Fact): Promise<string[]> {
  const reads = await readSample(name);
  const comparison = REFUSED.has(name) ? refusalDifferences : comparisonFor(fact);
  if (comparison === undefined) return [`${name}: nobody compares ${fact.format}`];
  const found = comparison(reads, fact);
  const fields = new Set(found.map(({ field }) => field));
  const stale = Object.keys(KNOWN).filter(
    known => known.startsWith(`${name} `) && !fields.has(known.slice(name.length + 1)),
  );
  return [
    ...found
      .filter(({ field }) => KNOWN[`${name} ${field}`] === undefined)
      .map(({ field, said }) => `${name} ${field}: ${said}`),
    ...stale.map(known => `${known}: no longer different`),
  ];
}

describe.skipIf(!here)(`Real files say the same to us as to other readers${reason}`, () => {
  const folders = [...new Set(Object.keys(facts).map(name => name.split('/')[0] ?? ''))].sort();

  it.each(folders)('every file in %s', async folder => {
    const score: Score = { files: 0, right: 0, differences: [] };
    scores.set(folder, score);
    for (const [name, fact] of Object.entries(facts).filter(([one]) => one.startsWith(`${folder}/`))) {
      const differences = await differencesIn(name, fact);
      score.files += 1;
      score.right += differences.length === 0 ? 1 : 0;
      score.differences.push(...differences);
    }
    expect(score.differences).toEqual([]);
  });

  it('and no file is left out', () => {
    const files = [...scores.values()].reduce((sum, score) => sum + score.files, 0);
    expect(files).toBe(Object.keys(facts).length);
    expect(files).toBeGreaterThan(500);
    const exceptions = [...Object.keys(KNOWN).map(known => known.split(' ')[0] ?? ''), ...REFUSED];
    expect(exceptions.filter(name => facts[name] === undefined)).toEqual([]);
  });

  afterAll(() => {
    const lines = [...scores].map(
      ([folder, score]) => `${folder.padEnd(16)}${String(score.right).padStart(5)} of ${score.files}`,
    );
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });
});
