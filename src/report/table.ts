/**
 * Tables without lines: columns as wide as they need to be, numbers to the right; short tables side by side where there is room.
 */
import Table from 'cli-table3';

/** How a column stands. */
export type Align = 'left' | 'right';

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((place) => [place, '']),
);

/** Rows as lines; `gap` spaces between columns. The last column is not padded. */
export function tableLines(rows: readonly (readonly string[])[], aligns: readonly Align[], gap = 2): string[] {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: { ...noBorders, middle: ' '.repeat(gap) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: [...aligns],
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** One table in as many blocks side by side as fit into `width`; the head stands over each. Read down, then across. */
export function sideBySide(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  width: number,
): string[] {
  const apart = 4;
  const single = Math.max(0, ...tableLines([head, ...rows], aligns).map(widthOf));
  const blocks = Math.max(1, Math.min(rows.length, Math.floor((width + apart) / (single + apart))));
  const height = Math.ceil(rows.length / blocks);
  const columns = Array.from({ length: blocks }, (_, block) => rows.slice(block * height, (block + 1) * height)).filter(
    (part) => part.length > 0,
  );
  const empty = head.map(() => '');
  const lines = [head, ...Array.from({ length: height }, () => empty)].map((_, line) =>
    columns.flatMap((part, block) => [...(block === 0 ? [] : ['']), ...(line === 0 ? head : (part[line - 1] ?? empty))]),
  );
  const all = columns.flatMap((_, block): Align[] => [...(block === 0 ? [] : (['left'] as const)), ...aligns]);
  return tableLines(lines, all);
}

/** Signs that a line takes on a terminal: colours take none. */
export function widthOf(line: string): number {
  // oxlint-disable-next-line no-control-regex
  return line.replaceAll(/\u001B\[[\d;]*m/g, '').length;
}
