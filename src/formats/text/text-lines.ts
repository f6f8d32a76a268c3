// The lines of a file of any size, one by one, cut as `splitLines` cuts them: a text is never whole in memory.

import type { InputFile } from '../records.ts';
import { type Encoding, splitLines } from './text.ts';
import { textSlices } from './text-pieces.ts';

export type Line = {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** False for a last line without its line end. */
  readonly isEnded: boolean;
};

/** What is longer is no line of any format: it is given out in parts, which nobody can read. */
export const LONGEST_LINE = 1024 * 1024;

export function* linesOf(file: InputFile, encoding: Encoding): Generator<Line> {
  let number = 0;
  let rest = '';
  for (const piece of textSlices(file, encoding)) {
    const text = rest + piece;
    const end = text.length > LONGEST_LINE && !/[\r\n]/.test(text) ? text.length : lastLineEnd(text);
    rest = text.slice(end);
    for (const line of end === 0 ? [] : splitLines(text.slice(0, end))) {
      number += 1;
      yield { text: line, number, isEnded: true };
    }
  }
  const isEnded = /[\r\n]$/.test(rest);
  const last = splitLines(rest);
  for (const [index, line] of last.entries())
    yield { text: line, number: number + index + 1, isEnded: isEnded || index + 1 < last.length };
}

/** Behind the last line end that is whole: a CR at the very end may be half of CR LF. */
function lastLineEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\r') end -= 1;
  return end === 0 ? 0 : Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
}
