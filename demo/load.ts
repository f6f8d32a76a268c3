// Fills an empty database with the demonstration company, through the ordinary take-in path.

import { addCompany } from '../src/desk/add-company.ts';
import type { DeskContext } from '../src/desk/context.ts';
import { dailyRun } from '../src/desk/daily-run.ts';
import { takeInFile } from '../src/desk/take-in.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { DEMO_COMPANY } from './company.ts';
import { demonstration } from './generate.ts';

const AUTHOR = 'demonstration';

export async function loadDemonstration({
  context,
  day,
  note,
}: {
  context: DeskContext;
  day: CalendarDate;
  note: (text: string) => void;
}): Promise<{ companyId: string }> {
  const {
    name,
    country,
    registration,
    vat,
    iban,
    bic,
    address,
    email,
    phone,
    signatory,
    consumerClause,
    smallBalanceMinor,
  } = DEMO_COMPANY;
  const company = await addCompany(context, {
    company: {
      name,
      country,
      registration,
      vat,
      iban,
      bic,
      address,
      email,
      phone,
      signatory,
      policy: { consumerClause: { ...consumerClause, hasIndemnity: true }, smallBalanceMinor },
    },
    day,
    author: AUTHOR,
  });
  for (const file of demonstration(day))
    await takeInFile(context, { companyId: company.id, file, day, author: AUTHOR, isDryRun: false });
  const { counts } = await dailyRun(context, { companyId: company.id, day, author: AUTHOR, isDryRun: false });
  note(
    `${name}: ${counts.send} messages prepared, ${counts.wait} wait, ${counts.hold} held, ${counts.ask} ask a person, ${counts.done} settled`,
  );
  return { companyId: company.id };
}
