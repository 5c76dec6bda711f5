import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLogSize, layoutOf, parseCore, parseDisk } from '#log';
import type { ArgumentOutcome } from '#log';
import type { ProfileName } from '#spec/vocabulary';

function parse(line: string, length: number, profile: ProfileName): ArgumentOutcome<unknown> {
  const [type, ...words] = line.split(' ');
  return type === 'disk' ? parseDisk(words, length, profile) : parseCore(words, length, profile);
}

/** What Linux logged about each of these lines behind `device-mapper: dirty region log: `; kernels 6.1 and 6.12. */
const refused = [
  ['core 1024 block_on_error', 65536, 'sync-word', 'unrecognised sync argument to dirty region log: block_on_error'],
  ['core 1024 sync block_on_error', 65536, 'argument-count', 'wrong number of arguments to dirty region log'],
  ['core', 65536, 'argument-count', 'wrong number of arguments to dirty region log'],
  ['core 1000', 65536, 'region-size-power', 'invalid region size 1000'],
  ['core 3', 65536, 'region-size-power', 'invalid region size 3'],
  ['core 131072', 65536, 'region-size-range', 'invalid region size 131072'],
  ['core 0', 65536, 'region-size-range', 'invalid region size 0'],
  ['core 1', 65536, 'region-size-range', 'invalid region size 1'],
  ['core 1', 1, 'region-size-range', 'invalid region size 1'],
  ['core 1024x', 65536, 'region-size-number', 'invalid region size 1024x'],
  ['core 0x400', 65536, 'region-size-number', 'invalid region size 0x400'],
  ['core +1024', 65536, 'region-size-number', 'invalid region size +1024'],
  ['disk /dev/d/log', 65536, 'argument-count', 'wrong number of arguments to disk dirty region log'],
  ['disk /dev/d/log 1024 sync block_on_error', 65536, 'argument-count', 'wrong number of arguments to disk dirty region log'],
  ['disk /dev/d/log 1024 maybe', 65536, 'sync-word', 'unrecognised sync argument to dirty region log: maybe'],
  ['disk /dev/d/tiny 1', 65536, 'region-size-range', 'invalid region size 1'],
  ['disk /dev/d/log 8', 7, 'region-size-range', 'invalid region size 8'],
] as const;

const taken = [
  ['core 1024', 65536, { regionSize: 1024, regionCount: 64, syncWord: 'default' }],
  ['core 1024 nosync', 65536, { regionSize: 1024, regionCount: 64, syncWord: 'nosync' }],
  ['core 1024 sync', 65536, { regionSize: 1024, regionCount: 64, syncWord: 'sync' }],
  ['core 2', 65536, { regionSize: 2, regionCount: 32768, syncWord: 'default' }],
  ['core 01024', 65536, { regionSize: 1024, regionCount: 64, syncWord: 'default' }],
  ['core 1024', 65528, { regionSize: 1024, regionCount: 64, syncWord: 'default' }],
  ['disk /dev/d/log 1024 nosync', 65536, { logDevice: '/dev/d/log', regionSize: 1024, regionCount: 64, syncWord: 'nosync' }],
  ['disk /dev/d/tiny 65536', 65536, { logDevice: '/dev/d/tiny', regionSize: 65536, regionCount: 1, syncWord: 'default' }],
  ['disk /dev/d/log 8', 8, { logDevice: '/dev/d/log', regionSize: 8, regionCount: 1, syncWord: 'default' }],
] as const;

