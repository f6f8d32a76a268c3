// What is known of each bank account: until which day, with which gaps, and whether that is recent enough. The cash gate
// uses the same answer. A person's word that every receipt is known up to a day vouches for every gap until then.

import type { Company } from '../../claim/parties.ts';
import { freshUntil } from '../../dunning/cash-gate.ts';
import { chainOf, type Overlap, type StatementGap } from '../../matching/statement-chain.ts';
import { wakeHeld } from '../../store/dossiers/dossier-writes.ts';
import {
  closeAccount,
  followedAccounts,
  knownGaps,
  replaceGaps,
  statementsSince,
} from '../../store/imports/statement-coverage.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { type Money, money, toDecimal } from '../../units/money.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

/** Statements that closed longer ago are not looked at again. */
const GAP_MEMORY_DAYS = 400;

export type AccountGap = Pick<StatementGap, 'fromOn' | 'untilOn' | 'kind'> & {
  /** Balances as decimals, or numbers of statements. */
  readonly expected: string;
  readonly found: string;
  readonly isVouched: boolean;
};
export type BankAccountView = {
  readonly account: string;
  readonly currency: string;
  /** The last day that a statement covers. */
  readonly knownUntil: CalendarDate | null;
  /** The last day on which that, or a person's word, is recent enough; null when nothing is known. */
  readonly freshUntil: CalendarDate | null;
  readonly isFresh: boolean;
  /** Since when it is not followed any more. */
  readonly closedOn: CalendarDate | null;
  readonly statements: number;
  readonly gaps: readonly AccountGap[];
  readonly overlaps: readonly Pick<Overlap, 'fromOn' | 'untilOn'>[];
};

export async function bankAccounts(
  db: Queryable,
  { company, day }: { company: Company; day: CalendarDate },
): Promise<BankAccountView[]> {
  const accounts = await followedAccounts(db, company.id);
  const gaps = await knownGaps(db, company.id);
  const since = addDays(day, -GAP_MEMORY_DAYS);
  const { overlaps } = chainOf(await statementsSince(db, { companyId: company.id, since }));
  return accounts.map(({ account, currency, knownUntil, vouchedUntil, ...row }) => {
    const until = [knownUntil, vouchedUntil]
      .flatMap(one => one ?? [])
      .toSorted()
      .at(-1);
    const isMine = (one: { account: string; currency: string }): boolean =>
      one.account === account && one.currency === currency;
    const fresh =
      until === undefined
        ? null
        : freshUntil({
            knownUntil: until,
            country: company.country,
            limitDays: company.policy.cashFreshDays,
          });
    return {
      account,
      currency,
      ...row,
      knownUntil,
      freshUntil: fresh,
      isFresh: fresh !== null && fresh >= day,
      gaps: gaps.filter(isMine).map(({ fromOn, untilOn, kind, expected, found, isVouched }) => ({
        fromOn,
        untilOn,
        kind,
        expected: said(kind, money(expected, currency)),
        found: said(kind, money(found, currency)),
        isVouched,
      })),
      overlaps: overlaps.filter(isMine).map(({ fromOn, untilOn }) => ({ fromOn, untilOn })),
    };
  });
}

/** A balance as a decimal; the number of a statement as it is. */
const said = (kind: StatementGap['kind'], value: Money): string =>
  kind === 'balance' ? toDecimal(value) : String(value.amount);

/** Works the gaps out anew, after a statement came or went or an account is followed no longer. */
export async function refreshGaps(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<void> {
  const since = addDays(day, -GAP_MEMORY_DAYS);
  const { gaps } = chainOf(await statementsSince(db, { companyId, since }));
  await replaceGaps(db, companyId, gaps);
  await wakeHeld(db, { companyId, codes: ['statementGap'], day });
}

/** `closedOn` null: it is followed again. False when there is no such account. */
export async function followAccount(
  { database, clock }: DeskContext,
  { companyId, by, day, account, closedOn }: Act & { account: string; closedOn: CalendarDate | null },
): Promise<boolean> {
  const at = clock.now();
  return database.transaction(async db => {
    if (!(await closeAccount(db, { companyId, account, closedOn }))) return false;
    await refreshGaps(db, { companyId, day });
    await wakeHeld(db, { companyId, codes: ['bankTooOld'], day });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: closedOn === null ? 'accountFollowed' : 'accountClosed', content: { account, closedOn } },
    ]);
    return true;
  });
}
