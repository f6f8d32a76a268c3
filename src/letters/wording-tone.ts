// What a text does to its reader that its author may not have meant. Advice, never a refusal: "URGENT" in the subject,
// the bailiff in a first reminder, no word of thanks.

import type { Language } from '../claim/parties.ts';
import type { LetterKind } from '../dunning/scenario/scenario.ts';
import type { LetterText } from './wording/letter-text.ts';
import { TONE_WORDS } from './wording/tone-words.ts';

export type ToneAdvice = {
  readonly kind: 'shouts' | 'counts' | 'threatens' | 'capitals' | 'exclamation' | 'noThanks' | 'otherLink';
  /** The words themselves; empty where something is missing. */
  readonly found: string;
};

/** Before these nobody is told of courts. */
const FORMAL: readonly LetterKind[] = ['costsNotice', 'lastNotice', 'formalNotice'];
/** Where a word of thanks is missed. */
const COURTEOUS: readonly LetterKind[] = ['comingDue', 'courteousReminder', 'dateRequest'];
/** Words of more letters that are written in capitals alone; shorter ones are names: IBAN, SARL. */
const CAPITALS = /(?<![\p{L}{])\p{Lu}{6,}(?!\p{L})/gu;
const LINK = /\]\(\s*(?!\{\{\s*pageUrl\s*\}\})([^)\s]+)/g;

/** `letter` null: a confirmation, which asks for nothing. */
export function toneAdvice(
  text: LetterText,
  { letter, language }: { letter: LetterKind | null; language: Language },
): ToneAdvice[] {
  const whole = [text.subject, text.body, text.letterTitle, text.letterBody].join('\n');
  const words = TONE_WORDS[language];
  // What is said on the telephone is written for ourselves.
  if (letter === 'call') return [];
  const all = (kind: ToneAdvice['kind'], pattern: RegExp): ToneAdvice[] =>
    [...new Set([...whole.matchAll(pattern)].map(match => match[1] ?? match[0]))].map(found => ({
      kind,
      found,
    }));
  return [
    ...all('shouts', words.shouts),
    ...[...new Set(whole.match(words.counts))].map(found => ({ kind: 'counts' as const, found })),
    ...(letter !== null && FORMAL.includes(letter) ? [] : all('threatens', words.threatens)),
    ...all('capitals', CAPITALS),
    ...(whole.includes('!') ? [{ kind: 'exclamation' as const, found: '!' }] : []),
    ...(letter !== null && COURTEOUS.includes(letter) && whole.search(words.thanks) < 0
      ? [{ kind: 'noThanks' as const, found: '' }]
      : []),
    ...all('otherLink', LINK),
  ];
}
