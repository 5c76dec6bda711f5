/**
 * How paths of the forwarding log are shown: who calls, the forwarder, the daemon, its log's device.
 */
import type { AnyMachineSnapshot } from 'xstate';
import type { ChannelContext } from '../environment/channel.ts';
import type { LogContext } from '../environment/log.ts';
import type { QueueContext } from './userspace-notes.ts';
import type { Rule, View, ViewColumn } from './system.ts';

function queueText(local: AnyMachineSnapshot): string {
  const { marks, clears } = local.context as QueueContext;
  const sign = { none: '', queued: '', taken: '→', told: '✓' } as const;
  const part = (name: string, place: QueueContext['marks']) => (place === 'none' ? '' : `${name}${sign[place]}`);
  return [part('C', clears), part('M', marks)].join('') || '·';
}

function channelText(local: AnyMachineSnapshot): string {
  const { waiting } = local.context as ChannelContext;
  return waiting.map(({ message, current }) => (current ? message : `(${message})`)).join(', ') || '·';
}

function logText(local: AnyMachineSnapshot): string {
  const { inSync, clean, recovering } = local.context as LogContext;
  if (recovering) return 'R';
  if (!inSync) return 'N';
  return clean ? 'C' : 'D';
}

const deviceText = (local: AnyMachineSnapshot): string => ({ dirty: '0', clean: '1', either: '?' })[(local.context as LogContext).device];
const valueText = (local: AnyMachineSnapshot): string => String(local.value);

const flagText = (local: AnyMachineSnapshot): string => (local.matches('up') ? 'on' : '·');

const all: readonly ViewColumn[] = [
  { lane: 'caller', title: 'writer', of: 'writer', text: valueText },
  { lane: 'caller', title: 'instance', of: 'attach', text: valueText },
  { lane: 'caller', title: 'told', of: 'heard', text: valueText },
  { lane: 'caller', title: 'copier', of: 'copier', text: valueText },
  { lane: 'caller', title: 'write', of: 'waiter', text: valueText },
  { lane: 'caller', title: 'count', of: 'count', text: valueText },
  { lane: 'forwarder', title: 'hint', of: 'known', text: (local) => (local.matches('up') ? 'all' : 'none') },
  { lane: 'forwarder', title: 'throttle', of: 'throttle', text: flagText },
  { lane: 'forwarder', title: 'queues', of: 'queue', text: queueText },
  { lane: 'forwarder', title: 'flush', of: 'forward', text: valueText },
  { lane: 'forwarder', title: 'planned', of: 'planned', text: valueText },
  { lane: 'forwarder', title: 'exchange', of: 'exchange', text: valueText },
  { lane: 'forwarder', title: 'buffer', of: 'channel', text: channelText },
  { lane: 'daemon', title: 'daemon', of: 'daemon', text: valueText },
  { lane: 'daemon', title: 'its log', of: 'hosted', text: valueText },
  { lane: 'daemon', title: 'memory', of: 'log', text: logText },
  { lane: 'daemon', title: 'other node', of: 'other', text: (local) => (local.matches('up') ? 'copies' : '·') },
  { lane: 'daemon', title: 'in sync', of: 'truth', text: (local) => (local.matches('up') ? 'yes' : 'no') },
  { lane: 'device', durable: true, title: 'device', of: 'log', text: deviceText },
];

/** The view of a system with these rules and components. */
export function userspaceView(rules: readonly Rule[], components: readonly string[]): View {
  const names = new Set(rules.map(({ name }) => name));
  const columns = all.filter(({ of }) => components.includes(of));
  const lanes = new Set(columns.map(({ lane }) => lane));
  return {
    columns,
    acts: Object.fromEntries(Object.entries(acts).filter(([name, ends]) => names.has(name) && ends.every((lane) => lanes.has(lane)))),
    legend,
  };
}

/** Who acts on whom. A daemon's death happens to all. */
const acts: View['acts'] = {
  ...Object.fromEntries(['mark', 'clear', 'flush', 'ask'].map((name) => [name, ['caller', 'forwarder'] as const])),
  ...Object.fromEntries(['send', 'serve'].map((name) => [name, ['forwarder', 'daemon'] as const])),
  ...Object.fromEntries(
    ['timeout', 'timeoutThoughAsked', 'pauseEnds', 'nobodyListens', 'bufferFull'].map((name) => [
      name,
      ['forwarder', 'forwarder'] as const,
    ]),
  ),
  ...Object.fromEntries(['done', 'fail'].map((name) => [name, ['device', 'daemon'] as const])),
};

const legend =
  'queues: of each region C a clear, M a mark, → not yet told, ✓ accepted; buffer: requests that the daemon has not dealt with, in brackets ' +
  'where nobody waits for the reply; memory: C clean, D dirty, N not in sync, R handed out; device: 1 clean, 0 dirty, ? either is possible';
