/**
 * How the tests run: on the sources, without a build, and with a printed seed.
 *
 * - The condition `source` makes `#base` mean `src/base/index.ts`, as it does for the compiler.
 * - Nothing is chosen by surroundings (terminal, CI): reporter and seed are stated.
 * - One seed, one run: it is 1 unless `DIRTYLOG_SEED` says otherwise, so a red test stays red.
 */
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    env: { DIRTYLOG_SEED: process.env.DIRTYLOG_SEED ?? '1' },
    reporters: ['default', './test/support/reporter.ts'],
    // All processors: left alone, one of two would stand idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { shuffle: false },
  },
});
