/**
 * The process that an exercise kills: opens the mirror of a description and lives a life, telling everything on file descriptor 3.
 *
 * It writes to that pipe synchronously, so that what was told before a kill is heard. A line on its input asks for an orderly end; when the
 * input ends, so does the process: nobody is left to check it.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { done } from '#base';
import { withholdUntilFlush } from '#device';
import type { BlockDevice, ChooseEarly } from '#device';
import { live, lineOf, randomOf } from '#harness/exercise';
import type { Life, Message, Random } from '#harness/exercise';
import { readDescription } from './description.ts';
import { openMirror } from './open.ts';

const tellFd = 3;

async function main({ file, life }: { readonly file: string; readonly life: Life }): Promise<void> {
  let isStopped = false;
  process.stdin.on('data', () => (isStopped = true));
  process.stdin.on('end', () => process.exit(1));
  const parts = await readDescription(file);
  if (!parts.ok) return tell({ what: 'fault', fault: parts.fault });
  const opened = await openMirror(parts.value, {
    syncWord: life.sync ? 'sync' : 'default',
    adapt: adapterOf(life),
    onFault: (fault) => tell({ what: 'fault', fault }),
  });
  if (!opened.ok) return tell({ what: 'fault', fault: opened.fault });
  const wait = (milliseconds: number): Promise<void> => (milliseconds === 0 ? turn() : pause(milliseconds));
  await live(opened.value.mirror, life, { tell, isStopped: () => isStopped, wait, now: () => performance.now() });
  await opened.value.release();
}

function tell(message: Message): void {
  const bytes = Buffer.from(lineOf(message));
  for (let at = 0; at < bytes.length;) at += writeSync(tellFd, bytes, at);
}

function adapterOf({ withhold, seed, mutant }: Life): (device: BlockDevice, role: 'leg' | 'log') => BlockDevice {
  const random = randomOf(seed ^ 0x5eed);
  return (device, role) => {
    if (role === 'log' && mutant === 'log-never-flushes') return neverFlushing(withholdUntilFlush(device, () => () => false));
    return withhold ? withholdUntilFlush(device, earlyBy(random)) : device;
  };
}

/** Now and then all of a write goes down early, or some of it. */
function earlyBy(random: Random): ChooseEarly {
  return () => {
    const choice = random.below(4);
    if (choice > 1) return () => false;
    return choice === 0 ? () => true : () => random.onceIn(2);
  };
}

function neverFlushing(device: BlockDevice): BlockDevice {
  const { name, sizeBytes, blockSizeBytes } = device;
  return {
    name,
    sizeBytes,
    blockSizeBytes,
    read: (offsetBytes, into) => device.read(offsetBytes, into),
    write: (offsetBytes, bytes) => device.write(offsetBytes, bytes),
    flush: () => Promise.resolve(done),
    close: () => device.close(),
  };
}

await main(JSON.parse(process.argv[2] ?? '') as { file: string; life: Life });
process.exit(0);
