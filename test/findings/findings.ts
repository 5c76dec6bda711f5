/**
 * The findings, at least one a broken law. To add one, say where it is searched and what it means; `npm run findings` makes its page and picture.
 *
 * A scope is chosen in which the path is one that Linux can take; where a shorter one exists that it cannot, the index says why.
 */
import type { Finding } from './finding.ts';
import type { Question } from './search.ts';

/** Nothing fails but the power. */
const noFaults: Question = { system: 'disk', scope: '1-region-1-write-no-faults', profile: 'kernel' };
/** One request fails, of the log device or of a leg. */
const oneFault: Question = { system: 'disk', scope: '1-region-1-write-1-fault', profile: 'kernel' };

/** Tables that follow one another, in profile kernel; the search ends at the law. */
const tables = (scope: string, until: string): Question => ({ system: 'disk', scope, profile: 'kernel', until });

/** Steps 1 to 11 of several paths. */
const comesBackOut = `Steps 1 to 11 only make a region that is out of sync, in the cheapest way: it is marked (5), the mark reaches the device just
before the node dies (6, 7), and the next instance reads a 0 (9) and is right to distrust the region.`;

/** Who calls \`clear_region\` in Linux. */
const whoClears = `In Linux the call comes from \`dm_rh_update_states\` (\`drivers/md/dm-region-hash.c\`), for regions whose last write has ended and for
regions whose copy has ended. \`core_clear_region\` (\`drivers/md/dm-log.c\`) sets the clean bit and looks at nothing but the latch for failed leg
flushes: neither at the sync bit nor at the recovering bit.`;

const notByTheMirror = `That dm-mirror of today makes this clear. Its region hash keeps regions that are out of sync off the list from which clears
come, and clears a copied region in the same pass in which it reports it. The log relies on that habit; it does not check it. Up to Linux
2.6.16 the habit was another: the last write to a region that was out of sync made it clean, and its bit was set and written. That lost
data silently, and was mended in the caller (commit 930d332a236, 2006).`;

const lineByLine = `That every build of every kernel does this: profile \`kernel\` was written from the sources and compared with recordings of 6.1 and 6.12.`;

