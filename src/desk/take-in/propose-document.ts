// Which invoice a PDF without an invoice inside belongs to: the one whose number is the file's name or stands in it, else
// the one whose number its text says. One fits: it is proposed. Several, or none: a person says.
// "Facture F-2026-031 Roussel.pdf" is proposed for F-2026-031.

import type { InputFile } from '../../formats/records.ts';
import { pdfWords } from '../../formats/text/pdf-words.ts';
import { invoicesToAttach, type NumberedInvoice } from '../../store/invoices/invoice-documents.ts';
import type { Queryable } from '../../store/session.ts';
import { documentKind } from '../../units/document-kind.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';

export type DocumentProposal = {
  readonly file: string;
  /** Only a PDF is attached. */
  readonly isPdf: boolean;
  /** Where the number was found; null where it was not, or several were. */
  readonly because: 'name' | 'text' | null;
  readonly invoices: readonly Omit<NumberedInvoice, 'foldedNumber'>[];
};

/** Shorter numbers stand in any name; on a page, prices and years are as long as some numbers. */
const SHORTEST = { name: 3, text: 5 } as const;
const LONGEST_NUMBER = 60;
const MOST_PROPOSED = 5;
/** A number is written in so many words at most: "FA 2026 031". */
const MOST_PARTS = 4;

export async function proposeDocument(
  db: Queryable,
  { companyId, file }: { companyId: string; file: InputFile },
): Promise<DocumentProposal> {
  const isPdf = documentKind(file.bytes) === 'application/pdf';
  if (!isPdf) return { file: file.name, isPdf, because: null, invoices: [] };
  const find = (numbers: readonly string[]) =>
    invoicesToAttach(db, { companyId, foldedNumbers: numbers, most: MOST_PROPOSED });
  const named = longestOf(await find(numbersInName(file.name)));
  const found =
    named.length > 0 ? named : longestOf(await find(numbersAmong(await pdfWords(file.bytes), SHORTEST.text)));
  const because = found.length === 1 ? (named.length > 0 ? 'name' : 'text') : null;
  return {
    file: file.name,
    isPdf,
    because,
    invoices: found.map(({ foldedNumber: _foldedNumber, ...invoice }) => invoice),
  };
}

function numbersInName(name: string): string[] {
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.pdf$/i, '');
  const words = plain.split(/[\s_,;()[\]]+/).filter(word => word !== '');
  return numbersAmong(words, SHORTEST.name);
}

/** Every run of a few words as the number that it may be. */
function numbersAmong(words: readonly string[], shortest: number): string[] {
  const numbers = new Set<string>();
  for (const start of words.keys())
    for (let parts = 1; parts <= MOST_PARTS && start + parts <= words.length; parts += 1) {
      const run = foldInvoiceNumber(words.slice(start, start + parts).join(''));
      for (const number of [
        run,
        run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
        run.replace(/^N[°O]?[.:]?/, ''),
      ])
        if (number.length >= shortest && number.length <= LONGEST_NUMBER && /\d/.test(number))
          numbers.add(number);
    }
  return [...numbers];
}

/** "2026-031" stands in "F-2026-031": the longer one is what was written. */
const longestOf = (found: readonly NumberedInvoice[]): readonly NumberedInvoice[] =>
  found.filter(
    ({ foldedNumber }) =>
      !found.some(other => other.foldedNumber !== foldedNumber && other.foldedNumber.includes(foldedNumber)),
  );
