// Monday's mail to whoever asked for it, from seven in the morning of the company's country; a server that was off on Monday
// makes up for it on the first day on which it runs. One a person, company and week; whoever left the company gets none.

import { hasOwnPortfolio, PERMISSIONS, ROLES } from '../../access/permissions.ts';
import type { Language } from '../../claim/parties.ts';
import { companyById } from '../../store/companies/companies.ts';
import { peopleOfCompany } from '../../store/companies/memberships.ts';
import {
  claimDigests,
  digestLanguage,
  endDigest,
  noteDigestMailed,
  subscribeToDigest,
} from '../../store/overview/digests.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { mondayOf } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { startOfDay } from '../sending/departure.ts';
import { type Digest, digestOf } from './digest.ts';
import type { OfficeLetter, OfficeWords } from './office-mail.ts';

/** Hours after midnight: the day's run is over, and the morning's first coffee is not. */
const FIRST_HOUR = 7;
const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** Times that a mail is tried, an hour apart. */
export const MOST_TRIES = 5;

export type MondayMail = {
  readonly companyId: string;
  readonly day: CalendarDate;
  /** The words of the mail, without its address. */
  readonly words: (
    digest: Digest,
    reader: { language: Language; name: string; url: string | null },
  ) => OfficeWords;
  readonly post: (letter: OfficeLetter) => Promise<boolean>;
};

/** How many mails left. */
export async function mailDigests(context: DeskContext, asked: MondayMail): Promise<number> {
  const { database, clock, pageLinks } = context;
  const { companyId, day } = asked;
  const week = mondayOf(day);
  const company = await companyById(database, companyId);
  const now = millisecondsOf(clock.now());
  if (
    company === null ||
    now < millisecondsOf(startOfDay(day, company.country)) + FIRST_HOUR * HOUR_MILLISECONDS
  )
    return 0;
  const at = clock.now();
  const again = new Date(now + HOUR_MILLISECONDS).toISOString();
  const due = await database.transaction(db =>
    claimDigests(db, { companyId, week, at, again, most: MOST_TRIES }),
  );
  if (due.length === 0) return 0;
  const people = await peopleOfCompany(database, companyId);
  const digest = await digestOf(database, { companyId, day });
  const url = pageLinks == null ? null : `${pageLinks.publicUrl}/c/${companyId}`;
  let left = 0;
  for (const { userId, language } of due) {
    const person = people.find(one => one.userId === userId);
    if (person === undefined || !seesAll(person.role)) continue;
    const words = asked.words(digest, { language, name: person.name, url });
    if (!(await asked.post({ companyIds: [companyId], to: person.email, ...words }))) continue;
    await noteDigestMailed(database, { companyId, userId, week, at: clock.now() });
    left += 1;
  }
  return left;
}

/** The figures are of all debtors: not for somebody who sees a few of them. */
const READERS = ROLES.filter(role => PERMISSIONS[role].includes('read') && !hasOwnPortfolio(role));
const seesAll = (role: string): boolean => READERS.some(one => one === role);

type Reader = { readonly companyId: string; readonly userId: string };

/** Null where they have not asked for it. */
export const digestWanted = ({ database }: DeskContext, reader: Reader): Promise<Language | null> =>
  digestLanguage(database, reader);

export const wantDigest = (
  { database }: DeskContext,
  { language, ...reader }: Reader & { language: Language | null; day: CalendarDate },
): Promise<unknown> =>
  language === null ? endDigest(database, reader) : subscribeToDigest(database, { ...reader, language });
