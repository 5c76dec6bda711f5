/**
 * The datagrams of the recorded conversations: what real kernels said, and what daemons, well behaved and not, answered.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { WireDirection } from '#spec/vocabulary';

const root = fileURLToPath(new URL('../recordings/', import.meta.url));

/** The headers as the recorder read them; some recorders wrote fewer words. */
export interface RecordedHeaders {
  readonly nl?: Readonly<Record<string, number>>;
  readonly cn?: Readonly<Record<string, number>>;
  readonly ulog?: Readonly<Record<string, number | string>>;
  readonly type?: string;
  readonly seq?: number;
  readonly data_size?: number;
}

/** A line of a conversation that holds a datagram. */
export interface Recorded extends RecordedHeaders {
  /** `recording/file:line`. */
  readonly place: string;
  readonly direction: WireDirection;
  readonly bytes: Uint8Array;
}

/** The conversations: files below `recordings`. */
export const conversations: readonly string[] = readdirSync(root)
  .filter((name) => name.startsWith('ulog-') || name === 'node-serves-ulog')
  .flatMap((name) =>
    readdirSync(join(root, name))
      .filter((file) => file.endsWith('.jsonl.gz'))
      .map((file) => join(name, file)),
  )
  .toSorted();

/** The datagrams of a conversation, in order. */
export function datagramsOf(conversation: string): Recorded[] {
  const lines = gunzipSync(readFileSync(join(root, conversation)))
    .toString('utf8')
    .split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const { dir, hex, ...headers } = JSON.parse(line) as RecordedHeaders & { readonly dir: string; readonly hex?: string };
    if (hex === undefined) return [];
    const place = `${conversation}:${index + 1}`;
    return [
      { ...headers, place, direction: dir === 'k2u' ? 'request' : 'reply', bytes: Uint8Array.from(Buffer.from(hex, 'hex')) } as const,
    ];
  });
}

/** Every recorded datagram. */
export const recorded: readonly Recorded[] = conversations.flatMap(datagramsOf);

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
