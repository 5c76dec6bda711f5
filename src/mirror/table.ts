/**
 * What may be a mirror's table, found out before anything is touched.
 */
import type { Fault } from '#base';
import { sectorBytes } from '#spec/vocabulary';
import type { MirrorTable } from './mirror.ts';

/** Legs that a mirror may have. */
const legsMin = 2;
const legsMax = 9;

/** Why a table is refused. */
export function refuseTable({ length, legs }: MirrorTable): Fault | undefined {
  const fault = (kind: string, message: string, hint: string, place?: string): Fault => ({
    kind,
    message,
    operation: 'ctr',
    hint,
    ...(place === undefined ? {} : { place }),
  });
  if (!Number.isSafeInteger(length) || length <= 0)
    return fault('length', `${length} is no length in sectors`, 'give a positive whole number');
  if (legs.length < legsMin || legs.length > legsMax)
    return fault('leg-count', `a mirror has ${legsMin} to ${legsMax} legs, not ${legs.length}`, 'add or remove legs');
  for (const [at, { device, offset }] of legs.entries()) {
    const place = `leg ${at}, ${device.name}`;
    const twin = legs.findIndex((other) => other.device === device && rangesMeet(other.offset, offset, length));
    if (twin < at)
      return fault('same-leg', `legs ${twin} and ${at} are one and the same`, 'give each leg a device, or a place, of its own', place);
    if (!Number.isSafeInteger(offset) || offset < 0)
      return fault('offset', `${offset} is no offset in sectors`, 'give a whole number', place);
    const needed = (offset + length) * sectorBytes;
    if (device.sizeBytes < needed)
      return fault(
        'leg-too-small',
        `the leg has ${device.sizeBytes} bytes, and ${needed} are needed`,
        'give a larger device, or make the mirror smaller',
        place,
      );
    if ((offset * sectorBytes) % device.blockSizeBytes !== 0 || (length * sectorBytes) % device.blockSizeBytes !== 0)
      return fault('not-aligned', `blocks of the leg have ${device.blockSizeBytes} bytes`, 'begin and end at whole blocks', place);
  }
  return undefined;
}

function rangesMeet(one: number, other: number, length: number): boolean {
  return Math.abs(one - other) < length;
}
