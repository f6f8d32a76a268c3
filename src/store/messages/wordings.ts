// The words that companies wrote themselves, version by version.

import type { Language } from '../../claim/parties.ts';
import type { TextKey } from '../../letters/wording/confirmation-text.ts';
import type { LetterText } from '../../letters/wording/letter-text.ts';
import type { Saved } from '../dossiers/scenarios.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';

export type WordingVersion = {
  readonly key: TextKey;
  readonly language: Language;
  readonly version: number;
  /** Null: back to the words that are shipped. */
  readonly text: LetterText | null;
  readonly by: string;
  readonly at: string;
};

/** The newest version of each text that the company ever changed: at most one a kind and language. */
export const currentWordings = (db: Queryable, companyId: string): Promise<WordingVersion[]> =>
  select(
    db,
    `select distinct on (wording_key, language) wording_key as key, language, version, body as text, author as by, saved_at as at
       from wording_version where company_id = $1 order by wording_key, language, version desc`,
    [companyId],
  );

/** Versions shown of one text; the older ones stay in the journal. */
const VERSIONS_SHOWN = 50;

/** The versions of one kind in every language, the newest first. */
export const wordingVersions = (db: Queryable, companyId: string, key: TextKey): Promise<WordingVersion[]> =>
  select(
    db,
    `select wording_key as key, language, version, body as text, author as by, saved_at as at
       from wording_version where company_id = $1 and wording_key = $2 order by version desc, language limit ${VERSIONS_SHOWN * 4}`,
    [companyId, key],
  );

/** Fails on a version that is there already: of two people who save at once, one is told. */
export async function insertWording(
  db: Queryable,
  { key, language, version, text }: Pick<WordingVersion, 'key' | 'language' | 'version' | 'text'>,
  { companyId, author, at, day }: Saved,
): Promise<void> {
  await db.query(
    'insert into wording_version (company_id, wording_key, language, version, body, author, saved_at, saved_on) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [companyId, key, language, version, text === null ? null : JSON.stringify(text), author, at, day],
  );
}
