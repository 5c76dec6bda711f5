/**
 * The questions asked of an image's facts, one function each; every answer is a problem or a remark of the list in `problems.ts`.
 *
 * An image that is no log is asked nothing more, because its other fields have no meaning.
 */
import { classify, hasGeometryMark, layoutOf, nrRegionsCut, nrRegionsPrewritten, regionCountOf, isHeaderZero, isVersionKnown } from '#log';
import { bitmapOffsetBytes, logMagic, logVersion, regionCountMax, sectorBytes } from '#spec/vocabulary';
import type { Problem, Remark } from './problems.ts';
import type { ImageFacts, ImageOptions } from './read.ts';

type Ask<Answer> = (facts: ImageFacts, options: ImageOptions) => Answer | undefined;

/** Everything wrong with the image, gravest first. */
export function problemsOf(facts: ImageFacts, options: ImageOptions): Problem[] {
  const notLog = whyNotLog(facts);
  return answers(notLog === undefined ? problemAsks : [whyNotLog, deviceTooSmall], facts, options);
}

/** Everything peculiar and harmless about the image. */
export function remarksOf(facts: ImageFacts, options: ImageOptions): Remark[] {
  return answers(whyNotLog(facts) === undefined ? remarkAsks : [trimmed, oddSize], facts, options);
}

function answers<Answer>(asks: readonly Ask<Answer>[], facts: ImageFacts, options: ImageOptions): Answer[] {
  return asks.flatMap((ask) => ask(facts, options) ?? []);
}

function whyNotLog({ headerBytes, header }: ImageFacts): Problem | undefined {
  if (header.magic === logMagic) return undefined;
  if (isHeaderZero(headerBytes)) {
    return {
      code: 'no-log',
      message: 'the header is all zeros: no log was ever written here, or it was wiped',
      hint: 'a resume takes it for a new log, all dirty',
    };
  }
  const magic = `0x${header.magic.toString(16).padStart(8, '0')}`;
  if (header.magic === logMagicSwapped) {
    return {
      code: 'byte-swapped',
      message: `the magic is ${magic}, the right one in the other byte order`,
      hint: 'a big-endian host may have written it; on Linux it counts as no log',
    };
  }
  return {
    code: 'foreign-magic',
    message: `the magic is ${magic}, a log has 0x${logMagic.toString(16)}`,
    hint: 'check that this is the log device and not a leg; Linux would overwrite it as a new log',
  };
}

const logMagicSwapped = 0x7252_694d;

const unknownVersion: Ask<Problem> = ({ header }) => {
  if (isVersionKnown(header.version)) return undefined;
  return {
    code: 'unknown-version',
    message: `the version is ${header.version}, known are 1 and ${logVersion}`,
    hint: 'Linux takes all regions for dirty and reports the log as failed (D)',
  };
};

const countTooLarge: Ask<Problem> = ({ header: { nrRegions } }) => {
  if (nrRegions <= BigInt(regionCountMax) || nrRegions === nrRegionsPrewritten) return undefined;
  return {
    code: 'count-too-large',
    message: `the header counts ${nrRegions} regions, a log has at most ${regionCountMax}`,
    hint: `Linux cuts the count to ${nrRegionsCut(nrRegions)}`,
  };
};

const countZero: Ask<Problem> = ({ header: { nrRegions } }) =>
  nrRegions === 0n
    ? {
        code: 'count-zero',
        message: 'the header counts 0 regions, so that no bit is believed',
        hint: 'a resume takes all regions for dirty',
      }
    : undefined;

const countOther: Ask<Problem> = ({ header: { nrRegions } }, { regionCount }) => {
  if (regionCount === undefined || nrRegions === 0n || nrRegions > BigInt(regionCountMax) || nrRegions === BigInt(regionCount))
    return undefined;
  const message = `the log was written for ${nrRegions} regions, the table has ${regionCount}`;
  return nrRegions < BigInt(regionCount)
    ? { code: 'count-smaller', message, hint: `a resume takes regions ${nrRegions} to ${regionCount - 1} for dirty` }
    : { code: 'count-larger', message, hint: `a resume ignores the bits from ${regionCount} on` };
};

const truncatedBitmap: Ask<Problem> = ({ bytesRead, trimmed: isTrimmed, regions, missing, header }) => {
  const held = regions - missing;
  const promised = Math.min(regions, nrRegionsCut(header.nrRegions));
  if (promised <= held && (isTrimmed || bytesRead >= bitmapOffsetBytes)) return undefined;
  const where =
    bytesRead < bitmapOffsetBytes ? 'inside the header and before any bit' : `before the bits of regions ${held} to ${promised - 1}`;
  return { code: 'truncated-bitmap', message: `the image ends at byte ${bytesRead}, ${where}`, hint: trimHint };
};

