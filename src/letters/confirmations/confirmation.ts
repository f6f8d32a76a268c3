// What was said or agreed, put in writing the same day: on the telephone, on the debtor's page, by money that came in, or as
// a payment plan. It asks for nothing, but for an offer to settle, which says how it is paid. Words of a company that cannot say all of it on the facts of the day give way to the
// shipped ones: what was agreed is confirmed in any case.

import type { Language } from '../../claim/parties.ts';
import { comparable } from '../mentions.ts';
import { renderHtml } from '../rendering/html.ts';
import { blocksOf, type SetBlock } from '../rendering/paragraphs.ts';
import { withTypography } from '../rendering/typography.ts';
import { cleanValue, fillMarks, isTemplateFault, renderSkeleton } from '../template.ts';
import { amountsBeside } from '../view-amounts.ts';
import { shippedSaid } from '../wording/confirmation-text.ts';
import type { LetterText } from '../wording/letter-text.ts';
import type { Said, SaidHow, Writing } from './confirmed.ts';
import {
  SAID_BLOCKS,
  type SaidInWriting,
  saidBlock,
  saidMentions,
  saidScope,
  setBlocks,
} from './confirmed-scope.ts';
import { saidAmounts } from './said-amounts.ts';

export type Confirmation = {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** The instalments and the means of payment that its text holds: HTML shows them as tables. */
  readonly set?: readonly SetBlock[];
  /** EPC069-12 payload of what it asks for; null where it asks for nothing, or no code can say it. */
  readonly payCode?: string | null;
};

/** Beside the account stands the transfer code, as in a reminder. */
export const confirmationHtml = ({
  language,
  subject,
  text,
  set = [],
  payCode = null,
}: Confirmation): string =>
  renderHtml({ blocks: blocksOf(text, set), language, subject, hasPayCode: payCode !== null });

export function confirmationOf(
  said: Said,
  {
    own = null,
    language,
    country,
    recipientName,
    creditorName,
    signatory,
    ...how
  }: Writing &
    SaidHow & {
      /** The company's own words for it. */
      readonly own?: LetterText | null;
    },
): Confirmation {
  const writing = { language, country, recipientName, creditorName, signatory };
  const asked = { said, writing, ...how };
  return (own === null ? null : usable(own, asked)) ?? written(shippedSaid(said.kind, language), asked);
}

function usable(own: LetterText, asked: SaidInWriting): Confirmation | null {
  try {
    const text = written(own, asked);
    const { missing, amounts } = saidFaults(text, asked);
    return missing.length + amounts.length === 0 ? text : null;
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    return null;
  }
}

/** Throws Liquid's own error on words that are no template. */
export function written({ subject, body }: LetterText, asked: SaidInWriting): Confirmation {
  const { language } = asked.writing;
  const scope = saidScope(asked);
  const set = (source: string): { readonly lines: string[]; readonly values: readonly string[] } => {
    const { markdown, values } = renderSkeleton(source, scope);
    return { lines: withTypography(markdown, language).split('\n'), values };
  };
  const title = set(subject);
  const { lines, values } = set(body);
  const text = lines
    .map(line => {
      const block = SAID_BLOCKS.find(name => line.trim() === `<${name}/>`);
      return block === undefined ? fillMarks(line.trimEnd(), values) : saidBlock(block, asked);
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const known = setBlocks(asked).filter(one => text.includes(one.text));
  return {
    language,
    subject: cleanValue(fillMarks(title.lines.join(' '), title.values)),
    text,
    set: known,
    payCode: payCodeOf(asked, known),
  };
}

/** Where the text does not say how it is paid, no code stands alone. */
const payCodeOf = ({ said }: SaidInWriting, set: readonly SetBlock[]): string | null =>
  'howToPay' in said && set.some(isPayment) ? (said.howToPay?.payCode ?? null) : null;

const isPayment = ({ block }: SetBlock): boolean => block.kind === 'facts' && block.role === 'payment';

/** What a confirmation leaves out, and the amounts in it that nobody agreed. */
export function saidFaults(
  { subject, text }: Pick<Confirmation, 'subject' | 'text'>,
  asked: SaidInWriting,
): { readonly missing: readonly string[]; readonly amounts: readonly string[] } {
  const { said, writing } = asked;
  const whole = comparable(text);
  const missing = Object.entries(saidMentions(asked)).flatMap(([key, fragments]) =>
    fragments.every(fragment => whole.includes(comparable(cleanValue(fragment)))) ? [] : [key],
  );
  const names = [writing.creditorName, writing.recipientName, writing.signatory, ...namesIn(said)];
  const known = {
    amounts: saidAmounts(said).map(({ amount }) => amount),
    facts: names,
    currency: currencyOf(said),
  };
  return { missing, amounts: amountsBeside([subject, text], known) };
}

const namesIn = (said: Said): readonly string[] => {
  if (said.kind === 'plan') {
    const { debtorName, terms, readOn } = said;
    const page = readOn.kind === 'message' && readOn.pageUrl !== null ? [readOn.pageUrl] : [];
    return [debtorName, ...terms.numbers, ...page];
  }
  if (said.kind === 'dispute') return [said.number];
  if ('howToPay' in said) {
    const { howToPay, numbers } = said;
    return [...numbers, howToPay?.reference ?? '', 'pageUrl' in said ? (said.pageUrl ?? '') : ''];
  }
  return 'numbers' in said ? said.numbers : [];
};

function currencyOf(said: Said): string {
  if (said.kind === 'plan') return said.terms.whole.currency;
  if ('whole' in said) return said.whole.currency;
  return 'amount' in said && said.amount !== null ? said.amount.currency : 'EUR';
}
