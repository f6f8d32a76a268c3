// Pages of HTML that are called .xls: what programs write, what is refused, and that nothing is lost.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LISTED, problemsOf, READ, readPage, TITLES, table, tableRow } from './html-page.fixture.ts';
import { told } from './told-invoices.fixture.ts';

it('A list that is one table of HTML is read, with its entities and blanks', async () => {
  const readings = await readPage(LISTED);
  expect(told(readings)).toEqual(READ);
  expect(problemsOf(readings)).toEqual([]);
});

it('A page need not close its cells, nor quote its attributes, nor begin with HTML', async () => {
  const cell = (text: string): string => `<TD align=right CLASS=a\tnowrap>${text}`;
  const row = (cells: readonly string[]): string => `<TR>${cells.map(cell).join('\n')}`;
  const rows = [TITLES, ['F1', 'Dupont &amp Fils', '02/06/2026', '02/07/2026', '1250,40', '1000,40']].map(
    row,
  );
  const page = `<!-- made by a program --><BODY><TABLE>${rows.join('')}</TABLE>`;
  expect(told(await readPage(page))).toEqual(READ.slice(0, 1));
});

it('Numbers that Excel wrote beside what it shows are exact, and days where their class says so', async () => {
  const style =
    '<style><!-- .xl25 {mso-number-format:"dd\\/mm\\/yyyy";} .xl26 {mso-number-format:"\\#\\,\\#\\#0\\.00\\\\ \\0022€\\0022";} --></style>';
  const cells = [
    ...['<td>F1</td>', '<td>Dupont &amp; Fils</td>'],
    ...['<td class=xl25 x:num="46175">2 juin</td>', '<td class=xl25 x:num="46205">2 juil.</td>'],
    ...['<td class=xl26 x:num="1250.4">1 250 €</td>', '<td class=xl26 x:num="1000.4">1 000 €</td>'],
  ];
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${style}</head><body><table>${tableRow(TITLES)}<tr>${cells.join('')}</tr></table></body></html>`;
  expect(told(await readPage(page))).toEqual(READ.slice(0, 1));
});

it('A number that is shown with its noughts keeps them', async () => {
  const number = `<td style='mso-number-format:"000000"'>123</td>`;
  const rest = ['A', '02/06/2026', '02/07/2026', '10,00', '10,00'].map(text => `<td>${text}</td>`).join('');
  const readings = await readPage(table(tableRow(TITLES), `<tr>${number}${rest}</tr>`));
  expect(told(readings)).toEqual([['000123', 'A', '2026-07-02', 1_000, 1_000]]);
});

it('A formula that failed makes no invoice of nothing', async () => {
  const cells = ['F1', 'A', '02/06/2026', '02/07/2026', '10,00'].map(text => `<td>${text}</td>`).join('');
  const readings = await readPage(table(tableRow(TITLES), `<tr>${cells}<td x:err="#N/A">#N/A</td></tr>`));
  expect(told(readings)).toEqual([]);
  expect(problemsOf(readings)).toHaveLength(1);
});

it('A customer beside several rows is that of each, and a title over all columns is none', async () => {
  const title = '<tr><td colspan=6><b>Factures</b> ouvertes</td></tr>';
  const first = `<tr><td>F1</td><td rowspan="2">Dupont<br>&amp; Fils</td><td>02/06/2026</td><td>02/07/2026</td><td>10,00</td><td>10,00</td></tr>`;
  const second = tableRow(['F2', '03/06/2026', '03/07/2026', '20,00', '20,00']);
  const third = tableRow(['F3', 'Lou', '04/06/2026', '04/07/2026', '30,00', '30,00']);
  const readings = await readPage(table(title, tableRow(TITLES), first, second, third));
  expect(told(readings)).toEqual([
    ['F1', 'Dupont\n& Fils', '2026-07-02', 1_000, 1_000],
    ['F2', 'Dupont\n& Fils', '2026-07-03', 2_000, 2_000],
    ['F3', 'Lou', '2026-07-04', 3_000, 3_000],
  ]);
});

