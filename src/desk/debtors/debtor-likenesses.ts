// Debtors that may be one, for a person to decide: nothing is merged silently. One company number is strong; one name, or
// two that a slip tells apart, is a hint, and none at all where the legal forms or the company numbers differ. Digits are
// never a slip: 'Résidence 12' and 'Résidence 13' are two houses.

import { resembles } from '../../matching/quoted/one-slip.ts';
import type { Transaction } from '../../store/database.ts';
import {
  type Difference,
  differencesInForce,
  insertDifference,
  type LikenessKey,
  type LikenessRow,
  likenessPage,
  takeBackDifference,
} from '../../store/debtors/debtor-likenesses.ts';
import { mergesInForce } from '../../store/debtors/debtor-merges.ts';
import { debtorsForMerge } from '../../store/debtors/merge-questions.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { foldName, legalFormOf } from '../../units/identifiers.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { Page } from '../page-cursor.ts';
import { isId, keyOf, pageLimit, pageOf } from '../page-cursor.ts';
import type { DebtorLikeness, DebtorMergeView } from '../views/likeness.ts';

export async function debtorLikenesses(
  db: Queryable,
  { companyId, cursor, limit }: { companyId: string; cursor: string | null; limit: number },
): Promise<Page<DebtorLikeness>> {
  const shown = pageLimit(limit);
  const rows = await likenessPage(db, { companyId, after: likenessKey(cursor), limit: shown + 1 });
  const page = pageOf(rows, {
    limit: shown,
    key: ({ one, other }) => [one.id, other.id],
    entry: row => row,
  });
  return { ...page, entries: page.entries.filter(mayBeOne).map(likenessOf) };
}

/** Merges in force, the newest first. */
export const debtorMerges = (
  db: Queryable,
  { companyId, limit }: { companyId: string; limit: number },
): Promise<readonly DebtorMergeView[]> => mergesInForce(db, { companyId, limit: pageLimit(limit) });

/** What people called two, the newest first. */
export const debtorDifferences = (
  db: Queryable,
  { companyId, limit }: { companyId: string; limit: number },
): Promise<readonly Difference[]> => differencesInForce(db, { companyId, limit: pageLimit(limit) });

const likenessKey = (cursor: string | null): LikenessKey | null => keyOf<LikenessKey>(cursor, [isId, isId]);

function mayBeOne({ one, other, companyNumber }: LikenessRow): boolean {
  if (companyNumber !== null) return true;
  const [left, right] = [legalFormOf(one.name), legalFormOf(other.name)];
  if (left !== null && right !== null && left !== right) return false;
  return hasSameWords(one, other) || isSlipApart(one, other);
}

type Named = { readonly name: string };

const hasSameWords = (one: Named, other: Named): boolean => wordsOf(one) === wordsOf(other);
const wordsOf = ({ name }: Named): string => foldName(name).split(' ').sort().join(' ');

/** A letter wrong, left out, written twice or exchanged with its neighbour. */
function isSlipApart(one: Named, other: Named): boolean {
  const [left, right] = [plainOf(one), plainOf(other)];
  return resembles(left, right) && !/\d/.test(left + right);
}
const plainOf = ({ name }: Named): string => foldName(name).replaceAll(' ', '');

function likenessOf({ one, other, companyNumber }: LikenessRow): DebtorLikeness {
  return {
    // The one with more invoices is proposed to be kept.
    debtors: other.invoices > one.invoices ? [other, one] : [one, other],
    because:
      companyNumber === null
        ? {
            code: hasSameWords(one, other) ? 'sameName' : 'likeName',
            name: one.name,
            otherName: other.name,
          }
        : { code: 'sameCompanyNumber', number: companyNumber },
  };
}

type Pair = Act & { readonly debtorId: string; readonly otherId: string };

/** "These are two": not proposed again, unless somebody takes it back. */
export const callDifferent = (context: DeskContext, pair: Pair): Promise<'done' | 'notFound'> =>
  sayOfPair(context, pair, {
    kind: 'debtorsDiffer',
    write: async (db, { companyId, ids, by, at }) => {
      await insertDifference(db, { companyId, ids, author: by, at });
      return true;
    },
  });

/** "These are two" was a mistake: they may be proposed again. Taking back twice equals once. */
export const takeBackDifferent = (context: DeskContext, pair: Pair): Promise<'done' | 'notFound'> =>
  sayOfPair(context, pair, { kind: 'debtorsDifferTakenBack', write: takeBackDifference });

type SaidOfPair = {
  readonly kind: 'debtorsDiffer' | 'debtorsDifferTakenBack';
  /** Whether it changed anything: what did not is in no journal. */
  readonly write: (
    db: Transaction,
    said: { companyId: string; ids: readonly [string, string]; by: string; at: string },
  ) => Promise<boolean>;
};

function sayOfPair(
  { database, clock }: DeskContext,
  { companyId, by, day, debtorId, otherId }: Pair,
  { kind, write }: SaidOfPair,
): Promise<'done' | 'notFound'> {
  const at = clock.now();
  return database.transaction(async db => {
    const found = await debtorsForMerge(db, companyId, [debtorId, otherId]);
    const [one, other] = [found.get(debtorId), found.get(otherId)];
    if (one === undefined || other === undefined || one === other) return 'notFound';
    if (await write(db, { companyId, ids: [debtorId, otherId], by, at }))
      await appendJournal(db, { companyId, at, day, author: by }, [
        { kind, debtorId, subjectId: otherId, content: { debtor: one.name, other: other.name } },
      ]);
    return 'done';
  });
}
