// What every way of signing in shares: the cookies of an answer, and the address that limits on tries count.

import type { Context } from 'hono';
import { CLIENT_ADDRESS_HEADER, type SignIn } from '../../access/access.ts';
import type { DoorEnv, Doors } from './context.ts';
import { refuse } from './problem.ts';

/** False where a second factor is still asked for. */
export function admit(c: Context<DoorEnv>, result: SignIn): boolean {
  if (result.kind === 'refused') refuse('notSignedIn');
  if (result.kind === 'tooManyTries')
    refuse('tooManyTries', {}, { 'retry-after': String(result.retryAfterSeconds) });
  setCookies(c, result.cookies);
  return result.kind === 'signedIn';
}

export function setCookies(c: Context<DoorEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** The request's headers with the socket's own address, whatever the client wrote there. */
export function withClientAddress(c: Context<DoorEnv>, { clientAddress }: Doors): Headers {
  const headers = new Headers(c.req.raw.headers);
  headers.delete(CLIENT_ADDRESS_HEADER);
  const address = clientAddress(c.req.raw);
  if (address !== null) headers.set(CLIENT_ADDRESS_HEADER, address);
  return headers;
}
