// What was expected of a value in a request, in words that a person reads: the validator speaks of types and patterns.
// { code: 'too_small', origin: 'string', minimum: 1 } is 'at least 1 sign'.

import type { z } from '@hono/zod-openapi';

type Issue = z.core.$ZodIssue;

export function expectedText(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${TYPES[issue.expected] ?? issue.expected}${isAbsent(issue) ? ', found nothing' : ''}`;
    case 'too_small':
      return `at least ${limitText(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `at most ${limitText(issue.maximum, issue.origin)}`;
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `no field ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'invalid_union':
      return unionText(issue);
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  nonoptional: 'a value',
};

/** Where the schema says no words of its own. */
const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as compta@example.org',
  uuid: 'an id such as 01980000-0000-7000-8000-000000000000',
  datetime: 'an instant such as 2026-03-29T10:00:00Z',
  date: 'a day such as 2026-03-29',
};

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** By the field that tells the kinds apart, or what each kind wanted first. */
function unionText(issue: UnionIssue): string {
  if ('options' in issue && issue.options !== undefined) {
    const named = issue.options.filter(option => option !== undefined);
    return `one of: ${named.map(String).join(', ')}`;
  }
  const wanted = issue.errors.flatMap(([first]) => (first === undefined ? [] : [placed(first)]));
  return wanted.length === 0 ? issue.message : [...new Set(wanted)].join(' or ');
}

const placed = (issue: Issue): string =>
  issue.path.length === 0
    ? expectedText(issue)
    : `${issue.path.map(String).join('.')}: ${expectedText(issue)}`;

/** The validator leaves the value itself out of what it tells. */
const isAbsent = ({ message }: Issue): boolean => message.endsWith('received undefined');

function limitText(limit: number | bigint, of: string): string {
  if (of === 'string') return `${limit} ${limit === 1 ? 'sign' : 'signs'}`;
  return of === 'array' ? `${limit} in the list` : `${limit}`;
}
