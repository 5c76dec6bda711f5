/**
 * The derived tables that a forwarder runs on, as one value.
 *
 * Two profiles ship. A third can be derived at run time to see what a single remedy is worth; it has the same shape.
 */
import type { StepTable } from '#base';
import type { ProfileName } from '#spec/vocabulary';
import { attachTables } from './derived/attach.ts';
import type { AttachEvent } from './derived/attach.ts';
import { exchangeTables } from './derived/exchange.ts';
import type { ExchangeEvent } from './derived/exchange.ts';
import { forwardTables } from './derived/forward.ts';
import type { ForwardEvent } from './derived/forward.ts';
import { hintTables } from './derived/hint.ts';
import type { HintEvent } from './derived/hint.ts';
import { plannedTables } from './derived/planned.ts';
import type { PlannedEvent } from './derived/planned.ts';

/** What a forwarder is derived from: its machines' tables under one set of remedies. */
export interface ForwarderProfile {
  /** `kernel`, `strict`, or `strict without REMEDY` for one made at run time. */
  readonly name: string;
  /** Table of the attach machine. @internal */
  readonly attach: StepTable<AttachEvent>;
  /** Table of the exchange machine. @internal */
  readonly exchange: StepTable<ExchangeEvent>;
  /** Table of the forward machine. @internal */
  readonly forward: StepTable<ForwardEvent>;
  /** Table of the hint machine. @internal */
  readonly hint: StepTable<HintEvent>;
  /** Table of the planned machine. @internal */
  readonly planned: StepTable<PlannedEvent>;
}

const profileOf = (name: ProfileName): ForwarderProfile => ({
  name,
  attach: attachTables[name],
  exchange: exchangeTables[name],
  forward: forwardTables[name],
  hint: hintTables[name],
  planned: plannedTables[name],
});

/** The profiles that ship: Linux, and with every remedy. */
export const forwarderProfiles: Readonly<Record<ProfileName, ForwarderProfile>> = {
  kernel: profileOf('kernel'),
  strict: profileOf('strict'),
};

/** A profile by name, or the one given; `strict` when left out. */
export function forwarderProfileOr(profile: ProfileName | ForwarderProfile | undefined): ForwarderProfile {
  return typeof profile === 'object' ? profile : forwarderProfiles[profile ?? 'strict'];
}