it('What a cell hides is not its text, and a row that is hidden is named', async () => {
  const dated = '<span style="display: none">20260702</span>02/07/2026';
  const row = tableRow(['F1', 'A', '02/06/2026', dated, '10,00', '10,00']).replace(
    '<tr>',
    '<tr style="display:none">',
  );
  const readings = await readPage(table(tableRow(TITLES), row));
  expect(told(readings)).toEqual([['F1', 'A', '2026-07-02', 1_000, 1_000]]);
  expect(problemsOf(readings)).toEqual([['hidden rows: 2', 'what is shown; taken in all the same']]);
});

it('Tables inside the cells of a page, or below each other with the same titles, are one list', async () => {
  const rows = (number: string): string =>
    table(tableRow(TITLES), tableRow([number, 'A', '02/06/2026', '02/07/2026', '10,00', '10,00']));
  const page = `<table><tr><td>Logo<td>Société X${rows('F1')}<p>suite</p></table><hr>${rows('F2')}`;
  const readings = await readPage(page);
  expect(told(readings)).toEqual([
    ['F1', 'A', '2026-07-02', 1_000, 1_000],
    ['F2', 'A', '2026-07-02', 1_000, 1_000],
  ]);
});

it('A second table of something else is told, and not left out in silence', async () => {
  const other = table(
    tableRow(['Date', 'Libellé', 'Débit', 'Crédit', 'Solde']),
    tableRow(['02/06/2026', 'VIR', '', '10,00', '10,00']),
  );
  const readings = await readPage(LISTED + other);
  expect(told(readings)).toEqual(READ);
  expect(problemsOf(readings)).toEqual([['other titles', 'one table in each file']]);
});

it('Bookings that a bank writes as a table of HTML are a statement', async () => {
  const page = table(
    tableRow(['Date', 'Libellé', 'Débit euros', 'Crédit euros']),
    tableRow(['02/06/2026', 'VIR DUPONT F1', '', '1 250,40']),
    tableRow(['03/06/2026', 'FRAIS', '-12,50', '']),
  );
  const [reading] = await readPage(page);
  expect(reading?.format).toBe('statement-table');
  expect(reading?.statements[0]?.lines.map(line => line.amount.amount)).toEqual([125_040, -1_250]);
});

it('A page that was cut is refused wherever it was cut', async () => {
  const page = `<html><body>${LISTED}</body></html>`;
  const closed = page.indexOf('</table>') + '</table>'.length;
  for (let length = page.indexOf('<table') + 7; length < page.length; length += 1) {
    const invoices = told(await readPage(page.slice(0, length)));
    expect([length, invoices]).toEqual([length, length < closed ? [] : invoices]);
    if (invoices.length > 0) expect(invoices).toEqual(READ);
  }
});

it('A page without a table says what it says instead', async () => {
  const page = '<html><head><title>x</title></head><body><h1>Votre session a expiré</h1></body></html>';
  expect(problemsOf(await readPage(page))).toEqual([
    [
      'a web page without a table: "Votre session a expiré"',
      'a page with a table, or the same saved as .xlsx or CSV',
    ],
  ]);
});

it('Cells that reach over millions of places are refused, and tables within tables without end', async () => {
  const wide = '<td colspan=99999 rowspan=99999>'.repeat(5_000);
  expect(problemsOf(await readPage(`<table><tr>${wide}</table>`))).toEqual([
    ['more than 4000000 cells', 'at most 4000000 cells'],
  ]);
  expect(problemsOf(await readPage('<table><tr><td>'.repeat(50_000)))).toEqual([
    ['elements 21 levels deep', 'at most 20 levels'],
  ]);
});

it('Whatever a page holds, it is read or refused', async () => {
  const piece = fc.constantFrom(
    ...[
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan=2>',
      '</td>',
      '<th',
      '<!--',
      '-->',
      '<br',
    ],
    ...[
      '"',
      "'",
      '=',
      '>',
      '&',
      '&#0;',
      '&#xD800;',
      'N° facture',
      'Total TTC',
      '10,00',
      '<style>',
      '</style>',
    ],
  );
  const pages = fc.array(piece, { maxLength: 40 }).map(pieces => `<table>${pieces.join(' ')}`);
  await fc.assert(
    fc.asyncProperty(pages, async page => {
      const [reading] = await readPage(page);
      return reading !== undefined && (reading.problems.length > 0 || reading.invoices.length > 0);
    }),
    { numRuns: 200, seed: 7 },
  );
});
