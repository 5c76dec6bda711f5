import { expect, test } from 'vitest';
import { machinePaths } from './text.ts';

const someone = ['', 'home', 'someone'].join('/');

test.each([`see ${someone}/notes`, `"${someone}"`, `(${['', 'root', 'x'].join('/')})`, `file://${someone}`, ['C:', 'Users'].join('\\')])(
  'the path of one machine is found in: %s',
  (line) => {
    expect(machinePaths(new Map([['docs/x.md', `first\n${line}`]]))).toEqual([expect.stringMatching(/^docs\/x\.md:2 names /)]);
  },
);

test.each(['/dev/mapper/log', '/proc/self', `https://example.org${someone}`, './home/x', 'work/root/home', 'answer:\\n'])(
  '%s is no such path',
  (line) => {
    expect(machinePaths(new Map([['docs/x.md', line]]))).toEqual([]);
  },
);
