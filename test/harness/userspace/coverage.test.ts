/**
 * Which transitions of the six machines random schedules take; those that none takes are named, each with its reason.
 */
import { expect, test } from 'vitest';
import { refused } from '#base';
import type { StepTable } from '#base';
import { userspaceMachines } from '#derive';
import { CoverageMeter, UserspaceCampaign } from '#harness';
import { remediesOf } from '#spec';
import { hostedTables } from '../../../src/log/userspace/derived/hosted.ts';
import { partyOf } from '../../../src/harness/userspace/party.ts';

const sides = { forwarder: 'strict', daemon: 'strict', without: [] } as const;

/** Transitions that no schedule takes. */
const reasons: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: /^attach: opening -- opened --> /, because: 'the simulated host opens every device that is named' },
  { pattern: /^attach: loaded -- presuspend /, because: 'the client suspends what was resumed' },
  { pattern: /^attach: live -- dtr /, because: 'the client removes what is suspended or was never resumed' },
  { pattern: /^hosted: creating -- ended --> absent/, because: 'the simulated host makes every log that is asked for' },
  { pattern: /^hosted: \w+ -- CTR --> /, because: 'an instance is constructed with the same words every time' },
  { pattern: /^hosted: created -- SET_REGION_SYNC /, because: 'the client tells a suspended log nothing of its regions' },
  { pattern: /^hosted: (active|presuspended) -- DTR /, because: 'the client removes what is suspended or was never resumed' },
  {
    pattern: /^forward: flushingLegs -- legsFlushed/,
    because: 'the client clears only what its legs have durably, so their flush never fails',
  },
  {
    pattern: /^forward: markingOne -- ended \[reattached/,
    because: 'a refused group and then a daemon that dies between two regions are rare',
  },
  {
    pattern: /^planned: (flushingAgain -- ended \[it failed|forcedAgain -- ended)/,
    because: 'a slow planned flush that then fails is rare',
  },
];

test('every transition is taken, or is known not to be', { timeout: 120_000 }, () => {
  const machines = Object.values(userspaceMachines).map((derive) => derive(remediesOf('strict')));
  const meter = new CoverageMeter(machines);
  /** The same table, which tells what is looked up in it. */
  const told = <Table extends StepTable>(table: Table): Table => {
    const width = table.events.length;
    const next = new Proxy(table.next, {
      get: (cells, key) => {
        const cell = typeof key === 'string' ? Number(key) : Number.NaN;
        const value: unknown = Number.isNaN(cell) ? Reflect.get(cells, key, cells) : cells[cell];
        if (typeof value === 'number' && value !== refused && !Number.isNaN(cell))
          meter.listener(table, Math.floor(cell / width), cell % width, value);
        return value;
      },
    });
    return { ...table, next };
  };
  const party = partyOf(sides);
  const { attach, exchange, forward, hint, planned } = party.forwarder;
  const campaign = new UserspaceCampaign(
    { ...sides, runs: 1500, seed: 1, scopes: [] },
    {
      ...party,
      forwarder: {
        ...party.forwarder,
        attach: told(attach),
        exchange: told(exchange),
        forward: told(forward),
        hint: told(hint),
        planned: told(planned),
      },
      daemon: told(hostedTables.strict),
    },
  );
  while (campaign.stretch());
  expect(campaign.report().violations).toEqual([]);
  const { transitions, uncovered } = meter.report();
  expect(transitions).toBeGreaterThan(150);
  expect(uncovered.filter((name) => !reasons.some(({ pattern }) => pattern.test(name)))).toEqual([]);
});
