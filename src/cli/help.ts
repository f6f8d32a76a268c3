// What `acquit help` says, and which command was probably meant.

import type { Command } from './command.ts';

export const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);
export const VERSION: ReadonlySet<string> = new Set(['version', '--version', '-V', '-v']);

export const helpText = (commands: Readonly<Record<string, Command>>): string =>
  [
    'Usage:',
    ...Object.values(commands).map(({ usage }) => `  ${usage}`),
    '  acquit help COMMAND, or acquit COMMAND --help',
    '  acquit --version',
    'With every command:',
    '  --data DIR for another data folder than ACQUIT_DATA or ./data',
    '  --server URL for a PostgreSQL server, before DATABASE_URL (which keeps its password out of the list of processes)',
    '  --company NAME where there are several',
    '  a dash instead of a file reads what comes in through a pipe',
    'Exit codes: 0 done; 1 a rule refused, or a check failed; 2 bad input or usage.',
  ].join('\n');

/** "aprove" is approve: the nearest name, no further than two signs away. */
export function unknownText(word: string, names: readonly string[]): string {
  const nearest = names
    .map(name => ({ name, distance: distanceOf(word, name) }))
    .sort((left, right) => left.distance - right.distance)[0];
  const meant = nearest !== undefined && nearest.distance <= 2 ? ` Did you mean ${nearest.name}?` : '';
  return `There is no command "${word}".${meant} acquit help lists them all.`;
}

/** How many signs are put in, taken out or replaced (Levenshtein). */
function distanceOf(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[right.length] ?? 0;
}
