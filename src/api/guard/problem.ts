// Errors as problem details (RFC 9457): a stable `type`, a sentence, and the values that explain it.

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ChangedMeanwhile, Outcome } from '../ports/outcome.ts';
import { present } from '../present.ts';
import { refusalSchema } from '../schemas/batch.ts';
import { reasonsSchema } from '../schemas/reason.ts';
import { expectedText } from './expected-words.ts';

export const PROBLEM_KINDS = {
  badInput: { status: 422, title: 'The request holds values that cannot be used' },
  malformed: { status: 400, title: 'The request cannot be read' },
  notSignedIn: { status: 401, title: 'Nobody is signed in' },
  notAllowed: { status: 403, title: 'Your role does not allow this' },
  foreignOrigin: { status: 403, title: 'The request comes from another site' },
  notFound: { status: 404, title: 'There is nothing here' },
  otherMethod: { status: 405, title: 'This address does not take this method' },
  refused: { status: 409, title: 'A rule refuses this' },
  changedMeanwhile: { status: 412, title: 'Someone changed this in the meantime' },
  tooLarge: { status: 413, title: 'The request is too large' },
  otherType: { status: 415, title: 'The body is of a type that is not taken here' },
  versionMissing: { status: 428, title: 'An If-Match header is needed' },
  keyReused: { status: 422, title: 'The idempotency key belongs to another request' },
  keyRunning: { status: 409, title: 'A request with this idempotency key is still running' },
  keyBrokenOff: {
    status: 409,
    title:
      'The request with this idempotency key was broken off: look whether it took effect, then use another key',
  },
  keySpent: {
    status: 409,
    title: 'The request with this idempotency key took effect: its answer was shown once and is kept nowhere',
  },
  tooManyTries: { status: 429, title: 'Too many tries' },
  databaseAway: { status: 503, title: 'The database is away for the moment; what was stored is kept' },
  olderVersion: {
    status: 503,
    title:
      'A newer version of Acquit has written the database: this process shows what is there and takes nothing',
  },
  fault: { status: 500, title: 'Something broke here: look whether it took effect' },
} as const;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: '/api/docs#badInput' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    problems: z.array(z.object({ place: z.string(), expected: z.string() })).optional(),
    refusal: refusalSchema.optional(),
    also: z.array(refusalSchema).optional().openapi({ description: 'What else of the same form is refused' }),
    because: reasonsSchema.optional(),
    version: z.union([z.int(), z.string()]).optional(),
    changes: z
      .array(z.object({ field: z.string(), by: z.string().nullable(), at: z.string().nullable() }))
      .optional()
      .openapi({
        description: 'What moved since the version that was named, by whom and when, where that is known',
      }),
  })
  .openapi('Problem');

export type ProblemBody = z.infer<typeof problemSchema>;

export function problem(
  kind: ProblemKind,
  more: Partial<ProblemBody> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = PROBLEM_KINDS[kind];
  return Response.json(
    { type: `/api/docs#${kind}`, title, status, ...more },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}

/** Ends the request with a problem; the application's own error answer lets it through unchanged. */
export function refuse(
  kind: ProblemKind,
  more: Partial<ProblemBody> = {},
  headers: Readonly<Record<string, string>> = {},
): never {
  throw new HTTPException(PROBLEM_KINDS[kind].status, { res: problem(kind, more, headers) });
}

/** The view, or the problem that there is none. */
export const found = <View>(view: View | null): View => view ?? refuse('notFound');

/** What the desk did, or the problem that it did not. */
export function done<Value>(outcome: Outcome<Value>): Value {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'notFound':
      return refuse('notFound');
    case 'changedMeanwhile':
      return refuseStale(outcome);
    case 'refused':
      return refuse('refused', {
        refusal: outcome.refusal,
        ...(outcome.also === undefined ? {} : { also: [...outcome.also] }),
        because: present(outcome.because),
      });
  }
}

/** What was read stands no longer: the version that does, and what moved. */
export function refuseStale({ version, changes }: ChangedMeanwhile): never {
  return refuse(
    'changedMeanwhile',
    { version, ...(changes === undefined ? {} : { changes: [...changes] }) },
    { etag: `"${version}"` },
  );
}

/** Turns what validation found into places and expectations, without repeating the input. */
export function refuseBadInput(
  result: { success: boolean; error?: z.ZodError | undefined },
  _context: Context,
): Response | undefined {
  if (result.success || result.error === undefined) return undefined;
  return problem('badInput', {
    problems: result.error.issues.map(issue => ({
      place: issue.path.map(String).join('.'),
      expected: expectedText(issue),
    })),
  });
}
