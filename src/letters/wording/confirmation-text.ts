// The shipped words of what is said back in writing, each under the name by which a company can replace them.

import type { Language } from '../../claim/parties.ts';
import type { Said } from '../confirmations/confirmed.ts';
import { CONFIRMATION_WORDS, type ConfirmationWords } from './confirmation-words.ts';
import { LEFT_WORDS } from './left-words.ts';
import { type LetterText, WORDING_KEYS, type WordingKey } from './letter-text.ts';
import { PLAN_WORDS } from './plan-words.ts';

export const SAID_KINDS = [
  'promise',
  'dispute',
  'callBack',
  'planProposed',
  'planRefused',
  'plan',
  'paid',
  'received',
  'settlement',
  'settlementWithdrawn',
  'settlementFollows',
  'planFollows',
  'settlementLeft',
  'planLeft',
  'thanks',
] as const satisfies readonly Said['kind'][];

export type SaidKey = `said.${Said['kind']}`;
export const SAID_KEYS: readonly SaidKey[] = SAID_KINDS.map(kind => `said.${kind}` as const);

/** Every text that a company may write in its own words. */
export type TextKey = WordingKey | SaidKey;

/** What a name stands for: something said, or a letter. */
export function saidKeyKind(
  key: TextKey,
): { readonly said: Said['kind'] } | { readonly said: null; readonly letter: WordingKey } {
  const said = SAID_KINDS.find(kind => `said.${kind}` === key);
  if (said !== undefined) return { said };
  const letter = WORDING_KEYS.find(known => known === key);
  if (letter === undefined) throw new Error(`No text is called ${key}`);
  return { said: null, letter };
}

export function shippedSaid(kind: Said['kind'], language: Language): LetterText {
  if (kind === 'plan') return planText(language);
  if (kind !== 'settlementLeft' && kind !== 'planLeft') return saidText(kind, CONFIRMATION_WORDS[language]);
  const { subject, paragraphs } = LEFT_WORDS[language][kind];
  return { subject, body: letter(paragraphs) };
}

function saidText(
  kind: Exclude<Said['kind'], 'plan' | 'settlementLeft' | 'planLeft'>,
  words: ConfirmationWords,
): LetterText {
  const { subjects, after, mistaken } = words;
  if (kind === 'thanks') return { subject: subjects.thanks, body: letter([words.thanks]) };
  switch (kind) {
    case 'settlement':
    case 'settlementWithdrawn':
    case 'settlementFollows':
    case 'planFollows':
      return { subject: subjects[kind], body: letter(words[kind]) };
  }
  const byWay = (said: { readonly call: string; readonly page: string }): string =>
    `{% if isCall %}${said.call}{% else %}${said.page}{% endif %}`;
  const isOfPlan = kind === 'planProposed' || kind === 'planRefused';
  return {
    subject: isOfPlan ? subjects.plan : byWay(subjects),
    body: letter([
      `${byWay(kind === 'planRefused' ? { ...after, page: after.planRefused } : after)} ${words[kind]}`,
      // A refusal, and what was only received, repeat nothing that could have been misunderstood.
      ...(kind === 'planRefused' || kind === 'received' ? [] : [mistaken]),
    ]),
  };
}

function planText(language: Language): LetterText {
  const { subject, agreed, sign, signOnPage, signEither, isAccepted } = PLAN_WORDS[language];
  const asked = `{% if isAccepted %}${isAccepted}{% elsif isOnPage %}${signOnPage}{% elsif pageUrl %}${signEither}{% else %}${sign}{% endif %}`;
  return { subject, body: letter([agreed, '<schedule/>', '<clauses/>', asked]) };
}

const letter = (paragraphs: readonly string[]): string =>
  ['{{ greeting }}', ...paragraphs, '<signature/>'].join('\n\n');
