/**
 * The other side of the benchmark `serve`, in a process of its own: the daemon with its log device in memory, or a bare echo.
 *
 * The echo has the same transport and does nothing but send back what came.
 */
import { fail, succeed } from '#base';
import { createMemoryDevice } from '#device';
import { LocalHost } from '#log/daemon';
import { listenUnix } from '#wire';
import { Journal } from '../../src/cli/serve/journal.ts';
import { Server } from '../../src/cli/serve/server.ts';

const [, , what = '', path = ''] = process.argv;
const journal = new Journal({ json: true, write: () => true, now: Date.now });
const host = new LocalHost({
  kinds: ['core', 'disk'],
  singleNode: false,
  devices: {
    identify: (name) => Promise.resolve(succeed(name)),
    open: (name) => Promise.resolve(succeed(createMemoryDevice({ name, sizeBytes: 2 ** 20 }))),
  },
});
const server = new Server({ host, journal });
const listening = await listenUnix(path, (connection) => {
  if (what === 'daemon') server.welcome('bench', connection);
  else connection.listen({ datagram: (bytes, start, end) => void connection.send(bytes.subarray(start, end)) });
});
const begun = listening.ok ? listening : fail(listening.fault);
if (!begun.ok) throw new Error(begun.fault.message);
process.send?.('listens');
process.on('disconnect', () => process.exit());
