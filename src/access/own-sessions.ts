// The sessions of one person, for them to look at and end. The tokens stay inside: a session is named by its id.

import type { createAccounts } from './accounts.ts';

export type SessionView = {
  readonly id: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly address: string | null;
  readonly agent: string | null;
  readonly isThisOne: boolean;
};

export type OwnSessions = {
  /** The latest seen first. */
  sessions(asked: { readonly userId: string; readonly headers: Headers }): Promise<readonly SessionView[]>;
  endSession(asked: { readonly userId: string; readonly sessionId: string }): Promise<boolean>;
  /** All but the one that asks; how many ended. */
  endOtherSessions(asked: { readonly userId: string; readonly headers: Headers }): Promise<number>;
};

export function ownSessions(accounts: ReturnType<typeof createAccounts>): OwnSessions {
  const listed = async (userId: string) =>
    (await accounts.$context).internalAdapter.listSessions(userId, { onlyActiveSessions: true });
  const current = async (headers: Headers) => (await accounts.api.getSession({ headers }))?.session.id;
  const end = async (token: string) => (await accounts.$context).internalAdapter.deleteSession(token);
  return {
    async sessions({ userId, headers }) {
      const own = await current(headers);
      return (await listed(userId))
        .map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
          id,
          startedAt: createdAt.toISOString(),
          seenAt: updatedAt.toISOString(),
          address: ipAddress ?? null,
          agent: userAgent ?? null,
          isThisOne: id === own,
        }))
        .sort((one, other) => (one.seenAt < other.seenAt ? 1 : -1));
    },
    async endSession({ userId, sessionId }) {
      const session = (await listed(userId)).find(({ id }) => id === sessionId);
      if (session !== undefined) await end(session.token);
      return session !== undefined;
    },
    async endOtherSessions({ userId, headers }) {
      const own = await current(headers);
      const others = (await listed(userId)).filter(({ id }) => id !== own);
      for (const { token } of others) await end(token);
      return others.length;
    },
  };
}
