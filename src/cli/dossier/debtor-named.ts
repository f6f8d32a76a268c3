// Which debtor a person means on the command line.

import type { Company } from '../../claim/parties.ts';
import { debtorList } from '../../desk/debtors/debtor-list.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isUuid } from '../../units/uuid.ts';
import { UsageError } from '../command.ts';

/** The id of the debtor that the words name: an id, a name, or a customer, company or invoice number. */
export async function debtorNamed(
  db: Queryable,
  { company, words, day }: { company: Company; words: readonly string[]; day: CalendarDate },
): Promise<string> {
  const search = words.join(' ').trim();
  if (search === '') throw new UsageError('Which debtor? Its name or number');
  if (isUuid(search)) return search;
  const { entries } = await debtorList(db, { companyId: company.id, day, search, cursor: null, limit: 20 });
  const found = new Map(entries.map(({ id, name }) => [id, name]));
  const exact = [...found].filter(([, name]) => name === search);
  const [only, ...others] = exact.length === 1 ? exact : [...found];
  if (only === undefined) throw new UsageError(`There is no debtor "${search}"`);
  if (others.length > 0)
    throw new UsageError(`"${search}" is several debtors: ${[...found.values()].join(', ')}`);
  return only[0];
}
