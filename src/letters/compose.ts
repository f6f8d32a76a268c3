// From the facts of a message to its frozen texts: subject, plain text, HTML and letter, from one wording.
// It refuses a text that lacks a mention the law demands, that shows an amount nobody calculated, or that asks a
// consumer for what no creditor may ask.

import type { Language } from '../claim/parties.ts';
import { isPositive } from '../units/money.ts';
import { makeBlock } from './blocks.ts';
import { requiredMentions, statedIn } from './mentions.ts';
import type {
  ComposedMail,
  ComposedMessage,
  LetterContent,
  MessageView,
  Refusal,
  RegisteredBy,
} from './message.ts';
import { payCode } from './pay-code.ts';
import { type Block, filledMarkdown, readDocument } from './rendering/document.ts';
import { renderHtml } from './rendering/html.ts';
import { renderPlainText } from './rendering/plain-text.ts';
import { withTypography } from './rendering/typography.ts';
import { type Medium, type Scopes, scopesOf } from './scope.ts';
import { cleanValue, fillMarks, renderSkeleton, type Skeleton, type TemplateScope } from './template.ts';
import { foreignAmounts } from './view-amounts.ts';
import { type LetterText, wordingOf } from './wording/letter-text.ts';

export type ComposeOptions = {
  /** Keys that the text must state; this room's own table for the kind when absent. */
  readonly requiredMentions?: readonly string[];
  /** A company's own wording for this kind and language. */
  readonly wording?: LetterText;
  /** How its letter leaves; absent: as an ordinary one. */
  readonly registered?: RegisteredBy;
};

/** Thrown by `compose`; a template that cannot be rendered throws Liquid's own error. */
export class MessageRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, view: MessageView) {
    const { missing, foreignAmounts: amounts, forbidden } = refusal;
    super(
      `The ${view.kind} message in '${view.language}' is refused. Missing mentions: ${listed(missing)}; ` +
        `amounts not in the claim: ${listed(amounts)}; not allowed: ${listed(forbidden)}`,
    );
    this.name = 'MessageRefused';
    this.refusal = refusal;
  }
}

const listed = (parts: readonly string[]): string => (parts.length === 0 ? 'none' : parts.join(', '));

/** The message, or a `MessageRefused` thrown. */
export function compose(view: MessageView, options: ComposeOptions = {}): ComposedMessage {
  const result = composeOrRefuse(view, options);
  if ('kind' in result) throw new MessageRefused(result, view);
  return result;
}

/** The message, or why there is none: for screens that show the reason. */
export function composeOrRefuse(view: MessageView, options: ComposeOptions = {}): ComposedMessage | Refusal {
  const { composed, refusal } = composeAndJudge(view, options);
  return refusal ?? composed;
}

/** The same for what leaves without paper: no letter is written, and nothing is asked of one. */
export function composeMailOrRefuse(view: MessageView, options: ComposeOptions = {}): ComposedMail | Refusal {
  const { composed, refusal } = judged({ ...writing(view, options).mail, letter: null }, view, options);
  return refusal ?? composed;
}

/** The text and what is wrong with it, for whoever is writing the wording. */
export function composeAndJudge(
  view: MessageView,
  options: ComposeOptions = {},
): { readonly composed: ComposedMessage; readonly refusal: Refusal | null } {
  const written = writing(view, options);
  return judged({ ...written.mail, letter: letterOf(view, written, options) }, view, options);
}

function judged<Composed extends ComposedMail>(
  composed: Composed,
  view: MessageView,
  options: ComposeOptions,
): { readonly composed: Composed; readonly refusal: Refusal | null } {
  const { subject, text, letter } = composed;
  const states = statedIn(composed, view);
  const required = options.requiredMentions ?? requiredMentions(view);
  const refusal: Refusal = {
    kind: 'refused',
    missing: required.filter(key => !states(key)),
    foreignAmounts: foreignAmounts([subject, text, ...(letter === null ? [] : [letter.text])], view),
    forbidden: forbiddenClaims(view),
  };
  const isRefused = refusal.missing.length + refusal.foreignAmounts.length + refusal.forbidden.length > 0;
  return { composed, refusal: isRefused ? refusal : null };
}

