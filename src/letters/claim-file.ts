// The first sheet of a claim that goes to somebody else: a lawyer, a bailiff, an agency, a judge. Who claims what from whom,
// each invoice with its parts, what happened, which documents follow, and what of the register goes with them.

import type { CalendarDate } from '../units/calendar.ts';
import { isPositive, type Money } from '../units/money.ts';
import { escapeMarkdown } from './document.ts';
import { formatDate, formatMoney, formatTableDate, localeOf } from './locale.ts';
import type { LetterContent, MessageView } from './message.ts';
import { cleanValue } from './template.ts';
import { LABELS } from './wording/labels.ts';

export type ClaimFileFacts = {
  /** Every late invoice with what is owed of it, in one currency. */
  readonly view: MessageView;
  /** To whom it is handed over; null while it is to nobody. */
  readonly recipient: string | null;
  /** In the order in which they happened. */
  readonly events: readonly {
    readonly on: CalendarDate;
    readonly text: string;
    readonly amount: Money | null;
  }[];
  readonly documents: readonly { readonly name: string; readonly hash: string }[];
  readonly register: {
    readonly entries: number;
    /** Of those, whose hash is not that of what they say. */
    readonly altered: number;
    readonly head: { readonly position: number; readonly hash: string };
  };
};

export function claimFileLetter({ view, recipient, ...facts }: ClaimFileFacts): LetterContent {
  const { language, debtor } = view;
  const words = LABELS[language].claimFile;
  const locale = localeOf(language, view.creditor.country);
  const name = escapeMarkdown(cleanValue(debtor.name));
  const events = facts.events.map(({ on, text, amount }) => {
    const told = amount === null || !isPositive(amount) ? text : `${text} (${formatMoney(amount, locale)})`;
    return `- ${formatTableDate(on, locale)}${words.colon} ${escapeMarkdown(cleanValue(told))}`;
  });
  const documents = facts.documents.map(({ name: file, hash }) => hashed(file, hash));
  const { entries, altered, head } = facts.register;
  const paragraphs = [
    words.intro(name, formatDate(view.day, locale)),
    '<parties/>',
    '<invoices/>',
    '<claim/>',
    '<interest/>',
    `## ${words.events}`,
    events.join('\n'),
    `## ${words.documents}`,
    documents.join('\n'),
    `## ${words.register}`,
    words.entries(entries, altered),
    words.chain,
    hashed(words.head(head.position), head.hash),
  ];
  const body = paragraphs.join('\n\n');
  return {
    language,
    title: words.title,
    body,
    text: body,
    view,
    payCode: null,
    recipient: recipient === null ? [] : [recipient],
  };
}

/** The hash on a line of its own: within a paragraph it would be broken with a hyphen, and be another. */
const hashed = (name: string, hash: string): string =>
  `- ${escapeMarkdown(cleanValue(name))}\\\n  SHA-256 ${hash}`;
