// What `acquit help` says, in the language of whoever asks, and which command was probably meant.

import { whatCommandDoes } from '../messages/command-lines.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';
import type { Command } from './command.ts';

export const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);
export const VERSION: ReadonlySet<string> = new Set(['version', '--version', '-V', '-v']);

export const helpText = (commands: Readonly<Record<string, Command>>, locale: Locale): string => {
  const say = { locale };
  return [
    m.commands_usage({}, say),
    ...Object.entries(commands).map(
      ([name, { usage }]) => `  ${usage}\n      ${whatCommandDoes(name, locale)}`,
    ),
    `  ${m.commands_oneHelp({}, say)}`,
    '  acquit --version',
    m.commands_everywhere({}, say),
    `  --data DIR ${m.commands_data({}, say)}`,
    `  --server URL ${m.commands_server({}, say)}`,
    `  --company NAME ${m.commands_company({}, say)}`,
    `  ${m.commands_dash({}, say)}`,
    m.commands_exits({}, say),
  ].join('\n');
};

/** The same for a script: each command with what it does and the names of its options. */
export const helpJson = (commands: Readonly<Record<string, Command>>, locale: Locale) => ({
  commands: Object.entries(commands).map(([name, command]) => commandJson(name, command, locale)),
});

export const commandJson = (name: string, { usage, options }: Command, locale: Locale) => ({
  name,
  usage,
  does: whatCommandDoes(name, locale),
  options: Object.keys(options).map(option => `--${option}`),
});

/** Of one command: its usage, what it does, and the options that its usage leaves out. */
export function commandHelp(name: string, { usage, options }: Command, locale: Locale): string {
  const also = Object.entries(options)
    .filter(([option]) => !new RegExp(`--${option}(?![a-z-])`).test(usage))
    .map(([option, { type }]) => `[--${option}${type === 'boolean' ? '' : ` ${VALUES[option] ?? 'TEXT'}`}]`);
  const lines = [`usage: ${usage}`, `  ${whatCommandDoes(name, locale)}`];
  if (also.length > 0) lines.push(`  ${m.commands_also({}, { locale })} ${also.join(' ')}`);
  return lines.join('\n');
}

const VALUES: Readonly<Record<string, string>> = {
  day: 'DAY',
  currency: 'EUR',
  company: 'NAME',
  as: 'NAME',
  country: 'FR',
};

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
