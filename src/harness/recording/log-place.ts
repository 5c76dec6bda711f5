/**
 * Where a disk log lies, and how its path behaves from one moment to the next.
 */
import { layoutOf } from '#log';
import type { RegionCount } from '#spec/vocabulary';
import { Disk } from './disk.ts';
import type { Host, PathHealth, Route } from './host.ts';
import { unsure } from './host.ts';
import type { LogPlace } from './mirror-parts.ts';

/** Where the log at a path lies; `null` if that cannot be held. */
export function placeOfLog(host: Host, path: string, regionCount: RegionCount): LogPlace | null {
  const route = host.routeOf(path);
  if (route?.sizeSectors === undefined) return null;
  const offsetBytes = route.offsetSectors * 512;
  if (!Disk.canHold(offsetBytes + layoutOf(regionCount, 512).areaBytes)) return null;
  return {
    deviceName: route.device ?? 'unknown',
    sizeBytes: route.sizeSectors * 512,
    disk: route.disk,
    offsetBytes,
    health: () => healthNow(host.routeOf(path), route.disk, route.offsetSectors),
  };
}

/** The health of a log's path, which nobody knows as soon as the path leads to another place. */
function healthNow(route: Route | undefined, disk: Disk | undefined, offsetSectors: number): PathHealth {
  if (route === undefined) return unsure;
  const failing = route.reads === 'fail' && route.writes === 'fail';
  const same = route.disk === disk && route.offsetSectors === offsetSectors;
  return same || failing ? route : unsure;
}
