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
};

/** The validator leaves the value itself out of what it tells. */
const isAbsent = ({ message }: Issue): boolean => message.endsWith('received undefined');

function limitText(limit: number | bigint, of: string): string {
  if (of === 'string') return `${limit} ${limit === 1 ? 'sign' : 'signs'}`;
  return of === 'array' ? `${limit} in the list` : `${limit}`;
}
