// A person's copy of what is held of him (art. 15 of the GDPR), as one zip: a page to read in his language, the same for programs, and
// the files. It is read at one moment, other people are blackened, and the journal says that it was made, for whom, by whom, and
// the hash of its bytes. Whoever gives it away has made sure who asks (art. 12.6) and has read it: a name that only free words
// tell cannot be known here.

import { type Company, LANGUAGES, type Language } from '../../claim/parties.ts';
import { sha256 } from '../../evidence/chain.ts';
import { type FileToZip, zipOf } from '../../formats/text/zip-made.ts';
import { ACCESS_STATEMENTS } from '../../law/access-rights.ts';
import { accessCopyPage } from '../../letters/papers/access-copy.ts';
import { ACCESS_COPY_WORDS } from '../../letters/wording/access-copy/words.ts';
import { peopleOfCompany } from '../../store/companies/memberships.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { filesOfDebtor, type KeptFile, keptFileBytes } from '../../store/personal/files-of-debtor.ts';
import { debtorWithMerged, type HeldRows, rowsOfDebtor } from '../../store/personal/rows-of-debtor.ts';
import type { Session } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { fileName } from '../sending/parcel.ts';
import { copiedRows } from './copied-rows.ts';
import { type Person, type PersonAsked, personOf, rowsOf, textIn } from './person.ts';
import { type TellingWays, toldSections } from './told-sections.ts';

/** Of the files in one copy; what does not fit is named in it. */
const MOST_BYTES = 60_000_000;

export type AccessCopyAsked = Act & {
  readonly debtorId: string;
  readonly person: PersonAsked;
  /** Null: that of the person. */
  readonly language: Language | null;
};

/** What the program noted, in words of the reader's language; null where other headings tell it. */
export type AccessCopyWays = {
  readonly event: (kind: string, language: Language) => string | null;
  readonly author: (author: string, language: Language) => string;
};

export type AccessCopy = {
  readonly copyId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly files: number;
};

/** Null where there is no such debtor or contact, and for a public body, which is no person. */
export async function accessCopy(
  { database, clock }: DeskContext,
  asked: AccessCopyAsked,
  ways: AccessCopyWays,
): Promise<AccessCopy | null> {
  const { companyId, debtorId, by, day } = asked;
  const company = await knownCompany(database, companyId);
  const people = await peopleOfCompany(database, companyId);
  const read = await database.transaction(async db => readCopy(db, { asked, company, people }), {
    isolation: 'repeatable read',
    isReadOnly: true,
  });
  if (read === null) return null;
  const { person, rows, files } = read;
  const language = asked.language ?? read.language;
  const told = telling(ways, language);
  const bytes = zipOf([
    page({ company, person, rows, language, day, told, files }),
    forPrograms({ company, person, rows, day }),
    ...files.enclosed,
  ]);
  const made = {
    name: `${fileName(person.name)} ${day}.zip`,
    bytes,
    rows: [...rows.tables.values()].reduce((sum, found) => sum + found.length, 0),
    files: files.enclosed.length,
  };
  const copyId = await noted(
    { database, clock },
    { companyId, debtorId, by, day, person: asked.person },
    { ...made, language },
  );
  return { copyId, ...made };
}

/** In the journal before it is given away. */
async function noted(
  { database, clock }: Pick<DeskContext, 'database' | 'clock'>,
  { companyId, debtorId, by, day, person }: Omit<AccessCopyAsked, 'language'>,
  { bytes, rows, files, language }: Omit<AccessCopy, 'copyId'> & { readonly language: Language },
): Promise<string> {
  const at = clock.now();
  const copyId = newId(millisecondsOf(at));
  const content = {
    person: person.kind,
    contactId: person.kind === 'contact' ? person.contactId : null,
    language,
    rows,
    files,
    sha256: sha256(bytes),
  };
  await database.transaction(db =>
    appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'accessCopyMade', debtorId, subjectId: copyId, content },
    ]),
  );
  return copyId;
}

type Reading = {
  readonly asked: AccessCopyAsked;
  readonly company: Company;
  readonly people: Awaited<ReturnType<typeof peopleOfCompany>>;
};
type Files = { readonly enclosed: readonly FileToZip[]; readonly left: readonly string[] };

