// The row of the balance in a bank's table without titles: LCL ends its lists with one. It has a day and an amount as
// bookings have, none of the words that every booking has, and the number of the account where no booking has anything.
// '05/10/2026;1200,00;Virement;;VIR DUPONT;0;Divers', and below it '07/10/2026;5111,80;;00123 012345L;;;'.

import { dayIn } from '../../tables/table-days.ts';
import { bareNumber, type Cell, type TableRow } from '../../tables/table-values.ts';

/** The bookings, and the balance as rows with a label, as banks with titles write it beside their tables. */
export function splitBalance(rows: readonly TableRow[]): {
  readonly bookings: readonly TableRow[];
  readonly aside: readonly TableRow[];
} {
  const last = rows.at(-1);
  const bookings = rows.slice(0, -1);
  const account = last === undefined ? null : accountBeside(last, bookings);
  const balance = last?.cells.find(isAmount);
  const on = last?.cells.find(isDay)?.text ?? '';
  if (last === undefined || account === null || balance === undefined) return { bookings: rows, aside: [] };
  const aside = [
    { line: last.line, cells: [cellOf('Compte'), account] },
    { line: last.line, cells: [cellOf(`Solde au ${on}`.trim()), balance] },
  ];
  return { bookings, aside };
}

function accountBeside(last: TableRow, bookings: readonly TableRow[]): Cell | null {
  const everywhere = (position: number): boolean =>
    bookings.length > 0 && bookings.every(({ cells }) => isFilled(cells[position]));
  const nowhere = (position: number): boolean => !bookings.some(({ cells }) => isFilled(cells[position]));
  const width = bookings[0]?.cells.length ?? 0;
  const lacksWords = Array.from({ length: width }, (_, position) => position).some(
    position => !isFilled(last.cells[position]) && everywhere(position),
  );
  const own = last.cells.filter(
    (cell, position) => isFilled(cell) && (nowhere(position) || OF_DESK.test(cell.text.trim())),
  );
  const [account, other] = own;
  return lacksWords && account !== undefined && other === undefined && /\d{5}/.test(account.text)
    ? account
    : null;
}

/** Desk and number, as LCL writes its accounts. */
const OF_DESK = /^\d{5} ?\d{6}[A-Z]$/;

const isFilled = (cell: Cell | undefined): boolean => (cell?.text.trim() ?? '') !== '';
const isDay = (cell: Cell): boolean => dayIn(cell, 'DMY') !== null;
const isAmount = (cell: Cell): boolean => bareNumber(cell.text) !== null && !isDay(cell);
const cellOf = (text: string): Cell => ({ text, typed: false });
