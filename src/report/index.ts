export { plainStyle } from './style.ts';
export type { Style } from './style.ts';
export { verdictOf, verifyText } from './verify.ts';
export type { ShownReport, ShownViolation, VerifyTextOptions } from './verify.ts';
export { traceText } from './trace.ts';
export type { Layout, TracedSchedule } from './trace.ts';
export { recordingsText } from './recording.ts';
export { promelaText } from './export/promela.ts';
export type { ExportOptions } from './export/promela.ts';
