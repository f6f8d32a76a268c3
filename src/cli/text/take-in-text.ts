// What a file gave, or would give, as lines on the screen: the counts, then what a person should look at.

import type { TakeInLine, TakeInView } from '../../desk/views/take-in.ts';
import { problemWords } from '../../messages/problem-words.ts';
import { toDecimal } from '../../units/money.ts';

/** Of what is simply new or was there, the counts say enough. */
const WORTH_A_LINE: ReadonlySet<TakeInLine['outcome']> = new Set(['changed', 'refused']);

export function viewText(view: TakeInView): string[] {
  const counts = `${view.added} added, ${view.changed} changed, ${view.unchanged} unchanged, ${view.refused} refused`;
  const id = view.importId === null ? '' : `, import ${view.importId}`;
  return [
    `${view.file}: ${view.format}, ${counts}${id}`,
    ...(isOfNothing(view)
      ? view.problems.map(({ found }) => `  nothing is kept: ${problemWords(found, 'en')}`)
      : []),
    ...view.lines.filter(({ outcome }) => WORTH_A_LINE.has(outcome)).map(lineText),
  ];
}

/** Four counts of zero say nothing: why is said beside them. */
const isOfNothing = ({ added, changed, unchanged, refused }: TakeInView): boolean =>
  added + changed + unchanged + refused === 0;

function lineText({ outcome, what, label, party, amount, differences }: TakeInLine): string {
  const sum = amount === null ? '' : ` ${toDecimal(amount)} ${amount.currency}`;
  const changes = differences.map(
    ({ field, was, now }) => `${field} ${was ?? 'nothing'} → ${now ?? 'nothing'}`,
  );
  return `  ${outcome} ${what} ${label}${party === null ? '' : `, ${party}`}${sum}${changes.length === 0 ? '' : `: ${changes.join('; ')}`}`;
}
