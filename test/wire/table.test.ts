/**
 * The table of the wire holds together, and says what the protocol's description says.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { payloadMax, requestNames, wireHeaders, wireRequests } from '#spec';

const page = readFileSync(fileURLToPath(new URL('../../docs/wire.md', import.meta.url)), 'utf8');

test('the fields of a header follow one another without a gap, and fill it', () => {
  for (const { fields, bytes } of wireHeaders) {
    const ends = fields.map(({ offset, width }) => offset + width);
    expect(fields.map(({ offset }) => offset)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(bytes);
  }
});

test('numbers are as wide as their type', () => {
  const widths = { u8: 1, u16: 2, u24: 3, u32: 4, i32: 4, u64: 8 };
  const numbers = wireHeaders.flatMap(({ fields }) => fields.filter(({ sort }) => sort !== 'text' && sort !== 'opaque'));
  expect(numbers.map(({ name, width }) => [name, width])).toEqual(
    numbers.map(({ name, sort }) => [name, widths[sort as keyof typeof widths]]),
  );
});

test('headers have 16, 20 and 160 bytes, payloads at most 332 and 16204', () => {
  expect(wireHeaders.map(({ bytes }) => bytes)).toEqual([16, 20, 160]);
  expect(payloadMax).toEqual({ request: 332, reply: 16_204 });
});

test('requests have the names of the vocabulary, in its order', () => {
  expect(wireRequests.map(({ name }) => name)).toEqual(requestNames);
  expect(wireRequests.map(({ number }) => number)).toEqual(requestNames.map((_, index) => index + 1));
});

test('a check that refers to another field names one that there is', () => {
  const fields = wireHeaders.flatMap((header) => header.fields);
  const named = fields.flatMap(({ request, reply }) =>
    [request, reply].flatMap((each) => (each !== undefined && 'sameAs' in each ? [each.sameAs] : [])),
  );
  expect(named).toEqual(['seq', 'seq']);
  expect(fields.map(({ name }) => name)).toContain('seq');
});

test('only plain requests are not repeated after the log was created anew', () => {
  const plain = wireRequests.filter(({ via }) => via === 'plain' || via === 'both').map(({ name }) => name);
  expect(plain).toEqual(['CTR', 'DTR', 'PRESUSPEND', 'POSTSUSPEND', 'RESUME', 'GET_REGION_SIZE']);
});

// Offsets from the start of the datagram, as the protocol's description gives them.
test.each([
  [0, 4, 'nl.len'],
  [8, 4, 'nl.seq'],
  [16, 4, 'cn.idx'],
  [24, 4, 'cn.seq'],
  [32, 2, 'cn.len'],
  [36, 8, 'ulog.luid'],
  [44, 129, 'ulog.uuid'],
  [173, 3, 'ulog.padding'],
  [176, 4, 'ulog.version'],
  [180, 4, 'ulog.error'],
  [184, 4, 'ulog.seq'],
  [188, 1, 'ulog.request_type'],
  [192, 4, 'ulog.data_size'],
])('the page puts %d, %d bytes, under %s', (offset, bytes, field) => {
  expect(page).toContain(`\n| ${offset} | ${bytes} | \`${field}\` |`);
});

test.each([
  ['IS_REMOTE_RECOVERING', ['| out | 196 | 8 | u64 |', '| back | 196 | 8 | i64 | is_recovering', '| back | 204 | 8 | u64 | in_sync_hint']],
  ['MARK_REGION', ['| out | 196, 204, … | 8 each | u64 | 1 to 32 regions']],
  ['CTR', ['| out | 196 | all | text |', '| back | 196 | 0 to 128 | text |']],
  ['DTR', ['No payload in either direction']],
])('the page has the bytes of %s in both directions', (name, rows) => {
  const section = page.split(/^### \d+ /m).find((each) => each.startsWith(`${name}\n`)) ?? '';
  expect(rows.filter((row) => !section.includes(row))).toEqual([]);
});