async function readCopy(db: Session, { asked, company, people }: Reading) {
  const { companyId, debtorId } = asked;
  const debtorIds = await debtorWithMerged(db, { companyId, debtorId });
  const held = await rowsOfDebtor(db, { companyId, debtorIds });
  const person = personOf(held, asked.person, { company, people, debtorId });
  if (person === null) return null;
  const rows = copiedRows(held, person);
  const kept = await filesOfDebtor(db, { companyId, debtorIds });
  const files = await filesFor(db, { companyId, kept: kept.filter(isCopied(rows, person)) });
  return { person, rows, files, language: languageOf(held, asked) };
}

/** The papers of a firm are not its contact's; what the contact sent is. */
const isCopied =
  (rows: HeldRows, { kind }: Person) =>
  ({ of, id }: KeptFile): boolean =>
    kind === 'debtor' ||
    (of === 'answer' && rowsOf(rows, 'answer_file').some(row => textIn(row, 'answer_id') === id));

async function filesFor(
  db: Session,
  { companyId, kept }: { companyId: string; kept: readonly KeptFile[] },
): Promise<Files> {
  const enclosed: FileToZip[] = [];
  const left: string[] = [];
  let room = MOST_BYTES;
  for (const [at, file] of kept.entries()) {
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(file.name)?.[0] ?? '';
    const name = `files/${String(at + 1).padStart(3, '0')} ${fileName(file.name.slice(0, file.name.length - ending.length))}${ending}`;
    if (file.bytes > room) left.push(file.name);
    else {
      room -= file.bytes;
      enclosed.push({ name, bytes: await keptFileBytes(db, { companyId, ...file }) });
    }
  }
  return { enclosed, left };
}

function languageOf(rows: HeldRows, { person, debtorId }: AccessCopyAsked): Language {
  const [contact] =
    person.kind === 'contact'
      ? rowsOf(rows, 'contact').filter(row => textIn(row, 'contact_id') === person.contactId)
      : [];
  const debtor = rowsOf(rows, 'debtor').find(row => textIn(row, 'debtor_id') === debtorId);
  const spoken = [contact, debtor].map(row => (row === undefined ? '' : textIn(row, 'language')));
  return LANGUAGES.find(one => one === (spoken[0] || spoken[1])) ?? 'fr';
}

const telling = ({ event, author }: AccessCopyWays, language: Language): TellingWays => ({
  event: kind => event(kind, language),
  author: name => author(name, language),
  worker: ACCESS_COPY_WORDS[language].worker,
});

type Page = {
  readonly company: Company;
  readonly person: Person;
  readonly rows: HeldRows;
  readonly language: Language;
  readonly day: CalendarDate;
  readonly told: TellingWays;
  readonly files: Files;
};

function page({ company, person, rows, language, day, told, files }: Page): FileToZip {
  const text = accessCopyPage({
    language,
    day,
    creditor: company,
    person: person.name,
    isContact: person.kind === 'contact',
    recipients: [...new Set(rowsOf(rows, 'dossier_stop').map(row => textIn(row, 'recipient')))].filter(
      name => name !== '',
    ),
    sections: toldSections(rows, { ways: told }),
    files: files.enclosed.map(({ name }) => name),
    filesLeft: files.left,
    isCut: rows.cut.length > 0,
  });
  return { name: 'copy.html', bytes: new TextEncoder().encode(text) };
}

/** Every column of every row, under the names of the database; the page says the rest. */
function forPrograms({
  company,
  person,
  rows,
  day,
}: Pick<Page, 'company' | 'person' | 'rows' | 'day'>): FileToZip {
  const { name, vat, registration, address, email } = company;
  const copy = {
    madeOn: day,
    holder: { name, vat, registration, address, email },
    person: { name: person.name, as: person.kind },
    rests: ACCESS_STATEMENTS.map(({ key, article, confidence, source }) => ({
      key,
      article,
      confidence,
      source,
    })),
    amounts: 'whole numbers of the smallest unit of the currency',
    blackened: 'what concerns other people is █████ (art. 15.4)',
    cut: rows.cut,
    tables: Object.fromEntries(rows.tables),
  };
  return { name: 'copy.json', bytes: new TextEncoder().encode(JSON.stringify(copy, null, 1)) };
}
