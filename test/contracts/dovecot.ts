// A real IMAP server for the mailbox suite: Dovecot of this machine, in a folder of its own, on a port of its own.

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

const PROGRAM = '/usr/sbin/dovecot';
const USER = 'compta';
const PASSWORD = 'essai';
const TRIES = 100;

/** Null where it can run; else why not. As root in CI it is installed. */
export function whyNoDovecot(): string | null {
  if (process.platform !== 'linux') return 'Dovecot is tried on Linux';
  if (process.getuid?.() !== 0) return 'Dovecot starts as root';
  if (existsSync(PROGRAM)) return null;
  if (process.env['CI'] === 'true' && existsSync('/usr/bin/apt-get'))
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'dovecot-imapd'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  return existsSync(PROGRAM) ? null : 'no Dovecot on this machine (apt-get install dovecot-imapd)';
}

export type ImapServer = {
  readonly url: string;
  receive(bytes: Uint8Array, on: string): Promise<void>;
  /** Flags of all mails, to see that reading left them alone. */
  flags(): Promise<string[][]>;
  close(): Promise<void>;
};

export async function startDovecot(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-dovecot-'));
  const port = await freePort();
  mkdirSync(join(folder, 'mail'));
  execFileSync('chown', ['-R', 'mail:mail', join(folder, 'mail')]);
  execFileSync('chmod', ['755', folder]);
  const config = join(folder, 'dovecot.conf');
  writeFileSync(config, configOf(folder, port));
  const server = spawn(PROGRAM, ['-F', '-c', config], { stdio: 'ignore' });
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  await ready(port);
  return {
    url: `imap://${USER}:${PASSWORD}@127.0.0.1:${port}/INBOX`,
    receive: (bytes, on) =>
      asOwner(port, async client => {
        await client.append('INBOX', Buffer.from(bytes), [], new Date(`${on}T09:00:00Z`));
      }),
    flags: () =>
      asOwner(port, async client => {
        await client.mailboxOpen('INBOX', { readOnly: true });
        const all: string[][] = [];
        for await (const { flags } of client.fetch('1:*', { flags: true })) all.push([...(flags ?? [])]);
        return all;
      }),
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asOwner<T>(port: number, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: USER, pass: PASSWORD },
    logger: false,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      return await asOwner(port, async () => undefined);
    } catch {
      await wait(100);
    }
  }
  throw new Error('Dovecot did not answer within ten seconds');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

const configOf = (folder: string, port: number): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
mail_uid = mail
mail_gid = mail
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
