// What was said or agreed is put in writing: queued in the same transaction as the fact, it leaves by the outbox within
// the debtor's hours and after the delay for undoing, once. Who has no e-mail address gets none.

import { type Confirmation, confirmationHtml } from '../../letters/confirmations/confirmation.ts';
import type { SaidHow, SaidToDebtor } from '../../letters/confirmations/confirmed.ts';
import { namesOtherAccount } from '../../letters/how-to-pay.ts';
import { brokenAtWidth } from '../../letters/rendering/plain-text.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { insertPortalLinks } from '../../store/debtors/portal-links.ts';
import { type ConfirmationKind, insertConfirmation } from '../../store/dossiers/confirmations.ts';
import { millisecondsOf } from '../context.ts';
import type { Work } from '../in-dossier.ts';
import { recipientOf } from './message-view.ts';
import type { DebtorPageLink } from './page-links.ts';
import { frozenHash } from './prepare-message.ts';
import { saidInWords } from './said-in-words.ts';
import { writingFor } from './written-to.ts';

export type InWriting = {
  readonly kind: ConfirmationKind;
  /** The id of the fact. */
  readonly confirms: string;
  readonly said: SaidToDebtor;
  /** How it came to be said; absent: on the debtor's page, or by nobody. */
  readonly how?: SaidHow;
  /** In words, where the caller has them already. */
  readonly written?: Confirmation;
  /** The page of the debtor that it names. */
  readonly page?: DebtorPageLink | null;
  /** It was taken back for how it was written: own words that name another account would have it taken back again, run after run. */
  readonly isAnew?: boolean;
};

/** False where nobody can be written to, or where it is written already. */
export async function confirmInWriting(work: Work, one: InWriting): Promise<boolean> {
  const { db, company, companyId, dossierId, debtorId, by, day, at, makeId, tell } = work;
  const { kind, confirms, said, how = { by: 'page' }, page = null, isAnew = false } = one;
  const debtor = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
  const recipient = debtor === undefined ? null : recipientOf(debtor.contacts, 'accounting');
  if (debtor === undefined || recipient === null || recipient.email === null) return false;
  const written = one.written ?? (await saidInWords(work, said, how));
  if (isAnew && namesOtherAccount(written.text, company.iban)) return false;
  const { language, subject } = written;
  const text = brokenAtWidth(written.text);
  const html = confirmationHtml(written);
  const hash = frozenHash({ subject, text, html, letter: null });
  const messageId = makeId();
  const leavesFrom = new Date(millisecondsOf(at) + company.policy.undoMinutes * 60_000).toISOString();
  const isNew = await insertConfirmation(db, {
    ...{ companyId, messageId, dossierId, kind, confirms, on: day, at, by, leavesFrom },
    ...{ language, subject, text, html, frozenHash: hash, payCode: written.payCode ?? null },
    told: { said, by: how.by, writing: writingFor(debtor, company) },
    deliveryId: makeId(),
    recipientName: recipient.name,
    recipient: recipient.email,
  });
  if (isNew && page !== null) await insertPortalLinks(db, companyId, [{ ...page.link, debtorId, messageId }]);
  if (isNew)
    tell({
      kind: 'messageApproved',
      subjectId: messageId,
      content: { confirms: kind, factId: confirms, frozenHash: hash, leavesFrom },
    });
  return isNew;
}
