import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    include: ['src/**/*.test.ts', 'stories/**/*.test.ts', 'test/**/*.test.ts', 'simulation/**/*.test.ts'],
    globalSetup: ['test/servers-setup.ts'],
    // Against what hangs, not against what is slow: a machine that builds may be busy.
    testTimeout: 240_000,
    hookTimeout: 360_000,
  },
});
