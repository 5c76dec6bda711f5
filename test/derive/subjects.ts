/**
 * Every machine of the specification under every set of remedies that somebody may run: the two profiles, and each remedy alone taken out
 * of `strict` or put into `kernel`.
 */
import { deriveMachine, machineFiles } from '#derive';
import type { Derived, MachineName } from '#derive';
import { profileNames, remedies, remediesOf } from '#spec';
import type { RemedySet } from '#spec';

/** A set of remedies with a name for test titles. */
export interface RemedyChoice {
  readonly name: string;
  readonly remedies: RemedySet;
}

/** The profiles that ship. */
export const profiles: readonly RemedyChoice[] = profileNames.map((name) => ({ name, remedies: remediesOf(name) }));

/** The profiles, `strict` without each remedy, and `kernel` with each. */
export const choices: readonly RemedyChoice[] = [
  ...profiles,
  ...remedies.map(({ id }) => ({
    name: `strict without ${id}`,
    remedies: new Set([...remediesOf('strict')].filter((each) => each !== id)),
  })),
  ...remedies.map(({ id }) => ({ name: `kernel with ${id}`, remedies: new Set([id]) })),
];

/** Names of all machines. */
export const machineNames = Object.keys(machineFiles) as readonly MachineName[];

/** Machines that are built with remedies. */
export const remediedMachines: readonly MachineName[] = [
  'region',
  'core',
  'commit',
  'clearing',
  'resume',
  'health',
  'entry',
  'pass',
  'write',
  'read',
  'primary',
  'mirror',
  'attach',
  'exchange',
  'forward',
  'planned',
  'hint',
  'hosted',
];

/** A machine's table under a name for test titles; what surrounds the log is the same in every profile and appears once. */
export const subjects: readonly {
  readonly name: string;
  readonly machine: MachineName;
  readonly profile: string;
  readonly table: Derived;
}[] = machineNames.flatMap((machine) =>
  profiles
    .filter(({ name }) => remediedMachines.includes(machine) || name === 'strict')
    .map(({ name, remedies: chosen }) => ({
      name: remediedMachines.includes(machine) ? `${machine} (${name})` : machine,
      machine,
      profile: name,
      table: deriveMachine(machine, chosen),
    })),
);
