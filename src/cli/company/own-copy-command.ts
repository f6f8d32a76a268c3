// A person's copy of what is held of him, into a file: `acquit own-copy DEBTOR --into FILE.zip`, for one of its contacts with
// `--contact`.

import { writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../../claim/parties.ts';
import { accessCopy } from '../../desk/privacy/access-copy.ts';
import type { PersonAsked } from '../../desk/privacy/person.ts';
import { authorText } from '../../messages/author-words.ts';
import { journalKindText } from '../../messages/journal-words.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import type { Queryable } from '../../store/session.ts';
import { companyDesk, oneOf, requiredText } from '../arguments.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, textOf, UsageError } from '../command.ts';
import { debtorNamed } from '../dossier/debtor-named.ts';
import { jsonText } from '../text/json.ts';

export const ownCopyCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 10,
  usage:
    'acquit own-copy DEBTOR --into FILE.zip [--contact NAME-OR-EMAIL] [--language fr|nl|en|de] [--json]   (GDPR art. 15)',
  options: {
    ...OF_A_COMPANY,
    into: { type: 'string' },
    contact: { type: 'string' },
    language: { type: 'string' },
  },
  async run({ words, values, around }, installation) {
    const into = requiredText(values, 'into');
    const { company, desk } = await companyDesk(installation, values);
    const day = around.today;
    const debtorId = await debtorNamed(desk.database, { company, words, day });
    const contact = textOf(values, 'contact');
    const language = textOf(values, 'language') === null ? null : oneOf(values, 'language', LANGUAGES);
    const person: PersonAsked =
      contact === null
        ? { kind: 'debtor', contactIds: null }
        : await contactNamed(desk.database, { companyId: company.id, debtorId, contact });
    const act = { companyId: company.id, by: 'command line', day, debtorId };
    const copy = await accessCopy(
      desk,
      { ...act, person, language },
      { event: journalKindText, author: authorText },
    );
    if (copy === null) {
      around.note('There is no such person: a public body has no right of access');
      return 1;
    }
    await writeFile(into, copy.bytes, { mode: 0o600 });
    const { rows, files } = copy;
    around.print(
      isSet(values, 'json')
        ? jsonText({ file: into, rows, files })
        : `${into}: ${rows} rows, ${files} files. Make sure who asks, and read it before you give it away.`,
    );
    return 0;
  },
};

async function contactNamed(
  db: Queryable,
  { companyId, debtorId, contact }: { companyId: string; debtorId: string; contact: string },
): Promise<PersonAsked> {
  const contacts = (await debtorsById(db, companyId, [debtorId])).get(debtorId)?.contacts ?? [];
  const said = contact.trim().toLowerCase();
  const found = contacts.filter(({ name, email }) =>
    [name, email].some(one => one !== null && one.toLowerCase() === said),
  );
  const [only, ...others] = found;
  if (only === undefined) throw new UsageError(`--contact: found "${contact}", expected one of its contacts`);
  if (others.length > 0) throw new UsageError(`--contact: "${contact}" is several contacts`);
  return { kind: 'contact', contactId: only.id };
}
