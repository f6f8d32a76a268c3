// Workbooks and pages saved as one file (MHTML), and the encodings of pages.

import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { LISTED, problemsOf, READ, readPage, TITLES, table, tableRow } from './html-page.fixture.ts';
import { told } from './told-invoices.fixture.ts';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const HEADER =
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\nA single file web page.\r\n';
const part = (location: string, body: string, packing = '8bit'): string =>
  `\r\n------=_Next\r\nContent-Location: file:///C:/x/${location}\r\nContent-Transfer-Encoding: ${packing}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n`;
const END = '\r\n------=_Next--\r\n';
const quoted = (text: string): string =>
  [...strToU8(text)]
    .map(byte =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{70}(?!=)/g, '$&=\r\n');
const months = (number: string): string =>
  table(tableRow(TITLES), tableRow([number, 'Été', '02/06/2026', '02/07/2026', '10,00', '10,00']));
const FRAMES =
  '<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>Juin</x:Name><x:WorksheetSource HRef="x.files/sheet001.htm"/></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>Juillet</x:Name><x:WorksheetSource HRef="x.files/sheet002.htm"/></x:ExcelWorksheet></xml><![endif]--><frameset><frame src="x.files/sheet001.htm"></frameset></html>';

it('A workbook saved as a single web page has its sheets, by their names', async () => {
  const archive =
    HEADER +
    part('x.htm', FRAMES) +
    part('x.files/sheet001.htm', quoted(months('F1')), 'quoted-printable') +
    part('x.files/sheet002.htm', Buffer.from(months('F2')).toString('base64'), 'base64') +
    END;
  const readings = await readPage(latin(archive));
  expect(readings.map(({ file }) => file)).toEqual(['export.xls/Juin', 'export.xls/Juillet']);
  expect(told(readings)).toEqual([
    ['F1', 'Été', '2026-07-02', 1_000, 1_000],
    ['F2', 'Été', '2026-07-02', 1_000, 1_000],
  ]);
});

it('A page that a browser saved as one file is read; cut, it is refused', async () => {
  const archive = `From: <Saved by Blink>\r\nSubject: Factures\r\nDate: Mon, 30 Nov 2026 08:00:00 -0000\r\n${HEADER}${part('', quoted(LISTED), 'quoted-printable')}`;
  expect(told(await readPage(latin(archive + END)))).toEqual(READ);
  expect(problemsOf(await readPage(latin(archive)))).toEqual([
    ['a cut file', 'a whole web page, its tables closed'],
  ]);
});

it('A message with a page in it is still a message', async () => {
  const mail = `Message-ID: <1@x.fr>\r\nTo: a@x.fr\r\n${HEADER}${part('', LISTED)}${END}`;
  expect(problemsOf(await readPage(latin(mail)))).toEqual([
    ['an e-mail message', 'the files that are attached to it'],
  ]);
});

it('A page is read in what it is written in, whatever it says of that', async () => {
  const says = (charset: string): string =>
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">${months('F1').replace('10,00</td></tr>', '10,00 €</td></tr>')}`;
  const euro = (text: string, byte: string): Uint8Array => latin(text.replaceAll('€', byte));
  const pages: Readonly<Record<string, Uint8Array>> = {
    'utf-8 that says so': strToU8(says('utf-8')),
    'utf-8 that says Latin-1': strToU8(says('iso-8859-1')),
    'windows-1252 that says utf-8': euro(says('utf-8'), '\x80'),
    'windows-1252 that says Latin-1': euro(says('iso-8859-1'), '\x80'),
    'windows-1252 that says nothing': euro(says('').replace(/<meta[^>]*>/, ''), '\x80'),
    'Latin-9': euro(says('iso-8859-15'), '\xa4'),
    'UTF-16 with a mark': new Uint8Array(Buffer.from(`\ufeff${says('unicode')}`, 'utf16le')),
  };
  for (const [name, page] of Object.entries(pages))
    expect([name, told(await readPage(page))]).toEqual([name, [['F1', 'Été', '2026-07-02', 1_000, 1_000]]]);
});
