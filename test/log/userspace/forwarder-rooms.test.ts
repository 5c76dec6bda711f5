/** How long replies must be: the engine's table, and the wire's. */
import { expect, it } from 'vitest';
import { wireRequests } from '#spec';
import { replyRoomOf } from '../../../src/log/userspace/reply.ts';

it.each(wireRequests)('$name has the room that the wire says', ({ name, back }) => {
  const bytes = back.sort === 'values' ? back.values.length * 8 : 0;
  const wanted = back.sort === 'device' ? { least: 0, most: back.capacity } : { least: bytes, most: bytes };
  expect(replyRoomOf(name)).toEqual(back.sort === 'line' ? { least: 1, most: 16_204 } : wanted);
});
