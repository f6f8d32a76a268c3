// The one door of this room: a file goes in, records and problems come out.
// The first reader whose `matches` recognises the content reads the file; names and extensions decide nothing.

import { type Sniff, sniff } from './detect.ts';
import { isCiiInvoice, readCii } from './invoice-cii.ts';
import { isUblInvoice, readUbl } from './invoice-ubl.ts';
import { emptyReading, errorAt } from './problems.ts';
import type { Reader } from './reader.ts';
import type { FileReading, InputFile, TableHints } from './records.ts';
import { readXml } from './xml.ts';

/** In order of how surely the content tells: signatures and XML roots first, tables of anything last. */
const READERS: readonly Reader[] = [
  { format: 'ubl', matches: seen => isUblInvoice(seen.xmlRoot), read: readUbl },
  { format: 'cii', matches: seen => isCiiInvoice(seen.xmlRoot), read: readCii },
];

export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** One reading per file, several for a zip. Bad input is a problem in the reading, never an exception. */
export async function readFile(file: InputFile, hints: TableHints = {}): Promise<FileReading[]> {
  if (file.bytes.length === 0) return [refused(file, 'an empty file', 'a file that holds something')];
  if (file.bytes.length > MAX_FILE_BYTES)
    return [refused(file, `${file.bytes.length} bytes`, `at most ${MAX_FILE_BYTES} bytes`)];
  const seen = sniff(file);
  const reader = READERS.find(candidate => candidate.matches(seen));
  return [reader === undefined ? unrecognised(file, seen) : await reader.read(file, hints)];
}

function unrecognised(file: InputFile, seen: Sniff): FileReading {
  const expected = 'an invoice, a bank statement, a ledger or a table of a format that is read here';
  if (!seen.looksLikeXml) return refused(file, describe(seen), expected);
  const xml = readXml(file.bytes);
  if (!xml.ok)
    return emptyReading({
      file: file.name,
      format: 'unknown',
      encoding: xml.encoding,
      problems: [xml.problem],
    });
  return refused(file, `XML with root ${xml.root.name} of ${xml.root.uri || 'no namespace'}`, expected);
}

function describe(seen: Sniff): string {
  const first = seen.firstLines.find(line => line.trim() !== '') ?? '';
  return first === '' ? 'nothing that is known' : `a file that begins with "${first.slice(0, 60)}"`;
}

function refused(file: InputFile, found: string, expected: string): FileReading {
  return emptyReading({
    file: file.name,
    format: 'unknown',
    problems: [errorAt({ place: 'file', found, expected })],
  });
}
