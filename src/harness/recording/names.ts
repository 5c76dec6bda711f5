/**
 * What a recorded machine calls the devices of a mirror in its lines: `major:minor`.
 *
 * Where nobody knows what a path leads to, the name is the one that was printed, so that nothing is claimed of it.
 */
import type { LegPlace } from '#mirror';
import type { Host } from './host.ts';
import type { MirrorTable } from './table-line.ts';

/** What a device is called; `printed`: what the recorded line calls it, from which the mapper's major number may be learnt. */
export function nameOf(host: Host, path: string, printed: string | undefined): string | undefined {
  const minor = host.routeOf(path)?.minor;
  if (minor !== undefined && printed !== undefined) host.learnMajor(printed, minor);
  return host.routeOf(path)?.device ?? (minor === undefined ? printed : `?:${minor}`);
}

/** The legs of a mirror as its lines name them. */
export function placesOf(host: Host, { legs }: MirrorTable, printed: readonly (string | undefined)[]): readonly LegPlace[] {
  return legs.map(({ path, offsetSectors }, leg) => ({ name: nameOf(host, path, printed[leg]) ?? path, offset: offsetSectors }));
}
