// For whoever answers for the protection of personal data in a firm: what the database holds of persons, column by column, and the
// register of processing made of it, into a file or for programs.

import { writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../../claim/parties.ts';
import { processingRegister } from '../../desk/privacy/processing-register.ts';
import { EVERYBODY, WHOSE } from '../../store/personal/held.ts';
import { heldColumns, PERSONAL_COLUMNS } from '../../store/personal/personal-columns.ts';
import { companyDesk, oneOf, requiredText } from '../arguments.ts';
import {
  type DeskCommand,
  isSet,
  OF_A_COMPANY,
  type OfflineCommand,
  textOf,
  UsageError,
} from '../command.ts';
import { jsonText } from '../text/json.ts';

export const personalCommand: OfflineCommand = {
  kind: 'offline',
  mostWords: 1,
  usage:
    'acquit personal [TABLE] [--json]   (what the database holds of persons, column by column; the register of GDPR art. 30: acquit processing-register)',
  options: { json: { type: 'boolean' } },
  async run({ words: [only], values, around }) {
    if (only !== undefined && PERSONAL_COLUMNS[only] === undefined)
      throw new UsageError(`There is no table "${only}"`);
    const columns = heldColumns().filter(({ table }) => only === undefined || table === only);
    if (isSet(values, 'json')) around.print(jsonText({ whose: WHOSE, columns }));
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

export const processingRegisterCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage:
    'acquit processing-register (--into FILE.html | --json) [--language fr|nl|en|de]   (GDPR art. 30: what the product knows, with blanks for the rest)',
  options: {
    ...OF_A_COMPANY,
    into: { type: 'string' },
    language: { type: 'string' },
  },
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const language = textOf(values, 'language') === null ? null : oneOf(values, 'language', LANGUAGES);
    const asked = { companyId: company.id, day: around.today, language };
    if (isSet(values, 'json')) {
      around.print(jsonText((await processingRegister(desk.database, asked)).data));
      return 0;
    }
    const into = requiredText(values, 'into');
    const { page } = await processingRegister(desk.database, asked);
    await writeFile(into, page, { mode: 0o600 });
    around.print(`${into}: read it, fill in what is left open, and keep it.`);
    return 0;
  },
};
