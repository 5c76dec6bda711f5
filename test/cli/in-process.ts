/** The command without a process of its own: for the many cases in which nothing but messages and a code comes out. */
import { vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';

/** What the command would print and end with. */
export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command's words here; paths have to be absolute. */
export async function say(...words: readonly string[]): Promise<Said> {
  let stdout = '';
  let stderr = '';
  const heard = (into: (text: string) => void) => (text: string | Uint8Array) => {
    into(String(text));
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(heard((text) => (stdout += text)));
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(heard((text) => (stderr += text)));
  try {
    const { code, output } = await runProgram(words);
    return { code, stdout: stdout + (output ?? ''), stderr };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
