/**
 * Single changes to a recording that make it tell something else than the kernel did.
 *
 * Each is what one wrong byte in a log, one wrong count or one wrong answer would have left in the recording. An image is altered together
 * with all that its step says about it, so that only the history can notice.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A step as plain data. */
export type PlainStep = Record<string, unknown> & { do: string };
/** A scenario as plain data. */
export interface PlainScenario {
  name: string;
  steps: PlainStep[];
}

/** One altered recording. */
export interface Alteration {
  readonly kind: string;
  readonly step: number;
  readonly what: string;
  readonly scenario: PlainScenario;
  /** Packed images that stand in for, or beside, those of the recording. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Every single alteration of a recording, kind by kind. `imageOf` gives the unpacked bytes of one of its images. */
export function* alterationsOf(scenario: PlainScenario, imageOf: (file: string) => Uint8Array): Generator<Alteration> {
  for (const [index, step] of scenario.steps.entries()) {
    if (step.do === 'log-image') yield* alteredImages(scenario, index, step, imageOf(String(step.file)));
    if (step.do === 'status') {
      yield* alteredInfo(scenario, index, String(step.info), (info) => ({ ...step, info }));
      yield* alteredTable(scenario, index, step);
      yield* alteredMirrorWords(scenario, index, step);
    }
    if (step.do === 'wait-for-sync') {
      const seen = step.seen as string[];
      yield* alteredInfo(scenario, index, seen.at(-1) ?? '', (info) => ({ ...step, seen: [...seen.slice(0, -1), info] }));
    }
    if (step.do === 'compare-legs') yield* alteredComparison(scenario, index, step);
    if (step.do === 'note' && Array.isArray(step.issued)) yield* alteredWrites(scenario, index, step);
    if (step.do === 'create' && / mirror (?:core|disk) /.test(String(step.table))) yield* alteredVerdict(scenario, index, step);
  }
}

function* alteredImages(scenario: PlainScenario, index: number, step: PlainStep, image: Uint8Array): Generator<Alteration> {
  const decoded = step.decoded as { looked_at: number };
  const regions = decoded.looked_at;
  const wordEnd = 1024 + Math.ceil(regions / 64) * 8;
  const bits: (readonly [string, number, number])[] = [
    ['magic', 1, 3],
    ['version', 4, 2],
    ['region count', 8, 0],
    ['unused header', 600, 5],
  ];
  for (const region of regionsToTry(regions)) bits.push(['a bit', 1024 + (region >> 3), region & 7]);
  if (regions % 64 !== 0) bits.push(['padding', 1024 + (regions >> 3), regions & 7]);
  bits.push(['behind the bitmap', wordEnd, 1]);
  yield changed(scenario, index, 'image file only', 'a bit', step, new Map([[String(step.file), gzipSync(flipped(image, 1024, 0))]]));
  for (const [what, at, bit] of bits) {
    const altered = flipped(image, at, bit);
    const file = `altered.${String(step.file).split('.').at(-2)}.gz`;
    yield changed(
      scenario,
      index,
      `image: ${what}`,
      `byte ${at} bit ${bit}`,
      { ...step, ...described(altered, regions), file },
      new Map([[file, gzipSync(altered)]]),
    );
  }
}

/** First, last, and some between. */
function regionsToTry(regions: number): readonly number[] {
  return [...new Set([0, Math.floor(regions / 3), Math.floor(regions / 2), regions - 1])].filter(
    (region) => region >= 0 && region < regions,
  );
}

function flipped(image: Uint8Array, at: number, bit: number): Uint8Array {
  const altered = new Uint8Array(Math.max(image.length, at + 1));
  altered.set(image);
  altered[at] = (altered[at] ?? 0) ^ (1 << bit);
  let end = altered.length;
  while (end > 0 && altered[end - 1] === 0) end--;
  return altered.slice(0, end);
}

/** What a recorder says about an image, written apart from the code under test. */
function described(image: Uint8Array, regions: number): Record<string, unknown> {
  const padded = Buffer.alloc(Math.max(image.length, 1024));
  padded.set(image);
  const dirty: [number, number][] = [];
  let count = 0;
  for (let region = 0; region < regions; region++) {
    if (((padded[1024 + (region >> 3)] ?? 0) & (1 << (region & 7))) !== 0) continue;
    count++;
    const last = dirty.at(-1);
    if (last !== undefined && last[1] === region - 1) last[1] = region;
    else dirty.push([region, region]);
  }
  const cut = dirty.length > 400 ? { dirty_regions: dirty.slice(0, 400), dirty_regions_cut: true } : { dirty_regions: dirty };
  return {
    trimmed_bytes: image.length,
    raw_sha256: createHash('sha256').update(image).digest('hex'),
    decoded: {
      magic: `0x${padded.readUInt32LE(0).toString(16)}`,
      version: padded.readUInt32LE(4),
      nr_regions: Number(padded.readBigUInt64LE(8)),
      looked_at: regions,
      clean: regions - count,
      dirty: count,
      ...cut,
    },
  };
}

function* alteredInfo(scenario: PlainScenario, index: number, info: string, put: (info: string) => PlainStep): Generator<Alteration> {
  const counts = / (\d+)\/(\d+) /.exec(info);
  yield* alteredLegs(scenario, index, info, put);
  if (counts === null || !/ (?:1 core|3 disk \S+ [ADF])$/.test(info)) return;
  const [whole, inSync, regions] = [counts[0], Number(counts[1]), Number(counts[2])];
  const altered = (kind: string, text: string): Alteration => changed(scenario, index, kind, `${info} -> ${text}`, put(text));
  if (inSync > 0) yield altered('status: count lower', info.replace(whole, ` ${inSync - 1}/${regions} `));
  if (inSync < regions) yield altered('status: count higher', info.replace(whole, ` ${inSync + 1}/${regions} `));
  yield altered('status: number of regions', info.replace(whole, ` ${inSync}/${regions + 1} `));
  if (info.endsWith(' A')) {
    yield altered('status: letter', info.replace(/A$/, 'D'));
    yield altered('status: letter', info.replace(/A$/, 'F'));
  } else if (info.endsWith(' D')) yield altered('status: letter', info.replace(/D$/, 'A'));
  if (info.endsWith(' 1 core')) yield altered('status: log words', info.replace(/1 core$/, '2 core'));
  else yield altered('status: log words', info.replace(/(\d+):(\d+) ([ADF])$/, '$1:9$2 $3'));
}

/** The mirror's own words of an info line: names and letters of its legs. */
function* alteredLegs(scenario: PlainScenario, index: number, info: string, put: (info: string) => PlainStep): Generator<Alteration> {
  const match = /^(\d+ )(\d+)( mirror \d )(\S+)(.* 1 )([ADSRF]+)( .*)$/.exec(info);
  if (match === null) return;
  const [, start = '', length = '', mirror = '', leg = '', between = '', letters = '', end = ''] = match;
  const altered = (kind: string, text: string): Alteration => changed(scenario, index, kind, `${info} -> ${text}`, put(text));
  const line = (changes: { length?: string; leg?: string; letters?: string }): string =>
    `${start}${changes.length ?? length}${mirror}${changes.leg ?? leg}${between}${changes.letters ?? letters}${end}`;
  yield altered('status: length', line({ length: `${length}0` }));
  yield altered('status: leg name', line({ leg: `${leg}1` }));
  for (const [at, letter] of letters.split('').entries()) {
    for (const other of 'ADSRF'.replace(letter, '')) {
      yield altered(`status: leg letter ${letter} to ${other}`, line({ letters: letters.slice(0, at) + other + letters.slice(at + 1) }));
    }
  }
  yield altered('status: leg letters', line({ letters: `${letters}A` }));
}

/** The mirror's own words of a table line. */
function* alteredMirrorWords(scenario: PlainScenario, index: number, step: PlainStep): Generator<Alteration> {
  const table = String(step.table);
  if (!/^\d+ \d+ mirror /.test(table)) return;
  const features = / (?:1 handle_errors|2 handle_errors keep_log)$/.exec(table)?.[0] ?? '';
  const bare = table.slice(0, table.length - features.length);
  const altered = (kind: string, text: string): Alteration =>
    changed(scenario, index, kind, `${table} -> ${text}`, { ...step, table: text });
  for (const other of ['', ' 1 handle_errors', ' 2 handle_errors keep_log', ' 2 keep_log handle_errors', ' 1 keep_log', ' 0']) {
    if (other !== features) yield altered('table: features', bare + other);
  }
  yield altered('table: leg offset', `${bare.slice(0, -1)}8${features}`);
  yield altered('table: leg name', `${bare.replace(/ (\S+) (\d+)$/, ' 9$1 $2')}${features}`);
  yield altered('table: start', `1${table}`);
}

function* alteredTable(scenario: PlainScenario, index: number, step: PlainStep): Generator<Alteration> {
  const table = String(step.table);
  const match = / mirror (?:core (\d) |disk (\d) \S+ )(\d+) /.exec(table);
  if (match === null) return;
  const altered = (kind: string, text: string): Alteration =>
    changed(scenario, index, kind, `${table} -> ${text}`, { ...step, table: text });
  yield altered(
    'table: region size',
    table.replace(
      match[0],
      match[0].replace(/\d+ $/, (size) => `${2 * Number(size)} `),
    ),
  );
  yield altered('table: word count', table.replace(/ mirror (core|disk) \d/, ' mirror $1 4'));
  if (/ (?:no)?sync /.test(table))
    yield altered(
      'table: sync word',
      table.replace(/ (no)?sync /, (word) => (word === ' sync ' ? ' nosync ' : ' sync ')),
    );
  if (table.includes(' disk ')) yield altered('table: log device', table.replace(/ disk (\d) (\d+):/, ' disk $1 9$2:'));
}

/** One region more, or one less, in which legs are said to differ. */
function* alteredComparison(scenario: PlainScenario, index: number, step: PlainStep): Generator<Alteration> {
  const [ranges, differing] = [step.differing_regions as [number, number][], Number(step.differing)];
  const free = ranges.some(([first]) => first === 0) ? undefined : 0;
  if (free !== undefined) {
    const more = { ...step, differing: differing + 1, differing_regions: [[free, free], ...ranges] };
    yield changed(scenario, index, 'legs: one region more differs', `region ${free}`, more);
  }
  const [first, ...others] = ranges;
  if (first === undefined) return;
  const less = { ...step, differing: differing - (first[1] - first[0] + 1), differing_regions: others };
  yield changed(scenario, index, 'legs: some regions do not differ', first.join('-'), less);
}

/** A write that began, said to have gone to a region that the crash left clean. */
function* alteredWrites(scenario: PlainScenario, index: number, step: PlainStep): Generator<Alteration> {
  const issued = step.issued as [number, number, number][];
  const image = scenario.steps.slice(0, index).findLast((other) => other.do === 'log-image') as { decoded?: { clean: number } } | undefined;
  const compared = scenario.steps.slice(0, index).findLastIndex((other) => other.do === 'compare-legs');
  const seen = scenario.steps[compared];
  if (image === undefined || seen === undefined) return;
  const size = Number(seen.region_sectors);
  const dirty = seen.dirty_regions as [number, number][];
  let clean = 0;
  while (dirty.some(([first, last]) => first <= clean && clean <= last)) clean++;
  const moved = { ...step, issued: issued.with(0, [issued[0]?.[0] ?? 0, clean * size, 1]) };
  const differs = {
    ...seen,
    differing: Number(seen.differing) + 1,
    differing_regions: [[clean, clean], ...(seen.differing_regions as unknown[])],
  };
  const steps = scenario.steps.with(compared, differs);
  if ((step.acknowledged as number[]).length === 0)
    yield changed({ ...scenario, steps }, index, 'crash: a write begun in a clean region', `region ${clean}`, moved);
}

function* alteredVerdict(scenario: PlainScenario, index: number, step: PlainStep): Generator<Alteration> {
  const refused = [
    'device-mapper: dirty region log: invalid region size 1',
    'device-mapper: table: 253:0: mirror: Error creating mirror dirty log (-EINVAL)',
  ];
  if (step.rc === 0)
    yield changed(scenario, index, 'constructor: refused', String(step.table), { ...step, rc: 1, kernel_messages: refused });
  else if (String(step.kernel_messages).includes('dirty log (-EINVAL)')) {
    yield changed(scenario, index, 'constructor: accepted', String(step.table), { ...step, rc: 0 });
  }
}

function changed(
  scenario: PlainScenario,
  index: number,
  kind: string,
  what: string,
  step: PlainStep,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Alteration {
  return { kind, step: index, what, scenario: { ...scenario, steps: scenario.steps.with(index, step) }, images };
}
