// The first sheet of a claim that goes to somebody else: a lawyer, a bailiff, an agency, a judge. Who claims what from whom,
// each invoice with its parts, what is left out of it and why, what happened, which documents follow, and what of the register
// goes with them.

import type { CalendarDate } from '../../units/calendar.ts';
import { add, isPositive, type Money, sum } from '../../units/money.ts';
import { makeBlock } from '../blocks.ts';
import { citedArticle, citedArticles } from '../citation.ts';
import { formatDate, formatList, formatMoney, formatTableDate, type Locale, localeOf } from '../locale.ts';
import type { LetterContent, MessageView } from '../message.ts';
import { type BlockName, escapeMarkdown, readDocument } from '../rendering/document.ts';
import { renderPlainText } from '../rendering/plain-text.ts';
import { cleanValue } from '../template.ts';
import { CLAIM_FILE_WORDS, type ClaimFileWords } from '../wording/claim-file-words.ts';

export type LeftOutBecause =
  /** `said`: in the words of the debtor. */
  | {
      readonly kind: 'disputed';
      readonly on: CalendarDate;
      readonly category: string;
      readonly said: string;
    }
  | { readonly kind: 'creditExpected'; readonly on: CalendarDate; readonly by: CalendarDate }
  | { readonly kind: 'promised'; readonly on: CalendarDate; readonly by: CalendarDate }
  | { readonly kind: 'planProposed'; readonly on: CalendarDate; readonly by: CalendarDate }
  | { readonly kind: 'inPlan'; readonly on: CalendarDate; readonly by: CalendarDate }
  | { readonly kind: 'offered'; readonly on: CalendarDate; readonly by: CalendarDate }
  | { readonly kind: 'timeBarred'; readonly on: CalendarDate; readonly article: string }
  | { readonly kind: 'judged'; readonly on: CalendarDate }
  | { readonly kind: 'notDue'; readonly on: CalendarDate };

/** A part of an overdue invoice that is owed and may not be claimed today. */
export type LeftOut = {
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly amount: Money;
  readonly because: LeftOutBecause;
};

export type PieceOf =
  | { readonly kind: 'invoice'; readonly number: string; readonly on: CalendarDate }
  | {
      readonly kind: 'mail';
      readonly on: CalendarDate;
      readonly to: string | null;
      readonly subject: string;
    }
  | { readonly kind: 'letter'; readonly on: CalendarDate; readonly subject: string }
  /** Of a letter that no font can print. */
  | {
      readonly kind: 'letterText';
      readonly on: CalendarDate;
      readonly subject: string;
      readonly signs: string;
    }
  | { readonly kind: 'table' }
  | { readonly kind: 'register' };

/** A document of the file, by its name there and its hash; numbered in the order of the list. */
export type Piece = { readonly name: string; readonly hash: string; readonly what: PieceOf };

export type ClaimFileFacts = {
  /** What may be claimed of each late invoice, in one currency; no invoices where that is nothing. */
  readonly view: MessageView;
  readonly leftOut: readonly LeftOut[];
  /** The interest, sums and costs of the parts left out. */
  readonly accessoriesLeft: Money;
  readonly limitation: { readonly lastDay: CalendarDate; readonly article: string } | null;
  /** To whom it is handed over; null while it is to nobody. */
  readonly recipient: string | null;
  /** In the order in which they happened. */
  readonly events: readonly {
    readonly on: CalendarDate;
    readonly text: string;
    readonly amount: Money | null;
  }[];
  readonly pieces: readonly Piece[];
  /** Of those that are late, the numbers of the invoices whose document is not here. */
  readonly missing: readonly string[];
  /** How many were sent about other invoices. */
  readonly messagesLeft: number;
  readonly rehearsed: number;
  readonly register: {
    readonly entries: number;
    /** Of those, whose hash is not that of what they say. */
    readonly altered: number;
    readonly head: { readonly position: number; readonly hash: string };
  };
};

type Said = { readonly words: ClaimFileWords; readonly locale: Locale };

/** `signs`: what of it no font has, where it is told as text. */
export function claimFileLetter(facts: ClaimFileFacts, signs = ''): LetterContent {
  const { view, recipient } = facts;
  const { language } = view;
  const said = { words: CLAIM_FILE_WORDS[language], locale: localeOf(language, view.creditor.country) };
  const body = [
    ...(signs === '' ? [] : [said.words.sheetText(plain(signs))]),
    said.words.intro(plain(view.debtor.name), formatDate(view.day, said.locale)),
    '<parties/>',
    ...claimedPart(facts, said),
    ...leftOutPart(facts, said),
    `## ${said.words.events}`,
    eventList(facts, said),
    ...piecesPart(facts, said),
    ...registerPart(facts, said),
  ].join('\n\n');
  return {
    language,
    title: said.words.title,
    body,
    text: body,
    view,
    payCode: null,
    recipient: recipient === null ? [] : [recipient],
  };
}

/** The same as plain text, where no font has all of it. */
export function claimFileText(facts: ClaimFileFacts, signs: string): string {
  const { title, body, recipient = [] } = claimFileLetter(facts, signs);
  const block = (name: BlockName) => makeBlock({ name, view: facts.view, medium: 'letter' });
  const text = renderPlainText(readDocument({ markdown: body, values: [] }, block));
  return [...recipient, title, '', text].join('\n');
}

