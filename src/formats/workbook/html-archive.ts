// The sheets of a workbook that Excel saved as a 'Web page, single file', or of a page that a browser saved so: each page in it
// that holds a table is a sheet, called as the workbook calls it.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { htmlText } from '../text/html-encoding.ts';
import { pagesIn } from '../text/web-archive.ts';
import { htmlSheets, isWithoutTable } from './html-page.ts';
import type { NamedSheet } from './sheet-rows.ts';

const SHEET =
  /<x:ExcelWorksheet>\s*<x:Name>([^<]{1,60})<\/x:Name>\s*<x:WorksheetSource\s+HRef="([^"]{1,400})"/g;

const CUT: Problem = errorAt({
  place: 'file',
  found: 'a cut file',
  expected: 'a whole web page, its tables closed',
});

export function webArchiveSheets(bytes: Uint8Array): readonly NamedSheet[] | Problem {
  const pages = pagesIn(bytes);
  if (pages === null) return CUT;
  const texts = pages.map(page => ({
    place: fileName(page.location),
    text: htmlText(page.bytes, page.charset),
  }));
  const names = new Map(
    texts.flatMap(({ text }) =>
      [...text.matchAll(SHEET)].map(([, name = '', source = '']) => [fileName(source), name] as const),
    ),
  );
  const sheets: NamedSheet[] = [];
  let first: Problem | null = null;
  for (const { place, text } of texts) {
    const read = htmlSheets(text, names.get(place) ?? place);
    if ('length' in read) sheets.push(...read);
    else if (isWithoutTable(read)) first ??= read;
    else return read;
  }
  return sheets.length === 0 ? (first ?? CUT) : sheets;
}

const fileName = (location: string): string => location.slice(location.lastIndexOf('/') + 1);
