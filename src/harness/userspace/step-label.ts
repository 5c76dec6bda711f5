/** A step of a userspace log's schedule as one line for people. */
import { unreachable } from '#base';
import type { UserspaceStep } from '#world';

const words: Partial<Readonly<Record<UserspaceStep['do'], string>>> = {
  isRemoteRecovering: 'is it copied elsewhere?',
  inSync: 'is it in sync?',
  isClean: 'is it clean?',
  getWork: 'get work',
  load: 'construct another instance',
  swap: 'resume the other instance',
  remove: 'remove the other instance',
  loseRequest: 'lose request',
  doubleRequest: 'execute, and keep for once more, request',
  deliver: 'deliver request',
  reply: 'deliver reply',
  loseReply: 'lose reply',
  doubleReply: 'deliver, and keep for once more, reply',
  overflow: "the next request finds the daemon's socket full",
  crashDaemon: 'the daemon dies',
  startDaemon: 'a daemon is started',
  expire: 'the next timer ends',
  settle: 'everything under way goes well',
  remoteEnds: 'no other node copies any more',
  markAll: 'mark all regions',
  clearAll: 'clear all regions',
};

/** The step as a line; `asked` says which request, reply or device request it is about. */
export function userspaceStepLabel(step: UserspaceStep, asked?: string): string {
  const what = asked === undefined ? '' : ` ${asked}`;
  const word = words[step.do] ?? step.do;
  switch (step.do) {
    case 'mark':
    case 'clear':
    case 'dispatch':
    case 'land':
    case 'legFails':
      return `${step.do === 'legFails' ? 'a leg fails the write to' : step.do} region ${step.region}`;
    case 'inSync':
    case 'isClean':
    case 'isRemoteRecovering':
      return `region ${step.region}: ${word}`;
    case 'remoteBegins':
      return `another node copies region ${step.region}`;
    case 'report':
      return `report copy ${step.nth} ${step.ok ? 'done' : 'failed'}`;
    case 'count':
      return step.aside ? 'count, for a status' : 'count';
    case 'status':
      return `status ${step.table ? 'table' : 'info'}`;
    case 'refuse':
      return `refuse request${what}: ${step.error}`;
    case 'alterReply':
      return `deliver reply${what}, altered: ${step.how}`;
    case 'stray':
      return `a reply comes that nobody sent for: ${step.how}`;
    case 'complete':
      return `complete${what}`;
    case 'fail':
      return `fail${what}${step.seen === 0 ? '' : `, reads see some of it (${step.seen})`}`;
    case 'crashHost':
      return `crash of the host, ${step.exactly === true ? `choice ${step.keep} of what unflushed sectors hold` : kept(step.keep)}`;
    case 'wait':
      return `wait ${step.milliseconds} ms`;
    case 'markAll':
    case 'clearAll':
    case 'flush':
    case 'getWork':
    case 'presuspend':
    case 'postsuspend':
    case 'resume':
    case 'load':
    case 'swap':
    case 'remove':
    case 'construct':
    case 'deliver':
    case 'loseRequest':
    case 'doubleRequest':
    case 'overflow':
    case 'reply':
    case 'loseReply':
    case 'doubleReply':
    case 'crashDaemon':
    case 'startDaemon':
    case 'remoteEnds':
    case 'expire':
    case 'settle':
      return word + what;
    default:
      return unreachable(step);
  }
}

/** What unflushed sectors hold after a crash, by the number that the schedule stores. */
function kept(keep: number): string {
  if (keep === 0) return 'unflushed writes lost';
  return keep === 1 ? 'unflushed writes kept' : `unflushed writes mixed (${keep})`;
}