function claimedPart({ view, limitation }: ClaimFileFacts, { words, locale }: Said): string[] {
  const { invoices, articles, language } = view;
  const basis = citedArticles({ articles, language, join: parts => formatList(parts, locale) });
  const isFounded = basis !== '' && view.asked.amount > view.principal.amount;
  return [
    `## ${words.claimed}`,
    ...(invoices.length === 0 ? [words.nothingClaimed] : ['<invoices/>', '<claim/>']),
    ...(isFounded ? [plain(words.basis(basis))] : []),
    ...(invoices.length === 0 || limitation === null
      ? []
      : [
          plain(
            words.limitation(
              formatTableDate(limitation.lastDay, locale),
              citedArticle(limitation.article, language),
            ),
          ),
        ]),
    ...(invoices.length === 0 ? [] : ['<interest/>']),
  ];
}

function leftOutPart({ view, leftOut, accessoriesLeft }: ClaimFileFacts, { words, locale }: Said): string[] {
  if (leftOut.length === 0) return [`## ${words.leftOut}`, words.nothingLeftOut];
  const amount = sum(
    leftOut.map(one => one.amount),
    view.principal.currency,
  );
  const shown = (money: Money) => formatMoney(money, locale);
  const day = (on: CalendarDate) => formatTableDate(on, locale);
  const lines = leftOut.map(one => {
    const invoice = words.invoice(one.number, day(one.issuedOn), day(one.dueOn));
    const because = becauseText(one.because, { words, locale }, view.language);
    return `- ${plain(`${invoice}${words.colon} ${shown(one.amount)}, ${because}`)}`;
  });
  return [
    `## ${words.leftOut}`,
    lines.join('\n'),
    plain(words.sums(shown(add(view.principal, amount)), shown(view.principal), shown(amount))),
    ...(isPositive(accessoriesLeft) ? [plain(words.accessories(shown(accessoriesLeft)))] : []),
  ];
}

function becauseText(
  because: LeftOutBecause,
  { words, locale }: Said,
  language: MessageView['language'],
): string {
  const on = formatTableDate(because.on, locale);
  switch (because.kind) {
    case 'disputed': {
      const quote = because.said === '' ? '' : `${words.colon} ${because.said}`;
      return `${words.because.disputed(on, because.category)}${quote}`;
    }
    case 'timeBarred':
      return words.because.timeBarred(on, citedArticle(because.article, language));
    case 'judged':
    case 'notDue':
      return words.because[because.kind](on);
    default:
      return words.because[because.kind](on, formatTableDate(because.by, locale));
  }
}

const eventList = ({ events }: ClaimFileFacts, { words, locale }: Said): string =>
  events
    .map(({ on, text, amount }) => {
      const told = amount === null || !isPositive(amount) ? text : `${text} (${formatMoney(amount, locale)})`;
      return `- ${formatTableDate(on, locale)}${words.colon} ${plain(told)}`;
    })
    .join('\n');

function piecesPart({ pieces, missing, messagesLeft, rehearsed }: ClaimFileFacts, said: Said): string[] {
  const { words } = said;
  const lines = pieces.map(({ name, hash, what }, position) =>
    hashed(`${words.piece(position + 1)}${words.colon} ${pieceText(what, said)}`, [name, hash]),
  );
  return [
    `## ${words.documents}`,
    lines.join('\n'),
    ...(pieces.some(({ what }) => 'subject' in what) ? [plain(words.pageHidden)] : []),
    ...(missing.length === 0 ? [] : [plain(words.invoicesMissing(missing.join(', ')))]),
    ...(messagesLeft === 0 ? [] : [words.messagesLeft(messagesLeft)]),
    ...(rehearsed === 0 ? [] : [words.rehearsed(rehearsed)]),
  ];
}

function pieceText(what: PieceOf, { words: { pieces, colon }, locale }: Said): string {
  if (what.kind === 'table' || what.kind === 'register') return pieces[what.kind];
  const on = formatTableDate(what.on, locale);
  switch (what.kind) {
    case 'invoice':
      return pieces.invoice(what.number, on);
    case 'mail':
      return `${pieces.mail(on, what.to)}${colon} ${what.subject}`;
    case 'letter':
      return `${pieces.letter(on)}${colon} ${what.subject}`;
    case 'letterText':
      return pieces.letterText(on, what.signs);
  }
}

function registerPart({ register: { entries, altered, head } }: ClaimFileFacts, { words }: Said): string[] {
  return [
    `## ${words.register}`,
    words.entries(entries, altered),
    words.chain,
    hashed(words.head(head.position), [head.hash]),
  ];
}

/** A value within a line: no markup, no line of its own. */
const plain = (text: string): string => escapeMarkdown(cleanValue(text));

/** What a document is; its name and its hash on lines of their own: within a paragraph they would be broken with a hyphen. */
const hashed = (text: string, under: readonly string[]): string => {
  const lines = under.map(line => (line === under.at(-1) ? `SHA-256 ${line}` : plain(line)));
  return `- ${[plain(text), ...lines].join('\\\n  ')}`;
};
