// One line of the terminal on a run. Only the dossiers whose turn it is are looked at: at the second start on a day hardly any, though
// messages that were prepared before wait for approval. "0 to send" was read as "nothing waits".

import type { DailyRun } from '../desk/daily-run.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

export function decidedText(
  { send, wait, hold, ask, done }: DailyRun<never>['counts'],
  locale: Locale,
): string {
  const looked = send + wait + hold + ask + done;
  const dossiers = m.log_dossiers({ count: looked }, { locale });
  const messages = m.count_messages({ count: send }, { locale });
  const rest = { wait: `${wait}`, hold: `${hold}`, ask: `${ask}`, done: `${done}` };
  return m.log_decided({ dossiers, messages, ...rest }, { locale });
}

/** What the running server says of its day, each in the language of whoever reads its log. */
export const logWords = (locale: Locale) => ({
  decided: (counts: DailyRun<never>['counts'], isCutShort: boolean): string =>
    [decidedText(counts, locale), ...(isCutShort ? [m.terminal_runStopped({}, { locale })] : [])].join('. '),
  backup: ({ rows, file }: { readonly rows: number; readonly file: string }): string =>
    m.log_backup({ rows: `${rows}`, file }, { locale }),
});
