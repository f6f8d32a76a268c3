import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    include: ['src/**/*.test.ts', 'stories/**/*.test.ts', 'test/**/*.test.ts', 'simulation/**/*.test.ts'],
    globalSetup: ['test/servers-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
