import { defineConfig } from 'vitest/config';

// The pure core alone: what a mutant changes there, these tests have to notice.
export default defineConfig({ test: { include: ['test/core/**/*.test.ts'] } });
