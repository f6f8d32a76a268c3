// What signing in leaves behind: sessions that have ended by themselves, links that nobody used in time, and tries of yesterday. With each go
// an address on the network, a browser's name or an address for mail.

import type { Passing } from './session.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** By the server's own clock, which a session is made by too: a day that is only pretended ends nobody's. */
export const forgetEndedSessions = (db: Passing): Promise<void> =>
  db.past('upkeep', async all => {
    await all.query('delete from access_session where expires_at < now()');
    await all.query('delete from access_verification where expires_at < now()');
    await all.query("delete from access_password_try where last_at < now() - interval '1 day'");
    await all.query(
      'delete from access_rate_limit where last_request < 1000 * extract(epoch from now())::bigint - $1',
      [DAY_MS],
    );
  });
