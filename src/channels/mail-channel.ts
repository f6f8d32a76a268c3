// The installation's mail channel from its one address. The address may name a DKIM key beside the server:
// smtps://user:password@host:465?dkim-domain=example.org&dkim-selector=acquit&dkim-key=/etc/acquit/dkim.pem
// Without an address nothing leaves, and the fake stands in.

import { readFileSync } from 'node:fs';
import type { Channel } from './channel.ts';
import { makeEmailChannel, type SmtpTimeouts } from './email.ts';
import { makeFakeChannel } from './fake.ts';
import { type DkimSettings, parseSmtpUrl } from './smtp-settings.ts';

/** Throws with what was found and what is expected when the address or the key cannot be used. */
export function mailChannel(smtpUrl: string | null, timeouts: Partial<SmtpTimeouts> = {}): Channel {
  if (smtpUrl === null) return makeFakeChannel();
  const dkim = dkimOf(new URL(smtpUrl).searchParams);
  return makeEmailChannel({ server: parseSmtpUrl(smtpUrl), dkim, timeouts });
}

function dkimOf(options: URLSearchParams): DkimSettings | null {
  const [domain, selector, keyFile] = ['dkim-domain', 'dkim-selector', 'dkim-key'].map(name =>
    options.get(name),
  );
  if (!domain && !selector && !keyFile) return null;
  if (!domain || !selector || !keyFile)
    throw new RangeError(
      'To sign mail, the address of the mail server names dkim-domain, dkim-selector and dkim-key together',
    );
  return { domain, selector, privateKey: readFileSync(keyFile, 'utf8') };
}
