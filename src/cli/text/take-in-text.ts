// What a file gave, or would give, as lines on the screen: the counts, then what a person should look at.

import type { TakeInLine, TakeInView } from '../../desk/views/take-in.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { problemWords } from '../../messages/problems/problem-words.ts';
import { fieldChangedText, lineOutcomeText, whatText } from '../../messages/take-in-words.ts';
import { countsText } from '../../messages/terminal-words.ts';
import { toDecimal } from '../../units/money.ts';
import type { Surroundings } from '../command.ts';

/** Of what is simply new or was there, the counts say enough. */
const WORTH_A_LINE: ReadonlySet<TakeInLine['outcome']> = new Set(['changed', 'refused']);

export function viewText(view: TakeInView, { locale = 'en' }: Pick<Surroundings, 'locale'>): string[] {
  const counts = countsText(
    COUNTS.map(what => [what, view[what]] as const),
    locale,
  );
  const id = view.importId === null ? '' : `, import ${view.importId}`;
  return [
    m.terminal_what({ name: view.file, said: `${view.format}, ${counts}${id}` }, { locale }),
    ...(isOfNothing(view)
      ? view.problems.map(
          ({ found }) => `  ${m.terminal_nothingKept({ why: problemWords(found, locale) }, { locale })}`,
        )
      : []),
    ...view.lines.filter(({ outcome }) => WORTH_A_LINE.has(outcome)).map(line => lineText(line, locale)),
  ];
}

const COUNTS = ['added', 'changed', 'unchanged', 'refused'] as const;

/** Four counts of zero say nothing: why is said beside them. */
const isOfNothing = ({ added, changed, unchanged, refused }: TakeInView): boolean =>
  added + changed + unchanged + refused === 0;

function lineText({ outcome, what, label, party, amount, differences }: TakeInLine, locale: Locale): string {
  const sum = amount === null ? '' : ` ${toDecimal(amount)} ${amount.currency}`;
  const nothing = m.terminal_nothing({}, { locale });
  const changes = differences.map(
    ({ field, was, now }) => `${fieldChangedText(field, locale)} ${was ?? nothing} → ${now ?? nothing}`,
  );
  const name = `${lineOutcomeText(outcome, locale)} ${whatText(what, locale)} ${label}${party === null ? '' : `, ${party}`}${sum}`;
  return `  ${changes.length === 0 ? name : m.terminal_what({ name, said: changes.join('; ') }, { locale })}`;
}
