// What a run decided, as lines for a person: each dossier with its reasons, then how many of each.

import * as m from '../../messages/compiled/messages.js';
import { countsText, decisionText } from '../../messages/terminal-words.ts';
import { stepText } from '../../messages/words.ts';
import type { Surroundings } from '../command.ts';
import type { runJson } from './json.ts';
import { sentencesOf } from './sentences.ts';

const KINDS = ['send', 'wait', 'hold', 'ask', 'done'] as const;

export function runLines(
  { dossiers, counts }: ReturnType<typeof runJson>,
  around: Pick<Surroundings, 'locale'>,
): string[] {
  const { locale = 'en' } = around;
  const lines = dossiers.flatMap(({ debtor, decision, step, amount, currency, because }) => {
    const what = step === null ? [] : [stepText(step, locale)];
    const said = [decisionText(decision, locale), ...what, `${amount} ${currency}`].join(', ');
    return [
      m.terminal_what({ name: debtor, said }, { locale }),
      ...sentencesOf(because, around).map(sentence => `  ${sentence}`),
    ];
  });
  return [
    ...lines,
    countsText(
      KINDS.map(kind => [kind, counts[kind]] as const),
      locale,
    ),
  ];
}
