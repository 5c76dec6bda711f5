export { RegionHash } from './hash.ts';
export type { EntryView, HashOptions, HashPort, WritePath } from './hash.ts';
export { mirrorProfiles } from './profile.ts';
export type { MirrorProfile } from './profile.ts';
