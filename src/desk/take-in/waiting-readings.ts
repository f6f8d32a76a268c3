// What is about invoices that other files bring: a list of customers is of use, and a page finds its invoice, once those are
// here. It waits as it was read, and no more of it than memory may hold.

import { sizeOf } from '../../formats/file-bytes.ts';
import type { OpenReading } from '../../formats/open-reading.ts';
import type { Format, InputFile } from '../../formats/records.ts';

const ABOUT_OTHERS: ReadonlySet<Format> = new Set(['customer-table', 'pdf']);
const MOST_BYTES = 256 * 1024 * 1024;

export const isAboutOthers = ({ format }: OpenReading): boolean => ABOUT_OTHERS.has(format);

export class WaitingReadings {
  #waiting: { readonly file: InputFile; readonly readings: readonly OpenReading[] }[] = [];
  #bytes = 0;

  /** Keeps what has to wait; the rest of the file. */
  keep(file: InputFile, readings: readonly OpenReading[]): readonly OpenReading[] {
    const waits = readings.filter(isAboutOthers);
    if (waits.length === 0) return readings;
    this.#waiting.push({ file, readings: waits });
    this.#bytes += sizeOf(file);
    return readings.filter(reading => !isAboutOthers(reading));
  }

  get isFull(): boolean {
    return this.#bytes > MOST_BYTES;
  }

  takeAll() {
    const all = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    return all;
  }
}
