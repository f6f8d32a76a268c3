// An amount is given up, with a reason, and by two persons above the company's limit; or what was given up is owed again,
// because somebody paid after all. Both are facts: the first settles the invoice, the second takes that settlement back.

import type { ConcessionPart } from '../../dossier/concession.ts';
import type { WriteOffReason } from '../../dossier/write-off.ts';
import { coveredNow } from '../../store/dossiers/covered-parts.ts';
import { insertWriteOffs, lockWriteOff, reopenWriteOffs } from '../../store/invoices/write-offs.ts';
import type { Money } from '../../units/money.ts';
import { proposeConcession } from '../agreements/propose-concession.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier, type Work } from '../in-dossier.ts';

export type WriteOffEntry = {
  /** Null: every open invoice of the dossier. */
  readonly invoiceIds: readonly string[] | null;
  /** Null: all that is open. Of one invoice only. */
  readonly amount: Money | null;
  readonly reason: WriteOffReason;
  readonly because: string;
};

export type WriteOffOutcome =
  | { readonly kind: 'done'; readonly writeOffIds: readonly string[] }
  /** Above what one may give up alone: it waits for another person, and nothing is given up yet. */
  | { readonly kind: 'proposed'; readonly concessionId: string }
  | { readonly kind: 'notFound' | 'amountTooHigh' };

export function writeOff(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: WriteOffEntry },
): Promise<WriteOffOutcome> {
  return inDossier<WriteOffOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: async work => {
      const { db, companyId, dossierId, by } = work;
      const { invoiceIds, amount, reason, because } = entry;
      const open = await coveredNow(db, { companyId, dossierId, invoiceIds });
      const [first] = open;
      if (first === undefined || (invoiceIds !== null && open.length < new Set(invoiceIds).size))
        return { kind: 'notFound' };
      const asksTooMuch =
        amount !== null && (open.length > 1 || amount.amount <= 0 || amount.amount > first.open);
      if (asksTooMuch) return { kind: 'amountTooHigh' };
      const parts = open.map(part => ({ invoiceId: part.invoiceId, open: amount?.amount ?? part.open }));
      const givenUp = parts.reduce((total, part) => total + part.open, 0);
      const terms = { kind: 'writeOff', reason, because } as const;
      const concessionId = await proposeConcession(work, { terms, parts, givenUp });
      if (concessionId !== null) return { kind: 'proposed', concessionId };
      const writeOffIds = await giveUp(work, { parts, reason, because, author: by, approvedBy: null });
      return { kind: 'done', writeOffIds };
    },
  });
}

export type GivingUp = {
  /** Of each invoice, in minor units: what is given up. */
  readonly parts: readonly ConcessionPart[];
  readonly reason: WriteOffReason;
  readonly because: string;
  readonly author: string;
  readonly approvedBy: string | null;
  /** The offer that was met, where that is why. */
  readonly offerId?: string;
};

/** Inside a transaction that may write more: one that was agreed by two, a settlement that was met. */
export async function giveUp(
  work: Work,
  { parts, reason, because, author, approvedBy, offerId }: GivingUp,
): Promise<readonly string[]> {
  const { db, companyId, dossierId, currency, day, at } = work;
  const writeOffs = parts.map(({ invoiceId, open }) => ({
    id: work.makeId(),
    allocationId: work.makeId(),
    invoiceId,
    amount: open,
  }));
  const decision = { reason, because, offerId: offerId ?? null, on: day, by: author, approvedBy, at };
  await insertWriteOffs(db, { companyId, dossierId, writeOffs, ...decision });
  for (const { id, invoiceId, amount: minorUnits } of writeOffs)
    work.tell({
      kind: 'writtenOff',
      subjectId: id,
      content: { invoiceId, minorUnits, currency, reason, because, approvedBy },
    });
  return writeOffs.map(({ id }) => id);
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
      await reopenWriteOffs(db, { companyId, writeOffIds: [writeOffId], on: day, by, because });
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