describe.each(['kernel', 'strict'] as const)('in profile %s', (profile) => {
  test.each(refused)('"%s" for %i sectors is refused as %s', (line, length, kind, kernelMessage) => {
    expect(parse(line, length, profile)).toMatchObject({ ok: false, fault: { kind, kernelMessage, operation: 'ctr' } });
  });

  test.each(taken)('"%s" for %i sectors is taken', (line, length, value) => {
    expect(parse(line, length, profile)).toEqual({ ok: true, value });
  });

  test('a table with more regions than 32 bits count is refused, and one with exactly as many is taken', () => {
    expect(parse('core 2', 2 * 4_294_967_295, profile)).toMatchObject({ ok: true, value: { regionCount: 4_294_967_295 } });
    expect(parse('core 2', 2 * 4_294_967_295 + 1, profile)).toMatchObject({
      ok: false,
      fault: { kind: 'region-count', hint: 'use regions of 4 sectors or more' },
    });
  });

  test.each([0, -8, 1.5, 2 ** 53, Number.NaN, Infinity])('a target of %d sectors is refused', (length) => {
    expect(parse('core 2', length, profile)).toMatchObject({ ok: false, fault: { kind: 'length' } });
  });

  test('no words whatever are taken unless they follow the grammar', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('sync', 'nosync', '/dev/d/log', '8', '16', '4294967304', '18446744073709551624'));
    fc.assert(
      fc.property(fc.constantFrom('core', 'disk'), fc.array(word, { maxLength: 4 }), (type, words) => {
        const outcome = type === 'disk' ? parseDisk(words, 65536, profile) : parseCore(words, 65536, profile);
        const fault = outcome.ok ? { operation: 'ctr', hint: '', place: '' } : outcome.fault;
        expect(fault).toMatchObject({ operation: 'ctr', hint: expect.any(String), place: expect.any(String) });
        const size = type === 'disk' ? words[1] : words[0];
        expect(outcome.ok && !/^[0-9]+$/.test(size ?? '')).toBe(false);
      }),
    );
  });
});

describe('a region size beyond 32 bits', () => {
  test('is cut by the kernel, which was seen to take 4294968320 for 1024, and refused by strict, which says so', () => {
    expect(parse('core 4294968320', 65536, 'kernel')).toMatchObject({ ok: true, value: { regionSize: 1024 } });
    const strict = parse('core 4294968320', 65536, 'strict');
    expect(strict).toMatchObject({
      ok: false,
      fault: { kind: 'region-size-width', hint: 'Linux would cut it to 1024; write 1024 if that is meant' },
    });
    expect(strict.ok ? 'taken' : strict.fault.kernelMessage).toBeUndefined();
  });

  test('is refused by both if the rest is no region size either', () => {
    expect(parse('core 4294967296', 65536, 'kernel')).toMatchObject({ ok: false, fault: { kind: 'region-size-range' } });
    expect(parse('core 4294967296', 65536, 'strict')).toMatchObject({
      ok: false,
      fault: { kind: 'region-size-width', kernelMessage: 'invalid region size 4294967296' },
    });
  });

  test('is refused by both if it has more digits than 64 bits can have, however many', () => {
    for (const digits of [21, 1000, 1_000_000]) {
      expect(parse(`core 1${'0'.repeat(digits - 1)}`, 65536, 'kernel')).toMatchObject({ ok: false, fault: { kind: 'region-size-width' } });
    }
  });
});

test('a message names the word, the place and the remedy', () => {
  expect(parse('disk /dev/d/log 1000', 65536, 'strict')).toEqual({
    ok: false,
    fault: {
      operation: 'ctr',
      kind: 'region-size-power',
      message: 'region size "1000" is not a power of two',
      place: 'argument 2, "1000"',
      hint: 'the nearest are 512 and 1024',
      kernelMessage: 'invalid region size 1000',
    },
  });
});

test('a message shows a hostile word on one short line', () => {
  const outcome = parseCore([`1\n${'\u001b'.repeat(500)}`], 65536, 'strict');
  expect(outcome.ok ? '' : outcome.fault.message).toMatch(/^[ -~]{1,600}$/);
});

describe('checkLogSize()', () => {
  test('refuses the device that Linux refused, with its words', () => {
    const outcome = checkLogSize(layoutOf(16384, 512), 2048, '254:48');
    expect(outcome).toMatchObject({
      ok: false,
      fault: { kind: 'log-too-small', place: '254:48', kernelMessage: 'log device 254:48 too small: need 3072 bytes' },
    });
  });

  test('takes a device that is exactly large enough, as Linux did', () => {
    expect(checkLogSize(layoutOf(8192, 512), 2048, '254:48').ok).toBe(true);
    expect(checkLogSize(layoutOf(8192, 4096), 4095, '254:48').ok).toBe(false);
  });
});
