// Reads an aged balance by customer: one row a customer, its name or number and what it owes in all. Asked for only when a
// total is to be checked; as a file to take in, a table without invoice numbers says too little.

import type { Money } from '../../units/money.ts';
import { errorAt } from '../problems.ts';
import type { InputFile, Problem } from '../records.ts';
import { readTable } from '../tables/table.ts';
import { columnSigns } from '../tables/table-decisions.ts';
import { cellOf, mapColumns, type Titles, titleCounter } from '../tables/table-mapping.ts';
import { amountIn } from '../tables/table-values.ts';

export type CustomerBalance = {
  readonly customer: string | null;
  readonly name: string | null;
  readonly amount: Money;
};

/** Beside a column of names these hold numbers: of each list the first title that a table has counts. */
const NAME_OR_NUMBER = ['client', 'tiers', 'klant', 'customer', 'kunde'];

const TITLES: Titles = {
  debtorName: [
    'nom',
    'nom du client',
    'nom client',
    'raison sociale',
    'libelle',
    'intitule',
    'naam',
    'customer name',
    'name',
    ...NAME_OR_NUMBER,
  ],
  debtorNumber: [
    'compte',
    'code client',
    'n client',
    'no client',
    'numero client',
    'compte auxiliaire',
    'code tiers',
    'klantnummer',
    'account',
    'customer number',
    'customer no',
    'kundennummer',
    ...NAME_OR_NUMBER,
  ],
  balance: [
    'solde',
    'total',
    'total du',
    'solde total',
    'solde du',
    'encours',
    'total general',
    'montant du',
    'reste du',
    'saldo',
    'openstaand',
    'openstaand saldo',
    'totaal',
    'balance',
    'outstanding',
    'total outstanding',
    'total due',
    'offen',
    'gesamt',
  ],
};
/** Whether the columns are those of an aged balance: who, and how much in all. */
export function isAgedBalance(columns: readonly string[]): boolean {
  const mapping = mapColumns({ columns, titles: TITLES, hints: {} });
  return mapping.balance !== undefined && (mapping.debtorName ?? mapping.debtorNumber) !== undefined;
}

/** A row of sums at the foot. */
const SUM_ROW = /^(total|totaux|totaal|sum|summe|gesamt|grand total|total general)\b/i;

export async function readAgedBalance(
  file: InputFile,
): Promise<{ readonly balances: readonly CustomerBalance[]; readonly problems: readonly Problem[] }> {
  const table = await readTable(file, titleCounter([TITLES]));
  const problems: Problem[] = [...table.problems];
  const mapping = mapColumns({ columns: table.columns, titles: TITLES, hints: {} });
  if (!isAgedBalance(table.columns)) {
    const expected = 'a customer and what it owes in all, a ledger, or a list of open invoices';
    problems.push(errorAt({ place: 'columns', found: table.columns.join(', '), expected }));
    return { balances: [], problems };
  }
  const decimalSign = columnSigns(['balance'], { table, mapping, hints: {}, problems }).get('balance') ?? '.';
  const balances = table.rows.flatMap(({ line, cells }): CustomerBalance[] => {
    const textOf = (field: 'debtorName' | 'debtorNumber'): string | null =>
      cellOf({ columns: table.columns, mapping, cells, field })?.text.trim() || null;
    const written = cellOf({ columns: table.columns, mapping, cells, field: 'balance' });
    const [customer, name] = [textOf('debtorNumber'), textOf('debtorName')];
    if (written === null || (customer === null && name === null)) return [];
    if (SUM_ROW.test(name ?? customer ?? '')) return [];
    const amount = amountIn({ cell: written, decimalSign, currency: 'EUR' });
    if (amount !== null) return [{ customer, name, amount }];
    problems.push(
      errorAt({ place: `column ${mapping.balance} row ${line}`, found: written.text, expected: 'an amount' }),
    );
    return [];
  });
  return { balances, problems };
}
