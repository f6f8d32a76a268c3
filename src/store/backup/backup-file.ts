// The backup file: gzip over text that a person can read and psql can load.
//
//   {"format":"acquit-backup","version":1,"migrations":["0001-first-tables"],"tables":["claim","debtor"]}
//   {"table":"claim","columns":["company_id","id"]}
//   …rows in COPY text format, one a line…
//   \.
//   {"rows":2,"sha256":"9f86d081…"}
//   …the other tables…
//   {"end":true,"rows":5,"sequences":[]}
//
// The checksum is over the lines of a table, line feeds included. In COPY text a backslash is escaped, so no row is "\.".

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { OutsideFault } from '../outside-fault.ts';

export const BACKUP_FORMAT = 'acquit-backup';
export const BACKUP_VERSION = 1;
export const END_OF_ROWS = '\\.\n';

/** A file that is no backup, is damaged, or does not go into this database. */
export class BackupRefused extends OutsideFault {}

const LINE_FEED = 0x0a;
const HEAD_LIMIT_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

const header = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  migrations: z.array(z.string()),
  tables: z.array(z.string()),
});
const tableHead = z.object({ table: z.string(), columns: z.array(z.string()) });
const tableFoot = z.object({ rows: z.number(), sha256: z.string() });
const end = z.object({
  end: z.literal(true),
  rows: z.number(),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string().nullable() })),
});

export type BackupHeader = z.infer<typeof header>;
export type TableHead = z.infer<typeof tableHead>;
export type TableFoot = z.infer<typeof tableFoot>;
export type BackupEnd = z.infer<typeof end>;

/** Reads a backup from front to back; every method throws a sentence where the file is cut or damaged. */
export class BackupReader {
  readonly #file: string;
  readonly #chunks: AsyncGenerator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    this.#chunks = unzipped(file);
  }

  header = (): Promise<BackupHeader> => this.#parse(header, 'the header of a backup');
  tableHead = (): Promise<TableHead> => this.#parse(tableHead, 'the head of a table');
  tableFoot = (): Promise<TableFoot> => this.#parse(tableFoot, 'the count and checksum of a table');
  end = (): Promise<BackupEnd> => this.#parse(end, 'the end of the backup');

  /** The rows of the table whose head was just read, in pieces of whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const terminator = this.#positionOfTerminator();
      if (terminator !== -1) {
        if (terminator > 0) yield this.#rest.subarray(0, terminator);
        this.#rest = this.#rest.subarray(terminator + END_OF_ROWS.length);
        return;
      }
      // A line that is not whole yet may be the beginning of the terminator.
      const whole = this.#rest.lastIndexOf(LINE_FEED) + 1;
      if (whole > 0) yield this.#rest.subarray(0, whole);
      this.#rest = this.#rest.subarray(whole);
      await this.#more('the end of the rows');
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return(undefined);
  }

  #positionOfTerminator(): number {
    if (this.#rest.subarray(0, END_OF_ROWS.length).equals(Buffer.from(END_OF_ROWS))) return 0;
    const position = this.#rest.indexOf(`\n${END_OF_ROWS}`);
    return position === -1 ? -1 : position + 1;
  }

  async #parse<T>(shape: z.ZodType<T>, expected: string): Promise<T> {
    while (!this.#rest.includes(LINE_FEED)) {
      if (this.#rest.length > HEAD_LIMIT_BYTES)
        throw this.#damaged({ expected, found: 'a line without end' });
      await this.#more(expected);
    }
    const length = this.#rest.indexOf(LINE_FEED);
    const line = this.#rest.subarray(0, length).toString('utf8');
    this.#rest = this.#rest.subarray(length + 1);
    const parsed = shape.safeParse(jsonOrNull(line));
    if (!parsed.success) throw this.#damaged({ expected, found: line.slice(0, 80) });
    return parsed.data;
  }

  async #more(expected: string): Promise<void> {
    const next = await this.#chunks.next().catch((error: unknown) => {
      // What the system says of the file itself is told as of every file.
      if (error instanceof Error && 'syscall' in error && 'path' in error) throw error;
      throw new BackupRefused(
        `${this.#file} cannot be read as a backup: ${error instanceof Error ? error.message : error}`,
      );
    });
    if (next.done === true) throw this.#damaged({ expected, found: 'the end of the file' });
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
  }

  #damaged({ expected, found }: { expected: string; found: string }): Error {
    return new BackupRefused(`${this.#file} is not a whole backup: expected ${expected}, found ${found}`);
  }
}

/** Opens the file at the first read, so that its errors always meet somebody who waits for them. */
async function* unzipped(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip({ chunkSize: CHUNK_BYTES }));
  source.on('error', error => text.destroy(error));
  try {
    for await (const chunk of text) yield chunk;
  } finally {
    source.destroy();
  }
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
