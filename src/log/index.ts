export type * from './contract.ts';
export * from './format.ts';
export * from './arguments.ts';
export * from './status.ts';
