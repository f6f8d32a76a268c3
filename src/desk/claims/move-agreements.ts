// What was agreed about an invoice, once another one stands in its place. Whoever promised, or was granted instalments or less,
// agreed about the debt and not about its paper: the agreement goes on for the later invoice, never for more than was agreed (an offer
// with a term binds whoever made it: FR, art. 1116 C. civ., in force since 2016-10-01; BE, art. 5.19 C. civ., in force since 2023-01-01;
// both to verify). A smaller invoice lowers what is left of it. Of a larger one, or one that an offer had settled for less, a person decides: it is held until then.
// Of another customer, or in another currency, nothing goes on: a cancelled invoice leaves nothing to pay.

import { movedCover } from '../../dossier/moved-cover.ts';
import { firstAnswerable } from '../../dossier/payment-plan.ts';
import type { Transaction } from '../../store/database.ts';
import {
  type AgreementOver,
  agreementsOver,
  paidFor,
  renameBefore,
  settledBefore,
  writeCovers,
} from '../../store/dossiers/agreements-over.ts';
import { confirmationsOf } from '../../store/dossiers/confirmations.ts';
import { deleteFactHold, insertHold } from '../../store/dossiers/holds.ts';
import type { AgreedBefore } from '../../store/invoices/corrections.ts';
import type { NumberedClaim } from '../../store/invoices/numbered-claims.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { restsOf } from '../../store/money/payment-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';

const FACT = 'agreedForLess';

type Asked = {
  readonly companyId: string;
  readonly author: string;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  readonly earlier: NumberedClaim;
  readonly later: NumberedClaim;
};

/** What confirms an agreement in writing and would name the other invoice. */
const IN_WRITING = [
  'confirmPromise',
  'planOffer',
  'planProposed',
  'planAccepted',
  'settlementOffer',
  'settlementFollows',
  'planFollows',
  'settlementLeft',
  'planLeft',
] as const;

/** Those that wait still. Of an offer another letter is written by the next run. */
export async function waitingInWriting(
  db: Transaction,
  { companyId, agreed }: { companyId: string; agreed: readonly AgreedBefore[] },
): Promise<string[]> {
  if (agreed.length === 0) return [];
  const factIds = agreed.map(({ id }) => id);
  const written = await confirmationsOf(db, { companyId, factIds, kinds: IN_WRITING });
  return written.filter(({ hasLeft }) => !hasLeft).map(({ messageId }) => messageId);
}

export type MovedAgreements = {
  readonly agreed: readonly AgreedBefore[];
  readonly lines: readonly JournalLine[];
};

/** Before what was paid for the earlier one goes over, as far as the later one reaches. */
export async function moveAgreements(db: Transaction, asked: Asked): Promise<MovedAgreements> {
  const { companyId, earlier, later, day } = asked;
  if (earlier.debtorId !== later.debtorId || earlier.currency !== later.currency)
    return { agreed: [], lines: [] };
  const since = firstAnswerable(day);
  const over = await agreementsOver(db, { companyId, invoiceId: earlier.id, day, since });
  if (over.length === 0) return { agreed: [], lines: [] };
  const rests = await restsOf(db, companyId, [earlier.id, later.id]);
  const [open, left] = [earlier, later].map(({ id }) => rests.get(id)?.rest ?? 0);
  const paid = await paidFor(db, { companyId, invoiceId: earlier.id });
  const moved = Math.min(paid, left ?? 0);
  const agreed: AgreedBefore[] = [];
  for (const one of over) if (!one.isMet) agreed.push(await move(db, one, { ...asked, moved }));
  await renameBefore(db, { companyId, from: earlier.id, to: later.id });
  const lines = agreed.map(({ kind, id, was }) => ({
    kind: 'agreementFollows',
    debtorId: later.debtorId,
    subjectId: id,
    content: {
      agreement: kind,
      invoice: later.number,
      invoiceId: later.id,
      earlier: earlier.number,
      minorUnits: was.open,
    },
  }));
  const isMore = (left ?? 0) - moved > (open ?? 0);
  const dossierId = over.find(({ isRunning }) => isRunning)?.dossierId;
  if (!isMore || dossierId === undefined) return { agreed, lines };
  return { agreed, lines: [...lines, await hold(db, { ...asked, dossierId })] };
}

async function move(
  db: Transaction,
  { kind, id, covers, agreedOn }: AgreementOver,
  { companyId, earlier, later, moved }: Asked & { readonly moved: number },
): Promise<AgreedBefore> {
  const was = covers.find(({ invoiceId }) => invoiceId === earlier.id);
  if (was === undefined) throw new Error(`${kind} ${id} does not cover ${earlier.number}`);
  const beside = covers.find(({ invoiceId }) => invoiceId === later.id) ?? null;
  const own = await settledBefore(db, { companyId, invoiceId: later.id, day: agreedOn });
  const next = movedCover(was, { ...later, invoiceId: later.id, moved, ...own }, beside);
  const others = covers.filter(part => part !== beside);
  await writeCovers(db, {
    ...{ companyId, kind, id },
    covers: others.map(part => (part === was ? next : part)),
  });
  return { kind, id, was, beside };
}

async function hold(
  db: Transaction,
  { companyId, author, day, makeId, earlier, later, dossierId }: Asked & { readonly dossierId: string },
): Promise<JournalLine> {
  const held = {
    holdId: makeId(),
    dossierId,
    invoiceId: later.id,
    because: earlier.number,
    fact: FACT,
  } as const;
  await insertHold(db, { ...held, companyId, author, fromOn: day, untilOn: null });
  const { holdId: subjectId, ...content } = held;
  return { kind: 'holdPlaced', debtorId: later.debtorId, subjectId, content: { ...content, until: null } };
}

/** The answer is taken back: each covers what it covered, with what has changed of its other invoices since. */
export async function putAgreementsBack(
  db: Transaction,
  {
    companyId,
    day,
    earlier,
    later,
    agreed,
  }: Omit<Asked, 'author' | 'makeId'> & { readonly agreed: readonly AgreedBefore[] },
): Promise<void> {
  await deleteFactHold(db, { companyId, invoiceId: later.id, fact: FACT });
  if (agreed.length === 0) return;
  const over = await agreementsOver(db, { companyId, invoiceId: later.id, day, since: firstAnswerable(day) });
  for (const { kind, id, was, beside } of agreed) {
    const now = over.find(one => one.kind === kind && one.id === id);
    if (now === undefined) continue;
    const covers = now.covers.flatMap(part => {
      if (part.invoiceId !== later.id) return [part];
      return beside === null ? [was] : [was, beside];
    });
    await writeCovers(db, { companyId, kind, id, covers });
  }
  await renameBefore(db, { companyId, from: later.id, to: earlier.id });
}
