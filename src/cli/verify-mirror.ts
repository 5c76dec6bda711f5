/**
 * `dirtylog verify mirror`: the mirror with a log of ours, from requests to legs.
 *
 * It runs in stretches on this thread; Ctrl-C is heard between two.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { explain } from '#base';
import { MirrorCampaign, mirrorLawTexts, mirrorScopes, readMirrorScheduleFile, writeMirrorScheduleFile } from '#harness';
import type { BrokenMirrorLaw, MirrorScheduleFile, MirrorScopeName, MirrorVerifyOptions } from '#harness';
import { verifyMirrorText } from '#report';
import type { ShownMirrorLaw } from '#report';
import { exitCodes, jsonText } from './exit.ts';
import type { Result } from './exit.ts';
import { progressView } from './progress.ts';
import { complain, note, styleOfOutput, widthOfOutput } from './terminal.ts';

/** What the user said. */
export interface MirrorFlags {
  readonly runs: number;
  readonly seed: number;
  readonly profile?: MirrorVerifyOptions['profile'];
  readonly without: MirrorVerifyOptions['without'];
  readonly replay?: string;
  readonly out?: string;
  readonly json?: true;
  /** Explores the larger small world as well. */
  readonly exhaustive?: true;
}

/** Runs the campaign, or the one schedule. */
export async function verifyMirror(flags: MirrorFlags): Promise<Result> {
  const saved = flags.replay === undefined ? undefined : await readMirrorScheduleFile(flags.replay);
  if (saved?.ok === false) {
    complain('verify', saved.fault);
    return { code: exitCodes.input };
  }
  const options = optionsOf(flags, saved?.value);
  const began = performance.now();
  const campaign = await run(options, flags.json === true);
  const seconds = (performance.now() - began) / 1000;
  const report = campaign.report();
  const violations: ShownMirrorLaw[] = [];
  for (const each of report.violations) violations.push({ ...each, replay: await replayOf(each, options, flags) });
  const code = exitCodes[report.verdict];
  if (flags.json === true) return { code, output: jsonText({ name: 'mirror', ...report, violations }) };
  const text = verifyMirrorText(
    { ...report, violations },
    { style: styleOfOutput(), width: widthOfOutput(), seconds, lawTexts: mirrorLawTexts },
  );
  return { code, output: text };
}

function optionsOf(flags: MirrorFlags, saved: MirrorScheduleFile | undefined): MirrorVerifyOptions {
  const { profile, without, runs, seed } = flags;
  const all = Object.keys(mirrorScopes) as MirrorScopeName[];
  const scopes = flags.exhaustive === true ? { scopes: all } : {};
  if (saved === undefined) return { profile: profile ?? 'strict', without, runs, seed, ...scopes };
  const said = profile !== undefined || without.length > 0;
  return {
    profile: profile ?? saved.profile,
    without: said ? without : (saved.without ?? []),
    runs: 1,
    seed: saved.seed ?? seed,
    schedule: { world: saved.world, steps: saved.steps },
    ...(saved.law === undefined || saved.law === 'THROWS' ? {} : { only: saved.law }),
  };
}

async function run(options: MirrorVerifyOptions, forProgram: boolean): Promise<MirrorCampaign> {
  const view = progressView([{ name: 'mirror', runs: options.runs }], forProgram);
  const campaign = new MirrorCampaign(options);
  const stop = (): void => {
    campaign.stop();
    view.end();
    note('stopping; what is known so far follows (Ctrl-C again ends at once)');
  };
  process.once('SIGINT', stop);
  try {
    while (campaign.stretch()) {
      view.show(0, { runs: campaign.runs, broken: campaign.broken });
      await turn();
    }
    return campaign;
  } finally {
    process.off('SIGINT', stop);
    view.end();
  }
}

async function replayOf(violation: BrokenMirrorLaw, options: MirrorVerifyOptions, { replay, out }: MirrorFlags): Promise<string> {
  const { profile, without, seed } = options;
  if (replay !== undefined) return `npx dirtylog verify mirror --replay ${replay}`;
  const words = [
    'dirtylog-mirror',
    ...(profile === 'kernel' ? ['kernel'] : []),
    ...without.map((id) => `without-${id}`),
    violation.law,
    seed,
  ];
  const written = await writeMirrorScheduleFile(out ?? '.', words.join('-'), {
    dirtylog: 'mirror-schedule',
    version: 1,
    profile,
    ...(without.length === 0 ? {} : { without }),
    seed,
    law: violation.law,
    world: violation.schedule.world,
    steps: violation.schedule.steps,
  });
  if (written.ok) return `npx dirtylog verify mirror --replay ${written.value}`;
  note(`dirtylog verify: ${explain(written.fault)}`);
  const which = without.length === 0 ? `--profile ${profile}` : `--without ${without.join(' ')}`;
  return `npx dirtylog verify mirror ${which} --seed ${seed} --runs ${options.runs}`;
}