const trimHint = 'copy the device again; if trailing zeros were cut off on purpose, name the size of the device';

const strayBits: Ask<Problem> = ({ header, strayNear }) => {
  if (strayNear === 0) return undefined;
  return {
    code: 'stray-bits',
    message: `${strayNear} bits are set right behind region ${header.nrRegions - 1n}`,
    hint: 'a resume clears them; perhaps the count in the header is damaged',
  };
};

const geometryChanged: Ask<Problem> = ({ headerBytes, header: { geometry, nrRegions } }, { regionCount = 1, regionSize }) => {
  if (geometry === undefined || classify(headerBytes, { regionCount, regionSize }, 'strict') !== 'geometryChanged') return undefined;
  const recorded = `regions of ${geometry.regionSize} sectors and a length of ${geometry.length}`;
  const message =
    regionSize !== undefined && regionSize !== geometry.regionSize
      ? `the log records ${recorded}, the table has regions of ${regionSize}`
      : `the log records ${recorded}, which makes ${regionCountOf(geometry.length, geometry.regionSize)} regions, but counts ${nrRegions}`;
  return { code: 'geometry-changed', message, hint: 'the bits mean other regions: take all for dirty' };
};

const geometryDamaged: Ask<Problem> = ({ headerBytes, header }) => {
  if (header.geometry !== undefined || !hasGeometryMark(headerBytes)) return undefined;
  return {
    code: 'geometry-damaged',
    message: 'the record of region size and length at byte 16 is damaged or of an unknown version',
    hint: 'without it nobody can tell which region size the bits mean',
  };
};

const deviceTooSmall: Ask<Problem> = ({ sizeBytes }, { regionCount }) => {
  if (regionCount === undefined || sizeBytes === undefined) return undefined;
  const needBytes = layoutOf(regionCount, sectorBytes).areaBytes;
  if (sizeBytes >= needBytes) return undefined;
  return {
    code: 'device-too-small',
    message: `the image has ${sizeBytes} bytes, a log of ${regionCount} regions needs ${needBytes}`,
    hint: 'Linux refuses such a table',
  };
};

const problemAsks: readonly Ask<Problem>[] = [
  unknownVersion,
  countTooLarge,
  countZero,
  geometryChanged,
  geometryDamaged,
  truncatedBitmap,
  deviceTooSmall,
  countOther,
  strayBits,
];

const version1: Ask<Remark> = ({ header }) =>
  header.version === 1 ? { code: 'version-1', message: 'the version is 1, which is read as 2' } : undefined;

const prewritten: Ask<Remark> = ({ header }) =>
  header.nrRegions === nrRegionsPrewritten
    ? { code: 'prewritten', message: 'the count is 2^64-1, as LVM2 writes it before the first use: every bit counts' }
    : undefined;

const strayFar: Ask<Remark> = ({ header, strayFar: bits }) =>
  bits === 0
    ? undefined
    : {
        code: 'stray-bits-beyond',
        message: `${bits} bits are set farther behind region ${header.nrRegions - 1n}, where the log does not look`,
      };

const headerTail: Ask<Remark> = ({ headerBytes, header }) => {
  const tail = headerBytes.subarray(header.geometry === undefined ? 16 : 44);
  const set = tail.reduce((count, byte) => count + (byte === 0 ? 0 : 1), 0);
  return set === 0 ? undefined : { code: 'header-tail', message: `${set} header bytes without a meaning are not zero` };
};

const trimmed: Ask<Remark> = ({ trimmed: isTrimmed, bytesRead, sizeBytes }) => {
  if (!isTrimmed) return undefined;
  const upTo = sizeBytes === undefined ? '' : ` up to ${sizeBytes}`;
  return { code: 'trimmed', message: `the image ends at byte ${bytesRead}; what follows${upTo} was taken for zeros that were cut off` };
};

const oddSize: Ask<Remark> = ({ sizeBytes }) =>
  sizeBytes === undefined || sizeBytes % sectorBytes === 0
    ? undefined
    : {
        code: 'odd-size',
        message: `the size, ${sizeBytes} bytes, is not a multiple of ${sectorBytes}: this is not a whole copy of a device`,
      };

const remarkAsks: readonly Ask<Remark>[] = [version1, prewritten, strayFar, headerTail, trimmed, oddSize];
