// Builds dist/: the server, the typesetter's thread, the application, and the files that they read at run time.
// dist/stamp holds a hash of everything that was built from, so that a second start knows in milliseconds.
//
//   node scripts/build.mjs            build
//   node scripts/build.mjs --if-needed

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installIfNeeded, ROOT } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, 'stamp');
const BUILT_FROM = [
  'src',
  'web',
  'demo',
  'messages',
  // The compiler of the messages writes other files beside it.
  'project.inlang/settings.json',
  'scripts/build.mjs',
  'scripts/compile-messages.mjs',
  'vite.config.ts',
  'package-lock.json',
];
/** Written by the build itself. */
const GENERATED = join('src', 'messages', 'compiled');

/** Beside the bundle, where the code that reads them looks: [from, to]. */
const COPIES = [
  ['src/store/migrations', 'migrations'],
  ['src/store/distribute.sql', 'distribute.sql'],
  ['src/letters/templates', 'letters/templates'],
  ['src/letters/fonts', 'letters/fonts'],
  ['demo/invoice-page.typ', 'invoice-page.typ'],
];

/** Whether dist/ was built from the sources as they are; takes some 30 ms. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOfSources();
}

export async function build() {
  const started = Date.now();
  // Half a minute without a word looks like a program that hangs.
  process.stderr.write('Building what has changed. This takes half a minute or so.\n');
  // Without the stamp, a build that is cut short is built again.
  rmSync(STAMP, { force: true });
  mkdirSync(DIST, { recursive: true });
  const stamp = stampOfSources();
  const { compileMessages } = await import('./compile-messages.mjs');
  await compileMessages();
  await buildServer();
  await buildApplication();
  for (const [from, to] of COPIES) {
    rmSync(join(DIST, to), { recursive: true, force: true });
    if (existsSync(join(ROOT, from))) cpSync(join(ROOT, from), join(DIST, to), { recursive: true });
  }
  writeFileSync(STAMP, stamp);
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

/** Chunks lie beside main.js, because the code finds its files relative to its own place. */
async function buildServer() {
  const { build: bundle } = await import('esbuild');
  for (const name of readdirSync(DIST)) if (/\.js(\.map)?$/.test(name)) rmSync(join(DIST, name));
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: { main: 'src/entry.ts', 'typeset-worker': 'src/channels/typeset-worker.ts' },
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [builtIn('@better-auth/passkey')],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
  await bundleLaw(`${DIST}/library`);
}

/**
 * Carried in the bundle. The passkey package asks for older companions of better-auth than better-auth itself; whoever
 * installs Acquit as a package cannot set that right, and npm looks for a way out for minutes.
 */
const builtIn = name => ({
  name: `built in: ${name}`,
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
      path: fileURLToPath(import.meta.resolve(name)),
    }));
  },
});

async function buildApplication() {
  const configFile = join(ROOT, 'vite.config.ts');
  if (!existsSync(configFile)) return;
  // Vite takes the word of the environment before its own, and a test run says "test": people would be served the libraries
  // that developers look into, which are half as quick.
  process.env.NODE_ENV = 'production';
  const { build: buildWeb } = await import('vite');
  await buildWeb({ configFile, logLevel: 'warn' });
}

function stampOfSources() {
  const hash = createHash('sha256');
  for (const path of BUILT_FROM) for (const file of filesBelow(join(ROOT, path))) addFile(hash, file);
  return hash.digest('hex');
}

function addFile(hash, file) {
  const content = readFileSync(file);
  hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content);
}

function filesBelow(path) {
  if (!existsSync(path) || path === join(ROOT, GENERATED)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap(name => filesBelow(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** The law by itself, for programs that want no more than that: `import { calculate } from 'acquit/law/calculator'`. */
export async function bundleLaw(outdir) {
  const { build: bundle } = await import('esbuild');
  const modules = [
    'interest/account',
    'claimable',
    'interest/compensation',
    'consumer-belgium',
    'interest/consumer-caps',
    'interest/dutch-costs',
    'interest/imputation',
    'limitation/judgment',
    'mentions',
    'calculator',
    'interest/contract-rate',
    'interest/interest',
    'law',
    'lawful',
    'limitation/limitation',
    'term-limits',
    'terms',
    'procedures/next',
    'procedures/roads',
    'rates/check',
    'rates/published',
    'rates/tables',
  ];
  await bundle({
    // People call the command from the folder of their files: without this the entry points are sought there.
    absWorkingDir: ROOT,
    entryPoints: [
      // In which of the two rooms a module stands is no part of the name it is imported by.
      ...modules.map(name => ({
        in: `src/law/${name}.ts`,
        out: `law/${name.replace(/^(interest|limitation)\//, '')}`,
      })),
      ...['calendar', 'money', 'rate'].map(name => ({ in: `src/units/${name}.ts`, out: `units/${name}` })),
    ],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    packages: 'external',
    logLevel: 'warning',
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  installIfNeeded();
  await oneAtATime(join(DIST, 'building'), async () => {
    if (!process.argv.includes('--if-needed') || !isBuilt()) await build();
  });
  // The compiler of the messages leaves timers behind: the process ends itself.
  process.exit(0);
}
