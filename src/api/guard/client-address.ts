// Whose request it is, for limits on tries. Behind a proxy on this machine every socket is the proxy's: then the address
// that the proxy itself added last to X-Forwarded-For counts, and nothing that a client wrote before it.

import type { Context } from 'hono';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Null where the request came by no socket, as in tests. */
export function addressOf(socketAddress: string | null, forwardedFor: string | null): string | null {
  if (socketAddress === null || !LOOPBACK.has(socketAddress)) return socketAddress;
  const last = (forwardedFor ?? '').split(',').at(-1)?.trim() ?? '';
  return last === '' ? socketAddress : last;
}

/** Of a request that the server of this process answers. */
export function clientAddress(c: Context): string | null {
  const { incoming }: { incoming?: { socket?: { remoteAddress?: string } } } = c.env ?? {};
  return addressOf(incoming?.socket?.remoteAddress ?? null, c.req.header('x-forwarded-for') ?? null);
}
