import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { explain } from '#base';
import { systemFault } from '../../src/device/errno.ts';
import { systemError } from './support.ts';

describe('systemFault', () => {
  it.each([
    ['ENOSPC', 'device-full'],
    ['EDQUOT', 'device-full'],
    ['EFBIG', 'file-too-large'],
    ['EIO', 'device-error'],
    ['EREMOTEIO', 'device-error'],
    ['ENODATA', 'device-error'],
    ['EILSEQ', 'device-error'],
    ['EUCLEAN', 'device-error'],
    ['ETIMEDOUT', 'device-error'],
    ['ENOLINK', 'device-error'],
    ['ENODEV', 'device-lost'],
    ['ENXIO', 'device-lost'],
    ['ENOMEDIUM', 'device-lost'],
    ['ESTALE', 'device-lost'],
    ['EROFS', 'read-only'],
    ['EACCES', 'permission-denied'],
    ['EPERM', 'permission-denied'],
    ['ENOENT', 'not-found'],
    ['ENOTDIR', 'not-found'],
    ['ELOOP', 'not-found'],
    ['ENAMETOOLONG', 'not-found'],
    ['EISDIR', 'not-a-device'],
    ['EBUSY', 'in-use'],
    ['ETXTBSY', 'in-use'],
    ['EINTR', 'interrupted'],
    ['EMFILE', 'too-many-open-files'],
    ['ENFILE', 'too-many-open-files'],
    ['ENOMEM', 'out-of-memory'],
  ])('calls %s %s, with cause, place and advice', (code, kind) => {
    const fault = systemFault(systemError(code), 'write', 'scratch, byte 512');
    expect(fault).toMatchObject({ kind, cause: code, operation: 'write', place: 'scratch, byte 512' });
    expect(fault.hint).toMatch(/\w/);
  });

  it('passes on the words of an error that the table does not know', () => {
    const fault = systemFault(systemError('EDOM'), 'read', 'scratch');
    expect(fault).toMatchObject({ kind: 'system-error', cause: 'EDOM', message: 'EDOM: as the system says' });
  });

  it.runIf(process.platform === 'linux')('finds the name of an error that Node tells by number alone', () => {
    const error = Object.assign(new Error('odd'), { errno: -constants.errno.ENOLINK, code: 'Unknown system error -67' });
    expect(systemFault(error, 'write', 'scratch')).toMatchObject({ kind: 'device-error', cause: 'ENOLINK' });
  });

  it('reads as lines that say what, where, why and what to do', () => {
    const text = explain(systemFault(systemError('EROFS'), 'write', '/dev/sdb (8:16), byte 0'));
    expect(text.split('\n')).toEqual([
      'write: the device or its file system is read-only',
      '  where: /dev/sdb (8:16), byte 0',
      '  cause: EROFS',
      '  to do: remount it or make the device writable, or open it read-only',
    ]);
  });

  it.each([[new TypeError('wrong')], [Object.assign(new Error('odd'), { code: 'ERR_OUT_OF_RANGE' })], ['a word']])(
    'throws %s on',
    (mistake) => {
      expect(() => systemFault(mistake, 'write', 'scratch')).toThrow();
    },
  );
});
