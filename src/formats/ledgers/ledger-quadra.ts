// Reads the 'ASCII' export of Quadra (Cegid Quadratus), which many programs of French accountants write and read: lines of fixed
// places, C for an account, M for an entry, R for its due dates, I for what is analytic. It is a ledger as a FEC is one, and read
// as one; unlike a FEC it may say when an entry falls due. Customers have accounts that begin with 411, or with 9, as Quadra
// proposes; suppliers 401 or 0.
// Places as published by the programs that write it: account 2-9, day 15-20, label 22-41 or 117-146, side 42, cents with their
// sign 43-55, due day 64-69, letter 70-71, piece 232, 149, 100 or 75, currency 108-110.

import { sizeOf } from '../file-bytes.ts';
import { ProblemList } from '../problem-list.ts';
import { emptyReading, errorAt, warningAt } from '../problems.ts';
import type { FileReading, InputFile, Problem } from '../records.ts';
import { linesOf } from '../text/text-lines.ts';
import { encodingOfSlices } from '../text/text-pieces.ts';
import { type LedgerRows, ledgerReading, MAX_LEDGER_BYTES } from './ledger-fec.ts';
import { type Row, rowFrom } from './ledger-row.ts';

/** Up to the amount everything has its place. */
const ENTRY = /^M.{13}\d{6}.{21}[DC][+ -]\d{12}/;
const ACCOUNT = /^C[0-9A-Z].{38}/;
const KINDS = new Set(['C', 'M', 'R', 'I']);
/** Lines of accounts alone, as a list of them begins. */
const FEWEST_ACCOUNTS = 3;

export function beginsLikeQuadra(lines: readonly string[]): boolean {
  const written = lines.map(line => line.replace(/^\ufeff/, '')).filter(line => line.trim() !== '');
  if (!KINDS.has(written[0]?.[0] ?? '')) return false;
  if (written.some(line => ENTRY.test(line))) return true;
  const areAccounts = written.every(line => ACCOUNT.test(line) && !/[;\t|]/.test(line));
  return written.length >= FEWEST_ACCOUNTS && areAccounts;
}

export function readQuadra(file: InputFile): FileReading {
  const size = sizeOf(file);
  if (size > MAX_LEDGER_BYTES) {
    const finding = { place: 'file', found: `${size} bytes`, expected: `at most ${MAX_LEDGER_BYTES} bytes` };
    return emptyReading({ file: file.name, format: 'fec', problems: [errorAt(finding)] });
  }
  const encoding = encodingOfSlices(file);
  const told = new ProblemList();
  const names = new Map<string, string>();
  const rows: LedgerRows = see => {
    for (const { text, number } of linesOf(file, encoding)) {
      const place = `line ${number}`;
      const line = text.replace(/^\ufeff/, '');
      if (line.startsWith('C')) names.set(line.slice(1, 9).trim(), line.slice(9, 39).trim());
      if (line.startsWith('M')) {
        const row = entryIn(line, { place, told });
        if (row !== null && see(row) === 'stop') return;
      } else if (line.trim() !== '' && !KINDS.has(line[0] ?? '')) told.add(unknownLine(place, line));
    }
  };
  const reading = ledgerReading({ file: file.name, rows, told });
  const entries = reading.ledgerEntries?.map(entry => ({
    ...entry,
    customerName: names.get(entry.customer) || null,
  }));
  return { ...reading, encoding, ...(entries && { ledgerEntries: entries }) };
}

function entryIn(line: string, { place, told }: { place: string; told: ProblemList }): Row | null {
  const problems = { push: told.add };
  const at = (from: number, length: number): string => line.slice(from - 1, from - 1 + length).trim();
  if (!ENTRY.test(line)) {
    const expected = 'an entry of Quadra: account, day, side and cents in their places';
    told.add(errorAt({ place, found: line.slice(0, 60).trim(), expected }));
    return null;
  }
  const currency = at(108, 3);
  if (currency === 'FRF') {
    told.add(errorAt({ place, found: 'FRF', expected: 'amounts in euros' }));
    return null;
  }
  const fields = fieldsOf(at);
  return rowFrom({ cell: title => fields.get(title) ?? '', hasSides: false, place, problems });
}

/** By the titles of a FEC. */
function fieldsOf(at: (from: number, length: number) => string): ReadonlyMap<string, string> {
  const account = at(2, 8);
  const day = quadraDay(at(15, 6));
  const collective = account.startsWith('9') ? '411' : '401';
  const isThirdParty = /^[09]/.test(account);
  const cents = at(43, 13).replace(/^[+ ]/, '');
  return new Map([
    ['journalcode', at(111, 3) || at(10, 2)],
    ['ecrituredate', day],
    ['comptenum', isThirdParty ? collective : account],
    ['compauxnum', isThirdParty ? account : ''],
    ['pieceref', at(232, 20) || at(149, 10) || at(100, 8) || at(75, 5)],
    ['piecedate', day],
    ['ecriturelib', at(117, 30) || at(22, 20)],
    ['sens', at(42, 1)],
    ['montant', `${cents.slice(0, -2)}.${cents.slice(-2)}`],
    ['ecriturelet', at(70, 2)],
    ['dateecheance', quadraDay(at(64, 6))],
  ]);
}

/** JJMMAA, of this century: 140926 is 14 September 2026. */
const quadraDay = (text: string): string =>
  /^\d{6}$/.test(text) && text !== '000000' ? `20${text.slice(4)}${text.slice(2, 4)}${text.slice(0, 2)}` : '';

const unknownLine = (place: string, line: string): Problem =>
  warningAt({
    place,
    found: line.slice(0, 60).trim(),
    expected: 'a line C, M, R or I of Quadra; left out',
  });
