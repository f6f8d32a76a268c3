// A secret that has to be used again is sealed before it is kept: with the secret of the installation, which lies in the
// data folder or the environment and never in the database. A copy of the database or a backup opens nothing. What is
// sealed for one place (a company and a provider) does not open in another.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type Sealer = {
  seal(text: string, place: string): string;
  /** Null for what was sealed with another secret, for another place, or changed since. */
  open(sealed: string, place: string): string | null;
};

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const METHOD = 'aes-256-gcm';
/** Said first in what is sealed: another method can follow this one. */
const VERSION = '1';

export function sealer(secret: string): Sealer {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'acquit sealed secrets', KEY_BYTES));
  return {
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(METHOD, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(place));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), hidden].map(part => part.toString('base64url'))].join(
        '.',
      );
    },
    open(sealed, place) {
      const [version, ...parts] = sealed.split('.');
      const [nonce, tag, hidden] = parts.map(part => Buffer.from(part, 'base64url'));
      if (version !== VERSION || nonce?.length !== NONCE_BYTES || tag?.length !== TAG_BYTES || !hidden)
        return null;
      try {
        const decipher = createDecipheriv(METHOD, key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
      } catch {
        // Its tag does not fit: the only thing that final() throws for here.
        return null;
      }
    },
  };
}
