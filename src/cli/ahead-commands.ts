// What is likely to come in, and who should be called first.

import { debtorsAtRisk, receiptsAhead } from '../desk/receipts-ahead.ts';
import { companyOf, dayOption } from './arguments.ts';
import type { DeskCommand, Options } from './command.ts';
import { toPlainJson } from './json.ts';

const COMMON: Options = { company: { type: 'string' }, json: { type: 'boolean' }, day: { type: 'string' } };

export const receiptsCommand: DeskCommand = {
  kind: 'desk',
  usage: 'acquit receipts [--day DAY] [--json]   (when open invoices will be paid, by habit)',
  options: COMMON,
  async run({ values, around }, desk) {
    const company = await companyOf(desk.database, values);
    const day = dayOption(values, 'day') ?? around.today;
    const answer = await receiptsAhead(desk.database, { companyId: company.id, day });
    around.print(JSON.stringify(toPlainJson(answer), null, 1));
    return 0;
  },
};

export const riskCommand: DeskCommand = {
  kind: 'desk',
  usage: 'acquit risk [--day DAY] [--json]   (debtors by money at risk, with the reasons)',
  options: COMMON,
  async run({ values, around }, desk) {
    const company = await companyOf(desk.database, values);
    const day = dayOption(values, 'day') ?? around.today;
    const answer = await debtorsAtRisk(desk.database, { companyId: company.id, day });
    around.print(JSON.stringify(toPlainJson({ day, debtors: answer }), null, 1));
    return 0;
  },
};
