import { defineConfig } from 'vitest/config';

// The pure core alone: what a mutant changes there, these tests have to notice. The trying of every plan takes fewer
// tries here: one mutant after the other has to pass through them.
export default defineConfig({ test: { include: ['test/core/**/*.test.ts'], env: { PLAN_RUNS: '20' } } });
