import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../src/device/lock.ts';
import { openFileDevice } from '#device';
import { faultOf, scratchFile, valueOf } from './support.ts';

const holder = fileURLToPath(new URL('holder.ts', import.meta.url));

/** Starts a process that opens `path`; settles when it has said how that went. */
async function startHolder(
  path: string,
  then: 'hold' | 'leave',
): Promise<{ child: ChildProcess; said: string; exited: Promise<unknown[]> }> {
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', holder, path, then], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const [chunk] = await once(child.stdout, 'data');
  return { child, said: String(chunk).trim(), exited };
}

describe.runIf(process.platform === 'linux')('the lock on a device', () => {
  it('refuses a second open in the same process, and says what to do', async () => {
    const path = scratchFile(512);
    const device = valueOf(await openFileDevice(path));
    const fault = faultOf(await openFileDevice(path));
    expect(fault).toMatchObject({ kind: 'in-use', operation: 'open', place: path });
    expect(fault.message).toContain('another process');
    expect(fault.hint).toContain('close it there');
    await device.close();
    await valueOf(await openFileDevice(path)).close();
  });

  it('lets exactly one of many through that come at once', async () => {
    const path = scratchFile(512);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => openFileDevice(path)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.ok) await outcome.value.close();
  });

  it('is on the file, whatever path led there', async () => {
    const path = scratchFile(512);
    linkSync(path, `${path}.hard`);
    symlinkSync(path, `${path}.soft`);
    const device = valueOf(await openFileDevice(path));
    expect(faultOf(await openFileDevice(`${path}.hard`)).kind).toBe('in-use');
    expect(faultOf(await openFileDevice(`${path}.soft`, { readOnly: true })).kind).toBe('in-use');
    await device.close();
  });

  it('leaves other files free', async () => {
    const first = valueOf(await openFileDevice(scratchFile(512)));
    const second = valueOf(await openFileDevice(scratchFile(512)));
    await first.close();
    await second.close();
  });

  it('lets somebody look who asks for no lock', async () => {
    const path = scratchFile(512);
    const device = valueOf(await openFileDevice(path));
    const look = valueOf(await openFileDevice(path, { readOnly: true, exclusive: false }));
    await look.close();
    expect(faultOf(await openFileDevice(path)).kind).toBe('in-use');
    await device.close();
  });

  it('holds against another process, and ends with it when it is killed', async () => {
    const path = scratchFile(512);
    const { child, said, exited } = await startHolder(path, 'hold');
    expect(said).toBe('held');
    expect(faultOf(await openFileDevice(path)).kind).toBe('in-use');
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    await valueOf(await openFileDevice(path)).close();
  });

  it('is respected by another process', async () => {
    const path = scratchFile(512);
    const device = valueOf(await openFileDevice(path));
    expect((await startHolder(path, 'leave')).said).toBe('refused in-use');
    await device.close();
  });

  it('does not keep a process running', async () => {
    const { said, exited } = await startHolder(scratchFile(512), 'leave');
    expect(said).toBe('held');
    expect(await exited).toEqual([0, null]);
  });

  it('has a name of full length, which every release of libuv binds alike', async () => {
    const path = scratchFile(512);
    const device = valueOf(await openFileDevice(path));
    const { dev, ino } = statSync(path, { bigint: true });
    const names = readFileSync('/proc/net/unix', 'latin1').match(/@dirtylog\/\S+/g) ?? [];
    const mine = names.filter((name) => name.startsWith(`@dirtylog/file/${dev}:${ino}/`));
    expect(mine.map((name) => name.length)).toEqual([108]);
    await device.close();
  });

  it('is given back even while a stranger is connected to it', async () => {
    const lock = valueOf(await takeLock('test/stranger', 'scratch'));
    const stranger = createConnection('\0dirtylog/test/stranger/'.padEnd(108, '-'));
    stranger.on('error', () => undefined);
    await once(stranger, 'connect');
    await lock.release();
    await valueOf(await takeLock('test/stranger', 'scratch')).release();
    stranger.destroy();
  });
});

describe('takeLock elsewhere than on Linux', () => {
  it('is refused in plain words instead of pretending', async () => {
    const fault = faultOf(await takeLock('test/other', 'scratch', 'darwin'));
    expect(fault).toMatchObject({ kind: 'not-supported', operation: 'open', place: 'scratch' });
    expect(fault.message).toContain('darwin');
  });
});
