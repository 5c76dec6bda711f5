/**
 * The life of a forwarder's log: made, resumed, suspended, given up, as the table of the attach machine has it.
 */
import { Stepper } from '#base';
import { regionCountMax } from '#spec/vocabulary';
import type { RegionCount, Sectors } from '#spec/vocabulary';
import type { AttachEffects, AttachEvent } from './derived/attach.ts';
import type { ForwarderReply } from './port.ts';
import type { ForwarderProfile } from './profile.ts';

/** The operations of the log's own life. */
export type LifeCall = 'ctr' | 'dtr' | 'presuspend' | 'postsuspend' | 'resume';

/** What the life asks of the engine. */
export interface LifeListener {
  /** Send this request for the call that is under way; then `ended`. */
  send(what: AttachEffects['send']['what']): void;
  /** Open the log device; then `opened`. */
  openDevice(name: string): void;
  /** Nothing is known of regions. */
  hintNone(): void;
  /** Nothing may stay planned; then `settled`. */
  settle(): void;
  /** The daemon says how large regions are. */
  sized(regionCount: RegionCount): void;
  /** Why the log cannot be made, for people. */
  refused(cause: string): void;
  /** The call under way has ended. */
  end(ok: boolean): void;
}

/** A life as plain data. */
export interface LifeSnapshot {
  readonly state: number;
  readonly regionSize: Sectors;
  readonly device: string | undefined;
  readonly asked: AttachEffects['send']['what'];
}

const two32 = 0x1_0000_0000;

/** The life of one log. */
export class Life {
  readonly stepper: Stepper<AttachEvent, AttachEffects>;
  regionSize: Sectors = 0;
  /** The log device that the reply to `CTR` named; `''` for a name that cannot be one. */
  device: string | undefined;
  readonly #length: Sectors;
  readonly #listener: LifeListener;
  /** The request sent last. */
  #asked: AttachEffects['send']['what'] = 'CTR';

  constructor(length: Sectors, profile: ForwarderProfile, listener: LifeListener) {
    this.#length = length;
    this.#listener = listener;
    this.stepper = new Stepper<AttachEvent, AttachEffects>(profile.attach, {
      send: ({ what }) => {
        this.#asked = what;
        listener.send(what);
      },
      openDevice: () => {
        if (this.device === undefined) this.tell('opened(ok=true)');
        else if (this.device === '') this.opened(false);
        else listener.openDevice(this.device);
      },
      hintNone: () => listener.hintNone(),
      settle: () => listener.settle(),
      end: ({ ok }) => listener.end(ok),
    });
  }

  /** Whether a call makes sense now. */
  can(call: LifeCall): boolean {
    return this.stepper.handles(this.stepper.index(call));
  }

  tell(event: AttachEvent): void {
    this.stepper.step(this.stepper.index(event));
  }

  /** The request sent last has ended; `value` is the number that its reply brought. */
  ended(isDone: boolean, reply: ForwarderReply | undefined, value: number): void {
    if (isDone && this.#asked === 'GET_REGION_SIZE') return this.tell(`sized(valid=${this.#takeRegionSize(value)})`);
    if (isDone && this.#asked === 'CTR') this.device = reply?.form === 'full' && reply.dataSize > 0 ? deviceOf(reply) : undefined;
    this.tell(`ended(ok=${isDone})`);
  }

  /** The device was opened, or could not be. */
  opened(ok: boolean): void {
    if (!ok) this.#listener.refused(`the log device ${JSON.stringify(this.device)} cannot be opened`);
    this.tell(`opened(ok=${ok})`);
  }

  save(): LifeSnapshot {
    return { state: this.stepper.state, regionSize: this.regionSize, device: this.device, asked: this.#asked };
  }

  restore({ state, regionSize, device, asked }: LifeSnapshot): void {
    this.stepper.state = state;
    this.regionSize = regionSize;
    this.device = device;
    this.#asked = asked;
  }

  #takeRegionSize(sectors: Sectors): boolean {
    // Linux keeps 32 bits.
    const cut = sectors % two32;
    const count = cut === 0 ? 0 : Math.ceil(this.#length / cut);
    this.regionSize = cut;
    this.#listener.sized(count);
    const isValid = sectors === cut && cut >= 2 && Number.isInteger(Math.log2(cut)) && count <= regionCountMax;
    if (!isValid) this.#listener.refused(`a region size of ${sectors} sectors`);
    return isValid;
  }
}

/** The name of a device ends with a NUL. */
function deviceOf(reply: ForwarderReply): string {
  const { payload } = reply;
  const end = payload.indexOf(0);
  return end > 0 && end === payload.length - 1 && payload.length === reply.dataSize ? reply.payloadText : '';
}
