// The words of a company: read beside those that are shipped, saved as the next version after they passed the test of law
// and template, or given up for the shipped ones. What was prepared before keeps the words that it was prepared with.

import { LANGUAGES, type Language } from '../../claim/parties.ts';
import type { WordingProblem } from '../../letters/own-wording.ts';
import { SAID_KEYS, type TextKey } from '../../letters/wording/confirmation-text.ts';
import { type LetterText, WORDING_KEYS, type WordingKey } from '../../letters/wording/letter-text.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import type { Compared } from '../../store/messages/message-writes.ts';
import {
  currentWordings,
  insertWording,
  type WordingVersion,
  wordingVersions,
} from '../../store/messages/wordings.ts';
import { comparisonInForce } from '../../store/reports/comparisons.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays } from '../../units/calendar.ts';
import { DECISIVE_DAYS } from '../../units/comparison-limits.ts';
import type { DeskContext } from '../context.ts';
import { endRunning } from '../reports/end-comparison.ts';
import type { Act } from './review-batch.ts';
import { type TextRules, textRules } from './text-rules.ts';

/** The company's own words in force, by kind and language. */
export type WordingBook = {
  readonly find: (named: { key: TextKey; language: Language }) => OwnWords | null;
};

export type OwnWords = {
  readonly version: number;
  readonly text: LetterText;
  /** The comparison that these words come from, where they are one of the two that it compares. */
  readonly compared?: Compared;
};

export async function wordingBook(db: Queryable, companyId: string): Promise<WordingBook> {
  const all = await currentWordings(db, companyId);
  return {
    find: named => {
      const one = all.find(({ key, language }) => key === named.key && language === named.language);
      return one === undefined || one.text === null ? null : { version: one.version, text: one.text };
    },
  };
}

/** Letters first, then what is said back in writing. */
export const TEXT_KEYS: readonly TextKey[] = [...WORDING_KEYS, ...SAID_KEYS];

/** The kind of that name; null where there is none. */
export const wordingKeyNamed = (name: string): TextKey | null => TEXT_KEYS.find(key => key === name) ?? null;

/** What steps send: not what is said back. */
export const letterNamed = (name: string): WordingKey | null =>
  WORDING_KEYS.find(key => key === name) ?? null;

export type WordingList = readonly {
  readonly key: TextKey;
  readonly isOwn: Readonly<Record<Language, boolean>>;
}[];

export async function wordingList(db: Queryable, companyId: string): Promise<WordingList> {
  const book = await wordingBook(db, companyId);
  const isOwn = (key: TextKey, language: Language) => book.find({ key, language }) !== null;
  return TEXT_KEYS.map(key => ({
    key,
    isOwn: {
      fr: isOwn(key, 'fr'),
      nl: isOwn(key, 'nl'),
      en: isOwn(key, 'en'),
      de: isOwn(key, 'de'),
    },
  }));
}

export type WordingSheet = {
  readonly key: TextKey;
  readonly languages: readonly {
    readonly language: Language;
    /** 0 while nobody wrote anything. */
    readonly version: number;
    readonly isOwn: boolean;
    readonly text: LetterText;
    readonly shipped: LetterText;
    /** The newest first. */
    readonly versions: readonly Pick<WordingVersion, 'version' | 'by' | 'at' | 'text'>[];
  }[];
  /** What every text of this kind states in some case; the law or the kind demands it. */
  readonly locked: readonly string[];
} & Pick<TextRules, 'variables' | 'blocks'>;

export async function wordingSheet(
  db: Queryable,
  { companyId, key }: { companyId: string; key: TextKey },
): Promise<WordingSheet> {
  const all = await wordingVersions(db, companyId, key);
  const { locked, variables, blocks, shipped: shippedIn } = textRules(key);
  const languages = LANGUAGES.map(language => {
    const versions = all.filter(one => one.language === language);
    const shipped = shippedIn(language);
    const [newest] = versions;
    return {
      language,
      version: newest?.version ?? 0,
      isOwn: newest !== undefined && newest.text !== null,
      text: newest?.text ?? shipped,
      shipped,
      versions: versions.map(({ version, by, at, text }) => ({ version, by, at, text })),
    };
  });
  return { key, languages, locked, variables, blocks };
}

export type WordingOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'refused'; readonly problems: readonly WordingProblem[] }
  | { readonly kind: 'changedMeanwhile'; readonly version: number };

/** `text` null goes back to the shipped words. `basedOn`: the version that the author had before their eyes. */
export async function saveWording(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    key,
    language,
    text,
    basedOn,
  }: Act & { key: TextKey; language: Language; text: LetterText | null; basedOn: number },
): Promise<WordingOutcome> {
  const problems = text === null ? [] : textRules(key).problems(text, language);
  if (problems.length > 0) return { kind: 'refused', problems };
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, companyId);
    const versions = await wordingVersions(db, companyId, key);
    const present = versions.find(one => one.language === language)?.version ?? 0;
    if (present !== basedOn) return { kind: 'changedMeanwhile', version: present };
    const version = present + 1;
    await insertWording(db, { key, language, version, text }, { companyId, author: by, at, day });
    const ended = await endCompared(db, { companyId, by, day, key, language });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'wordingSaved', subjectId: companyId, content: { key, language, version, text } },
      ...ended,
    ]);
    return { kind: 'saved', version };
  });
}

/** A comparison of the words that are replaced has nothing more to compare. */
async function endCompared(
  db: Queryable,
  { companyId, by, day, ...named }: Act & { key: TextKey; language: Language },
): Promise<JournalLine[]> {
  const running = await comparisonInForce(db, { companyId, since: addDays(day, -DECISIVE_DAYS) });
  if (running?.kind !== 'wordings' || running.key !== named.key || running.language !== named.language)
    return [];
  return endRunning(db, { companyId, by, day, id: running.id, because: 'wordsChanged' });
}
