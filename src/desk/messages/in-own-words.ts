// A message in the words of the company, or in those of a comparison that runs, or in those that are shipped.

import type { Reason } from '../../dunning/decision.ts';
import { type ComposeOptions, composeMailOrRefuse, composeOrRefuse } from '../../letters/compose.ts';
import type { ComposedMail, MessageView, Refusal } from '../../letters/message.ts';
import { isTemplateFault } from '../../letters/template.ts';
import { wordingKeyOf } from '../../letters/wording/letter-text.ts';
import type { Compared } from '../../store/messages/message-writes.ts';
import type { WordingBook } from './wordings.ts';

export type InWords = {
  readonly composed: ComposedMail | Refusal;
  readonly compared: Compared | null;
};

/** A text of their own that fails on these facts stops this one message, and no other. */
export function composeInWords(
  view: MessageView,
  {
    words,
    hasLetter,
    face,
  }: { words: WordingBook | undefined; hasLetter: boolean; face: Pick<ComposeOptions, 'registered'> },
): InWords {
  const compose = hasLetter ? composeOrRefuse : composeMailOrRefuse;
  const key = wordingKeyOf({ kind: view.kind, variant: view.variant ?? null });
  const own = words?.find({ key, language: view.language }) ?? null;
  if (own === null) return { composed: compose(view, face), compared: null };
  const compared = own.compared ?? null;
  try {
    return { composed: compose(view, { ...face, wording: own.text }), compared };
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    const refusal = { missing: [fault.message], foreignAmounts: [], forbidden: [] } as const;
    return { composed: { kind: 'refused', ...refusal }, compared };
  }
}

/** Why two debtors may read different words. */
export const comparedReasons = (compared: Compared | null): readonly Reason[] =>
  compared === null ? [] : [{ code: 'comparedWording', comparison: compared.name, arm: compared.arm }];
