import { expect, test } from 'vitest';
import { infoOfCore, infoOfDisk, tableOfCore, tableOfDisk } from '#log';

// What a running kernel printed; the log's part stands between `AA ` and the end of the line, or between `mirror ` and the number of legs.
const info = (line: string): string => line.slice(line.indexOf(' AA ') + 4);
const table = (line: string): string => line.slice(line.indexOf('mirror ') + 7, line.indexOf('2 254:0 0'));

test('infoOfCore() and infoOfDisk() print what Linux prints', () => {
  expect(infoOfCore()).toBe(info('0 65536 mirror 2 254:0 254:16 28/64 1 AA 1 core'));
  expect(infoOfDisk('254:32', 'A')).toBe(info('0 65536 mirror 2 254:0 254:16 55/64 1 AA 3 disk 254:32 A'));
  expect(infoOfDisk('253:0', 'D')).toBe('3 disk 253:0 D');
  expect(infoOfDisk('253:0', 'F')).toBe('3 disk 253:0 F');
});

test('tableOfCore() prints what Linux prints, with the number of arguments first and a space at the end', () => {
  expect(tableOfCore(1024, 'default')).toBe(table('0 65536 mirror core 1 1024 2 254:0 0 254:16 0'));
  expect(tableOfCore(1024, 'nosync')).toBe(table('0 65536 mirror core 2 1024 nosync 2 254:0 0 254:16 0 1 handle_errors'));
  expect(tableOfCore(1024, 'sync')).toBe(table('0 65536 mirror core 2 1024 sync 2 254:0 0 254:16 0 1 handle_errors'));
});

test('tableOfDisk() prints what Linux prints, with the number of arguments first and a space at the end', () => {
  expect(tableOfDisk('254:32', 1024, 'default')).toBe(table('0 65536 mirror disk 2 254:32 1024 2 254:0 0 254:16 0'));
  expect(tableOfDisk('254:32', 1024, 'nosync')).toBe(table('0 65536 mirror disk 3 254:32 1024 nosync 2 254:0 0 254:16 0'));
  expect(tableOfDisk('254:32', 1024, 'sync')).toBe('disk 3 254:32 1024 sync ');
});
