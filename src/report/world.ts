/** A schedule's world in words: what a reader must know before the first step. */
import type { Schedule } from '#harness';
import { counted } from './text.ts';

/** The world in which a schedule runs. */
export type World = Schedule['world'];

const contents: Readonly<Record<World['content'], string>> = {
  zeros: 'a log device full of zeros',
  'stale-ones': 'a log device with zeros in the header and ones behind it',
  prewritten: 'a log device that LVM2 has written as in sync',
  foreign: 'a log device that holds something else',
  'foreign-behind-zeros': 'a log device that holds something else behind 440 zeros',
  'unknown-version': 'a log device with a log of an unknown version',
  'count-too-large': 'a log device whose header counts more regions than a log can have',
};

/** What is on the log device at first, in two or three words. */
export const contentNames: Readonly<Record<World['content'], string>> = {
  zeros: 'zeros',
  'stale-ones': 'stale ones',
  prewritten: 'written by LVM2',
  foreign: 'something foreign',
  'foreign-behind-zeros': 'foreign behind zeros',
  'unknown-version': 'unknown version',
  'count-too-large': 'count too large',
};

/** The world as a phrase: `1 region of 8 sectors, a log device full of zeros, …`. */
export function worldText(world: World): string {
  const parts = [`${counted(world.regionCount, 'region')} of ${world.regionSize} sectors`];
  if (world.log === 'disk') parts.push(contents[world.content]);
  if (world.log === 'disk' && world.blockSizeBytes !== 512) parts.push(`blocks of ${world.blockSizeBytes} bytes`);
  if (world.syncWord !== 'default') parts.push(`word ${world.syncWord}`);
  if (world.takeover) parts.push('takeover');
  if (!world.handleErrors) parts.push('writes go on when a mark could not be made durable');
  return `${parts.join(', ')}; ${world.synced ? 'resumed, and every region copied' : 'resume has begun'}`;
}
