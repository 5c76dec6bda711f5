/**
 * The findings of the log that forwards to a daemon: what breaks where a single remedy is missing, on either side of the wire. Each is one of
 * the open defects that were found by reading Linux and its reference daemon; see `findings.ts` for how a finding is told.
 */
import type { RemedyId } from '#spec';
import type { Finding } from './finding.ts';
import type { Question } from './search.ts';

const lacking = (scope: string, ...without: readonly RemedyId[]): Question => ({ system: 'userspace', scope, profile: 'strict', without });

const modelled = `That a real kernel was seen to do this: the path is one of the model, which was written from the sources of Linux and of LVM2.`;
const unrecorded = `No recording is held against this page. Conversations of real kernels with daemons that refuse, die and come late are in
\`test/recordings\` (their names begin with \`ulog-\`); they show what a kernel says, not what became of the data.`;

interface Short extends Pick<Finding, 'law' | 'slug' | 'title' | 'result' | 'linux' | 'remedy'> {
  readonly question: Question;
  readonly story: readonly string[];
  readonly notClaimed?: readonly string[];
}

const told = ({ question, story, notClaimed = [], ...rest }: Short): Finding => ({
  ...rest,
  path: { question, story },
  notClaimed: [modelled, ...notClaimed],
  recordings: [],
  unrecorded,
});

const base = `\`drivers/md/dm-log-userspace-base.c\``;
const transfer = `\`drivers/md/dm-log-userspace-transfer.c\``;

