// Whether a password is hard to guess, as zxcvbn estimates it: what stands in lists of leaked passwords, on keyboards in
// a row, or in the person's own name and address is weak, however long. Nothing is sent anywhere.

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { PASSWORD_MINIMUM } from './access.ts';

/** Of 0 to 4; 3 is "safely unguessable" for whoever has stolen the hashes. */
const LOWEST_SCORE = 3;
/** What is estimated: beyond this many signs the estimate costs time and changes nothing. */
const SIGNS_ESTIMATED = 128;

let estimator: ZxcvbnFactory | null = null;

/** `own` is what anybody knows of the person: name, address, company. */
export function isStrongPassword(password: string, own: readonly string[]): boolean {
  if (password.length < PASSWORD_MINIMUM) return false;
  const words = own.flatMap(text => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter(word => word.length > 2);
  const folded = password.slice(0, SIGNS_ESTIMATED).toLowerCase();
  // What everybody knows of the person counts for nothing: "camille.roy2026" is as good as ".2026".
  const rest = words.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), folded);
  return [password.slice(0, SIGNS_ESTIMATED), rest].every(text => scoreOf(text) >= LOWEST_SCORE);
}

function scoreOf(text: string): number {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return estimator.check(text, ['acquit']).score;
}
