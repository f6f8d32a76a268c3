// The words on the first pages of a PDF, for whoever looks for a number in it. Nothing for one that is locked, damaged,
// too large when unpacked, or a picture of a page: it is read where it can be, and never in the place of an invoice.

import { openPdf } from './pdf-opened.ts';
import { unpackedBytes } from './pdf-unpacked.ts';

const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;
/** An invoice says its number on its first page; annexes say those of others. */
const PAGES_READ = 2;
const MOST_WORDS = 3_000;

export async function pdfWords(bytes: Uint8Array): Promise<readonly string[]> {
  if (unpackedBytes(bytes, MOST_UNPACKED_BYTES) > MOST_UNPACKED_BYTES) return [];
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const words: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, PAGES_READ); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map(one => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : '')).join('');
      words.push(...text.split(/\s+/).filter(word => word !== ''));
    }
    return words.slice(0, MOST_WORDS);
  } catch (unreadable) {
    // On damaged documents the library throws its own exceptions and, now and then, plain TypeErrors.
    if (!(unreadable instanceof Error)) throw unreadable;
    return [];
  } finally {
    await task.destroy();
  }
}
