// The product as somebody starts it for the first time: built, in a process of its own, on an empty data folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../contracts/embedded-folder.ts';
import { type FixtureServer, freePort } from './fixture/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type StartedProduct = FixtureServer & {
  /** What it printed for whoever starts it: the link that signs in once. */
  readonly link: string;
};

export async function startProduct({
  today,
  smtpUrl,
}: {
  today: string;
  smtpUrl: string;
}): Promise<StartedProduct> {
  const { folder } = await newFolder();
  const port = await freePort();
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['dist/main.js', 'serve'], {
    cwd: ROOT,
    env: {
      PATH,
      HOME,
      TMPDIR,
      ACQUIT_DATA: folder,
      ACQUIT_PORT: String(port),
      ACQUIT_TODAY: today,
      SMTP_URL: smtpUrl,
    },
  });
  const faults: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('Fault at')) faults.push(text);
  });
  const link = await linkOf(child);
  return {
    url: `http://localhost:${port}`,
    port,
    companyId: '',
    link,
    makeLink: async () => link,
    faults,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function linkOf(child: ChildProcess): Promise<string> {
  let out = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [link] = /http\S+\/welcome#\S+/.exec(out) ?? [];
      if (link !== undefined) resolve(link);
    });
    child.once('exit', code => reject(new Error(`The product ended with ${code}: ${out}`)));
  });
}
