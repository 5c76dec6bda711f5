/** Diagrams of a path: Mermaid and SVG. */
import { describe, expect, test } from 'vitest';
import { lanesSvg, sequenceText } from '#report';
import { hastyPath, lassoPath, refusedPath, widePath } from './paths.ts';

describe('a sequence diagram', () => {
  const text = sequenceText(hastyPath('S1'));

  test('has a participant for each lane that acts or changes', () => {
    expect([...text.matchAll(/participant p\d as (.+)/g)].map(([, name]) => name)).toEqual(['legs', 'caller', 'log', 'cache', 'medium']);
    expect(sequenceText(refusedPath()).match(/participant/g)).toHaveLength(2);
  });

  test('shows who acts on whom, and what happens to all', () => {
    expect(text).toContain('p2->>p3: 2 logwrite 0\n  Note over p3: 01\n');
    expect(text).toContain('Note over p0,p4: 5 crash\n');
  });

  test('puts a circle into a loop', () => {
    const lines = sequenceText(lassoPath()).split('\n');
    const loop = lines.slice(lines.indexOf('  loop for ever'), lines.indexOf('  end'));
    expect(loop.filter((line) => line.includes('->>'))).toEqual(['  p0->>p0: 3 press lamp 0', '  p0->>p0: 4 press lamp 0']);
  });

  test('has no sign in a text that means something to Mermaid', () => {
    const shown = lassoPath();
    const law = { ...shown.law, sentence: 'a; b # c <d>' };
    expect(sequenceText({ ...shown, law })).toContain('a, b #35; c #lt;d#gt;');
  });
});

describe('a picture', () => {
  const svg = lanesSvg(hastyPath('S1'));
  const all = [svg, ...[lassoPath(), refusedPath(), widePath()].map(lanesSvg)];

  test('has a lane for each place, and tells volatile from durable', () => {
    const lanes = [...svg.matchAll(/<rect class="lane (\w+)"[^>]*\/>\n<text[^>]*class="lane-name"[^>]*>(\w+)/g)];
    expect(lanes.map(([, kind, name]) => `${name} ${kind}`)).toEqual([
      'legs durable',
      'caller volatile',
      'log volatile',
      'cache volatile',
      'medium durable',
    ]);
    expect(svg).toContain('volatile: lost with the power');
  });

  test('has a row a step and the law below', () => {
    expect(svg.match(/class="rule"/g)).toHaveLength(7);
    expect(svg).toContain('breaks S1 CrashSafe at “resume”');
    expect(svg.indexOf('breaks S1')).toBeGreaterThan(svg.lastIndexOf('class="rule"'));
  });

  test('needs nothing from outside', () => {
    for (const each of all) {
      expect(each.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|@import|@font-face|<script|<image|href/);
    }
  });

  test('is well-formed: every element that opens closes, in order', () => {
    for (const each of all) expect(openElements(each)).toEqual([]);
  });

  test('leaves nothing outside its ground', () => {
    for (const each of all) {
      const width = Number(/viewBox="0 0 (\d+)/.exec(each)?.[1]);
      const ends = [...each.matchAll(/<text x="([\d.]+)"[^>]*class="mono[^>]*>([^<]*)</g)].map(
        ([, x, text]) => Number(x) + (text ?? '').length * 7,
      );
      expect(Math.max(...ends)).toBeLessThan(width);
    }
  });

  test('is the same for the same path', () => {
    expect(lanesSvg(hastyPath('S1'))).toBe(svg);
  });
});

/** What is still open at the end, with complaints about what closes something else. */
function openElements(text: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', , empty] of text.matchAll(/<(\/)?([a-z]+)((?: [\w:-]+="[^"]*")*)(\/)?>/g)) {
    if (close === undefined) open.push(name);
    if (close !== undefined || empty !== undefined) {
      const last = open.pop();
      if (last !== name) open.push(`${name} closes ${last ?? 'nothing'}`);
    }
  }
  const known = text.replaceAll(/<\/?[a-z]+(?: [\w:-]+="[^"]*")*\/?>/g, '');
  return known.includes('<') ? [...open, 'an angle that is no element'] : open;
}
