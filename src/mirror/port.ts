/**
 * What a mirror's engine asks of the outside, and what it is made for.
 */
import type { LegIndex, Sectors } from '#spec/vocabulary';
import type { Copy, MirrorEventKind } from './legs.ts';
import type { MirrorMode } from './mode.ts';
import type { MirrorProfile } from './profile.ts';
import type { MirrorRequest, RequestEnding, Ticket } from './request.ts';

/** What the engine asks of the outside. No call may come back into the engine before it has returned. */
export interface MirrorPort<Request extends MirrorRequest> {
  /** Perform the request on this leg; then call `answered`, once for each leg. */
  send(ticket: Ticket<Request>, leg: LegIndex): void;
  /** The request has ended. */
  end(request: Request, ending: RequestEnding): void;
  /** Copy a region from one leg to others; then call `copied`. */
  copy(copy: Copy): void;
  /** Call `work` soon; `later`: in about {@link laterMilliseconds}, for another node recovers a region that is to be written. */
  schedule(later: boolean): void;
  raiseEvent(why: MirrorEventKind): void;
  /** The default leg failed and stays, or no leg is left without errors. */
  warn(what: 'defaultStays' | 'noneLeft'): void;
  suspended(): void;
  resumed(): void;
}

/** How long a write waits that another node's recovery keeps back, before the log is asked again. */
export const laterMilliseconds = 200;

/** What an engine is made for. */
export interface MirrorEngineOptions {
  readonly legCount: number;
  readonly length: Sectors;
  readonly regionSize: Sectors;
  readonly mode: MirrorMode;
  readonly profile: MirrorProfile;
}
