/**
 * The calls of the C library that a connector socket needs and Node does not make, through `koffi`.
 *
 * The socket hears group 7 alone: it is bound to no group, since the address's groups are a bitmask in which 7 would be the groups 1, 2 and 3
 * (process events among them), and joins by `NETLINK_ADD_MEMBERSHIP`. A call that fails returns the error number, negative.
 *
 * Main thread and worker each load their own; a descriptor is good in both.
 */

/** A connector socket's calls. */
export interface Calls {
  /** A new socket, closed on exec. */
  readonly socket: () => number;
  /** Binds it to a port of the system's choice and to no group. */
  readonly bind: (fd: number) => number;
  /** Joins the group of the userspace log. */
  readonly join: (fd: number) => number;
  /** Sets how long a receive waits, and asks for a large buffer. */
  readonly tune: (fd: number, timeoutMs: number, bufferBytes: number) => number;
  /** Waits for a datagram; its whole length, even if `into` is shorter. The sender is told by `sender`. */
  readonly receive: (fd: number, into: Uint8Array) => number;
  /** The port of the datagram that was received last; 0 is the kernel's. */
  readonly sender: () => number;
  /** Sends to a port without waiting; to groups as well (a bitmask) if told. */
  readonly send: (fd: number, bytes: Uint8Array, port: number, groups?: number) => number;
  /** The port the socket is bound to. */
  readonly port: (fd: number) => number;
  /** Closes it. */
  readonly close: (fd: number) => number;
}

const afNetlink = 16;
const sockDgram = 2;
const sockCloexec = 0o2000000;
const netlinkConnector = 11;
const solNetlink = 270;
const addMembership = 1;
const logGroup = 7;
const solSocket = 1;
const soRcvtimeo = 20;
const soRcvbufforce = 33;
const msgTrunc = 0x20;
const msgDontwait = 0x40;
const addressBytes = 12;
const narrow = process.arch === 'arm' || process.arch === 'ia32';

/** Loads `koffi` and looks the calls up; rejects with the error of the import or of koffi. */
export async function loadCalls(): Promise<Calls> {
  const koffi = await import('koffi');
  const library = koffi.load(null);
  const call = (prototype: string): ((...args: readonly unknown[]) => number) => {
    const c = library.func(prototype) as unknown as (...args: readonly unknown[]) => number | bigint;
    return (...args) => {
      const result = Number(c(...args));
      return result < 0 ? -koffi.errno() : result;
    };
  };
  const socket = call('int socket(int, int, int)');
  const bind = call('int bind(int, const void *, uint32_t)');
  const setsockopt = call('int setsockopt(int, int, int, const void *, uint32_t)');
  const getsockname = call('int getsockname(int, void *, void *)');
  const recvfrom = call('int64_t recvfrom(int, void *, size_t, int, void *, void *)');
  const sendto = call('int64_t sendto(int, const void *, size_t, int, const void *, uint32_t)');
  const close = call('int close(int)');
  const from = addressOf(0);
  const fromLength = Uint32Array.of(addressBytes);
  return {
    socket: () => socket(afNetlink, sockDgram | sockCloexec, netlinkConnector),
    bind: (fd) => bind(fd, addressOf(0), addressBytes),
    join: (fd) => setsockopt(fd, solNetlink, addMembership, Uint32Array.of(logGroup), 4),
    tune: (fd, timeoutMs, bufferBytes) => {
      // More than a program may ask for without privilege; what the system gives by default will do, too.
      setsockopt(fd, solSocket, soRcvbufforce, Uint32Array.of(bufferBytes), 4);
      const seconds = Math.floor(timeoutMs / 1000);
      const microseconds = (timeoutMs - seconds * 1000) * 1000;
      // A `timeval` is of two words of the machine.
      const time = narrow ? Int32Array.of(seconds, microseconds) : BigInt64Array.of(BigInt(seconds), BigInt(microseconds));
      return setsockopt(fd, solSocket, soRcvtimeo, time, time.byteLength);
    },
    receive: (fd, into) => {
      fromLength[0] = addressBytes;
      return recvfrom(fd, into, into.length, msgTrunc, from, fromLength);
    },
    sender: () => portOf(from),
    send: (fd, bytes, port, groups = 0) => sendto(fd, bytes, bytes.length, msgDontwait, addressOf(port, groups), addressBytes),
    port: (fd) => {
      const address = addressOf(0);
      return getsockname(fd, address, Uint32Array.of(addressBytes)) < 0 ? 0 : portOf(address);
    },
    close: (fd) => close(fd),
  };
}

/** A `sockaddr_nl` of a port and groups. */
function addressOf(port: number, groups = 0): Uint8Array {
  const address = new DataView(new ArrayBuffer(addressBytes));
  address.setUint16(0, afNetlink, true);
  address.setUint32(4, port, true);
  address.setUint32(8, groups, true);
  return new Uint8Array(address.buffer);
}

function portOf(address: Uint8Array): number {
  return new DataView(address.buffer).getUint32(4, true);
}
