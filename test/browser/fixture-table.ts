// The fixture's table: three invoices whose due date nobody finds until a person names its column.

import type { TakeInView } from '../../src/desk/views/take-in.ts';
import type { TableHints } from '../../src/formats/records.ts';

const COLUMNS = ['N° pièce', 'Date', 'Tiers', 'Reste', 'À payer avant le'];

export function tableOfFixture({
  name,
  hints,
  dryRun,
}: {
  name: string;
  hints: TableHints | null;
  dryRun: boolean;
}): TakeInView {
  const mapping = {
    number: 'N° pièce',
    issueDate: 'Date',
    debtorName: 'Tiers',
    payable: 'Reste',
    ...hints?.mapping,
  };
  return {
    importId: dryRun ? null : 'import-table',
    file: name,
    format: 'invoice-table',
    added: 3,
    changed: 0,
    unchanged: 0,
    refused: 0,
    lines: [],
    linesLeftOut: 3,
    debtorsAdded: [],
    debtorsLeftOut: 0,
    tableKey: 'n piece|date|tiers|reste|a payer avant le',
    problems:
      'dueDate' in mapping
        ? []
        : [
            {
              severity: 'warning',
              place: 'invoice F-1, due date',
              found: 'none, and no terms',
              expected: 'a due date: somebody has to enter it',
            },
          ],
    table: {
      columns: COLUMNS,
      rows: 3,
      mapping,
      delimiter: ';',
      decimalSign: hints?.decimalSign ?? ',',
      dateOrder: hints?.dateOrder ?? 'DMY',
    },
  };
}
