// How a company behaves towards its debtors, on the command line: shown, and changed by a file of what --json prints.

import { changeConduct, companyConduct, type WrittenConduct } from '../../desk/company/conduct.ts';
import { companyDesk } from '../arguments.ts';
import { type DeskCommand, isSet, OF_A_COMPANY } from '../command.ts';
import { conductLines } from '../text/conduct-text.ts';
import { jsonText } from '../text/json.ts';
import { jsonAt } from '../text/json-file.ts';

export const conductCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage:
    'acquit conduct [FILE] [--json]   (contact rules, sending hours, what one person may grant; FILE is JSON, what it leaves out stays)',
  options: OF_A_COMPANY,
  async run({ words: [file], values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const show = (conduct: WrittenConduct): void => {
      if (isSet(values, 'json')) around.print(jsonText(conduct));
      else for (const line of conductLines(conduct, around.locale ?? 'en')) around.print(line);
    };
    if (file === undefined) {
      show(await companyConduct(desk.database, company.id));
      return 0;
    }
    const act = { companyId: company.id, by: 'command line', day: around.today };
    const outcome = await changeConduct(desk, {
      ...act,
      content: jsonAt(file, 'what acquit conduct --json prints'),
    });
    if (outcome.kind === 'changed') {
      show(outcome.conduct);
      return 0;
    }
    if (outcome.kind === 'changedMeanwhile') throw new Error('No version was named that could be an old one');
    for (const { place, found, expected } of outcome.problems)
      around.note(`${place}: found ${found}, expected ${expected}`);
    return 2;
  },
};
