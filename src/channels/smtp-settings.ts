// How to reach a mail server: one address, `smtp://user:password@host:587`, and what it may ask of the connection.
// `smtps://` speaks TLS from the first byte (465); `smtp://` upgrades (587). With a password, the upgrade is
// required unless the server is this machine: a password is never sent in clear over a network.

import { createPrivateKey } from 'node:crypto';
import { THIS_MACHINE } from '../units/this-machine.ts';

export type TlsPolicy = 'immediate' | 'required' | 'opportunistic' | 'none';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  readonly tls: TlsPolicy;
  readonly credentials: { readonly user: string; readonly password: string } | null;
};

export type DkimSettings = {
  readonly domain: string;
  readonly selector: string;
  /** PEM; RSA of at least 2048 bits. */
  readonly privateKey: string;
};

const SUBMISSION_PORT = 587;
const IMMEDIATE_TLS_PORT = 465;
const MIN_RSA_BITS = 2048;

/** Throws with what was found and what is expected; the password is never part of the message. */
export function parseSmtpUrl(text: string): SmtpSettings {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '')
    throw new RangeError('A mail server is written smtp://user:password@host:587 or smtps://…');
  const isImmediate = url.protocol === 'smtps:';
  const credentials =
    url.username === ''
      ? null
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isImmediate ? IMMEDIATE_TLS_PORT : SUBMISSION_PORT) : Number(url.port),
    tls: isImmediate ? 'immediate' : upgradePolicy(url, credentials !== null),
    credentials,
  };
}

function upgradePolicy(url: URL, hasPassword: boolean): TlsPolicy {
  const stated = url.searchParams.get('tls');
  const isLocal = THIS_MACHINE.includes(url.hostname);
  if (stated === null) return hasPassword && !isLocal ? 'required' : 'opportunistic';
  if (stated !== 'required' && stated !== 'opportunistic' && stated !== 'none')
    throw new RangeError(`The tls option is required, opportunistic or none, found ${stated}`);
  if (stated !== 'required' && hasPassword && !isLocal)
    throw new RangeError(`A password is not sent in clear to ${url.hostname}: tls=${stated} is refused`);
  return stated;
}

/**
 * Checked when the channel is made: nodemailer sends unsigned mail, without a word, when given an Ed25519 key,
 * and receivers ignore short RSA keys (RFC 8301, 3.2).
 */
export function checkDkim(settings: DkimSettings): void {
  const key = createPrivateKey(settings.privateKey);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa')
    throw new RangeError(`A DKIM key is RSA, found ${key.asymmetricKeyType ?? 'an unknown kind'}`);
  if (bits < MIN_RSA_BITS)
    throw new RangeError(`A DKIM key has at least ${MIN_RSA_BITS} bits, found ${bits}`);
}
