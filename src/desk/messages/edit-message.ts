// A person changes the words of a prepared message. Amounts and legal mentions must stay in the text: what would
// become wrong or unlawful by the edit is refused with what is missing, or with the amount that is nobody's.

import type { Reason } from '../../dunning/decision.ts';
import { compose } from '../../letters/compose.ts';
import { editedHtml } from '../../letters/edited.ts';
import { missingMentions, requiredMentions } from '../../letters/mentions.ts';
import type { MessageView } from '../../letters/message.ts';
import { foreignAmounts } from '../../letters/view-amounts.ts';
import { wordingKeyOf } from '../../letters/wording/letter-text.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { lockMessages } from '../../store/messages/message-heads.ts';
import { frozenMessage, rewriteMessage } from '../../store/messages/message-states.ts';
import type { DeskContext } from '../context.ts';
import { type FieldMoved, whoMoved } from '../edited-meanwhile.ts';
import { frozenHash } from './prepare-message.ts';
import type { Act } from './review-batch.ts';
import { wordingBook } from './wordings.ts';

export type EditOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'changedMeanwhile';
      readonly version: number;
      readonly changes: readonly FieldMoved[];
    }
  | {
      readonly kind: 'refused';
      readonly refusal: 'notPrepared' | 'legalMentionMissing' | 'amountMissing' | 'foreignAmount';
      readonly found: string;
      /** The same in words for whoever wrote: which mention, which amount. */
      readonly because: readonly Reason[];
    };

export async function editMessage(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    messageId,
    version,
    subject,
    text,
  }: Act & { messageId: string; version: number | null; subject: string; text: string },
): Promise<EditOutcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const [head] = await lockMessages(db, { companyId, ids: [messageId] });
    const frozen = await frozenMessage(db, companyId, messageId);
    if (!head || !frozen) return { kind: 'notFound' };
    if (version !== null && head.version !== version) {
      const { debtorId } = head;
      const about = { companyId, subjectId: messageId, debtorId, kinds: ['messageEdited'] };
      // An edit writes both; the journal keeps the subject and the hash of all.
      const changes = await whoMoved(db, ['subject'], about);
      return { kind: 'changedMeanwhile', version: head.version, changes };
    }
    if (head.state !== 'prepared')
      return { kind: 'refused', refusal: 'notPrepared', found: head.state, because: [] };
    const refusal = refusalOf({ view: frozen.view, subject, text });
    if (refusal) return refusal;
    const { view } = frozen;
    const key = wordingKeyOf({ kind: view.kind, variant: view.variant ?? null });
    const words = await wordingBook(db, companyId);
    const wording = words.find({ key, language: view.language })?.text ?? null;
    const html = editedHtml({ view, wording, subject, text });
    const hash = frozenHash({ subject, text, html, letter: frozen.letter });
    await rewriteMessage(db, { companyId, id: messageId, subject, text, html, frozenHash: hash });
    await appendJournal(db, { companyId, at, day, author: by }, [
      {
        kind: 'messageEdited',
        debtorId: head.debtorId,
        subjectId: messageId,
        content: { before: head.frozenHash, after: hash, subject },
      },
    ]);
    return { kind: 'done' };
  });
}

function refusalOf({
  view,
  subject,
  text,
}: {
  view: MessageView;
  subject: string;
  text: string;
}): Extract<EditOutcome, { kind: 'refused' }> | null {
  const [foreign] = foreignAmounts([subject, text], view);
  if (foreign !== undefined)
    return {
      kind: 'refused',
      refusal: 'foreignAmount',
      found: foreign,
      because: [notLawful('foreignAmount', foreign)],
    };
  const [missing] = missingMentions({ ...compose(view), subject, text }, requiredMentions(view));
  if (missing === undefined) return null;
  return {
    kind: 'refused',
    refusal: missing === 'balance' ? 'amountMissing' : 'legalMentionMissing',
    found: missing,
    because: [notLawful('mentionMissing', `no ${missing}`)],
  };
}

const notLawful = (rule: string, found: string): Reason => ({
  code: 'notLawful',
  rule,
  article: '',
  found,
  expected: '',
});
