// The readers of bank statements as the door of this room (`read.ts`) lists them: XML and fixed records first.

import type { Sniff } from '../detect.ts';
import { sizeOf } from '../file-bytes.ts';
import { emptyReading, errorAt } from '../problems.ts';
import type { Reader } from '../reader.ts';
import type { FileReading, Format, InputFile } from '../records.ts';
import { decodeText } from '../text/text.ts';
import { isCamt, looksLikeCamt, readCamt } from './camt/statement-camt.ts';
import { looksLikeCfonb120, readCfonb120 } from './cfonb/statement-cfonb120.ts';
import { looksLikeCoda, readCoda } from './coda/statement-coda.ts';
import { decodeCoda } from './coda/statement-coda-encoding.ts';
import { looksLikeMt940, readMt940 } from './mt940/statement-mt940.ts';
import { looksLikeOfx, readOfx } from './ofx/statement-ofx.ts';
import { looksLikeQif, readQif } from './statement-qif.ts';
import type { StatementReading } from './statement-reading.ts';

export const STATEMENT_READERS: readonly Reader[] = [
  {
    format: 'camt',
    matches: seen =>
      seen.looksLikeXml && (isCamt(seen.xmlRoot) || looksLikeCamt(seen.start.replaceAll('\0', ''))),
    read: file => {
      const { encoding, ...reading } = readCamt(file.onDisk ?? file.bytes);
      return toReading({ file, format: 'camt', encoding, reading });
    },
  },
  textReader({ format: 'coda', looksLike: looksLikeCoda, read: readCoda, decode: decodeCoda }),
  textReader({ format: 'cfonb120', looksLike: looksLikeCfonb120, read: readCfonb120 }),
  textReader({ format: 'mt940', looksLike: looksLikeMt940, read: readMt940 }),
  textReader({
    format: 'ofx',
    looksLike: looksLikeOfx,
    // Version 2 is XML, whose lines nobody has split; of its root alone it is told.
    isRoot: root => root.name.toUpperCase() === 'OFX',
    read: readOfx,
  }),
  {
    format: 'statement-table',
    matches: ({ firstLines }) => looksLikeQif(firstLines.find(line => line.trim() !== '') ?? ''),
    read: (file, hints) => {
      const size = sizeOf(file);
      return size > MAX_STATEMENT_BYTES ? tooLarge(file, 'statement-table', size) : readQif(file, hints);
    },
  },
];

function textReader({
  format,
  looksLike,
  isRoot = () => false,
  read,
  decode = decodeText,
}: {
  format: Format;
  looksLike: (sniff: string) => boolean;
  isRoot?: (root: NonNullable<Sniff['xmlRoot']>) => boolean;
  read: (text: string) => StatementReading;
  decode?: (bytes: Uint8Array) => { readonly text: string; readonly encoding: string };
}): Reader {
  return {
    format,
    matches: ({ firstLines, xmlRoot }: Sniff) =>
      xmlRoot === null ? looksLike(firstLines.join('\n')) : isRoot(xmlRoot),
    read: file => {
      const size = sizeOf(file);
      if (size > MAX_STATEMENT_BYTES) return tooLarge(file, format, size);
      const { text, encoding } = decode(file.bytes);
      return toReading({ file, format, encoding, reading: read(text) });
    },
  };
}

/** A year of a very large firm is a tenth of it. 450 MB of MT940 ended the process at 4.5 GB of memory, measured. */
export const MAX_STATEMENT_BYTES = 64 * 1024 * 1024;

function tooLarge({ name }: InputFile, format: Format, size: number): FileReading {
  const expected = `at most ${MAX_STATEMENT_BYTES} bytes`;
  return emptyReading({
    file: name,
    format,
    problems: [errorAt({ place: 'file', found: `${size} bytes`, expected })],
  });
}

const toReading = ({
  file,
  format,
  encoding,
  reading,
}: {
  file: InputFile;
  format: Format;
  encoding: string | null;
  reading: StatementReading;
}): FileReading => ({
  ...emptyReading({ file: file.name, format, encoding, problems: reading.problems }),
  statements: reading.statements,
});
