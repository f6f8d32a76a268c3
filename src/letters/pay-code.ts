// The European transfer code (EPC069-12, version 002, UTF-8): what a banking app reads to fill in a transfer.
// An ISO 11649 reference goes to the structured line; a Belgian structured communication, which is not one, goes to
// the free line, as Belgian banks print it. The name is ASCII: some readers misjudge the encoding of 'é'.

import QRCode from 'qrcode';
import {
  formatStructuredCommunication,
  parseCreditorReference,
  parseIban,
  parseStructuredCommunication,
} from '../units/identifiers.ts';
import { type Money, toDecimal } from '../units/money.ts';

const MAX_NAME = 70;
const MAX_FREE_TEXT = 140;
const MAX_PAYLOAD_BYTES = 331;
const MIN_CENTS = 1;
const MAX_CENTS = 99_999_999_999;

/** The payload, or null when a transfer code cannot say it: no valid IBAN, not the euro, or an amount out of bounds. */
export function payCode({
  name,
  iban,
  bic,
  amount,
  reference,
}: {
  name: string;
  iban: string | null;
  bic: string | null;
  amount: Money;
  reference: string;
}): string | null {
  const account = iban === null ? null : parseIban(iban);
  const beneficiary = foldAscii(name).slice(0, MAX_NAME).trim();
  if (account === null || beneficiary === '' || amount.currency !== 'EUR') return null;
  if (amount.amount < MIN_CENTS || amount.amount > MAX_CENTS) return null;
  const { structured, free } = remittance(reference);
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic === null ? '' : bic.replace(/\s/g, ''),
    beneficiary,
    account,
    `EUR${toDecimal(amount)}`,
    '',
    structured,
    free,
  ];
  // Trailing empty lines may be left out (EPC069-12, 3.2); no code is longer than 331 bytes.
  const payload = lines.join('\n').replace(/\n+$/, '');
  return payload.length <= MAX_PAYLOAD_BYTES ? payload : null;
}

export type Matrix = { readonly size: number; readonly isDark: (row: number, column: number) => boolean };

/** The modules of the code, error level M. */
export function qrMatrix(payload: string): Matrix {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}

/** One path of unit squares, runs joined, on a canvas of `size` × `size`, without the quiet zone. */
export function qrSvgPath(payload: string): { readonly size: number; readonly path: string } {
  const matrix = qrMatrix(payload);
  const parts: string[] = [];
  for (let row = 0; row < matrix.size; row += 1) parts.push(...rowRuns(matrix, row));
  return { size: matrix.size, path: parts.join('') };
}

function rowRuns(matrix: Matrix, row: number): string[] {
  const runs: string[] = [];
  let start: number | null = null;
  for (let column = 0; column <= matrix.size; column += 1) {
    const isDark = column < matrix.size && matrix.isDark(row, column);
    if (isDark && start === null) start = column;
    if (!isDark && start !== null) {
      runs.push(`M${start} ${row}h${column - start}v1H${start}z`);
      start = null;
    }
  }
  return runs;
}

function remittance(reference: string): { structured: string; free: string } {
  const creditorReference = parseCreditorReference(reference);
  if (creditorReference !== null) return { structured: creditorReference, free: '' };
  const communication = parseStructuredCommunication(reference);
  if (communication !== null) return { structured: '', free: formatStructuredCommunication(communication) };
  return { structured: '', free: foldAscii(reference).slice(0, MAX_FREE_TEXT).trim() };
}

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  '’': "'",
  '–': '-',
  '—': '-',
};

/** Letters without their accents; what has no ASCII form is left out. */
function foldAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[œŒæÆßøØłŁ’–—]/g, sign => LIGATURES[sign] ?? '')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
