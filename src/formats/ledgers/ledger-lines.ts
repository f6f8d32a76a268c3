// Entries of a ledger whose label has a line end in it, in quotes or not: the lines between are one entry where they become one
// that is as wide as the titles, and where none of them is an entry by itself. Everything else stays as it is, to be refused.
// '…|"Facture FA101' above 'suite"|1210,00|0,00|…' is one entry with the label 'Facture FA101 suite'.

import type { Line } from '../text/text-lines.ts';

/** A label of more lines is a quote that was lost. */
const MOST_LINES = 20;

type Shape = {
  /** Of the titles. */
  readonly width: number;
  readonly delimiter: string;
  /** Where the label stands. */
  readonly labelAt: number;
  /** Whether the cells of a joined line are where the titles say. */
  readonly fits: (text: string) => boolean;
};

export function* wholeEntries(lines: Iterable<Line>, shape: Shape): Generator<Line> {
  let held: Line[] = [];
  for (const line of lines) {
    if (held.length === 0) {
      if (endsInLabel(line.text, shape)) held = [line];
      else yield line;
      continue;
    }
    const whole = joined([...held, line]);
    const isEntryItself = widthOf(line.text, shape) >= shape.width;
    if (!isEntryItself && isWhole(whole.text, shape)) {
      yield whole;
      held = [];
    } else if (!isEntryItself && held.length < MOST_LINES && widthOf(whole.text, shape) < shape.width)
      held.push(line);
    else {
      yield* held;
      yield line;
      held = [];
    }
  }
  yield* held;
}

/** Only in quotes may a label hold what parts the cells. */
function isWhole(text: string, shape: Shape): boolean {
  const width = widthOf(text, shape);
  const isQuoted = text.split(shape.delimiter)[shape.labelAt]?.trimStart().startsWith('"') === true;
  return (width === shape.width || (isQuoted && width > shape.width)) && shape.fits(text);
}

/** Asked of every line: counted as far as it takes. */
function endsInLabel(text: string, { delimiter, labelAt }: Shape): boolean {
  let at = -1;
  for (let cell = 0; cell < labelAt; cell += 1) {
    at = text.indexOf(delimiter, at + 1);
    if (at < 0) return false;
  }
  return text.indexOf(delimiter, at + 1) < 0;
}

const widthOf = (text: string, { delimiter }: Shape): number => text.split(delimiter).length;

/** With the number of its first line. */
function joined(lines: readonly Line[]): Line {
  const [first] = lines;
  const written = lines.map(({ text }) => text.trim()).filter(text => text !== '');
  return { text: written.join(' '), number: first?.number ?? 0, isEnded: lines.at(-1)?.isEnded ?? false };
}
