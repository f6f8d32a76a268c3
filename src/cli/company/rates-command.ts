// The rates of the law on a day: each figure with where it was read, each formula compared with what was published,
// what no publication stands behind yet; and the file that enters a new publication.

import { publishRates } from '../../desk/claims/publish-rates.ts';
import { type RateListing, rateListing } from '../../desk/claims/rate-listing.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { dayOption } from '../arguments.ts';
import { type DeskCommand, type ExitCode, type Invocation, isSet, type Output, textOf } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { jsonAt } from '../text/json-file.ts';

const AUTHOR = 'command line';

export const ratesCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit rates [--day DAY] [--update FILE] [--json]',
  options: { day: { type: 'string' }, update: { type: 'string' }, json: { type: 'boolean' } },
  async run({ values, around }, installation) {
    const day = dayOption(values, 'day') ?? around.today;
    const update = textOf(values, 'update');
    if (update !== null) {
      const code = await enter({ path: update, day: around.today, values, around }, installation);
      if (code !== 0) return code;
    }
    const listing = await rateListing(installation.database.through('rates'), day);
    if (isSet(values, 'json')) around.print(jsonText(listing));
    else printListing(listing, around);
    return listing.comparisons.every(({ agrees }) => agrees) ? 0 : 1;
  },
};

type Entering = Pick<Invocation, 'values' | 'around'> & { readonly path: string; readonly day: CalendarDate };

async function enter(
  { path, day, values, around }: Entering,
  installation: Parameters<DeskCommand['run']>[1],
): Promise<ExitCode> {
  const outcome = await publishRates(installation, {
    fileName: path,
    content: jsonAt(path, 'a file of rates in JSON'),
    by: AUTHOR,
    day,
  });
  if (outcome.kind === 'refused') {
    if (isSet(values, 'json')) around.print(jsonText({ problems: outcome.problems }));
    for (const { place, found, expected } of outcome.problems)
      around.note(`${path}: error at ${place}: found ${found}, expected ${expected}`);
    return 2;
  }
  around.note(
    outcome.kind === 'unchanged'
      ? `${path}: these rates were entered before; nothing changed`
      : `${path}: ${outcome.rates} rates entered, ${outcome.dossiersWoken} dossiers will be looked at again`,
  );
  return 0;
}

function printListing({ day, rates, comparisons, unpublished }: RateListing, { print }: Output): void {
  print(`Rates on ${day}`);
  for (const { table, ratePercent, from, status, confidence, source } of rates)
    print(
      `  ${table.padEnd(26)} ${ratePercent.padStart(7)} %  from ${from}  ${status}, ${confidence}: ${source}`,
    );
  const disagreeing = comparisons.filter(({ agrees }) => !agrees);
  print(`${comparisons.length} published rates compared with their formula, ${disagreeing.length} differ`);
  for (const { table, from, publishedPercent, byFormulaPercent, source } of disagreeing)
    print(
      `  ${table} from ${from}: published ${publishedPercent}, by formula ${byFormulaPercent} (${source})`,
    );
  for (const { table, from, status } of unpublished)
    print(`not published yet: ${table} from ${from} (${status})`);
}