/** What the mail is made of, part by part, and the code beside its means of payment. */
export function mailParts(
  view: MessageView,
  { wording = wordingOf({ ...view, variant: view.variant ?? null }) }: Pick<ComposeOptions, 'wording'> = {},
): { readonly blocks: readonly Block[]; readonly payCode: string | null } {
  const { blocks } = part({ source: wording.body, view, scopes: scopesOf(view), medium: 'email' });
  return { blocks, payCode: transferCode(view) };
}

type Writing = {
  readonly wording: LetterText;
  readonly scopes: Scopes;
  readonly mail: Omit<ComposedMail, 'letter'>;
};

function writing(view: MessageView, options: ComposeOptions): Writing {
  const wording = options.wording ?? wordingOf({ ...view, variant: view.variant ?? null });
  const scopes = scopesOf(view);
  const { blocks } = part({ source: wording.body, view, scopes, medium: 'email' });
  const subject = subjectOf(wording, source => line(source, view.language, scopes.email));
  const code = transferCode(view);
  const mail = {
    language: view.language,
    subject,
    text: renderPlainText(blocks),
    html: renderHtml({ blocks, language: view.language, subject, hasPayCode: code !== null }),
    amount: view.asked,
    payCode: code,
  };
  return { wording, scopes, mail };
}

function letterOf(
  view: MessageView,
  { wording, scopes, mail }: Writing,
  { registered }: ComposeOptions,
): LetterContent {
  const { letterBody, body, letterTitle } = wording;
  const { skeleton, blocks } = part({ source: letterBody ?? body, view, scopes, medium: 'letter' });
  return {
    language: view.language,
    title: letterTitle === undefined ? mail.subject : line(letterTitle, view.language, scopes.letter),
    body: filledMarkdown(skeleton),
    text: renderPlainText(blocks),
    view,
    payCode: mail.payCode,
    ...(registered === undefined ? {} : { registered }),
  };
}

function part({
  source,
  view,
  scopes,
  medium,
}: {
  source: string;
  view: MessageView;
  scopes: Scopes;
  medium: Medium;
}): { skeleton: Skeleton; blocks: Block[] } {
  const skeleton = setSkeleton(source, view.language, scopes[medium]);
  return { skeleton, blocks: readDocument(skeleton, name => makeBlock({ name, view, medium })) };
}

/** Mail programs show about so many signs of a subject in a list. */
const LONGEST_SUBJECT = 55;

function subjectOf({ subject, shorterSubject }: LetterText, lineOf: (source: string) => string): string {
  const full = lineOf(subject);
  return shorterSubject === undefined || full.length <= LONGEST_SUBJECT ? full : lineOf(shorterSubject);
}

/** A subject is one line of text: its wording is not Markdown. */
function line(source: string, language: Language, scope: TemplateScope): string {
  const skeleton = setSkeleton(source, language, scope);
  return cleanValue(fillMarks(skeleton.markdown, skeleton.values));
}

function setSkeleton(source: string, language: Language, scope: TemplateScope): Skeleton {
  const { markdown, values } = renderSkeleton(source, scope);
  return { markdown: withTypography(markdown, language), values };
}

function transferCode(view: MessageView): string | null {
  const { name, iban, bic } = view.creditor;
  return payCode({ name, iban, bic, amount: view.asked, reference: view.paymentReference });
}

/**
 * France: the fixed sum is for businesses (C. com. D441-5) and a consumer bears no recovery cost before an
 * enforceable title (CPCE L111-8). Belgium: nothing but the balance during the free period (CDE XIX.2).
 */
function forbiddenClaims(view: MessageView): string[] {
  if (!view.debtor.isConsumer) return [];
  const isFree = view.kind === 'consumerFirstReminder' && view.asked.amount !== view.principal.amount;
  const isFrench = view.law === 'FR' && isPositive(view.compensation);
  return isFree || isFrench ? ['consumerCosts'] : [];
}
