// An amount is given up, with a reason, and by two persons above the company's limit; or what was given up is owed again,
// because somebody paid after all. Both are facts: the first settles the invoice, the second takes that settlement back.

import { lacksApproval, type WriteOffReason } from '../dossier/write-off.ts';
import { coveredNow } from '../store/covered-parts.ts';
import { insertWriteOffs, lockWriteOff, reopenWriteOff as reopen } from '../store/write-offs.ts';
import { type Money, money } from '../units/money.ts';
import type { DeskContext } from './context.ts';
import { factsIn, type InDossier, inDossier, type Work } from './in-dossier.ts';

export type WriteOffEntry = {
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  /** Null: all that is open. Of one invoice only. */
  readonly amount: Money | null;
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly approvedBy: string | null;
};

export type WriteOffOutcome =
  | { readonly kind: 'done'; readonly writeOffIds: readonly string[] }
  | { readonly kind: 'notFound' | 'amountTooHigh' | 'approvalMissing' };

export function writeOff(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: WriteOffEntry },
): Promise<WriteOffOutcome> {
  return inDossier<WriteOffOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: work => giveUp(work, entry),
  });
}

/** Inside a transaction that may write more: a settlement that was met. */
export async function giveUp(work: Work, entry: WriteOffEntry): Promise<WriteOffOutcome> {
  const { db, company, companyId, dossierId, by, day, at } = work;
  const { invoiceIds, reason, because, approvedBy } = entry;
  const open = await coveredNow(db, { companyId, dossierId, invoiceIds });
  const [first] = open;
  if (first === undefined || (invoiceIds !== null && open.length < new Set(invoiceIds).size))
    return { kind: 'notFound' };
  const { currency } = await factsIn(work);
  const isOne = open.length === 1;
  const amount = entry.amount?.amount ?? null;
  if (amount !== null && (!isOne || amount <= 0 || amount > first.open)) return { kind: 'amountTooHigh' };
  const writeOffs = open.map(part => ({
    id: work.makeId(),
    allocationId: work.makeId(),
    invoiceId: part.invoiceId,
    amount: amount ?? part.open,
  }));
  const total = money(
    writeOffs.reduce((sum, one) => sum + one.amount, 0),
    currency,
  );
  // What an agreed settlement gives up was approved with the offer.
  const limitMinor = reason === 'settlement' ? Number.MAX_SAFE_INTEGER : company.policy.writeOffAloneMinor;
  if (lacksApproval({ total, limitMinor, by, approvedBy })) return { kind: 'approvalMissing' };
  const decision = { reason, because, on: day, by, approvedBy, at };
  await insertWriteOffs(db, { companyId, dossierId, writeOffs, ...decision });
  for (const { id, invoiceId, amount: minorUnits } of writeOffs)
    work.tell({
      kind: 'writtenOff',
      subjectId: id,
      content: { invoiceId, minorUnits, currency, reason, because, approvedBy },
    });
  return { kind: 'done', writeOffIds: writeOffs.map(({ id }) => id) };
}

/** The amount is owed again. False when there is no such write-off, or it was reopened already. */
export function reopenWriteOff(
  context: DeskContext,
  { writeOffId, because, ...asked }: InDossier & { writeOffId: string; because: string },
): Promise<boolean> {
  return inDossier(context, asked, {
    absent: false,
    work: async ({ db, companyId, dossierId, by, day, tell }) => {
      const found = await lockWriteOff(db, { companyId, dossierId, writeOffId });
      if (found === null) return false;
      await reopen(db, { companyId, writeOffId, on: day, by, because });
      const { invoiceId, amount } = found;
      tell({
        kind: 'writeOffReopened',
        subjectId: writeOffId,
        content: { invoiceId, minorUnits: amount, because },
      });
      return true;
    },
  });
}
