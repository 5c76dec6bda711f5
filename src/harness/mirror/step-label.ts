/** A step of a mirror's schedule as one line for people. */
import { unreachable } from '#base';
import type { MirrorStep } from '#world';

/** The step as a line; `asked` says what a `complete` or `fail` answers. */
export function mirrorStepLabel(step: MirrorStep, asked?: string): string {
  switch (step.do) {
    case 'write':
    case 'read':
    case 'discard':
      return `${step.do} block ${step.block}`;
    case 'complete':
      return `complete ${asked ?? `request ${step.nth}`}`;
    case 'fail':
      return `fail ${asked ?? `request ${step.nth}`}${step.seen === 0 ? '' : `, reads see some of it (${step.seen})`}`;
    case 'suspend':
      return step.noFlush ? 'suspend without flush' : 'suspend';
    case 'reload':
      return `reload ${step.mode}`;
    case 'crash':
      return `crash, ${step.exactly === true ? `choice ${step.keep} of what unflushed sectors hold` : kept(step.keep)}`;
    case 'loseLeg':
    case 'returnLeg':
      return `${step.do} ${step.leg}`;
    case 'flush':
    case 'work':
    case 'resume':
    case 'loseLog':
    case 'returnLog':
      return step.do;
    default:
      return unreachable(step);
  }
}

/** What unflushed sectors hold after a crash, by the number that the schedule stores. */
function kept(keep: number): string {
  if (keep === 0) return 'unflushed writes lost';
  return keep === 1 ? 'unflushed writes kept' : `unflushed writes mixed (${keep})`;
}
