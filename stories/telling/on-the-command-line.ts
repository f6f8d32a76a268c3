// A command as a person reads it in the language of their terminal, with plain spaces.

import { runCommandLine } from '../../src/cli/commands.ts';
import type { Locale } from '../../src/messages/format.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import type { Diary } from './diary.ts';

/** Monday 5 October 2026, as if it were today. */
export async function told(
  d: Diary,
  locale: Locale,
  words: readonly string[],
): Promise<{ code: number; printed: string[]; noted: string[] }> {
  const [printed, noted]: [string[], string[]] = [[], []];
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  const around = surroundings({
    today: day('2026-10-05'),
    print: text => printed.push(...plain(text).split('\n')),
    note: text => noted.push(plain(text)),
  });
  const code = await runCommandLine(words, { ...around, isPretending: true, locale }, (_around, work) =>
    work(d.installation()),
  );
  return { code, printed, noted };
}
