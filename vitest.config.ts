import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/compiled.ts',
    testTimeout: 20_000,
    // Without this one core is left idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    // What the whole suite runs of the rules, the money and the dates: less than this fails.
    coverage: {
      include: ['src/core/**'],
      reporter: ['text-summary'],
      reportsDirectory: 'coverage/core',
      thresholds: { statements: 98, branches: 95, functions: 99, lines: 99 },
    },
  },
});
