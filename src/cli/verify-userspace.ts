/**
 * `dirtylog verify userspace`: forwarder, wire and daemon, each as Linux has it or with every remedy.
 *
 * It runs in stretches on this thread; Ctrl-C is heard between two.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { explain } from '#base';
import { UserspaceCampaign, userspaceLawTexts, userspaceScopes, readUserspaceScheduleFile, writeUserspaceScheduleFile } from '#harness';
import type { BrokenUserspaceLaw, UserspaceScheduleFile, UserspaceScopeName, UserspaceVerifyOptions } from '#harness';
import { verifyUserspaceText } from '#report';
import type { ShownUserspaceLaw } from '#report';
import type { ProfileName } from '#spec/vocabulary';
import { exitCodes, jsonText } from './exit.ts';
import type { Result } from './exit.ts';
import { progressView } from './progress.ts';
import { complain, note, styleOfOutput, widthOfOutput } from './terminal.ts';

/** What the user said. */
export interface UserspaceFlags {
  readonly runs: number;
  readonly seed: number;
  /** Of both sides, and of one. */
  readonly profile?: ProfileName;
  readonly forwarder?: ProfileName;
  readonly daemon?: ProfileName;
  readonly without: UserspaceVerifyOptions['without'];
  readonly replay?: string;
  readonly out?: string;
  readonly json?: true;
  /** Explores the larger small world as well. */
  readonly exhaustive?: true;
}

/** Runs the campaign, or the one schedule. */
export async function verifyUserspace(flags: UserspaceFlags): Promise<Result> {
  const saved = flags.replay === undefined ? undefined : await readUserspaceScheduleFile(flags.replay);
  if (saved?.ok === false) {
    complain('verify', saved.fault);
    return { code: exitCodes.input };
  }
  const options = optionsOf(flags, saved?.value);
  const began = performance.now();
  const campaign = await run(options, flags.json === true);
  const seconds = (performance.now() - began) / 1000;
  const report = campaign.report();
  const violations: ShownUserspaceLaw[] = [];
  for (const each of report.violations) violations.push({ ...each, replay: await replayOf(each, options, flags) });
  const code = exitCodes[report.verdict];
  if (flags.json === true) return { code, output: jsonText({ name: 'userspace', ...report, violations }) };
  const text = verifyUserspaceText(
    { ...report, violations },
    { style: styleOfOutput(), width: widthOfOutput(), seconds, lawTexts: userspaceLawTexts },
  );
  return { code, output: text };
}

function optionsOf(flags: UserspaceFlags, saved: UserspaceScheduleFile | undefined): UserspaceVerifyOptions {
  const { profile, forwarder = profile, daemon = profile, without, runs, seed } = flags;
  const all = Object.keys(userspaceScopes) as UserspaceScopeName[];
  const scopes = flags.exhaustive === true ? { scopes: all } : {};
  if (saved === undefined) return { forwarder: forwarder ?? 'strict', daemon: daemon ?? 'strict', without, runs, seed, ...scopes };
  const said = forwarder !== undefined || daemon !== undefined || without.length > 0;
  return {
    forwarder: forwarder ?? saved.forwarder,
    daemon: daemon ?? saved.daemon,
    without: said ? without : (saved.without ?? []),
    runs: 1,
    seed: saved.seed ?? seed,
    schedule: { world: saved.world, steps: saved.steps },
    ...(saved.law === undefined || saved.law === 'THROWS' ? {} : { only: saved.law }),
  };
}

async function run(options: UserspaceVerifyOptions, forProgram: boolean): Promise<UserspaceCampaign> {
  const view = progressView([{ name: 'userspace', runs: options.runs }], forProgram);
  const campaign = new UserspaceCampaign(options);
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

async function replayOf(violation: BrokenUserspaceLaw, options: UserspaceVerifyOptions, flags: UserspaceFlags): Promise<string> {
  const { forwarder, daemon, without, seed } = options;
  if (flags.replay !== undefined) return `npx dirtylog verify userspace --replay ${flags.replay}`;
  const sides = [...(forwarder === 'kernel' ? ['forwarder-kernel'] : []), ...(daemon === 'kernel' ? ['daemon-kernel'] : [])];
  const words = [
    'dirtylog-userspace',
    ...(sides.length === 2 ? ['kernel'] : sides),
    ...without.map((id) => `without-${id}`),
    violation.law,
    seed,
  ];
  const written = await writeUserspaceScheduleFile(flags.out ?? '.', words.join('-'), {
    dirtylog: 'userspace-schedule',
    version: 1,
    forwarder,
    daemon,
    ...(without.length === 0 ? {} : { without }),
    seed,
    law: violation.law,
    world: violation.schedule.world,
    steps: violation.schedule.steps,
  });
  if (written.ok) return `npx dirtylog verify userspace --replay ${written.value}`;
  note(`dirtylog verify: ${explain(written.fault)}`);
  const which = without.length === 0 ? `--forwarder ${forwarder} --daemon ${daemon}` : `--without ${without.join(' ')}`;
  return `npx dirtylog verify userspace ${which} --seed ${seed} --runs ${options.runs}`;
}
