/**
 * The findings of the mirror: what breaks where the region hash, the worker and the default leg do as Linux does. Each has a remedy; see
 * `findings.ts` for how a finding is told.
 */
import type { Finding } from './finding.ts';
import type { Question } from './search.ts';

const asked = (scope: string, until: string): Question => ({ system: 'mirror', scope, profile: 'kernel', until });

const handled = 'handle-errors-unsynced-1-write-1-flush-1-fault-1-crash';
const kept = 'keep-log-unsynced-1-write-1-flush-1-fault-1-crash';
const none = 'none-unsynced-1-write-1-flush-1-fault-1-crash';

const modelled = `That a real kernel was seen to do this: the path is one of the model, which was written from the sources of Linux.`;
const unrecorded = `There is no recording. The recorded kernels ran on legs that fail for good or not at all, and each of these paths needs a
failure that comes once, at its moment.`;
const dropped = `That every device drops what a failed flush covered. The model takes the worst that is allowed: the data is gone and the next flush succeeds.`;

/** In the order in which they are told. */
export const mirrorFindings: readonly Finding[] = [
  {
    law: 'S16',
    slug: 'recovery-stranded',
    title: 'A recovery never ends, and its permit is lost',
    result: `A region waits for its last write before it is copied. If a flush of an application has failed meanwhile, the end of that write
makes the region out of sync and nothing else: its recovery is neither done nor given up, and no region is copied ever after.`,
    path: {
      question: asked('stranded', 'S16'),
      story: [
        `Two writes are on their way. A flush fails (16) and a leg fails one of the writes (17). Both are judged: the hash latches the one (23), and the
region goes out of sync for the other (24). The log gives it out for recovery (28) while the second write is still under way (entry: quiescing). Then
that ends (30): the hash looks at the latch first, and the permit stays with a region that is no longer recovering.`,
        `With a suspend to follow it waits for ever (law L6 in the same scope), for it waits for the permit.`,
      ],
    },
    linux: [`\`dm_rh_dec\` in \`drivers/md/dm-region-hash.c\` tests \`flush_failure\` before \`DM_RH_RECOVERING\`.`],
    notClaimed: [modelled, `That one failure suffices: with one region it takes a failed write and a failed flush.`],
    remedy: [`\`quiescing-recovers\`: a region that is being recovered goes on with that. It costs nothing.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S37',
    slug: 'cleared-before-the-flush-is-judged',
    title: 'What a failed flush has lost is called clean',
    result: `A region is cleared between the moment in which a flush of an application fails and the moment in which the hash hears of it. The log
flushes the legs once more, which succeeds, and writes that the legs are equal. They are not.`,
    path: {
      question: asked(handled, 'S37'),
      story: [
        `The region is copied (8) before the flush is sent (9), so the flush covers the copy. The worker reports the region and clears it (11)
while the flush is under way. Then leg 1 fails the flush and has lost the copy (13). The region is clean and in sync for the log.`,
        `The flush under way is one of three gaps. A flush that has failed is latched only when the worker judges it, a pass after the clears; a region
that was on the clean list before is cleared all the same; and a copy that is under way while a flush fails is believed.`,
      ],
    },
    linux: [
      `\`do_mirror\` in \`drivers/md/dm-raid1.c\` calls \`dm_rh_update_states\` first and \`do_failures\` last; the latch is set in
\`dm_rh_mark_nosync\`, by the latter. \`dm_rh_update_states\` in \`drivers/md/dm-region-hash.c\` does not look at it.`,
    ],
    notClaimed: [modelled, dropped],
    remedy: [
      `Four, and each is needed. \`flush-failure-checked\`: entries on the clean list look at the latch. \`flush-failure-at-once\`: it is set when the flush
returns. \`clears-await-flushes\`: nothing is cleared while a flush is on its way. \`copy-flush-checked\`: a copy during which a flush fails has failed.
The third delays clears while flushes of applications follow one another without a gap.`,
    ],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S35',
    slug: 'errors-forgotten',
    title: 'The mirror forgets that a leg has failed',
    result: `A leg fails, and shows it. The next time the log says that all regions are in sync, the mirror zeroes the errors of all legs, although no
copy has answered this one.`,
    path: {
      question: asked(handled, 'S35'),
      story: [
        `The region is being copied (4) when leg 0 fails a read (7). The copy ends (8), the region is reported (9 to 11), and the count is complete
(12): the errors are forgotten, and the status line shows A for a leg that failed during that copy.`,
        `A failed flush takes the same way without any copy, since it does not change the count.`,
      ],
    },
    linux: [`\`do_recovery\` and \`reset_ms_flags\` in \`drivers/md/dm-raid1.c\`: whenever the count is complete and \`in_sync\` is 0.`],
    notClaimed: [modelled, `That data is lost here. What is lost is the evidence: a monitor that looks too late sees nothing.`],
    remedy: [
      `\`errors-remembered\`: errors are forgotten only when a copy that began after the last of them has succeeded. A leg that failed a read, and
no write, keeps its letter until something is copied.`,
    ],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S33',
    slug: 'update-flush-ignored',
    title: 'A failure of the log goes unnoticed',
    result: `The worker flushes the log twice a pass: after clears and after marks. The failure of the first flush is dropped, and writes go on.`,
    path: {
      question: asked(handled, 'S33'),
      story: [
        `A copy is reported and cleared, and the flush that follows fails (11). The same pass counts a write, flushes again, which succeeds, and sends it
(16) although errors are to be handled.`,
      ],
    },
    linux: [`\`dm_rh_update_states\` in \`drivers/md/dm-region-hash.c\` calls \`log->type->flush\` and ignores what it returns.`],
    notClaimed: [modelled, `That data is at risk on this path: the mark is durable. A log that fails is to be reported, and is not.`],
    remedy: [`\`update-flush-heeded\`: both flushes count. A log that fails once after a clear fails writes from then on.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S15',
    slug: 'hash-and-log-disagree',
    title: 'A region is out of sync for the hash and in sync for the log',
    result: `After a flush has failed, the last write of a region makes it out of sync in the hash. The log does not hear of it: it goes on saying
in sync, so the region is not copied, later writes go to the default leg alone, and reads may go to any leg.`,
    path: {
      question: asked(handled, 'S15'),
      story: [
        `A flush fails (11) and is judged (22), which latches the failure. A write that was sent just before that ends on both legs (24), and the entry
becomes nosync while the log says in sync.`,
        `A second write would go to the default leg alone, and a read that the default leg fails would be sent to the other: law S31 in larger scopes.`,
      ],
    },
    linux: [`\`dm_rh_dec\` in \`drivers/md/dm-region-hash.c\` sets \`DM_RH_NOSYNC\` and does not call \`set_region_sync\`.`],
    notClaimed: [modelled],
    remedy: [`\`flush-failure-told\`: the log is told, and the region copied.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S32',
    slug: 'write-lost-to-a-flush',
    title: 'A write succeeds that a leg has lost before it ended',
    result: `A write has reached one leg, which then fails a flush and drops it. The write reaches the other leg and succeeds: no leg has failed *it*.`,
    path: {
      question: asked(handled, 'S32'),
      story: [
        `The write lands on leg 1 (24), the flush that is sent then covers that (25), and leg 1 fails it (27). The write lands on leg 0 and is
acknowledged (28).`,
        `Where the leg in question is the source of copies, and stays so (modes none and keep-log), the acknowledged data is copied over (S25).`,
      ],
    },
    linux: [`\`write_callback\` in \`drivers/md/dm-raid1.c\` looks at the errors of its own request alone.`],
    notClaimed: [modelled, dropped],
    remedy: [
      `\`flush-failure-shared\`: such a write counts as failed by that leg. Whoever sends writes has to know, when a leg fails a flush, which of them it
had answered and are still under way.`,
    ],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S38',
    slug: 'default-leg-without-data',
    title: 'A leg that was never copied becomes the default leg',
    result: `With keep_log the default leg is changed at its first error, also while the legs are out of sync. Reads then go to a leg that never had the
data.`,
    path: {
      question: asked(kept, 'S38'),
      story: [
        `A mirror whose legs are not in sync is resumed (1). Leg 0, which alone has the data, fails one read (2), and leg 1 becomes the default leg.`,
      ],
    },
    linux: [`\`fail_mirror\` in \`drivers/md/dm-raid1.c\`: the test of \`in_sync\` is passed over with keep_log.`],
    notClaimed: [
      modelled,
      `That leg 0 fails for good. One failed read suffices, and its data is overwritten by the copy that follows (S25).`,
    ],
    remedy: [
      `\`source-kept\`: with keep_log the default leg stays the first of the table. While it fails, reads of regions out of sync fail.`,
    ],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S25',
    slug: 'source-missed-a-write',
    title: 'A write that the source of copies missed has succeeded, and is copied over',
    result: `Without handle_errors, and with keep_log, a write succeeds that one leg has. Nothing remembers which. Where the default leg is the
one that missed it, the recovery of the region makes the other leg as old.`,
    path: {
      question: asked(none, 'S25'),
      story: [
        `The legs are copied (7). A write lands on leg 1, and leg 0 fails it (19). The region goes out of sync and the write succeeds (24), since a
leg is left. In the next pass the region is given out (28), and the copy runs from leg 0 to leg 1.`,
      ],
    },
    linux: [`\`do_failures\` in \`drivers/md/dm-raid1.c\` ends such a write well; \`recover\` copies from the default leg.`],
    notClaimed: [modelled, `That this happens with handle_errors alone: there the write is held.`],
    remedy: [`\`source-stored\`: a write that the default leg missed has not succeeded in these modes.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S31',
    slug: 'failed-copy-in-sync',
    title: 'A region whose copy failed counts as in sync',
    result: `Without handle_errors a copy that failed is reported as if it had not. The leg that failed has an error, so reads go to the other leg, which
lacks the data.`,
    path: {
      question: asked(none, 'S31'),
      story: [
        `Leg 0, the source, fails the copy (7). The worker reports the region in sync (8). The log says in sync, leg 0 has an error, and a read goes to
leg 1, which was to be written and was not.`,
        `A write to that region later clears it, and the difference is durable under a clean bit (S1, S3).`,
      ],
    },
    linux: [
      `\`complete_resync_work\` in \`drivers/md/dm-region-hash.c\` and \`errors_handled\` in \`drivers/md/dm-raid1.c\`: the region is told in sync.`,
    ],
    notClaimed: [modelled, `That it is a mistake and not a choice: without handle_errors the mirror is told to go on.`],
    remedy: [`\`copy-errors-heeded\`: such a region stays out of sync, and reads come from the default leg or fail.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S26',
    slug: 'wrong-leg-blamed',
    title: 'The wrong leg is blamed for a copy that failed',
    result: `The errors of a copy are told as source and target, and turned into legs by the default leg of the moment. If that has changed since the
copy began, the wrong leg gets the error.`,
    path: {
      question: asked('keep-log-unsynced-1-write-2-fault', 'S26'),
      story: [
        `The copy runs from leg 0 (4). Leg 0 fails a read, and leg 1 becomes the default leg (5). The copy fails on leg 1 (6), and the error is recorded on leg 0.`,
      ],
    },
    linux: [`\`recovery_complete\` in \`drivers/md/dm-raid1.c\` calls \`get_default_mirror\` when the copy ends.`],
    notClaimed: [modelled],
    remedy: [
      `\`blame-at-start\`: the legs are those of the copy's beginning. With \`source-kept\` the default leg does not change here at all.`,
    ],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S21',
    slug: 'discard-during-a-copy',
    title: 'A discard goes to legs that are being copied',
    result: `Discards pass the region hash by: they are not counted, mark nothing and do not wait for a recovery. One that meets a copy may leave the legs
different, and one that meets a crash leaves them so under a clean bit.`,
    path: {
      question: asked('handle-errors-1-write-1-discard-1-fault-1-crash', 'S21'),
      story: [
        `A crash leaves the region out of sync (9), and the next instance copies it (14). A discard is sorted as if the region were in sync (15) and
sent to both legs (17) during the copy.`,
      ],
    },
    linux: [
      `\`do_writes\` in \`drivers/md/dm-raid1.c\` and \`dm_rh_inc_pending\` in \`drivers/md/dm-region-hash.c\` except discards since about 3.5.`,
    ],
    notClaimed: [modelled, `That it harms anybody who does not read what was discarded.`],
    remedy: [`\`discards-counted\`: discards go the way of data. A discard of a clean region costs a mark.`],
    recordings: [],
    unrecorded,
  },
  {
    law: 'S1',
    slug: 'demotion-skipped',
    title: 'A write that a leg missed leaves its region in sync, because the log had failed',
    result: `A leg misses a write. Before the worker judges that, a flush of the log fails, and from then on nobody is told that regions are out of
sync. The write ends, the region is cleared, the log works again, and its bit says that the legs are equal.`,
    path: {
      question: asked('keep-log-2-region-2-write-2-fault', 'S1'),
      story: [
        `Leg 0 fails the first write (12). The log fails for the mark of the second one (20). Both writes are on the list of failures or on their way
there; the first is judged (21) with the failure of the log in mind, so its region stays in sync. The next pass clears it (23), and the
bit is on its way to the device (24).`,
      ],
    },
    linux: [`\`do_failures\` in \`drivers/md/dm-raid1.c\`: \`if (!ms->log_failure)\` stands before \`dm_rh_mark_nosync\`.`],
    notClaimed: [modelled, `That it can happen with a log that fails for good: then no clear becomes durable.`],
    remedy: [
      `\`demotions-kept\`: the region goes out of sync in any case. Writes that were never sent make their regions so as well, and cost a copy.`,
    ],
    recordings: [],
    unrecorded,
  },
];
