// What left from this machine, noted outside the database: in a file of the data folder, a line before each text goes out. A
// database that lost its last transactions (a standby that took over, a backup that was restored) would send them once more;
// this file knows. A line is an instant, a company, a delivery with its tries before this one, and a hash of company and
// recipient: no address stands in it. A person is asked about each line once; then it is told.

import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../units/fault-code.ts';

export type Left = {
  readonly at: string;
  readonly companyId: string;
  readonly deliveryId: string;
  /** As the database counted them before this one. */
  readonly attempts: number;
  readonly recipient: string;
};

export type Leaving = Omit<Left, 'at'>;

export const leftHereFile = (dataFolder: string): string => join(dataFolder, 'left-here.txt');

/** Longer than anybody works on without noticing that a database went back. */
const KEPT_DAYS = 35;
const DAY_MS = 24 * 60 * 60 * 1000;
const PIECE_BYTES = 1024 * 1024;
const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36}) ([0-9a-f-]{36}) (\d{1,9}) ([0-9a-f]{32})$/;
const TOLD = /^told ([0-9a-f-]{36}) (\d{1,9})$/;

export class LeftHere {
  readonly #file: string;
  readonly #lines = new Map<string, Left>();
  readonly #told = new Set<string>();
  readonly #byRecipient = new Map<string, Set<string>>();
  #inode = 0;
  #readTo = 0;
  #rest = '';

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Reads what was noted since, by this process or another one of the same folder. Where it may not (a command that another
   * account ran has made the file) it knows what this process noted: nothing waits for the second net.
   */
  refresh(): void {
    try {
      this.#readOn();
    } catch (fault) {
      if (!isOfTheFile(fault)) throw fault;
    }
  }

  #readOn(): void {
    const found = statSync(this.#file, { throwIfNoEntry: false });
    if (found === undefined) return;
    if (found.ino !== this.#inode || found.size < this.#readTo) {
      this.#inode = found.ino;
      this.#readTo = 0;
      this.#rest = '';
    }
    const file = openSync(this.#file, 'r');
    try {
      const piece = Buffer.alloc(PIECE_BYTES);
      for (;;) {
        const length = readSync(file, piece, 0, PIECE_BYTES, this.#readTo);
        if (length === 0) return;
        this.#readTo += length;
        const lines = `${this.#rest}${piece.toString('latin1', 0, length)}`.split('\n');
        this.#rest = lines.pop() ?? '';
        for (const line of lines) this.#read(line);
      }
    } finally {
      closeSync(file);
    }
  }

  /** Where it cannot be written (a disk without room) it is remembered as long as the process lives. */
  note(at: string, leaving: Leaving): void {
    const left = { at, ...leaving };
    this.#remember(left);
    this.#append(lineOf(left));
  }

  tell(left: readonly Leaving[]): void {
    for (const one of left) this.#told.add(keyOf(one));
    if (left.length > 0) this.#append(left.map(one => `told ${keyOf(one)}\n`).join(''));
  }

  /** Of the very same try. */
  sameTry(leaving: Pick<Leaving, 'deliveryId' | 'attempts'>): Left | null {
    return this.#lines.get(keyOf(leaving)) ?? null;
  }

  /** To the same recipient, of which nobody was asked yet. */
  to(recipient: string): Left[] {
    return [...(this.#byRecipient.get(recipient) ?? [])].flatMap(key =>
      this.#told.has(key) ? [] : (this.#lines.get(key) ?? []),
    );
  }

  of(companyId: string): Left[] {
    return [...this.#lines.values()].filter(one => one.companyId === companyId);
  }

  /** Forgets what is long past. */
  forgetBefore(now: string): void {
    this.refresh();
    const first = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
    const old = [...this.#lines].filter(([, { at }]) => at < first);
    if (old.length === 0) return;
    for (const [key, { recipient }] of old) {
      this.#lines.delete(key);
      this.#byRecipient.get(recipient)?.delete(key);
      this.#told.delete(key);
    }
    const told = [...this.#told].map(key => `told ${key}\n`);
    writeFileSync(`${this.#file}.partial`, [...[...this.#lines.values()].map(lineOf), ...told].join(''), {
      mode: 0o600,
    });
    renameSync(`${this.#file}.partial`, this.#file);
  }

  #read(line: string): void {
    const [, at, companyId, deliveryId, attempts, recipient] = LINE.exec(line) ?? [];
    if (at !== undefined && companyId !== undefined && deliveryId !== undefined && recipient !== undefined)
      this.#remember({ at, companyId, deliveryId, attempts: Number(attempts), recipient });
    const [, told, tries] = TOLD.exec(line) ?? [];
    if (told !== undefined) this.#told.add(`${told} ${tries}`);
  }

  #remember(left: Left): void {
    const key = keyOf(left);
    this.#lines.set(key, left);
    const mine = this.#byRecipient.get(left.recipient) ?? new Set();
    this.#byRecipient.set(left.recipient, mine.add(key));
  }

  #append(text: string): void {
    try {
      // Behind a line that was cut off when the disk was full, or its process killed, a new one begins.
      appendFileSync(this.#file, `\n${text}`, { mode: 0o600 });
    } catch (fault) {
      // The database notes it too; this is the second net.
      if (!isOfTheFile(fault)) throw fault;
    }
  }
}

const isOfTheFile = (fault: unknown): boolean => codeOf(fault) !== null;

export const recipientHash = (companyId: string, recipient: string): string =>
  createHash('sha256').update(`${companyId}\n${recipient.toLowerCase()}`).digest('hex').slice(0, 32);

const keyOf = ({ deliveryId, attempts }: Pick<Leaving, 'deliveryId' | 'attempts'>): string =>
  `${deliveryId} ${attempts}`;

const lineOf = ({ at, companyId, deliveryId, attempts, recipient }: Left): string =>
  `${at} ${companyId} ${deliveryId} ${attempts} ${recipient}\n`;
