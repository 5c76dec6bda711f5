/** A process that opens the device named on its command line, says so, and then holds it (`hold`) or runs out of work (`leave`). */
import { openFileDevice } from '#device';

const [path = '', then] = process.argv.slice(2);
const opened = await openFileDevice(path);
process.stdout.write(opened.ok ? 'held\n' : `refused ${opened.fault.kind}\n`);
if (then === 'hold') setInterval(() => undefined, 1000);
