/**
 * The log of `my-log.mjs` with one idea more, and the idea is wrong: callers of flush that come while a batch is under way share it.
 *
 * That saves writes, and most of the time nobody notices. But the batch took its snapshot before they came, so it need not hold their marks.
 */
import { MyLog } from './my-log.mjs';

/** @import { CreateLog, Outcome } from 'dirtylog' */

/** As for the correct log. */
export const claims = { name: 'hasty-log', durable: true };

/** @type {CreateLog} */
export const createLog = (options) => new HastyLog(options);

class HastyLog extends MyLog {
  /** @type {Promise<Outcome> | undefined} */
  underWay;

  /** @override */
  flush() {
    this.underWay ??= super.flush().finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }
}
