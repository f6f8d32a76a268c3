// What a payment provider settles, in four columns: gross out and in, net out and in (Adyen). A customer paid the gross; what
// the provider kept is the difference; a fee or a payout has a net amount alone.
// 'Gross Credit 605.00' beside 'Net Credit 599.00' is a payment of 605.00 and a fee of 6.00; the payout is 'Net Debit' alone.

import type { ColumnMapping } from '../../records.ts';
import type { Table } from '../../tables/table.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import type { Cell } from '../../tables/table-values.ts';

const TITLES = [
  'gross currency',
  'gross debit gc',
  'gross credit gc',
  'net currency',
  'net debit nc',
  'net credit nc',
] as const;
/** As other providers call them. */
const ADDED = { currency: 'Currency', amount: 'Gross', fee: 'Fee', net: 'Net' } as const;

/** The table with one column each for gross, fee and net; itself where it is none of a settlement. */
export function withSettlement<T extends { readonly table: Table; readonly mapping: ColumnMapping }>(
  input: T,
): T {
  const { table } = input;
  const titles = table.columns.map(foldTitle);
  const places = TITLES.map(title => titles.indexOf(title));
  if (places.includes(-1)) return input;
  const rows = table.rows.map(row => {
    const [grossCurrency, out, back, netCurrency, netOut, netIn] = places.map(
      place => row.cells[place]?.text.trim() ?? '',
    );
    const gross = signed(out ?? '', back ?? '');
    const net = signed(netOut ?? '', netIn ?? '');
    const isPayment = gross !== '';
    // Of what was exchanged, nobody can say which part was the fee.
    const isComparable = isPayment && grossCurrency === netCurrency;
    const added = [
      isPayment ? (grossCurrency ?? '') : (netCurrency ?? ''),
      isPayment ? gross : net,
      '',
      isComparable ? net : '',
    ];
    return { ...row, cells: [...row.cells, ...added.map((text): Cell => ({ text, typed: false }))] };
  });
  const { debit: _debit, credit: _credit, ...others } = input.mapping;
  const mapping = { ...others, currency: ADDED.currency, amount: ADDED.amount, net: ADDED.net };
  const columns = [...table.columns, ...Object.values(ADDED)];
  return { ...input, mapping, table: { ...table, columns, rows } };
}

const signed = (out: string, back: string): string => (back === '' && out !== '' ? `-${out}` : back);
