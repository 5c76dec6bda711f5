/**
 * The verification kit: drives a log through schedules of calls, crashes, faults and reordering, and holds it against the specification.
 *
 * @packageDocumentation
 */
export { CoverageMeter } from './coverage.ts';
export type { Coverage } from './coverage.ts';
export { coreSubject, diskSubject } from './derived-subjects.ts';
export { foreignSubject } from './foreign.ts';
export type { ForeignClaims } from './foreign.ts';
export { Judge, KnownViolation, Violation } from './judge.ts';
export { machinesOf, profileWithout, remediesWithout } from './profile.ts';
export { Run, runLater, runNow, runSchedule, tableOf } from './run.ts';
export type { Tally, Task } from './run.ts';
export { shrink } from './shrink.ts';
export { regionCountOf } from './subject.ts';
export type { Host, Now, Subject, SubjectClaims, Table } from './subject.ts';
export { isExpected, newTally, stoppedBy, verify, verifyForeign } from './verify.ts';
export type { BrokenLaw, Stopped, VerifyOptions, VerifyReport } from './verify.ts';
export { replayRecording, replayScenario } from './recording/replay.ts';
