/**
 * The log devices of a daemon: each opened once, for all instances that name it, and in use by one of them at a time.
 *
 * During a reload of a mirror's table the new instance is constructed while the old one lives, on the same device. So a device is shared and
 * counted here, and closed after its last user. But only one instance at a time may read and write its log: the one that is resumed. Two
 * would each put their own bits over the other's.
 *
 * Other processes are kept out by whoever opens the device.
 */
import { fail, succeed } from '#base';
import type { Outcome } from '#base';
import type { BlockDevice } from '#device';

/** How devices are found and opened. */
export interface DeviceOpener {
  /** What the name means: the same key for two names of one device. */
  identify(name: string): Promise<Outcome<string>>;
  /** Opens it for this process alone. */
  open(name: string): Promise<Outcome<BlockDevice>>;
}

interface Entry {
  readonly opened: Promise<Outcome<BlockDevice>>;
  users: number;
  /** Whose log it holds at present. */
  holder: LogDevice | undefined;
  holderName: string;
}

/** The devices that are open. */
export class LogDevices {
  readonly #opener: DeviceOpener;
  readonly #entries = new Map<string, Entry>();
  /** Devices that are being closed, by key. */
  readonly #closing = new Map<string, Promise<void>>();

  constructor(opener: DeviceOpener) {
    this.#opener = opener;
  }

  /** Opens a device for one more instance, which `who` names in messages. */
  async use(name: string, who: string): Promise<Outcome<LogDevice>> {
    const identified = await this.#opener.identify(name);
    if (!identified.ok) return identified;
    const key = identified.value;
    // The system knows the device as ours until it is closed.
    while (this.#closing.has(key)) await this.#closing.get(key);
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = { opened: this.#opener.open(name), users: 0, holder: undefined, holderName: '' };
      this.#entries.set(key, entry);
    }
    entry.users++;
    const opened = await entry.opened;
    if (opened.ok) return succeed(new LogDevice(opened.value, entry, who, () => this.#release(key)));
    this.#release(key);
    return opened;
  }

  #release(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || --entry.users > 0) return;
    this.#entries.delete(key);
    const closing = entry.opened.then((opened) => (opened.ok ? opened.value.close() : undefined)).finally(() => this.#closing.delete(key));
    this.#closing.set(key, closing);
  }
}

/** One instance's share of a log device. */
export class LogDevice {
  readonly device: BlockDevice;
  readonly #entry: Entry;
  readonly #who: string;
  readonly #release: () => void;
  #isReleased = false;

  constructor(device: BlockDevice, entry: Entry, who: string, release: () => void) {
    this.device = device;
    this.#entry = entry;
    this.#who = who;
    this.#release = release;
  }

  /** Takes the device for this instance's log, unless another instance has it. */
  take(): Outcome {
    const { holder, holderName } = this.#entry;
    if (holder !== undefined && holder !== this) {
      return fail({
        kind: 'log-in-use',
        operation: 'resume',
        message: `the log on this device is in use by another instance, ${holderName}`,
        place: this.device.name,
        hint: 'suspend or remove the mirror of that instance first; two mirrors cannot share a log',
      });
    }
    this.#entry.holder = this;
    this.#entry.holderName = this.#who;
    return succeed(undefined);
  }

  /** Lets another instance have it. */
  leave(): void {
    if (this.#entry.holder === this) this.#entry.holder = undefined;
  }

  /** Gives up the share. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.leave();
    this.#release();
  }
}