/** In the order in which they are told. */
export const userspaceFindings: readonly Finding[] = [
  told({
    law: 'L9',
    slug: 'no-room-for-the-device',
    title: 'A daemon that names its device is never found again',
    result: `The constructor that is sent to a new daemon has no room for a reply. A daemon that names a log device, as at construction, has its reply
rejected for ever, although it has made the log.`,
    question: lacking('named-device', 'reattach-has-room'),
    story: [
      `The daemon dies (2) and a flush finds nobody (5). A new daemon is started (6) and makes the log (10). Its reply names the device, which does not
fit in a reply of no bytes; the forwarder pauses, asks again, and hears the same, for ever.`,
    ],
    linux: [`\`userspace_do_request\` in ${base} sends \`DM_ULOG_CTR\` with neither buffer nor size for what comes back.`],
    remedy: [
      `\`reattach-has-room\`: there is room, and what is named is what was named before. A daemon that serves a real kernel must not name a device in its
reply to a constructor that comes again; ours does not.`,
    ],
  }),
  told({
    law: 'S41',
    slug: 'flush-without-its-marks',
    title: 'A flush succeeds whose marks died with the daemon',
    result: `The daemon dies between MARK and FLUSH. Only FLUSH is repeated at the new daemon, which knows no mark and reports success. Data is then
written to a region that the device calls clean.`,
    question: lacking('cmirrord', 'flush-starts-over'),
    story: [
      `The mark is accepted (5) and kept in memory. The daemon dies (6). The forwarder finds a new one (8 to 15), whose resume reads the 1 of a clean region
(15), and repeats FLUSH alone (16), which has nothing to do (18).`,
    ],
    notClaimed: [
      `That it takes two threads. With a second one whose question finds the new daemon first, the same happens to a forwarder that looks at its own
requests alone: scope \`two-threads-cmirrord\`.`,
    ],
    linux: [`\`userspace_do_request\` in ${base}: label \`retry\` repeats one request; \`userspace_flush\` does not hear of it.`],
    remedy: [
      `On the forwarder's side \`flush-starts-over\`: the whole flush is told again, also where another thread has found the daemon. On the daemon's side
\`marks-at-once\`: a mark is durable before it is answered, so that even Linux's forwarder is safe (scope \`linux\`); it costs a write of the log for each
group of marks that changes something, and none for the FLUSH that follows.`,
    ],
  }),
  told({
    law: 'L9',
    slug: 'restart-unseen',
    title: 'A daemon that is back too soon is never told of the log',
    result: `A daemon that is started anew before the next request answers that it knows no such log. Linux takes that for an error of the request and
never constructs the log again.`,
    question: lacking('cmirrord', 'unknown-is-restarted'),
    story: [
      `The daemon dies and is back (2, 3) before anybody asks. Each flush fails (7, 9), and so does every other that follows, for ever.`,
    ],
    linux: [`\`userspace_do_request\` in ${base} reconnects on \`ESRCH\` alone; the reference daemon answers \`ENOENT\` or \`EINVAL\`.`],
    remedy: [
      `On the forwarder's side \`unknown-is-restarted\`; on the daemon's side \`unknown-log-is-gone\`: it answers \`ESRCH\`, upon which even Linux constructs
the log again. Writes that wait for another node (law L8, scopes \`hint-linux\` and \`hint-cmirrord\`) are helped by the same two.`,
    ],
  }),
  told({
    law: 'L9',
    slug: 'constructed-already',
    title: 'A daemon that has the log refuses to have it',
    result: `A constructor whose reply is lost, or that is sent because a full buffer looked like a missing daemon, meets a log that is there. The
reference daemon refuses it, and the forwarder asks again for ever.`,
    question: lacking('flush', 'ctr-again'),
    story: [`A new daemon makes the log, and its reply is lost (10). The constructor is sent again (12) and refused (13), for ever.`],
    notClaimed: [`That a reply must be lost. A receive buffer that is full for a moment has the same end, by a longer path.`],
    linux: [
      `The connector returns \`ESRCH\` both where nobody listens and where nobody had room; ${transfer} cannot tell. \`clog_ctr\` of LVM2 answers
\`EINVAL\`.`,
    ],
    remedy: [`\`ctr-again\`, on the daemon's side: the same words for the same instance succeed and change nothing.`],
  }),
  told({
    law: 'S28',
    slug: 'hint-outlives-the-daemon',
    title: 'What a dead daemon said of regions in sync is still believed',
    result: `A region that was dirty when the daemon died is out of sync for the new one, and another node copies it. The forwarder goes on believing a
hint of the old one, asks nobody, and writes.`,
    question: lacking('hint', 'hint-forgotten'),
    story: [
      `At first the hint covers the region, which is dirty on the device. The daemon dies (2); another thread finds the new one (4 to 12). Its resume reads the
0 (12), and the other node begins to copy (13). The hint stands.`,
    ],
    notClaimed: [
      `That the hint is sound while another node resumes, or takes a region out of sync, and our daemon lives on: that is between the daemons.`,
    ],
    linux: [`\`in_sync_hint\` in ${base} is set to 0 by \`userspace_resume\` alone.`],
    remedy: [
      `\`hint-forgotten\`: before \`RESUME\` is sent to a new daemon. After its reply would be too late: the other node may begin between the two.`,
    ],
  }),
  told({
    law: 'S28',
    slug: 'count-of-before',
    title: 'A count from before a resume is believed after it',
    result: `A status that is asked for while the log is being resumed may be answered first, with the full count of before. It makes the forwarder believe for
the whole session that nothing is left to copy.`,
    question: lacking('count', 'count-not-older'),
    story: [
      `The resume takes the hint back (3). A count is asked for (4) and answered (5) before the daemon deals with \`RESUME\` (6), which reads a 0. The other
node copies (7) when the count is heard (8).`,
    ],
    linux: [`\`userspace_get_sync_count\` in ${base} sets \`in_sync_hint\` whatever happened since the question.`],
    remedy: [
      `\`count-not-older\`: a count that was asked for before the last resume had *ended* gives no hint. That it was asked for before the resume began is not
enough, as this path shows.`,
    ],
  }),
  told({
    law: 'L4',
    slug: 'planned-flush-cancelled',
    title: 'Every other flush of clears takes the planned one away',
    result: `In integrated mode clears become durable by a flush that is planned for later. A second flush of clears alone cancels what the first has planned,
and not even a suspend makes up for it.`,
    question: lacking('planned-suspend', 'planned-flush-kept'),
    story: [
      `One region is cleared and flushed (10): a flush is planned. The other is (15): none is planned any more. The suspend (16) has nothing to force.`,
    ],
    linux: [`\`userspace_flush\` in ${base}: the branch that cancels is taken for \`!mark_list\` and \`sched_flush\` as well.`],
    remedy: [`\`planned-flush-kept\`: clears leave what is planned planned. It costs nothing.`],
  }),
  told({
    law: 'S39',
    slug: 'reply-of-another',
    title: 'A reply with the right number and the wrong log is an answer',
    result: `Replies are matched by their number alone. What another daemon says of another log completes the request.`,
    question: lacking('question', 'reply-matched'),
    story: [`The question is sent (2), and a reply to something else that has its number ends it (3).`],
    linux: [`\`fill_pkg\` in ${transfer} compares \`seq\`.`],
    remedy: [
      `\`reply-matched\`: luid, uuid and type must be those of the request; anything else is ignored, and the request goes on waiting.`,
    ],
  }),
  told({
    law: 'S43',
    slug: 'short-reply',
    title: 'A reply without an answer is an answer',
    result: `A bare acknowledgement of a question is taken for success, and what was on the stack for the answer. That may say that a region is in sync (law
S31 in the same search).`,
    question: lacking('question', 'payload-checked'),
    story: [`The question is sent (2) and acknowledged without a payload (3). The caller reads "in sync" in it, which nobody has said.`],
    linux: [`Callers of \`userspace_do_request\` in ${base} do not look at the size that came back.`],
    remedy: [
      `\`payload-checked\`: too short is an error, which reads as "not in sync". The same remedy keeps the room for an answer when a whole reply asks for
another attempt.`,
    ],
  }),
  told({
    law: 'L8',
    slug: 'throttle-starves',
    title: 'The questions of one log keep the writes of another waiting',
    result: `Whether another node copies is asked at most every 250 milliseconds by the whole machine. A busy log asks whenever it may; the other never gets
to.`,
    question: lacking('throttle', 'throttle-per-region'),
    story: [
      `A write to log 0 waits (1). Log 1 writes, asks, is answered, and writes again, and every time log 0 looks the 250 milliseconds are running.`,
    ],
    notClaimed: [`That a fair worker does this. Nothing in the throttle keeps it from happening, which is what is asked.`],
    linux: [`\`userspace_is_remote_recovering\` in ${base}: \`limit\` is a static variable of the function.`],
    remedy: [
      `\`throttle-per-region\`: the 250 milliseconds are those of one region of one log. A daemon with many such regions is asked more often.`,
    ],
  }),
  told({
    law: 'S44',
    slug: 'orphan-log',
    title: 'A log that nobody has stays in the daemon',
    result: `A constructor that fails after the daemon has made its log says nothing to the daemon. The log stays, under a number that is the address of freed
memory and may be that of another log later.`,
    question: lacking('orphan', 'orphan-destroyed'),
    story: [`The daemon makes the log (5). The region size it gives is none (7); the constructor fails, and the daemon still has the log.`],
    linux: [`\`userspace_ctr\` in ${base}: the error path frees its own memory and sends no \`DM_ULOG_DTR\`.`],
    remedy: [`\`orphan-destroyed\`: one request more on a path that has failed anyway.`],
    notClaimed: [
      `That no orphan is left where the buffer is full when the constructor is *repeated*: then neither side knows what became of the first. The scope has room
for that.`,
    ],
  }),
  told({
    law: 'S41',
    slug: 'marks-dropped',
    title: 'A flush that fails forgets its marks, and the next one succeeds',
    result: `Marks of a flush that failed are freed, sent or not. The next flush finds nothing to do and succeeds.`,
    question: lacking('failing', 'marks-kept'),
    story: [
      `The daemon cannot write the mark (6), nor when it is told by itself (9): the flush fails, and the mark is gone. The next flush (10) has nothing queued,
asks nobody, and succeeds.`,
    ],
    notClaimed: [`That a mirror with \`handle_errors\` is hurt: it writes nothing more after a flush that failed.`],
    linux: [`\`userspace_flush\` in ${base} frees every entry of both lists, whatever was returned.`],
    remedy: [`\`marks-kept\`: they go back into the queue. Memory for them is bounded by the regions that are being written to.`],
  }),
];
