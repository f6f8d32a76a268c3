// Wrong passwords in a row for one account, from wherever they come: better-auth counts them by client address, and whoever has
// many addresses may guess for ever. The account itself is never closed: a link by mail, a passkey and a provider open it meanwhile.
// (NIST SP 800-63B, 5.2.2, asks for a limit by account.)

import { createHash } from 'node:crypto';

/** As many as anybody needs to remember which of their passwords it was. */
export const FREE_TRIES = 10;
/** After the tenth a minute, then twice as long each time, up to an hour: some thirty a day. */
export const FIRST_PAUSE_SECONDS = 60;
export const LONGEST_PAUSE_SECONDS = 60 * 60;

/** Counted before the password is looked at, so that many at once are not heard as one. */
export type PasswordTries = {
  /** Counts a try; 0, or for how many seconds none is heard, and then none was counted. */
  claim(account: string): Promise<number>;
  /** It was not looked at after all. */
  giveBack(account: string): Promise<void>;
  /** It was right, or there is another password now. */
  forget(account: string): Promise<void>;
};

/** What stands for an address, known here or not. */
export const accountOf = (email: string): string =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url');

/** Asks where a password is looked at: an answer of 429 says that it was not, here or there. */
export async function countingTries(
  tries: PasswordTries,
  { email, ask }: { readonly email: string; readonly ask: () => Promise<Response> },
): Promise<Response> {
  const account = accountOf(email);
  const pause = await tries.claim(account);
  if (pause > 0) return new Response(null, { status: 429, headers: { 'x-retry-after': String(pause) } });
  const response = await ask();
  if (response.ok) await tries.forget(account);
  else if (response.status === 429) await tries.giveBack(account);
  return response;
}
