/**
 * The thread that waits for the kernel, so that nobody else has to.
 *
 * It lets pass what the kernel sends to the userspace log and can be read; all else is counted and dropped. It ends when it is told to, at
 * the latest after one time-out.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { datagramBytesMax } from './encode.ts';
import { read } from './decode.ts';
import { Message } from './message.ts';
import { loadCalls } from './netlink-calls.ts';
import type { Calls } from './netlink-calls.ts';
import { cell, timeoutMs, windowMax } from './netlink-shared.ts';
import type { ListenInput, ListenOutput } from './netlink-shared.ts';

const again: ReadonlySet<number> = new Set([4, 11]); // EINTR, EAGAIN
const enobufs = 105;

const { fd, state, kernelPort } = workerData as ListenInput;
const buffer = new Uint8Array(datagramBytesMax.reply + 4);
const message = new Message();
let posted = 0;

function say(output: ListenOutput): void {
  parentPort?.postMessage(output, 'datagram' in output ? [output.datagram.buffer as ArrayBuffer] : []);
}

/** Whether there is room in the window; waits a while if not. */
function hasRoom(): boolean {
  const taken = Atomics.load(state, cell.taken);
  if (((posted - taken) | 0) < windowMax) return true;
  Atomics.wait(state, cell.taken, taken, timeoutMs);
  return false;
}

function listen(calls: Calls): void {
  while (Atomics.load(state, cell.closing) === 0) {
    if (!hasRoom()) continue;
    const length = calls.receive(fd, buffer);
    if (length >= 0) judge(length, calls.sender());
    else if (-length === enobufs) {
      Atomics.add(state, cell.overruns, 1);
      say({ overrun: true });
    } else if (!again.has(-length)) {
      say({ errno: -length });
      return;
    }
  }
}

function judge(length: number, sender: number): void {
  if (sender !== kernelPort) {
    Atomics.add(state, cell.foreign, 1);
    return;
  }
  if (length > buffer.length || read(message, buffer, 0, length, 'request') !== 'ok') {
    Atomics.add(state, cell.malformed, 1);
    return;
  }
  if (message.cnIdx !== 7 || message.cnVal !== 1) {
    Atomics.add(state, cell.foreign, 1);
    return;
  }
  posted = (posted + 1) | 0;
  say({ datagram: buffer.slice(0, length) });
}

listen(await loadCalls());
