// What is likely to come in, who should be called first, and who should have been reminded and was not.

import { notReminded } from '../desk/deciding/not-reminded.ts';
import { debtorsAtRisk, receiptsAhead } from '../desk/overview/receipts-ahead.ts';
import { reasonText } from '../messages/reasons/reasons.ts';
import { stepText } from '../messages/words.ts';
import { companyDesk, dayOption } from './arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY } from './command.ts';
import { receiptLines, riskLines, written } from './text/figures-text.ts';
import { jsonText } from './text/json.ts';

export const receiptsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit receipts [--day DAY] [--json]   (when open invoices will be paid, by habit)',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const answer = await receiptsAhead(desk.database, { companyId: company.id, day });
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else for (const line of receiptLines(answer, around)) around.print(line);
    return 0;
  },
};

export const riskCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit risk [--day DAY] [--json]   (debtors by money at risk, with the reasons)',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const answer = await debtorsAtRisk(desk.database, { companyId: company.id, day });
    if (isSet(values, 'json')) around.print(jsonText({ day, debtors: answer }));
    else for (const line of riskLines(answer, around)) around.print(line);
    return 0;
  },
};

export const notRemindedCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage:
    'acquit not-reminded [--day DAY] [--json]   (what should have been reminded of and was not, because)',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const { locale = 'en' } = around;
    const answer = await notReminded(desk.database, { companyId: company.id, day });
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else
      for (const { debtorName, number, amount, stepKey, because } of answer.invoices) {
        const said = because.slice(0, 1).map(reason => reasonText(reason, locale));
        const what = `${number} (${written(amount)}), ${stepText(stepKey, locale)}`;
        around.print(`${debtorName}: ${what}: ${said.join('')}`);
      }
    return 0;
  },
};
