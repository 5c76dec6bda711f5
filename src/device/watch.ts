/** A device whose faults somebody else hears of as well: those above it often know only that something has failed. */
import type { Fault, Outcome } from '#base';
import type { BlockDevice } from './port.ts';

/** The device; `hear` is called with every fault before the caller gets it. */
export function watchFaults(device: BlockDevice, hear: (fault: Fault) => void): BlockDevice {
  const watch = async (request: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await request;
    if (!outcome.ok) hear(outcome.fault);
    return outcome;
  };
  const { name, sizeBytes, blockSizeBytes } = device;
  const discard = device.discard?.bind(device);
  return {
    name,
    sizeBytes,
    blockSizeBytes,
    read: (offsetBytes, into) => watch(device.read(offsetBytes, into)),
    write: (offsetBytes, bytes) => watch(device.write(offsetBytes, bytes)),
    flush: () => watch(device.flush()),
    ...(discard === undefined ? {} : { discard: (offsetBytes, lengthBytes) => watch(discard(offsetBytes, lengthBytes)) }),
    close: () => device.close(),
  };
}
