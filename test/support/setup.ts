/** Runs before every test file: whatever fast-check draws there follows the printed seed. */
import { configureGlobal } from 'fast-check';
import { seed } from './seed.ts';

configureGlobal({ seed });
