/**
 * Measures all single mutations of the recorded conversations and prints the table that docs/guide/conversations.md shows. Takes minutes.
 *
 *     npm run mutations            all of them
 *     npm run mutations -- 31      one in 31
 *     npm run mutations -- 31 missed   and each that was not noticed
 */
import { measureAll, unmeant } from './measured-mutations.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const [every = '1', show] = process.argv.slice(2);
const tally = new Map(
  await measureAll(
    Number(every),
    (kind) => !unmeant.has(kind),
    (place, what, shows, at) => {
      if ((show === 'missed' && at === undefined) || (show === 'later' && at !== undefined && at > shows)) {
        print(`${place} ${what}${at === undefined ? '' : `, shows at ${shows}, noticed at ${at}`}`);
      }
    },
  ),
);
for (const [kind, counts] of await measureAll(Number(every) * 101, (each) => unmeant.has(each))) tally.set(kind, counts);
print('| mutation | all | at once | later | not |');
print('| --- | ---: | ---: | ---: | ---: |');
const total = { all: 0, atOnce: 0, later: 0, missed: 0 };
for (const [kind, { all, atOnce, later, missed }] of [...tally].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  print(`| ${kind}${unmeant.has(kind) ? ' (means nothing; one in 101)' : ''} | ${all} | ${atOnce} | ${later} | ${missed} |`);
  if (unmeant.has(kind)) continue;
  total.all += all;
  total.atOnce += atOnce;
  total.later += later;
  total.missed += missed;
}
print(`| all that mean something | ${total.all} | ${total.atOnce} | ${total.later} | ${total.missed} |`);
const share = (count: number) => `${((100 * count) / total.all).toFixed(2)} %`;
print(`noticed: ${share(total.atOnce + total.later)}, at once: ${share(total.atOnce)}`);
