/** Sizes on the command line and on the screen: sectors, or a whole number with KiB, MiB, GiB or TiB. */
import { InvalidArgumentError } from 'commander';
import { sectorBytes } from '#spec/vocabulary';

const units: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** A size in sectors. */
export function sizeInSectors(text: string): number {
  const found = /^(?<number>\d{1,16})(?<unit>KiB|MiB|GiB|TiB|s)?$/.exec(text)?.groups;
  const unit = found?.unit ?? 's';
  const sectors = unit === 's' ? Number(found?.number) : (Number(found?.number) * (units[unit] ?? 0)) / sectorBytes;
  if (found !== undefined && sectors >= 1 && sectors * sectorBytes <= Number.MAX_SAFE_INTEGER) return sectors;
  throw new InvalidArgumentError('Give sectors of 512 bytes as a whole number, or a size like 64MiB (KiB, MiB, GiB, TiB).');
}

/** `512 KiB`, `1.5 MiB`; as exact as one digit behind the point is, else in the unit below. */
export function sizeText(bytes: number): string {
  for (const [unit, size] of Object.entries(units).toReversed()) {
    const value = bytes / size;
    if (value >= 1 && Number.isInteger(value * 10)) return `${value} ${unit}`;
  }
  return `${bytes} bytes`;
}
