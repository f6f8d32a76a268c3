// What the database holds of persons, column by column: for whoever answers for the protection of personal data in a firm.

import { EVERYBODY, WHOSE } from '../store/personal/held.ts';
import { heldColumns, PERSONAL_COLUMNS } from '../store/personal/personal-columns.ts';
import { isSet, type OfflineCommand, UsageError } from './command.ts';

export const personalCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: 1,
  usage: 'acquit personal [TABLE] [--json]   (what the database holds of persons, column by column)',
  options: { json: { type: 'boolean' } },
  async run({ words: [only], values, around }) {
    if (only !== undefined && PERSONAL_COLUMNS[only] === undefined)
      throw new UsageError(`There is no table "${only}"`);
    const columns = heldColumns().filter(({ table }) => only === undefined || table === only);
    if (isSet(values, 'json')) around.print(JSON.stringify({ whose: WHOSE, columns }, null, 1));
    else
      for (const whose of EVERYBODY) {
        const named = columns.filter(column => column.whose === whose);
        if (named.length === 0) continue;
        around.print(`${whose}: ${WHOSE[whose]}`);
        for (const { table, column } of named) around.print(`  ${table}.${column}`);
      }
    return 0;
  },
};
