// What every reader of a format is, so that adding one to `read.ts` is one line.

import type { Sniff } from './detect.ts';
import type { OpenReading } from './open-reading.ts';
import type { FileReading, Format, InputFile, TableHints } from './records.ts';

export type Reader = {
  readonly format: Format;
  /** Whether the content is of this format, told from its beginning only. */
  readonly matches: (sniff: Sniff) => boolean;
  /** Never throws on bad input: what could not be read is a problem in the reading. */
  readonly read: (
    file: InputFile,
    hints: TableHints,
  ) => FileReading | Promise<FileReading> | Promise<OpenReading>;
};
