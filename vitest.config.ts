import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    // Most tests wait for a database: two at once make use of two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['src/**/*.test.ts', 'stories/**/*.test.ts', 'test/**/*.test.ts', 'simulation/**/*.test.ts'],
    globalSetup: ['test/servers-setup.ts'],
    // Against what hangs, not against what is slow: a machine that builds may be busy.
    testTimeout: 240_000,
    hookTimeout: 360_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
