/**
 * The features of a mirror's table, and where machines begin that know them.
 */
import { assert } from '#base';
import type { Stepper } from '#base';

/** Neither feature; `handle_errors`; or `handle_errors keep_log`. */
export type MirrorMode = 'none' | 'handleErrors' | 'keepLog';

/** The order in which machines are derived for the modes. */
const modes: readonly MirrorMode[] = ['none', 'handleErrors', 'keepLog'];

/** Puts a machine where it begins in this mode. */
export function beginIn(step: Pick<Stepper<string, object>, 'table' | 'state'>, mode: MirrorMode): void {
  const state = step.table.initials?.[modes.indexOf(mode)];
  assert(state !== undefined, `${step.table.machine} was derived for every mode`);
  step.state = state;
}
