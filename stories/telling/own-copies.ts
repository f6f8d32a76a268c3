// The copy that a person gets of what is held of him, taken apart: the page, what programs read, and the files.

import { unzipSync } from 'fflate';
import type { Language } from '../../src/claim/parties.ts';
import { accessCopy } from '../../src/desk/privacy/access-copy.ts';
import type { PersonAsked } from '../../src/desk/privacy/person.ts';
import { authorText } from '../../src/messages/author-words.ts';
import { journalKindText } from '../../src/messages/journal-words.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import type { Diary } from './diary.ts';

export const WAYS = { event: journalKindText, author: authorText };

export async function idOfDebtor(d: Diary, name: string): Promise<string> {
  const [found] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1 and name = $2',
    [d.companyId, name],
  );
  return found?.id ?? '';
}

export async function copyFor(
  d: Diary,
  day: string,
  { debtor, person, language = null }: { debtor: string; person: PersonAsked; language?: Language | null },
) {
  const debtorId = await idOfDebtor(d, debtor);
  const act = { companyId: d.companyId, by: 'marie', day: dayOf(day), debtorId };
  const copy = await accessCopy(d.desk(), { ...act, person, language }, WAYS);
  if (copy === null) return null;
  const files = unzipSync(copy.bytes);
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  const program: { tables: Record<string, Record<string, unknown>[]> } = JSON.parse(text('copy.json'));
  return {
    copy,
    names: Object.keys(files),
    page: text('copy.html'),
    json: text('copy.json'),
    tables: program.tables,
  };
}
