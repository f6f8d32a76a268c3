// Completes package-lock.json after a package was added: npm leaves out the binaries of platforms that the registry at hand
// does not serve, and `npm ci` then refuses the whole file, on every machine. Versions are those that their package names.
//   node scripts/complete-lock.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const FILE = join(ROOT, 'package-lock.json');
const PLATFORM = /(android|darwin|linux|win32)-(arm-eabi|arm64|arm|x64)(?:-?(gnueabihf|musl|gnu|msvc))?$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(
      ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    )
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, entry)]),
);
const all = [...Object.entries(lock.packages), ...missing].sort(([left], [right]) =>
  left.localeCompare(right, 'en'),
);
lock.packages = Object.fromEntries(all);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${missing.length} added\n`);

function entryFor(name, version, parent) {
  const [, os, cpu, variant] = PLATFORM.exec(name) ?? [];
  if (os === undefined || !/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name} ${version}: expected a binary of one platform in one version`);
  const libc = variant === 'musl' ? ['musl'] : ['glibc'];
  return {
    version,
    cpu: [cpu === 'arm-eabi' ? 'arm' : cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === 'linux' && variant !== undefined ? { libc } : {}),
    optional: true,
    os: [os],
  };
}
