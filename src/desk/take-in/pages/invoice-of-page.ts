// Which invoice a PDF without an invoice inside is the page of: the one whose number its name or its text says, where nothing
// speaks against it. A number that may stand there by chance needs a second sign: the customer's name, or the amount. Where
// anything is left to guess, a person says.
// "Facture F-2026-031 Roussel.pdf" is the page of F-2026-031; "Relance F-2026-031.pdf" is not, and "31.pdf" may be anything.

import type { InputFile } from '../../../formats/records.ts';
import { pdfWords } from '../../../formats/text/pdf-words.ts';
import { invoicesToAttach, type PageCandidate } from '../../../store/invoices/invoice-documents.ts';
import { creditNotesNumbered } from '../../../store/invoices/invoice-writes.ts';
import type { Queryable } from '../../../store/session.ts';
import { foldInvoiceNumber, foldName } from '../../../units/identifiers.ts';
import { minorDigits } from '../../../units/money.ts';
import type { PageDoubt } from '../../views/take-in.ts';
import { isOtherPaper } from './other-paper.ts';

export type PageFound = {
  /** Null: it is the page of the one invoice. */
  readonly doubt: PageDoubt | null;
  /** That one; else those that a person may have meant. */
  readonly invoices: readonly PageCandidate[];
};

/** Shorter numbers stand in any name; on a page, prices and years are as long as some numbers. */
const SHORTEST = { name: 3, text: 5 } as const;
const LONGEST_NUMBER = 60;
const MOST_NAMED = 5;
/** A number is written in so many words at most: "FA 2026 031". */
const MOST_PARTS = 4;
/** Fewer letters are a word of any page. */
const SHORTEST_NAME = 4;

export async function invoiceOfPage(
  db: Queryable,
  { companyId, file }: { companyId: string; file: InputFile },
): Promise<PageFound> {
  const words = await pdfWords(file.bytes);
  const inName = numbersInName(file.name);
  const inText = numbersAmong(words, SHORTEST.text);
  const find = async (foldedNumbers: readonly string[]) =>
    longestOf(await invoicesToAttach(db, { companyId, foldedNumbers, most: MOST_NAMED }));
  const named = await find(inName);
  const said = await find(inText);
  const invoices = named.length > 0 ? named : said;
  if (invoices.length === 0) return { doubt: 'none', invoices };
  const credited = await creditNotesNumbered(db, companyId, [...inName, ...inText]);
  if (credited.length > 0 || isOtherPaper(file.name) || isOtherPaper(words.join(' ')))
    return { doubt: 'otherPaper', invoices };
  return named.length > 0 ? ofItsName(named, { said, words }) : ofItsText(said, words);
}

function ofItsName(
  named: readonly PageCandidate[],
  { said, words }: { said: readonly PageCandidate[]; words: readonly string[] },
): PageFound {
  const [invoice] = named;
  if (invoice === undefined || named.length > 1) return { doubt: 'several', invoices: named };
  const { foldedNumber } = invoice;
  const isSaid = numbersAmong(words, foldedNumber.length).includes(foldedNumber);
  if (!isSaid && said.length > 0) return { doubt: 'differs', invoices: [...named, ...said] };
  const isCertain = isUnmistakable(foldedNumber) || hasSecondSign(invoice, words);
  return { doubt: isCertain ? null : 'unconfirmed', invoices: named };
}

function ofItsText(said: readonly PageCandidate[], words: readonly string[]): PageFound {
  const [invoice] = said;
  if (invoice === undefined || said.length > 1) return { doubt: 'several', invoices: said };
  return { doubt: hasSecondSign(invoice, words) ? null : 'unconfirmed', invoices: said };
}

/** "F-2026-031" is nobody's date, quantity or customer number. */
const isUnmistakable = (foldedNumber: string): boolean =>
  foldedNumber.length >= SHORTEST.text && /\p{L}/u.test(foldedNumber);

/** The page names the customer, or says the amount with its cents. */
function hasSecondSign(
  { debtorName, payable, total, currency }: PageCandidate,
  words: readonly string[],
): boolean {
  const text = words.join(' ');
  const name = foldName(debtorName);
  if (name.length >= SHORTEST_NAME && ` ${foldName(text)} `.includes(` ${name} `)) return true;
  return [payable, total].some(amount => amount > 0 && writtenAmount(amount, currency).test(text));
}

/** "1.234,50", "1 234,50", "1,234.50" and "1234.50" are one amount. */
function writtenAmount(amount: number, currency: string): RegExp {
  const digits = minorDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, "[ .,'’]?");
  const part = digits === 0 ? '' : `[.,]${text.slice(-digits)}`;
  return new RegExp(`(?<![\\d.,])${whole}${part}(?!\\d)`, 'u');
}

/** A name holds no stroke: "FA2026/031" is kept as "FA2026-031.pdf" or "FA2026_031.pdf". */
function numbersInName(name: string): string[] {
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(/\.pdf$/i, '');
  const ways = [plain, plain.replace(/_/g, ' '), plain.replace(/_/g, '-'), plain.replace(/[-_]/g, '/')];
  const numbers = ways.flatMap(way => numbersAmong(way.split(/[\s,;()[\]]+/), SHORTEST.name));
  return [...new Set(numbers)];
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
const longestOf = (found: readonly PageCandidate[]): readonly PageCandidate[] =>
  found.filter(
    ({ foldedNumber }) =>
      !found.some(other => other.foldedNumber !== foldedNumber && other.foldedNumber.includes(foldedNumber)),
  );
