/**
 * What the tests of the devices share: faults taken out of outcomes, errors as the system raises them, scratch files, and an open file
 * that does what a script says.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fault, Outcome } from '#base';
import type { PositionedFile } from '../../src/device/handle.ts';

/** The fault of an outcome that must not be a success. */
export function faultOf(outcome: Outcome<unknown>): Fault {
  if (outcome.ok) throw new Error('expected a fault, but it succeeded');
  return outcome.fault;
}

/** The value of an outcome that must be a success. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`expected success, but: ${JSON.stringify(outcome.fault)}`);
  return outcome.value;
}

/** An error with the shape that Node gives to the system's: `errno` negative, `code` the name. */
export function systemError(code: string): Error {
  const number = Object.entries(constants.errno).find(([name]) => name === code)?.[1] ?? 9999;
  return Object.assign(new Error(`${code}: as the system says`), { errno: -number, code, syscall: 'pwrite' });
}

/** A folder that is removed after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dirtylog-device-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of zeros that is removed after the test. */
export function scratchFile(sizeBytes: number): string {
  const path = join(scratchFolder(), 'log.img');
  writeFileSync(path, new Uint8Array(sizeBytes));
  return path;
}

/** Bytes that differ from their neighbours and from zero. */
export function pattern(lengthBytes: number, start = 1): Uint8Array {
  return Uint8Array.from({ length: lengthBytes }, (_, index) => 1 + ((start + index * 7) % 251));
}

/** What one call does: a number moves at most so many bytes, a name fails with that error. */
export type Step = number | string;

/** An open file in memory whose reads, writes and flushes follow a script; when it has ended, everything works. */
export class ScriptedFile implements PositionedFile {
  readonly bytes: Uint8Array;
  readonly calls: string[] = [];
  readonly #script: Step[];

  constructor(sizeBytes: number, script: readonly Step[] = []) {
    this.bytes = new Uint8Array(sizeBytes);
    this.#script = [...script];
  }

  async read(into: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }> {
    const bytesRead = this.#next(`read ${length} at ${position}`, length);
    into.set(this.bytes.subarray(position, position + bytesRead), offset);
    return { bytesRead };
  }

  async write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }> {
    const bytesWritten = this.#next(`write ${length} at ${position}`, length);
    this.bytes.set(bytes.subarray(offset, offset + bytesWritten), position);
    return { bytesWritten };
  }

  async datasync(): Promise<void> {
    this.#next('datasync', 0);
  }

  async close(): Promise<void> {
    this.#next('close', 0);
  }

  #next(call: string, length: number): number {
    this.calls.push(call);
    const step = this.#script.shift() ?? length;
    if (typeof step === 'string') throw systemError(step);
    return Math.min(step, length);
  }
}
