// Two people have the same thing open. Whoever saves says which version stood before their eyes; under the lock of what is
// written it is held against what stands now, and the second is told what moved, by whom and when, instead of writing over it.
// A version names each field by the beginning of its hash, so that it also tells which of them moved; what a file changed
// counts like what a person did.
// Read with the name "ACME" and the language fr, saved when the name is "ACME SA": `name` has moved, nothing is written.

import { canonicalJson, sha256 } from '../evidence/chain.ts';
import { latestAbout } from '../store/journal/latest-about.ts';
import type { Queryable } from '../store/session.ts';

/** What can be edited of a thing, by the names that its correction uses. */
export type Editable = Readonly<Record<string, unknown>>;

/** Whatever stands, said deliberately (RFC 9110, section 13.1.1). */
export const ANY_VERSION = '*';

/** Signs of a version that stand for one field. */
const PER_FIELD = 8;

export type FieldMoved = {
  readonly field: string;
  /** Null where the journal does not know: a file said it, or it is too long ago. */
  readonly by: string | null;
  readonly at: string | null;
};

export type EditedMeanwhile = {
  readonly kind: 'changedMeanwhile';
  readonly version: string;
  readonly changes: readonly FieldMoved[];
};

export type Versioned<View> = View & { readonly version: string };

export type About = {
  readonly companyId: string;
  readonly subjectId: string;
  /** Whose file the entries stand in; null: in none. */
  readonly debtorId: string | null;
  /** The kinds of entry that change this thing. */
  readonly kinds: readonly string[];
};

export const versionOf = (content: Editable): string =>
  fieldsOf(content)
    .map(field => sha256(canonicalJson([field, content[field] ?? null])).slice(0, PER_FIELD))
    .join('');

/** Null: what was read still stands, or whoever writes did not ask for it. To be asked under the lock of the write. */
export async function editedMeanwhile(
  db: Queryable,
  { seen, now, about }: { seen: string | undefined; now: Editable; about: About },
): Promise<EditedMeanwhile | null> {
  const moved = seen === undefined ? [] : movedFields(seen, now);
  if (moved.length === 0) return null;
  return { kind: 'changedMeanwhile', version: versionOf(now), changes: await whoMoved(db, moved, about) };
}

/** The same where each save is a version of its own, and its author is kept with it: asked where somebody was quicker. */
export async function savedMeanwhile(
  field: string,
  {
    seen,
    present,
    saved,
  }: { seen: string; present: number; saved: () => Promise<Pick<FieldMoved, 'by' | 'at'> | null> },
): Promise<EditedMeanwhile | null> {
  if (seen === ANY_VERSION || seen === String(present)) return null;
  const { by = null, at = null } = (await saved()) ?? {};
  return { kind: 'changedMeanwhile', version: String(present), changes: [{ field, by, at }] };
}

function movedFields(seen: string, now: Editable): string[] {
  const present = versionOf(now);
  if (seen === ANY_VERSION || seen === present) return [];
  const fields = fieldsOf(now);
  // Of another release, or of another thing: nothing is known of what its reader saw.
  if (seen.length !== present.length) return fields;
  const part = (version: string, place: number): string =>
    version.slice(place * PER_FIELD, (place + 1) * PER_FIELD);
  return fields.filter((_, place) => part(seen, place) !== part(present, place));
}

/** The newest entry that names a field is the one that moved it last. */
export async function whoMoved(db: Queryable, moved: readonly string[], about: About): Promise<FieldMoved[]> {
  const entries = await latestAbout(db, about);
  return moved.map(field => {
    const entry = entries.find(({ content }) => namedIn(JSON.parse(content)).has(field));
    return { field, by: entry?.author ?? null, at: entry?.at ?? null };
  });
}

/** An address, and whoever sells, is one in the journal and several fields of a form; a reason is a note there. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  address: ['street', 'postalCode', 'city'],
  contact: ['name', 'email', 'language'],
  note: ['setAsideBecause'],
};

function namedIn(content: unknown): Set<string> {
  if (typeof content !== 'object' || content === null) return new Set();
  const said: unknown = 'before' in content && 'now' in content ? content.now : content;
  const names = Object.keys(typeof said === 'object' && said !== null ? said : {});
  return new Set(names.flatMap(name => [name, ...(PARTS[name] ?? [])]));
}

const fieldsOf = (content: Editable): string[] => Object.keys(content).sort();
