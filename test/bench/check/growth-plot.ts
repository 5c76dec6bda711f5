/**
 * The picture of growth: three panels with one line for each number of writes, on a logarithmic scale, as an SVG that needs nothing else.
 *
 * It follows the reader's scheme, light or dark.
 */
import type { Grown } from './growth.ts';

const width = 960;
const height = 380;
const panel = { top: 56, height: 262, width: 244, left: 60, gap: 66 } as const;

interface Panel {
  readonly title: string;
  readonly of: (grown: Grown) => number;
  readonly tick: (value: number) => string;
}

const style = `
text { font: 12px system-ui, sans-serif; fill: #444; }
.title { font-weight: 600; fill: #222; }
.paper { fill: #fff; }
.grid { stroke: #e3e3e3; stroke-width: 1; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
.less { stroke-dasharray: 5 4; }
.w1 { stroke: #1f6fc4; } .d1 { fill: #1f6fc4; }
.w2 { stroke: #c2571a; } .d2 { fill: #c2571a; }
.w3 { stroke: #1a8a5a; } .d3 { fill: #1a8a5a; }
.w4 { stroke: #8a4bb0; } .d4 { fill: #8a4bb0; }
.key { stroke: #444; }
@media (prefers-color-scheme: dark) {
  text { fill: #bbb; }
  .title { fill: #eee; }
  .paper { fill: #16181c; }
  .grid { stroke: #33373d; }
  .key { stroke: #bbb; }
  .w1 { stroke: #6aa9f0; } .d1 { fill: #6aa9f0; }
  .w2 { stroke: #f0935a; } .d2 { fill: #f0935a; }
  .w3 { stroke: #52c793; } .d3 { fill: #52c793; }
  .w4 { stroke: #c08be0; } .d4 { fill: #c08be0; }
}`;

/** Draws what was measured; memory is above an empty process of so many bytes. */
export function growthPlot(grown: readonly Grown[], empty: number): string {
  const panels: Panel[] = [
    { title: 'states', of: ({ states }) => states, tick: (value) => value.toLocaleString('en') },
    { title: 'processor time, seconds', of: ({ cpu }) => cpu, tick: String },
    {
      title: 'memory above an empty Node, MiB',
      of: ({ bytes }) => Math.max(1, (bytes - empty) / 2 ** 20),
      tick: (value) => value.toLocaleString('en'),
    },
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="States, processor time and memory against regions">`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...legend([...new Set(grown.map(({ writes }) => writes))]),
    ...panels.map((each, at) => panelText(each, at, grown)),
    '</svg>',
    '',
  ].join('\n');
}

function legend(writes: readonly number[]): string[] {
  const lines = writes.map(
    (each, at) =>
      `<circle class="d${each}" cx="${panel.left + 6 + at * 88}" cy="18" r="4"/><text x="${panel.left + 16 + at * 88}" y="22">${each} ${each === 1 ? 'write' : 'writes'}</text>`,
  );
  const x = panel.left + writes.length * 88 + 20;
  return [
    ...lines,
    `<path class="line key" d="M${x} 18h30"/><text x="${x + 38}" y="22">pruning</text>`,
    `<path class="line key less" d="M${x + 110} 18h30"/><text x="${x + 148}" y="22">pruning and symmetry</text>`,
  ];
}

function panelText({ title, of, tick }: Panel, at: number, grown: readonly Grown[]): string {
  const left = panel.left + at * (panel.width + panel.gap);
  const values = grown.map(of);
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const regionsMax = Math.max(...grown.map(({ regions }) => regions));
  const x = (regions: number) => round(left + ((regions - 1) / Math.max(1, regionsMax - 1)) * panel.width);
  const y = (value: number) => round(panel.top + panel.height * (1 - (Math.log10(value) - low) / Math.max(1, high - low)));
  const powers = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const every = powers.length > 6 ? 2 : 1;
  const rows = powers.map((power) => {
    const value = 10 ** power;
    const label =
      (power - low) % every === 0 ? `<text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${short(value, tick)}</text>` : '';
    return `<path class="grid" d="M${left} ${y(value)}h${panel.width}"/>${label}`;
  });
  const columns = Array.from({ length: regionsMax }, (_, region) => region + 1).map(
    (regions) => `<text x="${x(regions)}" y="${panel.top + panel.height + 18}" text-anchor="middle">${regions}</text>`,
  );
  return [
    `<text class="title" x="${left}" y="${panel.top - 12}">${title}</text>`,
    ...rows,
    ...columns,
    `<text x="${left + panel.width / 2}" y="${panel.top + panel.height + 38}" text-anchor="middle">regions</text>`,
    ...curves(grown, (each) => `${x(each.regions)} ${y(of(each))}`),
  ].join('\n');
}

/** A line for each number of writes and way to search, with a dot for each scope. */
function curves(grown: readonly Grown[], place: (grown: Grown) => string): string[] {
  const series = new Map<string, Grown[]>();
  for (const each of grown) {
    const key = `${each.writes} ${each.isReduced}`;
    series.set(key, [...(series.get(key) ?? []), each]);
  }
  return [...series.values()].map((all) => {
    const [{ writes, isReduced }] = all as [Grown];
    const dots = all.map((each) => {
      const [x, y] = place(each).split(' ');
      return `<circle class="d${writes}" cx="${x}" cy="${y}" r="3"/>`;
    });
    return `<path class="line w${writes}${isReduced ? ' less' : ''}" d="M${all.map(place).join('L')}"/>${dots.join('')}`;
  });
}

function short(value: number, tick: (value: number) => string): string {
  if (value >= 1e6) return `${tick(value / 1e6)} M`;
  return value >= 1000 ? `${tick(value / 1000)} k` : tick(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
