/** The events of the hosted machine by what a request is, looked up once a table. */
import { assert } from '#base';
import type { StepTable } from '#base';
import type { HostedEvent } from '../derived/hosted.ts';
import { requestType } from './flaw.ts';

/** Indices into the table's events. */
export interface EventIndices {
  /** At `2 * same + again`. */
  readonly ctr: readonly number[];
  readonly flush: number;
  readonly flushWithMarks: number;
  readonly work: number;
  readonly workOutstanding: number;
  /** By the number of the request, for those that are one event whatever they say. */
  readonly byType: readonly number[];
  readonly endedWell: number;
  readonly endedBadly: number;
}

const plain: Readonly<Record<number, HostedEvent>> = {
  [requestType.DTR]: 'DTR',
  [requestType.PRESUSPEND]: 'PRESUSPEND',
  [requestType.POSTSUSPEND]: 'POSTSUSPEND',
  [requestType.RESUME]: 'RESUME',
  [requestType.GET_REGION_SIZE]: 'query(of=local)',
  [requestType.IS_CLEAN]: 'query(of=ordered)',
  [requestType.IN_SYNC]: 'query(of=local)',
  [requestType.MARK_REGION]: 'MARK_REGION',
  [requestType.CLEAR_REGION]: 'CLEAR_REGION',
  [requestType.SET_REGION_SYNC]: 'SET_REGION_SYNC',
  [requestType.GET_SYNC_COUNT]: 'query(of=local)',
  [requestType.STATUS_INFO]: 'query(of=ordered)',
  [requestType.STATUS_TABLE]: 'query(of=local)',
  [requestType.IS_REMOTE_RECOVERING]: 'query(of=ordered)',
};

const known = new WeakMap<StepTable, EventIndices>();

/** The indices for a table. */
export function eventsOf(table: StepTable<HostedEvent>): EventIndices {
  const found = known.get(table);
  if (found !== undefined) return found;
  const index = (label: HostedEvent): number => {
    const at = table.events.indexOf(label);
    assert(at >= 0, `the hosted machine has the event ${label}`);
    return at;
  };
  const events: EventIndices = {
    ctr: [
      index('CTR(same=false,again=false)'),
      index('CTR(same=false,again=true)'),
      index('CTR(same=true,again=false)'),
      index('CTR(same=true,again=true)'),
    ],
    flush: index('FLUSH(marks=false)'),
    flushWithMarks: index('FLUSH(marks=true)'),
    work: index('GET_RESYNC_WORK(outstanding=false)'),
    workOutstanding: index('GET_RESYNC_WORK(outstanding=true)'),
    byType: Array.from({ length: requestType.IS_REMOTE_RECOVERING + 1 }, (_, type) => {
      const label = plain[type];
      return label === undefined ? -1 : index(label);
    }),
    endedWell: index('ended(ok=true)'),
    endedBadly: index('ended(ok=false)'),
  };
  known.set(table, events);
  return events;
}
