/** How a replayed schedule and a replayed recording are told. */
import { describe, expect, test } from 'vitest';
import type { RecordingReport, TraceRow, TraceView } from '#harness';
import { plainStyle, recordingsText, traceText } from '#report';
import type { TracedSchedule } from '#report';

const layout = { style: plainStyle, width: 100 };

const view: TraceView = {
  regions: [0, 1],
  regionCount: 2,
  regionSize: 8,
  phase: 'up',
  memory: 'CC',
  cache: '11',
  medium: '11',
  headerInCache: true,
  headerOnMedium: true,
  contract: ['free', 'free'],
  asked: [],
  sectorsAtRisk: 0,
};
const row = (
  part: TraceRow['part'],
  number: number,
  name: string,
  after: Partial<TraceView> = {},
  more: Partial<TraceRow> = {},
): TraceRow => ({
  part,
  number,
  name,
  step: { do: 'flush' },
  ran: true,
  broke: false,
  view: { ...view, ...after },
  ...more,
});

function traced(rows: readonly TraceRow[], more: Partial<TracedSchedule['trace']> = {}): TracedSchedule {
  const world = {
    log: 'disk',
    regionCount: 2,
    regionSize: 8,
    blockSizeBytes: 512,
    syncWord: 'default',
    content: 'zeros',
    takeover: false,
    handleErrors: true,
    synced: true,
  } as const;
  return {
    file: 'x.json',
    saved: { dirtylog: 'schedule', version: 1, log: 'disk', profile: 'strict', law: 'S3', world, steps: [] },
    profile: 'strict',
    trace: {
      name: 'disk',
      durable: true,
      world,
      verdict: 'holds',
      broken: undefined,
      brokeIn: undefined,
      brokeAt: undefined,
      rows,
      omitted: { begin: 0, schedule: 0, quiet: 0 },
      ...more,
    },
  };
}

describe('a trace', () => {
  test('has a line a step, and marks what the step changed', () => {
    const rows = [
      row('begin', 9, 'resume'),
      row('schedule', 1, 'markRegion 1', { memory: 'CD' }),
      row('schedule', 2, 'flush', { memory: 'CD', asked: ['write'] }),
    ];
    const lines = traceText(traced(rows), layout)
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' ').trim());
    expect(lines).toContain('1 markRegion 1 CD* 11 11 – free –');
    expect(lines).toContain('2 flush CD 11 11 – free write*');
  });

  test('shows of the beginning only what it came to, unless a law broke there', () => {
    const rows = [row('begin', 1, 'resume'), row('begin', 2, 'complete logRead'), row('schedule', 1, 'flush')];
    expect(traceText(traced(rows), layout)).not.toContain('complete logRead');
    const stopped = { law: 'S6', name: 'TornHeader', sentence: 'A sentence.', moment: undefined, message: '' };
    const broken = traced([rows[0] as TraceRow, row('begin', 2, 'complete logRead', {}, { broke: true })], {
      verdict: 'violated',
      broken: stopped,
      brokeIn: 'begin',
      brokeAt: 'complete logRead',
    });
    const text = traceText(broken, layout);
    expect(text).toContain('complete logRead');
    expect(text).toContain('breaks S6 TornHeader at "complete logRead" in the beginning\n  A sentence.\n');
    expect(text).toContain('verdict: violated; the file was saved for breaking S3');
  });

  test('says which steps were passed over', () => {
    expect(traceText(traced([row('schedule', 1, 'land 0 on leg 1', {}, { ran: false })]), layout)).toContain(
      'land 0 on leg 1 (not possible, passed over)',
    );
  });

  test('puts bits under a header of another table in parentheses', () => {
    expect(traceText(traced([row('schedule', 1, 'reload', { headerOnMedium: false })]), layout)).toContain('(11)');
  });

  test('writes many regions as groups', () => {
    const regions = Array.from({ length: 40 }, (_, region) => region);
    const wide = {
      regions,
      regionCount: 40,
      memory: `${'C'.repeat(30)}DD${'C'.repeat(8)}`,
      cache: '1'.repeat(40),
      medium: '1'.repeat(40),
      contract: regions.map((region) => (region === 7 ? 'bound' : 'free')),
    };
    const text = traceText(traced([row('schedule', 1, 'flush', wide)]), layout);
    expect(text).toContain('D 30–31; else C');
    expect(text).toContain('bound 7; else free');
  });

  test('counts the steps that it leaves out', () => {
    const rows = [row('schedule', 1, 'flush'), row('quiet', 1, 'resume')];
    expect(traceText(traced(rows, { omitted: { begin: 0, schedule: 1234, quiet: 0 } }), layout)).toContain(
      '… 1,234 more steps; quiet time',
    );
  });

  test('that holds says what the file had been saved for', () => {
    expect(traceText(traced([row('schedule', 1, 'flush')]), layout)).toContain('verdict: holds; the file was saved for breaking S3');
  });
});

describe('recordings', () => {
  const report: RecordingReport = {
    recording: 'crash-x',
    agrees: true,
    compared: {
      images: 2,
      activations: 1,
      statusLines: 3,
      legLetters: 0,
      tableLines: 0,
      constructorLines: 4,
      recoveries: 0,
      coveredWrites: 0,
      legComparisons: 0,
      blockEvents: 0,
    },
    differences: [],
    notCompared: [
      { step: 3, why: 'timing (here)', steps: [3, 5] },
      { step: 4, why: 'timing (there)' },
    ],
  };
  const differing: RecordingReport = {
    ...report,
    recording: 'crash-y',
    agrees: false,
    differences: [{ step: 8, what: 'status: log part', expected: 'A', got: 'D' }],
  };
  const nothing: RecordingReport = {
    ...report,
    recording: 'ulog-z',
    agrees: false,
    compared: {
      images: 0,
      activations: 0,
      statusLines: 0,
      legLetters: 0,
      tableLines: 0,
      constructorLines: 0,
      recoveries: 0,
      coveredWrites: 0,
      legComparisons: 0,
      blockEvents: 0,
    },
  };

  test('one that agrees is told by kind, with what was not compared', () => {
    const text = recordingsText([report], layout);
    expect(text).toMatch(/images +2\n/);
    expect(text).toContain('2 steps timing (here)');
    expect(text).toMatch(/verdict: agrees, 10 comparisons, 0 differences\n$/);
  });

  test('a difference shows step, thing, and both sides', () => {
    const text = recordingsText([differing], layout);
    expect(text).toContain('crash-y: 1 difference\n  step 8: status: log part\n    ours     A\n    recorded D');
    expect(text).toMatch(/verdict: differs, 10 comparisons, 1 difference\n$/);
  });

  test('several stand in a table with a sum, and reasons are told without particulars', () => {
    const text = recordingsText([report, differing, nothing], layout);
    const lines = text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim());
    expect(lines).toContain('crash-x 2 1 3 – – 4 – – – – – agrees');
    expect(lines).toContain('ulog-z – – – – – – – – – – – nothing compared');
    expect(lines).toContain('all 4 2 6 0 0 8 0 0 0 0 1');
    expect(lines).toContain('9 steps timing');
  });

  test('where nothing was compared there is no verdict', () => {
    expect(recordingsText([nothing], layout)).toMatch(/verdict: nothing could be compared\n$/);
  });
});
