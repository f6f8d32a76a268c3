import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * A file for each set of screens that share something makes a hundred small files of a screen, six of which a browser asks for at a
 * time. What starts the application is one, what most screens use is another; whatever either needs is in it, or in the one before.
 */
const FEW_FILES = [
  { name: 'first', tags: ['$initial' as const], priority: 2 },
  { name: 'common', minShareCount: 8, priority: 1 },
];

export default defineConfig({
  root: inRoot('./web'),
  base: '/',
  plugins: [compiledMessages(), react(), compressedAssets()],
  build: {
    outDir: inRoot('./dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: FEW_FILES } } },
  },
  server: { proxy: { '/api': 'http://localhost:3210' } },
});

/** The texts are compiled before the build looks for them, in a process of its own. */
function compiledMessages(): Plugin {
  return {
    name: 'acquit-messages',
    buildStart() {
      execFileSync(process.execPath, [inRoot('./scripts/compile-messages.mjs')], { stdio: 'inherit' });
    },
  };
}

/** The server sends files as they are: they are compressed once, here. */
function compressedAssets(): Plugin {
  const folder = inRoot('./dist/web/assets');
  return {
    name: 'acquit-compressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(folder)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
