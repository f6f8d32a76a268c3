// The product as it is run: the command line, bundled once, in processes of its own that end by themselves or are
// killed by their id. From source a command takes a second longer to start.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, stop } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

export type Outcome = { readonly code: number | null; readonly out: string; readonly notes: string };

export type Surroundings = Readonly<Record<string, string>>;

export type Running = {
  readonly child: ChildProcess;
  /** Resolves when it ended by itself or was killed. */
  readonly ended: Promise<Outcome>;
};

export type Product = {
  /** A folder of this product, for data and files; gone with it. */
  readonly folder: string;
  start(words: readonly string[], around?: Surroundings): Running;
  /** Runs to its end; throws with what it wrote when it fails. */
  run(words: readonly string[], around?: Surroundings): Promise<string>;
  remove(): void;
};

export async function bundledProduct(): Promise<Product> {
  const folder = mkdtempSync(join(process.env['ACQUIT_TEST_FOLDER'] ?? tmpdir(), 'product-'));
  await chmod(folder, 0o755);
  await build({
    entryPoints: [join(ROOT, 'src/main.ts'), join(ROOT, 'src/channels/typeset-worker.ts')],
    entryNames: '[name]',
    splitting: true,
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // The web server is loaded when asked for, and never here.
    external: ['./api/start.ts'],
    logLevel: 'silent',
  });
  // Its process would keep the test's thread alive.
  await stop();
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync(join(ROOT, 'src/store/migrations'), join(folder, 'migrations'), { recursive: true });
  for (const part of ['fonts', 'templates'])
    cpSync(join(ROOT, 'src/letters', part), join(folder, 'letters', part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const start: Product['start'] = (words, around = {}) =>
    running(spawn(process.execPath, [join(folder, 'main.js'), ...words], { env: cleanEnvironment(around) }));
  return {
    folder,
    start,
    run: async (words, around) => {
      const { code, out, notes } = await start(words, around).ended;
      if (code !== 0)
        throw new Error(`acquit ${words.join(' ')} ended with ${code}: ${out.slice(0, 2_000)} ${notes}`);
      return out;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a process is told; without a server's address it opens the embedded database of the folder. */
export function surroundings({
  folder,
  today,
  smtpUrl,
  databaseUrl = null,
}: {
  folder: string;
  today: string;
  smtpUrl: string;
  databaseUrl?: string | null;
}): Surroundings {
  return Object.fromEntries([
    ['ACQUIT_DATA', folder],
    ['ACQUIT_TODAY', today],
    ['SMTP_URL', smtpUrl],
    ...(databaseUrl === null ? [] : [['DATABASE_URL', databaseUrl]]),
  ]);
}

/** Nothing of this machine's own settings reaches the product. */
function cleanEnvironment(given: Surroundings): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...given };
}

function running(child: ChildProcess): Running {
  let out = '';
  let notes = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    notes += text;
  });
  const ended = once(child, 'close').then((): Outcome => ({ code: child.exitCode, out, notes }));
  return { child, ended };
}
