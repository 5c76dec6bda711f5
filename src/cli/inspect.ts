/** `dirtylog inspect`: what a log image holds, what is wrong with it, and what a resume would make of it. Never writes. */
import type { Command } from 'commander';
import { describeImage, imageVerdict, inspectImage } from '#image';
import type { ImageOptions } from '#image';
import { exitCodes, jsonText } from './exit.ts';
import type { Result } from './exit.ts';
import { wholeNumber } from './numbers.ts';
import { complain } from './terminal.ts';

interface Flags {
  readonly regions?: true;
  readonly regionCount?: number;
  readonly regionSize?: number;
  readonly deviceBytes?: number;
  readonly json?: true;
}

const help = `
Examples:
  $ dirtylog inspect log.img --regions
  $ sudo dirtylog inspect /dev/mapper/vg-mirror_mlog --region-count 2048 --region-size 1024
  $ dirtylog inspect log.img.gz --device-bytes 4194304     an image whose trailing zeros were cut off

Only reads, so a device in use may be looked at; what is read is then a mixture of moments.
Exit codes: 0 sound, 1 problems, 2 not a log or unreadable.`;

/** Adds the command. */
export function addInspect(program: Command, finish: (result: Result) => void): void {
  program
    .command('inspect')
    .summary('decode and judge a log image or device')
    .description('Decodes a log image, gzipped or not, or a log device, and says what is dirty and what is wrong.')
    .argument('<image>', 'file or block device')
    .option('--regions', 'list the ranges of dirty regions')
    .option('--region-count <n>', 'judge it against a table with so many regions', wholeNumber(1, 2 ** 32 - 1))
    .option('--region-size <sectors>', 'sectors a region in that table; adds byte ranges', wholeNumber(1, 2 ** 32 - 1))
    .option('--device-bytes <n>', 'size of the device, for an image that was trimmed', wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option('--json', 'print the report as JSON')
    .addHelpText('after', help)
    .action(async (image: string, flags: Flags) => finish(await inspect(image, flags)));
}

async function inspect(image: string, flags: Flags): Promise<Result> {
  const report = await inspectImage(image, imageOptionsOf(flags));
  if (!report.ok) {
    complain('inspect', report.fault);
    return { code: exitCodes.input };
  }
  const verdict = imageVerdict(report.value);
  const code = { sound: exitCodes.holds, problems: exitCodes.violated, notALog: exitCodes.input }[verdict];
  const output = flags.json === true ? jsonText(report.value) : describeImage(report.value, { regions: flags.regions === true });
  return { code, output };
}

function imageOptionsOf({ regionCount, regionSize, deviceBytes }: Flags): ImageOptions {
  return {
    ...(regionCount === undefined ? {} : { regionCount }),
    ...(regionSize === undefined ? {} : { regionSize }),
    ...(deviceBytes === undefined ? {} : { deviceBytes }),
  };
}
