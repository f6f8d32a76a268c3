// What stopped a command is told to whoever reads it: in sentences on stderr, and with --json as the same list of problems on
// stdout, where a script looks for its answer: { "problems": [{ "severity", "place", "found", "expected" }] }.

import { errorAt } from '../../formats/problems.ts';
import type { Problem } from '../../formats/records.ts';
import type { Surroundings } from '../command.ts';
import { spokenFault } from './free-faults.ts';
import { jsonText } from './json.ts';

type Told = {
  /** One problem a line, or the usage of a command. */
  readonly told: string;
  /** Of a sentence that names no place. */
  readonly place: string;
  /** Of a sentence that does not say it. */
  readonly expected: string;
};

/** Surroundings that know whether an answer was printed, and the teller of what stopped the command. */
export function telling(
  around: Surroundings,
  words: readonly string[],
): { readonly around: Surroundings; tell(fault: Told, more?: string): void } {
  let isAnswered = false;
  const print = (text: string): void => {
    isAnswered = true;
    around.print(text);
  };
  return {
    around: { ...around, print },
    tell: (fault, more = '') => {
      around.note(`${spokenFault(fault.told, around.locale ?? 'en')}${more}`);
      // One answer, and not a second one after what was printed before the fault.
      if (isForScripts(words) && !isAnswered) around.print(problemsText(fault));
    },
  };
}

/** Whether the answer is for a script; what follows two dashes are names. */
export function isForScripts(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end === -1 ? words.length : end).includes('--json');
}

export const problemsText = (fault: Told): string => jsonText({ problems: problemsOf(fault) });

export function problemsOf({ told, place, expected }: Told): Problem[] {
  if (told.startsWith('usage: ')) return [errorAt({ place, found: 'other words', expected })];
  return told.split('\n').map(line => {
    const missing = MISSING.exec(line)?.[1];
    if (missing !== undefined) return errorAt({ place: missing, found: 'nothing', expected });
    const [, where, found, wanted] = SENTENCE.exec(line) ?? [];
    return errorAt({ place: where ?? place, found: found ?? line, expected: wanted ?? expected });
  });
}

const SENTENCE = /^(?:(.+?): )?found (.+), expected (.+)$/;
const MISSING = /^(--[a-z-]+) is missing$/;
