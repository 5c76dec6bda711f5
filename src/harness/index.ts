/**
 * The verification kit: drives a log through schedules of calls, crashes, faults and reordering, and holds it against the specification.
 *
 * @packageDocumentation
 */
export type { Schedule, ScheduleStep, WorldSetup } from '#world';
export { campaign, lostCampaign } from './campaign.ts';
export type { CampaignOptions, CampaignReport, FoundViolation, OnProgress } from './campaign.ts';
export { chooseLog } from './choice.ts';
export type { ChosenLog, LogChoice } from './choice.ts';
export { CoverageMeter } from './coverage.ts';
export type { Coverage } from './coverage.ts';
export { coreSubject, diskSubject } from './derived-subjects.ts';
export { foreignSubject } from './foreign.ts';
export type { ForeignClaims } from './foreign.ts';
export { allRemedyTexts, lawTexts, remedyTexts } from './glossary.ts';
export { Judge, KnownViolation, Violation } from './judge.ts';
export { machinesOf, profileWithout, remediesWithout } from './profile.ts';
export { pathOf, traceSchedule } from './replay-schedule.ts';
export type { ScheduleTrace, TracePart, TraceRow, TraceView } from './replay-schedule.ts';
export { Run, runSchedule } from './run.ts';
export { runLater, runNow } from './task.ts';
export { tableOf } from './situation.ts';
export type { Task } from './task.ts';
export type { Tally } from './situation.ts';
export { isFolder, parseScheduleFile, readScheduleFile, scheduleFileSchema, scheduleText, writeScheduleFile } from './schedule-file.ts';
export type { NamedPathStep, ScheduleFile } from './schedule-file.ts';
export { MirrorCampaign, mirrorLawTexts, mirrorScopes, quickScopes } from './mirror/verify.ts';
export type { BrokenMirrorLaw, MirrorReport, MirrorScopeName, MirrorVerifyOptions } from './mirror/verify.ts';
export { mirrorStepLabel } from './mirror/step-label.ts';
export { readMirrorScheduleFile, writeMirrorScheduleFile } from './mirror/schedule-file.ts';
export type { MirrorScheduleFile } from './mirror/schedule-file.ts';
export type { MirrorSchedule, MirrorSetup, MirrorStep, MirrorStepName } from '#world';
export type { MirrorScopeResult } from './mirror/systematic.ts';
export { replayableOf } from './check/replayable.ts';
export type { FoundPath } from './check/replayable.ts';
export { scheduleOfPath, worldOfRegions } from './check/schedule-of-path.ts';
export type { ReplayedPath, ReplayOptions } from './check/schedule-of-path.ts';
export { shrink } from './shrink.ts';
export { regionCountOf } from './subject.ts';
export type { Host, Now, Subject, SubjectClaims, Table } from './subject.ts';
export { isExpected } from './expected.ts';
export { newTally, systematicScopes, verify, verifyForeign } from './verify.ts';
export type { BrokenLaw, SystematicResult, SystematicScope, VerifyOptions, VerifyReport } from './verify.ts';
export { stoppedBy } from './stopped.ts';
export type { Stopped } from './stopped.ts';
export { exploreSchedules } from './systematic.ts';
export type { SystematicOptions, SystematicReport } from './systematic.ts';
export { replayRecording, replayScenario } from './recording/replay.ts';
export { exitCodeOf } from './recording/tally.ts';
export type { Compared, Difference, NotCompared, RecordingReport } from './recording/tally.ts';
export { stepLabel } from './step-label.ts';
export type { Asked } from './step-label.ts';
export type { ReplayedLogs } from './recording/mirror-parts.ts';
export type { StepListener } from '#base';
export type { Profile } from '#log';
export type { StepName } from '#world';
export * from './conversation/index.ts';
