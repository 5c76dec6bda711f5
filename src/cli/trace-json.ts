/** A traced schedule as `--json` prints it. */
import type { TracedSchedule } from '#report';

/** Plain data: what ran, on what, each step with what was to be seen after it, and the verdict. */
export function traceJson({ file, saved, profile, trace }: TracedSchedule): unknown {
  const { broken } = trace;
  return {
    file,
    log: trace.name,
    profile,
    verdict: trace.verdict,
    law: broken?.law ?? null,
    ...(broken === undefined ? {} : { broken: { ...broken, part: trace.brokeIn, step: trace.brokeAt ?? null } }),
    saved: { law: saved.law ?? null, seed: saved.seed ?? null, profile: saved.profile },
    world: trace.world,
    steps: trace.rows,
    ...(Object.values(trace.omitted).some((count) => count > 0) ? { truncated: true, omitted: trace.omitted } : {}),
  };
}
