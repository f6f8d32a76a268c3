// What another person changed while somebody was writing: who, when, and which fields.

import { authorText } from './author-words.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { momentText } from './moment.ts';

export type Moved = { readonly field: string; readonly by: string | null; readonly at: string | null };

/** One sentence for each person and moment; `named` says how the reader calls a field. */
export function meanwhileTexts(
  changes: readonly Moved[],
  { locale, named }: { locale: Locale; named: (field: string) => string },
): string[] {
  const together = new Map<string, Moved[]>();
  for (const change of changes) {
    const key = `${change.by} ${change.at}`;
    together.set(key, [...(together.get(key) ?? []), change]);
  }
  return [...together.values()].flatMap(moved => {
    const [first] = moved;
    if (first === undefined) return [];
    const fields = moved.map(({ field }) => named(field)).join(', ');
    return first.by === null || first.at === null
      ? [m.meanwhile_unknown({ fields }, { locale })]
      : [
          m.meanwhile_by(
            { who: authorText(first.by, locale), moment: momentText(first.at, locale), fields },
            { locale },
          ),
        ];
  });
}
