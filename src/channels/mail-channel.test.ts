import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailChannel } from './mail-channel.ts';

describe('the mail channel of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-dkim-'));
  const rsa = join(folder, 'rsa.pem');
  const ed25519 = join(folder, 'ed25519.pem');
  const format = { type: 'pkcs8', format: 'pem' } as const;

  beforeAll(() => {
    writeFileSync(rsa, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(format));
    writeFileSync(ed25519, generateKeyPairSync('ed25519').privateKey.export(format));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const signed = (key: string): string =>
    `smtp://127.0.0.1:2525?dkim-domain=example.org&dkim-selector=acquit&dkim-key=${encodeURIComponent(key)}`;

  it('without an address nothing leaves', () => {
    expect(mailChannel(null).name).toBe('fake');
  });

  it('an address with a key of 2048 bits signs', async () => {
    const channel = mailChannel(signed(rsa));
    expect(channel.name).toBe('email');
    await channel.close();
  });

  it('a key that would leave mail unsigned without a word is refused', () => {
    expect(() => mailChannel(signed(ed25519))).toThrow('RSA');
  });

  it('half of a DKIM set-up is refused', () => {
    expect(() => mailChannel('smtp://127.0.0.1:2525?dkim-domain=example.org')).toThrow('dkim-selector');
  });
});
