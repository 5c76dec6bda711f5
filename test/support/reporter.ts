/**
 * The last words of a test run: the seed to repeat it with, and the counts on a line of their own for people and programs.
 */
import type { Reporter, TestModule } from 'vitest/node';

/** Prints after vitest's own summary. */
export default class Closing implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file that cannot even be loaded has no tests to fail.
      if (module.errors().length > 0) count.failed += 1;
    }
    const skipped = count.skipped === 0 ? '' : `, ${String(count.skipped)} skipped`;
    console.log(`seed ${process.env.DIRTYLOG_SEED ?? '1'}\n${String(count.passed)} passed, ${String(count.failed)} failed${skipped}`);
  }
}
