// The roads to a title as a person reads them on the command line: what is owed, what the records answer, each road with what closes it
// or is missing, and the days that run.

import type { RoadsView } from '../../desk/claims/roads.ts';
import { AMOUNT_PARTS, amountPartText } from '../../messages/amount-words.ts';
import * as m from '../../messages/compiled/messages.js';
import { dayText, type Locale } from '../../messages/format.ts';
import { lawText } from '../../messages/law-sentences.ts';
import {
  deadlineText,
  knownText,
  pieceText,
  roadAnswerText,
  roadText,
  verdictText,
  whoseText,
} from '../../messages/law-words.ts';
import { written } from './figures-text.ts';

/** What the records answer, or only a person can. */
const QUESTIONS = {
  dispute: m.roads_dispute,
  merchants: m.roads_merchants,
  registered: m.roads_registered,
  writing: m.roads_writing,
} as const satisfies Record<RoadsView['known'][number]['key'], unknown>;

type Road = RoadsView['roads'][number];

export function roadsLines(
  { debtorName, amounts, known, roads, deadlines }: RoadsView,
  locale: Locale,
): string[] {
  const owed = AMOUNT_PARTS.filter(part => part === 'principal' || amounts[part].amount > 0).map(
    part => `${amountPartText(part, locale)} ${written(amounts[part])}`,
  );
  return [
    `${debtorName}${m.colon({}, { locale })}${owed.join(', ')}`,
    ...known.flatMap(one => {
      const said = knownText(one, locale);
      return said === null ? [] : [`${QUESTIONS[one.key]({}, { locale })} ${said}`];
    }),
    ...roads.flatMap(road => roadLines(road, locale)),
    ...deadlines.map(({ key, whose, plain, basis }) => {
      const name = `${deadlineText(key, locale)}${m.colon({}, { locale })}`;
      return `${name}${whoseText(whose, locale)} ${dayText(plain, locale)} (${basis.article})`;
    }),
  ];
}

/** What of the claim no road counts, and why. */
export function leftOutLines({ disputed, adjudged, timeBarred }: RoadsView, locale: Locale): string[] {
  const say = { locale };
  const line = (what: string, which: string): string => `${what}${m.colon({}, say)}${which}`;
  return [
    ...(disputed.amount > 0 ? [line(m.roads_disputed_left({}, say), written(disputed))] : []),
    ...(adjudged.length > 0 ? [line(m.roads_adjudged({}, say), adjudged.join(', '))] : []),
    ...(timeBarred.length > 0 ? [line(m.roads_time_barred({}, say), timeBarred.join(', '))] : []),
  ];
}

function roadLines(
  { key, verdict, conditions, missingPieces, whoActs, claimed }: Road,
  locale: Locale,
): string[] {
  const say = { locale };
  const claims = `${m.roads_claims({}, say)}${m.colon({}, say)}${written(claimed.amount)}`;
  const parts = [verdictText(verdict, locale), claims, lawText(whoActs, locale)];
  const missing = missingPieces.map(piece => pieceText(piece, locale)).join(', ');
  return [
    `${roadText(key, locale)}${m.colon({}, say)}${parts.join(m.semicolon({}, say))}`,
    ...conditions
      .filter(({ answer }) => answer !== 'met')
      .map(({ answer, expected, basis }) => {
        const said = `${roadAnswerText(answer, locale)}${m.colon({}, say)}${lawText(expected, locale)}`;
        return `  ${said} (${basis.article})`;
      }),
    ...(missing === '' ? [] : [`  ${m.roads_missing({}, say)}${m.colon({}, say)}${missing}`]),
  ];
}
