// Who is not signed in is led to the door, and from there back to where they wanted to go.

import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { NO_COMPANY } from './parts/form/states.tsx';
import type { Session } from './queries/answers.ts';
import { sessionQuery } from './queries/queries.ts';
import { isNotSignedIn } from './session-over.ts';

/** `back` is where one goes on once one is signed in. */
export async function requireSession(queries: QueryClient, back: string | null) {
  try {
    return await queries.ensureQueryData(sessionQuery);
  } catch (fault) {
    if (isNotSignedIn(fault)) throw redirect({ to: '/sign-in', search: back === null ? {} : { back } });
    throw fault;
  }
}

/** The company of the address is one of theirs; one that is not, or is not there, is not told apart. */
export async function requireCompany(
  queries: QueryClient,
  { companyId, back }: { companyId: string; back: string | null },
): Promise<void> {
  const isOf = ({ companies }: Session): boolean => companies.some(({ id }) => id === companyId);
  if (isOf(await requireSession(queries, back))) return;
  // It may have been opened to this person a moment ago.
  if (!isOf(await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })))
    throw notFound({ data: NO_COMPANY });
}
