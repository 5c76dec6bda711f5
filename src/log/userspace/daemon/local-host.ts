/**
 * Makes the logs that a daemon of one machine hosts: `core` in memory, `disk` on a device.
 *
 * Source: `clog_ctr` in LVM2 `daemons/cmirrord/functions.c` as described in the reference.
 */
import { done } from '#base';
import type { Fault } from '#base';
import type { ProfileName, RegionCount, SyncWord } from '#spec/vocabulary';
import { CoreLog, createCore } from '../../core.ts';
import { createDisk, DiskLog } from '../../disk.ts';
import { LogError } from '../../error.ts';
import type { Profile } from '../../profile.ts';
import { parseConstructor } from './constructor-text.ts';
import type { Allowance, Constructor } from './constructor-text.ts';
import type { LogHost, LogOrder } from './host.ts';
import { HostedDirtyLog } from './hosted-dirty-log.ts';
import { LogDevices } from './log-devices.ts';
import type { DeviceOpener } from './log-devices.ts';

/** How the logs are made. */
export interface LocalHostOptions extends Allowance {
  readonly devices: DeviceOpener;
  /** What the logs are derived from; `strict` when left out. */
  readonly profile?: ProfileName | Profile;
  /** Most regions of all logs together, about half a byte of memory each; 2^28 when left out. */
  readonly regionsMax?: RegionCount;
}

type Made = Parameters<LogHost['create']>[1];

/** Hosts `core` and `disk`. */
export class LocalHost implements LogHost {
  readonly #options: LocalHostOptions;
  readonly #devices: LogDevices;
  readonly #regionsMax: RegionCount;
  #regions: RegionCount = 0;

  constructor(options: LocalHostOptions) {
    this.#options = options;
    this.#devices = new LogDevices(options.devices);
    this.#regionsMax = options.regionsMax ?? 2 ** 28;
  }

  create(order: LogOrder, made: Made): void {
    const parsed = parseConstructor(order.text, this.#options, this.#options.profile === 'kernel' ? 'kernel' : 'strict');
    if (!parsed.ok) {
      made(undefined, parsed.fault);
      return;
    }
    const { regionCount } = parsed.value.of;
    if (this.#regions + regionCount > this.#regionsMax) {
      made(undefined, this.#tooLarge(regionCount));
      return;
    }
    this.#regions += regionCount;
    this.#make(parsed.value, order, (log, fault) => {
      if (log === undefined) this.#regions -= regionCount;
      made(log, fault);
    });
  }

  #make(parsed: Constructor, order: LogOrder, made: Made): void {
    const { length, type, words, of } = parsed;
    const syncWord: SyncWord = of.syncWord === 'nosync' && !order.trustNosync ? 'default' : of.syncWord;
    const { profile = 'strict' } = this.#options;
    const gone = (): void => {
      this.#regions -= of.regionCount;
    };
    if (parsed.kind === 'core') {
      const log = orFault(() => createCore({ length, regionSize: of.regionSize, syncWord, profile }));
      if (log instanceof CoreLog) made(new HostedDirtyLog({ log, regions: log.regions, type, words, gone }), undefined);
      else made(undefined, log);
      return;
    }
    const make = async (): Promise<HostedDirtyLog | Fault> => {
      const used = await this.#devices.use(parsed.of.logDevice, `${order.uuid} (luid ${luidText(order)})`);
      if (!used.ok) return used.fault;
      const device = used.value;
      const options = { device: device.device, length, regionSize: of.regionSize, syncWord, profile };
      const log = orFault(() => createDisk({ ...options, flushLegs: legsAreElsewhere, raiseEvent: () => {} }));
      if (log instanceof DiskLog) return new HostedDirtyLog({ log, regions: log.engine.regions, device, type, words, gone });
      device.release();
      return log;
    };
    void make().then((result) => (result instanceof HostedDirtyLog ? made(result, undefined) : made(undefined, result)));
  }

  #tooLarge(regionCount: RegionCount): Fault {
    return {
      kind: 'too-many-regions',
      operation: 'ctr',
      message: `the log would have ${regionCount} regions, and ${this.#regionsMax - this.#regions} more may be hosted`,
      hint: 'use a larger region size',
    };
  }
}

/** A log, or why there is none. What a peer asks for may be more than there is memory. */
function orFault<Log>(make: () => Log): Log | Fault {
  try {
    return make();
  } catch (error) {
    if (error instanceof LogError) return error.fault;
    if (error instanceof RangeError)
      return { kind: 'no-memory', operation: 'ctr', message: error.message, hint: 'use a larger region size, which needs fewer bits' };
    throw error;
  }
}

/** The legs are the mirror's: what a clear says of them is the forwarder's word, and a daemon cannot flush them. */
const legsAreElsewhere = (): Promise<typeof done> => Promise.resolve(done);

function luidText({ luidLow, luidHigh }: LogOrder): string {
  return `0x${((BigInt(luidHigh) << 32n) | BigInt(luidLow)).toString(16)}`;
}
