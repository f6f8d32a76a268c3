// Whether our open balance equals a ledger's, to the cent: `acquit totals FILE`, and `acquit verify --ledger FILE`.

import type { InstallationContext } from '../desk/context.ts';
import { checkLedger } from '../desk/take-in/ledger/check-ledger.ts';
import { toDecimal } from '../units/money.ts';
import { companyDesk, dayOption } from './arguments.ts';
import { type DeskCommand, type ExitCode, type Invocation, isSet, ON_A_DAY, UsageError } from './command.ts';
import { inputAt } from './input-paths.ts';
import { written } from './text/figures-text.ts';
import { jsonText } from './text/json.ts';

export const totalsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: 'acquit totals FILE [--day DAY] [--json]   (a FEC, open invoices, or an aged balance)',
  options: ON_A_DAY,
  async run(invocation, installation) {
    const [file] = invocation.words;
    if (file === undefined) throw new UsageError('Compared with which file?');
    return checkTotals(invocation, installation, file);
  },
};

/** 0 equal, 1 different, 2 a file that cannot be read. */
export async function checkTotals(
  { values, around }: Invocation,
  installation: InstallationContext,
  path: string,
): Promise<ExitCode> {
  const { company, desk } = await companyDesk(installation, values);
  const day = dayOption(values, 'day') ?? around.today;
  const check = await checkLedger(desk, { companyId: company.id, file: inputAt(path), day });
  if (isSet(values, 'json')) around.print(jsonText(check));
  else {
    around.print(
      `${company.name}, ${day}: ${toDecimal(check.ours)} here, ${toDecimal(check.theirs)} there, difference ${toDecimal(check.difference)} EUR`,
    );
    if (check.notCompared.length > 0)
      around.print(`  not compared, in other currencies: ${check.notCompared.map(written).join(', ')}`);
    for (const { cause, number, debtor, on, ours, theirs } of check.differences)
      around.print(
        `  ${cause}: ${[number, debtor, on].filter(said => said !== null && said !== '').join(', ')}: ${toDecimal(ours)} here, ${toDecimal(theirs)} there`,
      );
  }
  for (const { severity, place, found, expected } of check.problems)
    around.note(`${severity} at ${place}: found ${found}, expected ${expected}`);
  if (check.problems.some(({ severity }) => severity === 'error')) return 2;
  return check.isEqual ? 0 : 1;
}
