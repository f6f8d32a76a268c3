// The words after `acquit`, taken apart: the command, its options and the words beside them. Whatever fits nowhere is told
// in one sentence, because what is passed over in silence was meant to do something.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, type Invocation, type Surroundings, textOf, UsageError } from '../command.ts';

/** Every command has them; what is done without a database passes over them. */
const EVERYWHERE = { data: { type: 'string' }, server: { type: 'string' } } as const;

export function invocationOf(command: Command, given: readonly string[], around: Surroundings): Invocation {
  const { values, positionals } = parsed(command, given);
  const surplus = positionals[command.mostWords];
  if (surplus !== undefined) throw new UsageError(`found "${surplus}", expected ${countOf(command)}`);
  const data = textOf(values, 'data');
  if (data?.trim() === '') throw new UsageError('--data: found nothing, expected a folder');
  const server = textOf(values, 'server');
  if (server !== null && !isServerAddress(server))
    throw new UsageError(`--server: found "${withoutPassword(server)}", expected ${SERVER_EXPECTED}`);
  return {
    words: positionals,
    values,
    around: {
      ...around,
      ...(data === null ? {} : { dataFolder: resolve(data) }),
      ...(server === null ? {} : { databaseUrl: server }),
    },
  };
}

export const SERVER_EXPECTED =
  'the address of a PostgreSQL database, such as postgres://user@db.example/acquit';

/** `acquit --data DIR run` means `acquit run --data DIR`: what every command takes may stand before it. */
export function commandFirst(words: readonly string[]): readonly string[] {
  let at = 0;
  for (let word = words[at]; word !== undefined && LEADING.test(word); word = words[at])
    at += TAKES_NEXT.test(word) ? 2 : 1;
  const [name, ...rest] = words.slice(at);
  if (name === undefined) return words;
  const end = rest.indexOf('--');
  const [own, names] = end === -1 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
  return [name, ...own, ...words.slice(0, at), ...names];
}

const LEADING = /^--(?:json$|(?:data|server|company)(?:=|$))/;
const TAKES_NEXT = /^--(?:data|server|company)$/;

/** `socket:` and a path are what pg takes besides for a server on the same machine. */
export const isServerAddress = (text: string): boolean =>
  /^postgres(ql)?:\/\/.+$/.test(text)
    ? URL.canParse(text) || text.includes('@/')
    : /^(socket:)?\//.test(text);

/** Which database a command used: without account and password. */
export function serverAddress(address: string): string {
  if (!URL.canParse(address)) return withoutPassword(address);
  const { host, pathname, searchParams } = new URL(address);
  return `${searchParams.get('host') ?? host}${pathname}`;
}

/** What is shown of an address that may carry a password, whatever signs are in it. */
export const withoutPassword = (address: string): string =>
  address.replace(/^((?:[a-z][a-z+.-]*:\/\/)?[^:@/]*):.*@/i, '$1:…@');

function countOf({ mostWords }: Command): string {
  if (mostWords === 0) return 'no word beside the options';
  return mostWords === 1 ? 'one word beside the options' : `${mostWords} words beside the options at most`;
}

function parsed(command: Command, given: readonly string[]) {
  const options = { ...command.options, ...EVERYWHERE };
  try {
    const args = negativesJoined(given, options);
    const { tokens, ...found } = parseArgs({ args, options, allowPositionals: true, tokens: true });
    refuseRepeated(tokens, options);
    return found;
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    throw new UsageError(sentenceOf(error));
  }
}

/** Of an option that says one thing, a second value would silently take the place of the first. */
function refuseRepeated(tokens: readonly Token[], options: Command['options']): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined || options[token.name]?.multiple === true)
      continue;
    if (seen.has(token.name))
      throw new UsageError(`--${token.name}: found a second value, "${token.value}", expected one`);
    seen.add(token.name);
  }
}

type Token =
  | { readonly kind: 'option'; readonly name: string; readonly value: string | undefined }
  | { readonly kind: 'positional' | 'option-terminator' };

/** `--amount -5` as `--amount=-5`: the command says better what is wrong with a negative number than the parser. */
function negativesJoined(given: readonly string[], options: Command['options']): string[] {
  const end = given.indexOf('--');
  return given.flatMap((word, position) => {
    if (end !== -1 && position >= end) return [word];
    const [before = '', next = ''] = [given[position - 1], given[position + 1]];
    const takesNext = (option: string): boolean => options[option.replace(/^--/, '')]?.type === 'string';
    if (isNegative(word) && before.startsWith('--') && takesNext(before)) return [];
    return word.startsWith('--') && takesNext(word) && isNegative(next) ? [`${word}=${next}`] : [word];
  });
}

const isNegative = (word: string): boolean => /^-\d/.test(word);

function sentenceOf({ message, code }: ArgumentError): string {
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option} here`;
  if (/does not take an argument/.test(message)) return `${option}: found a value, expected none`;
  return `${option}: found nothing after it, expected a value`;
}

type ArgumentError = TypeError & { readonly code: string };

const isArgumentError = (error: unknown): error is ArgumentError =>
  error instanceof TypeError &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('ERR_PARSE_ARGS');
