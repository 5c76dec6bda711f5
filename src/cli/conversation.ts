/** Conversations for the commands that take them: read, judged, and the rows around what is not legal. */
import { succeed } from '#base';
import type { Outcome } from '#base';
import { answerConversation, judgeConversation, readConversation, rowsOf } from '#harness';
import type { AnsweredConversation } from '#harness';
import type { JudgedConversation } from '#report';

/** Rows that are shown before the one that is not legal. */
const rowsBefore = 5;

/** Reads and judges a file. */
export async function judgeFile(file: string): Promise<Outcome<JudgedConversation>> {
  const read = await readConversation(file);
  if (!read.ok) return read;
  const verdict = judgeConversation(read.value);
  const { firstIllegal } = verdict;
  const rows = firstIllegal === undefined ? [] : rowsOf(read.value.lines);
  const at = rows.findIndex(({ line }) => line === firstIllegal?.line);
  return succeed({ verdict, context: rows.slice(Math.max(0, at - rowsBefore), at + 1) });
}

/** Reads a file and puts its requests to our daemon. */
export async function answerFile(file: string): Promise<Outcome<AnsweredConversation>> {
  const read = await readConversation(file);
  return read.ok ? succeed(await answerConversation(read.value)) : read;
}
