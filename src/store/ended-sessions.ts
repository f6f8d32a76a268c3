// Sessions of people that have ended by themselves: with each go an address on the network and the name of a browser.

import type { Passing } from './session.ts';

/** By the server's own clock, which a session is made by too: a day that is only pretended ends nobody's. */
export const forgetEndedSessions = (db: Passing): Promise<void> =>
  db.past('upkeep', async all => {
    await all.query('delete from access_session where expires_at < now()');
  });
