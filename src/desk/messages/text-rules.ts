// What holds for a text of that name, be it a letter or what is said back in writing: its shipped words, what it may name,
// what it may not leave out, and what is wrong with other words.

import type { Language } from '../../claim/parties.ts';
import {
  saidBlocksOf,
  saidLocked,
  saidProblems,
  saidVariables,
} from '../../letters/confirmations/own-said.ts';
import { requiredMentions } from '../../letters/mentions.ts';
import {
  trialViews,
  variableNames,
  type WordingProblem,
  wordingProblems,
} from '../../letters/own-wording.ts';
import { BLOCK_NAMES } from '../../letters/rendering/document.ts';
import { saidKeyKind, shippedSaid, type TextKey } from '../../letters/wording/confirmation-text.ts';
import { kindOf, type LetterText, wordingOf } from '../../letters/wording/letter-text.ts';
import { type ToneAdvice, toneAdvice } from '../../letters/wording-tone.ts';

export type TextRules = {
  readonly shipped: (language: Language) => LetterText;
  /** Between {{ and }}. */
  readonly variables: readonly string[];
  /** Alone on their line. */
  readonly blocks: readonly string[];
  /** What every text of this name states in some case; the law or the kind demands it. */
  readonly locked: readonly string[];
  readonly problems: (text: LetterText, language: Language) => WordingProblem[];
  readonly advice: (text: LetterText, language: Language) => ToneAdvice[];
};

export function textRules(key: TextKey): TextRules {
  const named = saidKeyKind(key);
  const { said } = named;
  if (said !== null)
    return {
      shipped: language => shippedSaid(said, language),
      variables: saidVariables(said),
      blocks: saidBlocksOf(said),
      locked: saidLocked(said),
      problems: (text, language) => saidProblems(text, { kind: said, language }),
      advice: (text, language) => toneAdvice(text, { letter: null, language }),
    };
  const { letter } = named;
  const { kind, variant } = kindOf(letter);
  return {
    shipped: language => wordingOf({ language, kind, variant }),
    variables: variableNames(),
    blocks: BLOCK_NAMES,
    locked: [...new Set(trialViews(letter, 'en').flatMap(view => requiredMentions(view)))],
    problems: (text, language) => wordingProblems(text, { key: letter, language }),
    advice: (text, language) => toneAdvice(text, { letter: kind, language }),
  };
}
