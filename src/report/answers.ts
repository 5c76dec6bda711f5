/** What our daemon answers to a recorded kernel otherwise than the recorded daemon did, and why; for people. */
import type { AnswerDifference, AnsweredConversation } from '#harness';
import { tableLines } from './table.ts';
import { counted, grouped, indented, wrapped } from './text.ts';
import type { Layout } from './trace.ts';

/** Differences of one reason that are shown; JSON has all. */
const shownMax = 5;

/** What came of asking our daemon. */
export function answersText(all: readonly AnsweredConversation[], layout: Layout): string {
  const { style } = layout;
  const differences = all.flatMap((each) => each.differences);
  const unexplained = differences.filter(({ explained }) => explained === undefined);
  const head = ['conversation', 'requests', 'same', 'explained', 'unexplained'].map(style.strong);
  const rows = all.map(({ conversation, asked, same, differences: of }) => {
    const open = of.filter(({ explained }) => explained === undefined).length;
    return [
      conversation,
      grouped(asked),
      grouped(same),
      grouped(of.length - open),
      open === 0 ? style.faint('–') : style.bad(grouped(open)),
    ];
  });
  const verdict = unexplained.length === 0 ? style.good('agrees') : style.bad('differs');
  const sections = [
    tableLines([head, ...rows], ['left', 'right', 'right', 'right', 'right']),
    ...(all.length === 1 ? all.flatMap((each) => reasonSections(each, layout)) : summarySections(all, layout)),
    [`verdict: ${style.strong(verdict)}, ${counted(differences.length, 'difference')}, ${grouped(unexplained.length)} of them unexplained`],
  ];
  return sections
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** Of several the reasons with how often each was met; what nothing explains is shown. */
function summarySections(all: readonly AnsweredConversation[], layout: Layout): string[][] {
  const reasons = new Map<string, number>();
  for (const { explained } of all.flatMap(({ differences }) => differences)) {
    const reason = explained?.replace(/^(from|at) line \d+ (on )?/, '');
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const rows = [...reasons].toSorted(([, a], [, b]) => b - a).map(([reason, count]) => [grouped(count), reason]);
  const open = all.map((each) => ({ ...each, differences: each.differences.filter(({ explained }) => explained === undefined) }));
  return [
    ...(rows.length === 0 ? [] : [[layout.style.strong('explained'), ...indented(tableLines(rows, ['right', 'left']), 2)]]),
    ...open.flatMap((each) => reasonSections(each, layout)),
  ];
}

function reasonSections({ conversation, differences }: AnsweredConversation, { style, width }: Layout): string[][] {
  const reasons = new Map<string | undefined, AnswerDifference[]>();
  for (const each of differences) reasons.set(each.explained, [...(reasons.get(each.explained) ?? []), each]);
  return [...reasons].map(([reason, all]) => {
    const rows = all
      .slice(0, shownMax)
      .map(({ line, request, recorded, ours }) => [`line ${line}`, request, `recorded: ${recorded}`, `ours: ${ours}`]);
    const more = all.length > shownMax ? [`and ${grouped(all.length - shownMax)} more; --json lists them`] : [];
    const title = reason === undefined ? style.bad(`${conversation}: nothing explains this`) : `${conversation}: ${reason}`;
    return [...wrapped(title, width), ...indented([...tableLines(rows, ['left', 'left', 'left', 'left']), ...more], 2)];
  });
}
