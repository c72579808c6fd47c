import { defineConfig } from 'vitest/config';

// The pure core alone: what a mutant changes there, these tests have to notice. Left out are those that try thousands
// of cases or the whole dataset: they find no fewer, but every mutant would have to pass through them.
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts'],
    exclude: [
      'test/core/{cost,renewal}/{agreement,properties}.test.ts',
      'test/core/interview/{depth,truth}.test.ts',
      'test/core/plan/{search,shipped}.test.ts',
      'test/core/newcomer-shipped.test.ts',
    ],
    testTimeout: 60_000,
  },
});
