export { mirrorProfiles } from './profile.ts';
export type { MirrorProfile } from './profile.ts';
