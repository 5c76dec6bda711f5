/** What a request that was legal shows of the mirror. */
import type { Instance } from './instance.ts';
import type { Datagram } from './line.ts';

/** What the request shows of the mirror's hash and of its questions. */
export function remember(instance: Instance, { name, values, seq }: Datagram, again: number | undefined): void {
  const [first = 0] = values;
  if (again !== undefined) {
    if (name === 'IN_SYNC') instance.askedAgain(again, seq);
    instance.doubtDaemon();
    return;
  }
  const request: string = name ?? '';
  switch (request) {
    case 'IN_SYNC':
      if (first !== instance.assigned || !instance.ways.some(({ at }) => at === 'check')) instance.ask(first, seq);
      return;
    case 'MARK_REGION':
      for (const region of values) instance.marked.add(region);
      return;
    case 'CLEAR_REGION':
      instance.queries = [];
      for (const region of values) {
        instance.marked.delete(region);
        instance.maybeMarked.delete(region);
        instance.copied.delete(region);
      }
      return;
    case 'FLUSH':
      for (const region of values) instance.marked.add(region);
      if (values.length > 0 || instance.ways.every(({ integrated }) => !integrated)) instance.queries = [];
      return;
    case 'GET_RESYNC_WORK':
      instance.queries = [];
      return;
    case 'SET_REGION_SYNC':
      instance.queries = [];
      if (first === instance.assigned || instance.assignedDoubt) {
        instance.assigned = undefined;
        instance.assignedDoubt = false;
      }
      instance.nosync.delete(first);
      if (values[1] === 1) instance.copied.add(first);
      return;
    default:
  }
}
