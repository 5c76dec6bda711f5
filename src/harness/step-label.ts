/**
 * A step of a schedule as one line for people: the name that the machine, the log and the schedule have for it, then what it is about.
 *
 * An answer of a device is named after what was asked, as the machines name it (`complete logWritten`). Who does not know what was asked
 * says which request it was, counted from the oldest (`complete request 0`).
 */
import { unreachable } from '#base';
import type { ScheduleStep } from '#world';

/** What a log may ask of the outside. */
export type Asked = 'read' | 'write' | 'flush' | 'flushLegs';

const endings = {
  read: { well: 'logRead', badly: 'logReadFailed' },
  write: { well: 'logWritten', badly: 'logWriteFailed' },
  flush: { well: 'logFlushed', badly: 'logFlushFailed' },
  flushLegs: { well: 'legsFlushed', badly: 'legFlushFailed' },
} as const satisfies Record<Asked, { well: string; badly: string }>;

/** The step as a line; `asked` is the request that a `complete` or `fail` answers, `lost` says that the log device is away. */
export function stepLabel(step: ScheduleStep, asked?: Asked, lost = false): string {
  switch (step.do) {
    case 'markRegion':
    case 'dispatch':
    case 'legWriteFailed':
    case 'clearRegion':
      return `${step.do} ${step.region}`;
    case 'land':
      return `land ${step.region} on leg ${step.leg}`;
    case 'setRegionSync':
      return `setRegionSync ${step.region} ${step.inSync ? 'in sync' : 'not in sync'}`;
    case 'complete':
      if (asked !== undefined && lost && asked !== 'flushLegs') return `complete ${endings[asked].badly}, the device is lost`;
      return `complete ${asked === undefined ? request(step.nth) : endings[asked].well}`;
    case 'fail':
      return `fail ${asked === undefined ? request(step.nth) : endings[asked].badly}${asked === 'write' ? seen(step.seen) : ''}`;
    case 'reload':
      return `reload ${step.regionCount} × ${step.regionSize} sectors${step.syncWord === 'default' ? '' : ` ${step.syncWord}`}`;
    case 'crash':
    case 'imagineCrash':
      return `${step.do}, ${kept(step.keep)}`;
    case 'returnDevice':
      return step.stale ? 'returnDevice with the bytes of the last resume' : 'returnDevice';
    case 'flush':
    case 'getResyncWork':
    case 'presuspend':
    case 'postsuspend':
    case 'resume':
    case 'loseDevice':
    case 'status':
      return step.do;
    default:
      return unreachable(step);
  }
}

function request(nth: number): string {
  return `request ${nth}`;
}

function seen(bits: number): string {
  return bits === 0 ? '' : `, reads see some of it (${bits})`;
}

/** What unflushed sectors hold after a crash, by the number that the schedule stores. */
function kept(keep: number): string {
  if (keep === 0) return 'unflushed writes lost';
  return keep === 1 ? 'unflushed writes kept' : `unflushed writes mixed (${keep})`;
}