export const findings: readonly Finding[] = [
  {
    law: 'S1',
    slug: 'clear-of-unsynced-region',
    title: 'A region that was never copied comes back in sync',
    result: `A clear of a region that is out of sync becomes durable like any other. After the next crash the bit says that the legs agree, and
nothing will ever copy the region.`,
    path: {
      question: noFaults,
      story: [
        comesBackOut,
        `Then the client clears the region (12). Memory goes on saying N, not in sync, but the clean bit is set; the flush stages a 1 (13),
flushes the legs, which helps nothing since no copy has been made, and writes it (14). From here on a crash may leave a 1 on the medium for a
region of which nobody knows that the legs agree.`,
      ],
    },
    linux: [
      whoClears,
      `\`disk_flush\` writes \`clean_bits\` as they are. \`disk_resume\` copies them to \`sync_bits\`: the one bit on the device is all that
the next instance knows, so it must mean clean *and* in sync, and only the caller sees to that.`,
    ],
    notClaimed: [
      notByTheMirror,
      `That this path loses data as it stands: the legs are equal on it, and the law asks about what may be. One step more makes them
differ: a write to a region that is out of sync goes to one leg only and needs no mark (\`dispatchAlone\` in the system, the list \`nosync\` of
\`do_writes\` in \`drivers/md/dm-raid1.c\`).`,
      `That this is the only way to S1. Another region size, a \`nosync\` that is honoured twice ([S7](S7-nosync-honoured-again.md)) and a torn header
([S6](S6-torn-header.md)) lead there as well, in scopes in which tables follow one another.`,
    ],
    remedy: [
      `\`unsynced-is-dirty\` makes the bit that is staged *clean and in sync*, so that a clear of such a region changes nothing on the
device. It costs one AND for each word of 32 regions. \`sync-by-proof\` and \`resume-keeps-marks\` close the two other ways that this system has to
S1.`,
    ],
    recordings: [
      {
        recording: 'crash-then-larger-regions',
        shows: `the same law broken by another path, that of the remedy \`geometry-kept\`: after a crash a table with larger
regions is loaded, the old bits are read as bits of the new regions, and 22 regions stay different and clean.`,
      },
      {
        recording: 'crash-then-nosync',
        shows: `the same again: 25 regions differ at the crash and are dirty in the log; the next table says \`nosync\`, the status says
512/512, and 25 regions differ for good.`,
      },
    ],
  },
  {
    law: 'S3',
    slug: 'clear-during-copy',
    title: 'A clear on its way overtakes the copy that would justify it',
    result: `A clear that was staged while a region was being copied reaches the device without a leg flush behind the copy. A crash
then leaves a 1 over data that only one leg has kept.`,
    path: {
      question: noFaults,
      story: [
        comesBackOut,
        `The region is handed out for recovery (12) and its copy begins. A clear arrives in the middle of it (13); a flush stages the 1
(14), flushes the legs (15) and begins to write. Only now does the copy end (16). Its data lies in the cache of a leg, behind the leg flush
that was to cover it, and the bit that calls it safe is on its way.`,
      ],
    },
    linux: [
      whoClears,
      `\`disk_flush\` asks for a leg flush (\`flush_callback_fn\`, in the mirror \`mirror_flush\`) before it writes bits that were set, and thereby keeps
this law for clears that came before the flush. What it cannot know is that a region is still being copied: \`recovering_bits\` is not looked at.`,
    ],
    notClaimed: [
      notByTheMirror,
      `That two threads are needed. The steps are of one client that may call at any moment, as the interface allows.`,
      `That the legs differ at the end of this path: they were equal when the copy began. They would have differed after a write that only
one leg got, and then the law is what stands between the crash and the data.`,
    ],
    remedy: [
      `\`unsynced-is-dirty\`: while a region is being copied it is out of sync, so its staged bit is 0 whatever was cleared. The clear
that counts is the one behind the copy, and the flush that takes it flushes the legs first.`,
    ],
    recordings: [],
    unrecorded: `None. The recorded mirrors clear a region only after its copy, and were killed with their host's caches intact: data that a
leg's cache loses cannot be seen in them.`,
  },
  {
    law: 'S5',
    slug: 'unsynced-but-clean',
    title: 'Out of sync in memory, clean on the device',
    result: `The device may say 1 of a region that memory knows to be out of sync. The knowledge is lost with the power.`,
    path: {
      question: noFaults,
      story: [
        comesBackOut,
        `Nothing about the legs changes after that. A clear (12) and a flush (13, 14) suffice to bring a 1 on its way to the device, while
\`inSync\` still answers no. S1 is broken by the same path at the same step; S5 says which of its ways it is.`,
      ],
    },
    linux: [
      whoClears,
      `That an out-of-sync region is dirty on the device is true in Linux as long as only marked regions are demoted
(\`dm_rh_mark_nosync\`) and none of these is cleared before its copy. It is a property of the two callers together and is not written down in
either.`,
    ],
    notClaimed: [notByTheMirror, `That data is lost at this step. It is lost when the legs differ, the node dies, and the 1 is believed.`],
    remedy: [
      `\`unsynced-is-dirty\`: the bit on the device is *clean and in sync*, and a demotion is also a mark, so that it is flushed like one.
The cost is a log write where a region that nobody had marked is demoted, which happens only when a leg has failed.`,
    ],
    recordings: [],
    unrecorded: `None shows the step. \`crash-in-resync\` and \`crash-twice\` show the property kept by dm-mirror: what was not yet copied comes
back dirty.`,
  },
  {
    law: 'S5',
    slug: 'bits-under-a-foreign-header',
    title: 'Bits that count are written under the header of another geometry',
    slow: true,
    result: `A table with another region size writes its bits first and its header last. If the header cannot be written, the bits of the new table
lie under the header of the old one, and whoever goes back to the old table reads them as its own.`,
    path: {
      question: { system: 'disk', scope: 'resize', profile: 'strict', without: ['empty-first'], until: 'S5' },
      story: [
        `A table is loaded whose regions have another size than those of the next one (1); its header reaches the device (6). The next table (7) reads a
header of another geometry, believes nothing, and writes all bits as dirty (9). That write fails (10), so the header is not written. The resume reports
it. A client may go on with a log that says so: it has a region copied (11, 12) and flushes (13). The batch that follows an error writes everything, bits
first: the 1 of the copied region is on its way (14) when the node dies, and the header is still the old one (15).`,
        `Back to the first table (16): to it that 1 tells of another region, one that nobody has copied (18).`,
      ],
    },
    linux: [],
    ours: [
      `\`ordered-grow\` was thought to be enough: the header comes last, so it never speaks of bits that were not written for it. That is half of it. Bits
must not be written for a header that is not there yet, either, where another one is. See decision 0020 for the two other ways out and why they were not taken.`,
      `Linux is not on this path: its header knows no region size, so that every path with two of them ends sooner and worse, at S1 (remedy \`geometry-kept\`).`,
    ],
    notClaimed: [
      `That this was ever met. It takes a failed write of the log, a client that goes on, a crash before the retry has ended, and a return to the old
region size.`,
      `That it shows only so. In the scope's model another region size lets two bits change places, which is what a real size does to some pair of regions
and not to all.`,
    ],
    remedy: [
      `\`empty-first\`: where the header on the device belongs to another geometry, one that knows no region is written and flushed before the bits. What is on
the device means nothing from then on, until the new header is written. One write and one flush, once for each change of the region size.`,
    ],
    recordings: [],
    unrecorded: `None: Linux does not record the region size. What its own way of changing it does is in \`crash-then-larger-regions\`.`,
  },
  {
    law: 'S6',
    slug: 'torn-header',
    title: 'A header that arrives before its bits makes old bits true',
    result: `Header and bitmap are written at once and in no order. If the power goes when the header has arrived and the bits have not, the next
activation believes whatever was there before: regions that the log never saw are in sync.`,
    path: {
      question: tables('grow', 'S6'),
      story: [
        `The device is new to the log: no header, and ones where the bits will be. The resume takes all regions for dirty and begins to write header and bits
(3). The header's sector arrives, the sector with the bit does not, and the power goes (4). The next resume finds a valid header that counts
the region (6), and under it the old 1.`,
        `The same happens at every growth: a header that counts more regions than before, over bits that nobody has written yet.`,
      ],
    },
    linux: [
      `\`disk_resume\` in \`drivers/md/dm-log.c\` fills the new bits in memory, encodes the header into the same buffer, and writes all with one
\`rw_header\`: a single request of several sectors, of which a device may keep any. The flush that follows it comes too late to order them.`,
      `A flush of marks is torn in the same way and comes to no harm: each sector is then one that was right a moment ago. What is new here is
that the header gives a meaning to bits of another time.`,
    ],
    notClaimed: [
      `That it is easy to hit. The window is one write at activation, on a device whose old bits are ones. LVM fills a new log with zeros, and
a log that grew for the first time has zeros there too.`,
      `That sectors of 512 bytes are what a device keeps or loses. Some keep 4096 bytes at once; then header and bits of a log of up to 24,576
regions cannot part, in which case larger ones still can.`,
      lineByLine,
    ],
    remedy: [
      `\`ordered-grow\`: bitmap, flush, header, flush, at every resume and after every error of the log device. One write and one flush more
each time. \`count-not-cut\` closes another way to S6: a header whose count has more than 32 bits is believed for what is left of it.`,
    ],
    recordings: [
      {
        recording: 'resize-shrink',
        shows: `where the old ones come from: after 128 regions shrink to 33, the bits 64 to 127 are still ones on the device (\`2a-33792-resumed\`).
The growth to 65 that follows clears them in memory before it writes (\`3a-66560-resumed\`: bits 33 to 64 are 0); between the two states there is only that write.`,
      },
      {
        recording: 'write-pattern',
        shows: `that the resume makes one write, of header and bitmap from sector 0 on, with a flush behind it. (The trace itself is listed in the
manifest and not kept in this repository.)`,
      },
    ],
    unrecorded: `No recording tears the write: the machines were stopped by killing QEMU, whose host kept every write that it had been given.`,
  },
  {
    law: 'S7',
    slug: 'nosync-honoured-again',
    title: '`nosync` throws the bitmap away, every time',
    result: `The word \`nosync\` says of a new mirror that its legs are equal. It stays in the table, and at every later activation it makes
all regions clean, whatever the log knows.`,
    path: {
      question: tables('words', 'S7'),
      story: [
        `A mirror is made without \`nosync\`, on legs that differ, and its log is durable: header and a 0 (5). The node dies; nothing is lost.
The next table says \`nosync\` (7). Its resume calls the region in sync (9): here the read fails and nothing was seen of the log; with a read that
succeeds, a valid header and a 0 it is the same step.`,
        `It does not need another table: a mirror that was made with \`nosync\`, used, and crashed with dirty bits comes to the same when its own
table is loaded again. That path is longer by the marks.`,
      ],
    },
    linux: [
      `\`disk_resume\` in \`drivers/md/dm-log.c\` calls \`read_header\`, which replaces what it has read by a header of no regions where \`lc->sync\` is
not \`DEFAULTSYNC\`; all bits are then new ones, and new ones are set where it is \`NOSYNC\`. Nothing records that the word was heard before.`,
      `So whoever loads the tables has to take the word out after the first time, and a script that loads the same table at each boot does not.`,
    ],
    notClaimed: [
      `That \`nosync\` should be refused: for legs that are equal it saves a copy of everything.`,
      `That the \`nosync\` of this path was a reasonable thing to say. The administrator contradicts the log here; the law asks that the log's
evidence wins over a word.`,
      lineByLine,
    ],
    remedy: [
      `\`nosync-once\`: a valid header means that the word was honoured before, since the header is written last (\`ordered-grow\`). The bits are
believed then. It costs nothing. An administrator who means it wipes the header.`,
    ],
    recordings: [
      {
        recording: 'crash-then-nosync',
        shows: `the same on a real mirror: at the crash 25 of 512 regions differ and are dirty in the log (\`1-at-crash\`). A table with \`nosync\` is loaded:
status 512/512, no dirty bit (\`2a-resumed\`), and 25 regions differ for good; a later table without the word no longer sees it.`,
      },
      {
        recording: 'nosync-64',
        shows: `the other word: \`sync\` on a log that is clean makes all 64 regions dirty (\`4-sync-argument\`), at this activation as at each.`,
      },
    ],
  },
  {
    law: 'S8',
    slug: 'unreadable-log-overwritten',
    title: 'A log that cannot be read is overwritten',
    result: `When the log device fails to read at activation, Linux takes the log for empty and writes an empty one over it. A log full of
marks, behind an error that may pass, is gone after one write.`,
    path: {
      question: oneFault,
      story: [
        `The read of the header and the bitmap fails (2). In the same step the log begins to write what it made of it: all regions dirty. What
stood on the medium may be gone from here on.`,
        `For this region the 0 is the safe value; it costs a copy. The law is about the device: what was there belonged to somebody, and
nobody has looked at it. A log of an unknown version is treated in the same way, which is where marks of a later format are lost.`,
      ],
    },
    linux: [
      `\`disk_resume\` in \`drivers/md/dm-log.c\`: where \`read_header\` fails, the count of regions is set to zero, the bits are cleared, and the
function goes on to write the header and all bits. \`read_header\` itself treats a wrong magic as a new log.`,
      `If that first read fails on a fresh instance, magic and version in memory were never set, so what is written need not even be a log;
the next activation will take it for new.`,
    ],
    notClaimed: [
      `That marks are forgotten in a way that loses data: every region becomes dirty and is copied, from leg 0. If leg 0 was the one that
missed writes, the copy goes the wrong way; which leg was right the log never knows.`,
      `That refusing is always better. A mirror that waits for a person is not available; see decision 0006.`,
      lineByLine,
    ],
    remedy: [
      `\`foreign-untouched\`: such a log is refused. Nothing is written, nothing is in sync, \`flush\` fails, so that a mirror that handles errors
holds its writes, until a later resume can read the log or a person asks for \`takeover\`. The cost is that wait.`,
    ],
    recordings: [
      {
        recording: 'damaged-header-1',
        shows: `a version 3 in the header (step \`3a-version-3\`, all 64 bits 1): the kernel logs "incompatible disk log version" and writes
all the same (\`3b-resumed\`: version still 3, all 64 bits 0). A wrong magic (\`1a-wrong-magic\`) becomes a new log without a word (\`1b-resumed\`).`,
      },
      {
        recording: 'log-unreadable-at-start',
        shows: `a device whose every request fails: the kernel tries to write although it could not read ("Failed to read header", then
"Failed to write header"). The write fails too, so nothing is overwritten there.`,
      },
    ],
  },
  {
    law: 'S8',
    slug: 'foreign-log-overwritten',
    title: 'Something else on the log device is overwritten',
    result: `A device that holds something else, by mistake or for good reason, is taken for a new log and written over without a word.`,
    path: {
      question: tables('foreign', 'S8'),
      story: [
        `The read succeeds, and what it brings has another magic (3): a file system, say, or the log of another program. In the same step the log
begins to write over it. With \`nosync\`, as here, all regions are in sync at once; without, they are dirty, and the device is overwritten as well.`,
      ],
    },
    other: {
      question: tables('unknown-version', 'S8'),
      story: [
        `Here the magic is right and the version is not: a log of a later format, perhaps full of marks. With \`nosync\` in the table all regions are in
sync at once (3), and what the log knew is overwritten.`,
      ],
    },
    linux: [
      `\`read_header\` in \`drivers/md/dm-log.c\`: a wrong magic, like \`sync\` or \`nosync\` in the table, makes a header of the current version with no
regions, and it returns 0. The check of the version comes behind that, so that a table with one of the two words never gets to it.`,
      `Without a word an unknown version is an error of the log device: letter D, all regions dirty, and the log is written all the same, with the
foreign version left in its header.`,
    ],
    notClaimed: [
      `That a wrong magic is always somebody's data. A device full of zeros has one too, and is what a new log is; \`foreign-untouched\` takes it as new.`,
      `That regions come back in sync that are not: except with \`nosync\` all become dirty. The law is about the device, and about what nobody looked at.`,
      lineByLine,
    ],
    remedy: [
      `\`foreign-untouched\`: all zeros are a new log; any other magic, an unknown version, and what cannot be read are left alone until a person asks for
\`takeover\` (see decision 0006). Then everything is dirty, also with \`nosync\`.`,
    ],
    recordings: [
      {
        recording: 'damaged-header-1',
        shows: `a wrong magic in front of 64 clean bits (\`1a-wrong-magic\`): the kernel prints nothing, status 0/64, and writes a new header and 64
zeros (\`1b-resumed\`). For version 3 (\`3a-version-3\`) it prints "incompatible disk log version" and writes as well (\`3b-resumed\`). An unknown version met by
a table with \`nosync\` was not recorded.`,
      },
    ],
  },
  {
    law: 'S9',
    slug: 'resume-believes-the-device',
    title: 'Suspend and resume make an uncopied region clean',
    result: `A resume of the same instance throws away what memory knows and takes the device's word. If the two disagree, the region that was
known to be out of sync is in sync afterwards, with no crash in between.`,
    path: {
      question: noFaults,
      story: [
        comesBackOut,
        `A table reload or a resize begins: presuspend (12). A clear comes (13), and postsuspend writes it (14 to 17). The same instance is
resumed (18), reads a 1 (19) and calls the region in sync, although a moment before it had been out of sync and nothing was copied.`,
      ],
    },
    other: {
      question: { system: 'disk', scope: '1-region-1-write-careless', profile: 'strict', without: ['resume-keeps-marks'] },
      story: [
        `Without \`handle_errors\` no unusual call is needed. Here everything but one remedy is in place. The log device fails while a mark is
being written (6), and the client writes all the same (7): that is what the mode means. Then a leg misses the write, and the client reports it
(8): memory is right, the region is out of sync. The suspend's write fails as well (11). When the device works again, the resume reads a 1
from before all this (13), and the region is in sync with legs that differ.`,
      ],
    },
    linux: [
      `\`disk_resume\` reads the area into the buffer that holds \`clean_bits\`, and copies it over \`sync_bits\`. That is right for a new
instance, which knows nothing. It is the same function for a resume after \`dmsetup suspend\`.`,
      `\`do_writes\` in \`drivers/md/dm-raid1.c\` goes on with the data when the flush of the marks failed and the table has no \`handle_errors\`; \`dm_rh_mark_nosync\`
reports the leg. Both only reach memory.`,
    ],
    notClaimed: [
      notByTheMirror,
      `That \`handle_errors\` is affected by the second path: with it no data is written under a mark that is not durable.`,
      `That a *crash* could be survived in that mode. It gives crash safety up. What it need not give up is what memory still knows.`,
    ],
    remedy: [
      `\`resume-keeps-marks\`: a resume of the same instance takes a region as clean only if device and memory both say so. It costs an AND
for each word at resume, and regions that were marked stay dirty over it. \`unsynced-is-dirty\` keeps the first path off the device.`,
    ],
    recordings: [
      {
        recording: 'log-write-fails-no-handle-errors',
        shows: `the first half of the second path: with a log that fails to write, a write to the mirror ends with success, the status letter
turns to D, and the image of the log (\`2-after-failed-write\`) has no dirty bit. The suspend and resume that follow there load a core log, so
the second half was not recorded.`,
      },
    ],
  },
  {
    law: 'S10',
    slug: 'sync-count-drifts',
    title: 'The count of regions in sync counts one twice',
    result: `Reporting a region in sync twice counts it twice. The count may then reach the number of regions while some are still out of sync.`,
    path: {
      question: noFaults,
      story: [
        `The log is up and its only region in sync (4). The client reports once more that the region is in sync (5): the bit stays, the count
becomes 2 of 1.`,
      ],
    },
    linux: [
      `\`core_set_region_sync\` in \`drivers/md/dm-log.c\`: with \`in_sync\` it adds one to \`sync_count\` whatever the bit was. Without, it looks at
the bit first.`,
      `The mirror compares \`get_sync_count\` with the number of regions in \`do_recovery\` (\`drivers/md/dm-raid1.c\`); when they are equal it
declares itself in sync and forgets the errors of its legs. The status line shows the same number.`,
    ],
    notClaimed: [
      `That dm-mirror reports twice: it reports once for each region that it was handed.`,
      `That the bits are wrong. Only the count is, until the next resume counts again.`,
    ],
    remedy: [`\`count-from-bits\`: the count changes where a bit does. It costs nothing that could be measured.`],
    recordings: [],
    unrecorded: `None. The count was right in every recorded status of a settled mirror.`,
  },
  {
    law: 'S23',
    slug: 'sync-without-proof',
    title: 'In sync although a leg may have lost the write',
    result: `After a failed leg flush the region keeps its sync bit, with no copy, no durable clean bit and no \`nosync\` to justify it.`,
    path: {
      question: oneFault,
      story: [
        `A region is marked (5), the mark is durable (8), the write ends and the region is cleared (9). The flush asks the legs for a flush (10), and
one of them fails it (11). Whatever the leg had in its cache may be gone. Linux makes all regions dirty, and that is kept; but the
region goes on answering that it is in sync.`,
        `No data step stands in the path, because the promise is broken without: a write between 8 and 9 lengthens it by three steps and
leaves legs that differ.`,
      ],
    },
    linux: [
      `\`disk_flush\` in \`drivers/md/dm-log.c\`: where \`flush_callback_fn\` fails, \`flush_failed\` is latched and every clean bit is cleared.
\`sync_bits\` and \`sync_count\` stay.`,
      `\`dm_rh_get_state\` asks \`in_sync\` for regions that it does not hold, and so does \`mirror_map\` for reads: they go to any leg that has no
recorded error.`,
    ],
    notClaimed: [
      `That nothing is noticed: \`mirror_flush\` records a flush error on the leg, its letter turns to F, and reads avoid it until the errors
are forgotten.`,
      `That a crash is needed or survives it: on the device all is dirty, so the next activation copies everything. The wrong answer lives
until then, which may be years.`,
      lineByLine,
    ],
    remedy: [
      `\`leg-flush-demotes\`: the regions whose writes may have been lost go out of sync and are copied; the others stay. It costs those
copies, and on a 512-byte sector of bits at most the regions of that sector more than needed (decision 0004). In exchange clears are honoured
again, where Linux keeps everything dirty for the life of the instance.`,
      `\`sync-by-proof\` voids the copy that was under way when the flush failed.`,
    ],
    recordings: [],
    unrecorded: `None: no leg was made to fail a flush and nothing else. In the recordings with a failing leg (\`leg1-fails\` and its like) the write
itself fails first, and the region is demoted, as it should be.`,
  },
  {
    law: 'S29',
    slug: 'work-while-suspended',
    title: 'Recovery work is handed out between presuspend and resume',
    result: `After \`presuspend\` the log still hands out regions to be copied. A copy may then run into a device whose table is being replaced.`,
    path: {
      question: noFaults,
      story: [
        `Steps 1 to 11 again only bring a region out of sync. \`presuspend\` (12) announces a suspend; the request for work behind it (13) is
granted.`,
      ],
    },
    linux: [
      `The core and disk logs of \`drivers/md/dm-log.c\` have no \`presuspend\` at all; \`core_get_resync_work\` knows nothing of a suspend. The
member exists for logs that forward it.`,
      `\`mirror_presuspend\` in \`drivers/md/dm-raid1.c\` stops recovery itself: \`dm_rh_stop_recovery\` takes all permits, then the mirror waits
for what is in flight.`,
    ],
    notClaimed: [
      `That dm-mirror copies while it is suspended. It did until 2.6.19 (commit 33184048dc4, 2006), for want of waiting; since then the
permits see to it.`,
      `That data is at risk from the log alone. The law keeps a second client honest.`,
    ],
    remedy: [
      `\`suspend-stops-work\`: between \`presuspend\` and \`resume\` the answer is that there is no work. It costs a state of one machine.`,
    ],
    recordings: [],
    unrecorded: `None. A suspend in the middle of a resync was not recorded.`,
  },
  {
    law: 'S37',
    slug: 'failed-leg-flush-hidden',
    title: 'One failed flush of a leg is forgotten by the answers',
    result: `A leg fails a flush once; the writes that it acknowledged may be lost. The regions stay in sync to everybody who asks.`,
    path: {
      question: oneFault,
      story: [
        `Mark (5), durable (8), clear (9), flush (10), and the leg's flush fails (11). Memory turns to D and the batch is rewritten as a
0: the device is told. What is not told is the reader: \`inSync\` answers yes, of a region whose legs may hold different data.`,
        `It is the path of S23 too. S37 says what happened, S23 what is missing.`,
      ],
    },
    linux: [
      `\`disk_flush\` in \`drivers/md/dm-log.c\` clears all clean bits and latches \`flush_failed\`, so that \`core_clear_region\` does nothing any
more; it returns success where the write succeeds. \`sync_bits\` are left as they were.`,
      `\`dm_rh_dec\` in \`drivers/md/dm-region-hash.c\` has a latch of its own, for flushes that an application asked for, behind which regions
become NOSYNC in the hash. The log is not told of it.`,
    ],
    notClaimed: [
      `That the failed flush is invisible: the leg's letter is F until the mirror next declares itself in sync, and then it is A.`,
      `That drives drop their caches after a failed flush. Some report the error once and have dropped the data, and the law assumes those.`,
      lineByLine,
    ],
    remedy: [
      `\`leg-flush-demotes\` sends exactly the regions that may have lost writes out of sync and has them copied. \`sync-by-proof\` keeps a
copy that was under way from counting.`,
    ],
    recordings: [],
    unrecorded: `None, for the same reason as for S23: a flush that fails alone was not recorded.`,
  },
  {
    law: 'S48',
    slug: 'failed-resume-succeeds',
    title: 'A resume that could not read the log reports success',
    result: `When the log cannot be read, or is of an unknown version, but can be written, resume returns success. Everything is copied
again, and only a status letter says why.`,
    path: {
      question: oneFault,
      story: [
        `The read fails (2), the write of an empty log succeeds (3), so does the flush (4), and the resume is over: success. Whoever looks at
return values sees an ordinary activation of a log that was entirely dirty.`,
      ],
    },
    linux: [
      `\`disk_resume\` in \`drivers/md/dm-log.c\` keeps the result of the write in the variable that held the result of the read. Only the
latch \`log_dev_failed\` remembers, as letter D in \`disk_status\`.`,
      `\`mirror_resume\` in \`drivers/md/dm-raid1.c\` prints "log resume failed" for an error and goes on; device-mapper's resume has no way to say no.
So the return value of the log decides between a line in the kernel's log and none.`,
    ],
    notClaimed: [
      `That the D is not shown. It is, from then on until another table is loaded, and an event is raised.`,
      `That data is lost.`,
      lineByLine,
    ],
    remedy: [
      `\`resume-reports\` returns the failure. \`foreign-untouched\` goes further and does not write in that case, and then the failure is
reported anyway. What a client does with it is its own business.`,
    ],
    recordings: [
      {
        recording: 'damaged-header-1',
        shows: `version 3: \`dmsetup create\` ends with 0, the kernel prints "incompatible disk log version" and "Failed to read header", and not
"log resume failed", which is what it prints for a log that reports failure; the status letter is D.`,
      },
      {
        recording: 'log-unreadable-at-start',
        shows: `the other case, for comparison: read and write both fail, the log does report it, and the kernel prints "log resume
failed". \`dmsetup create\` ends with 0 there, too.`,
      },
    ],
  },
  {
    law: 'L4',
    slug: 'clear-not-flushed-at-suspend',
    title: 'A clear written at suspend is never flushed',
    result: `An orderly suspend writes the clears that are left and does not flush the log device. If its cache is lost, regions that
were idle and equal are copied once more.`,
    path: {
      question: noFaults,
      story: [
        `A region is marked and its mark is durable (5 to 8). The suspend begins (9); the client has nothing more to write and clears the
region (10). \`postsuspend\` flushes the legs (11, 12) and writes the 1 (13). Nothing follows: the log is suspended, all is well, and the medium may hold either bit.`,
      ],
    },
    linux: [
      `\`_disk_type\` in \`drivers/md/dm-log.c\` has \`disk_flush\` for its \`postsuspend\`. \`disk_flush\` follows the write by \`flush_header\` only where
\`touched_dirtied\` is set, which means that a bit was cleared to 0. For a clear alone that is right in daily work: a lost clear costs a
copy and no data. At the end of a life nobody will repeat it.`,
    ],
    notClaimed: [
      `That data is at risk. It is the harmless direction; the cost is a copy of the region after a clean shutdown.`,
      `That it is seen often: on the way down most systems flush every device anyway.`,
    ],
    remedy: [
      `\`suspend-flushes\`: a suspend ends with a flush of the log device, if anything was written since the last one. One flush for each
suspend.`,
    ],
    recordings: [
      {
        recording: 'write-pattern',
        shows: `every write and flush of the log device, by dm-log-writes. The last write before the suspend has no dirty region and no flush
behind it; the next entry is the write of the resume. (The trace itself is listed in the manifest and not kept in this repository. That a lost
cache would bring the older bits back was not tried.)`,
      },
    ],
  },
  {
    law: 'E2',
    slug: 'needless-log-write',
    title: 'A flush writes a log in which nothing has changed',
    result: `The first flush after an activation writes and flushes the whole log again, although the resume has just written the very same bytes
and nothing has changed since.`,
    path: {
      question: oneFault,
      story: [
        `The log is activated: it reads, writes and flushes everything (1 to 4). Nobody marks or clears. The next flush (5) writes bits that are on the
medium already.`,
        `The law is about cost alone, and asks only where no failure is left unhandled.`,
      ],
    },
    linux: [
      `\`disk_resume\` in \`drivers/md/dm-log.c\` fills new bits and clears those behind the last region through \`log_set_bit\` and \`log_clear_bit\`, which
set the notes \`touched_cleaned\` and \`touched_dirtied\`, and does not clear them, although it writes all there is. So a plain activation
suffices wherever the number of regions is no multiple of the word size (decision 0022).`,
      `Each such write is of the header and the whole bitmap: \`rw_header\` knows no part of it.`,
    ],
    notClaimed: [
      `That it matters for a small mirror: it is one write of a few sectors at activation. The larger cost that the remedy removes is that
each mark writes all bits.`,
      `That it happens with every mirror: with a multiple of 64 regions and a header that counts them all, nothing is touched.`,
    ],
    remedy: [
      `\`changed-blocks\`: a flush writes the blocks whose bits changed. After an error of the log device it writes everything once. It costs a
bit for each block, and for 2 million regions saves 513 of the 514 sectors of a typical mark.`,
    ],
    recordings: [
      {
        recording: 'write-pattern',
        shows: `a resume and an activation of a clean log of 16 regions: read, write and flush by the resume, and then by the worker a second
write, of the same bytes, and a second flush.`,
      },
      {
        recording: 'large-1tib-2m-regions',
        shows: `the price of writing it all: 2,097,152 regions, 514 sectors for each write of the log.`,
      },
    ],
  },
  {
    law: 'Refines',
    slug: 'contract-refused',
    title: 'The log gives an answer that its contract forbids',
    result: `Seen from outside, without a look at any bit: a region that is out of sync, and was not copied since, is in sync after a crash.
The contract of the region has no such step.`,
    path: {
      question: noFaults,
      story: [
        comesBackOut,
        `The clear (12) and the flush (13, 14) are those of S1. Then the crash that S1 only imagines comes true (15), with the 1 on the
medium. The next instance reads it (17), ends its resume (19) and answers: in sync. The contract, which has heard every call and every answer,
refuses.`,
        `The laws S1, S3 and S5 look into the device. This one does not: it compares what was said with what may be said.`,
      ],
    },
    linux: [`As for S1: \`core_clear_region\`, \`disk_flush\`, \`disk_resume\` in \`drivers/md/dm-log.c\`.`],
    notClaimed: [
      notByTheMirror,
      `That a log which refines the contract is right. The contract says what a log promises of one region; the laws that speak of counts,
headers and costs stand beside it.`,
    ],
    remedy: [
      `Every remedy that keeps a region from being called in sync without proof: \`unsynced-is-dirty\`, \`resume-keeps-marks\`, \`sync-by-proof\`,
\`leg-flush-demotes\`. With all of them each explored step of the log is a step of the contract, or none.`,
    ],
    recordings: [],
    unrecorded: `See S1.`,
  },
];
