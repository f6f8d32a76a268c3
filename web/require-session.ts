// Who is not signed in is led to the door, and from there back to where they wanted to go.

import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
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
