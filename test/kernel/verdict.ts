/**
 * What must have been seen in a run with a real kernel, judged from the facts that the guest wrote down.
 */

/** One fact of the guest. */
export interface Fact {
  readonly phase: number;
  readonly what: string;
  readonly [name: string]: unknown;
}

/** An expectation and what came of it. */
export interface Expectation {
  readonly sentence: string;
  readonly ok: boolean;
  /** What was seen instead, or to show for it. */
  readonly seen: string;
}

/** What came of a run. */
export interface Verdict {
  readonly verdict: 'holds' | 'violated' | 'inconclusive';
  readonly expectations: readonly Expectation[];
}

/** A recorded conversation and what the protocol machines say of it. */
export interface JudgedConversation {
  readonly file: string;
  readonly accepted: boolean;
  readonly why: string;
}

/** Judges a run. It is inconclusive where the guest did not come to its end. */
export function judge(facts: readonly Fact[], conversations: readonly JudgedConversation[]): Verdict {
  const find = (what: string, more: (fact: Fact) => boolean = () => true) => facts.find((fact) => fact.what === what && more(fact));
  const expectations: Expectation[] = [];
  const expect = (sentence: string, ok: boolean, seen: unknown = ''): void => {
    expectations.push({ sentence, ok, seen: typeof seen === 'string' ? seen : JSON.stringify(seen) });
  };
  const info = (what: string, why: string) => (find(what, (fact) => fact['why'] === why)?.['info'] ?? '') as string;
  const differing = (why: string) => find('legs', (fact) => fact['why'] === why)?.['differing'] as readonly number[] | undefined;
  const isSynced = (line: string) => / (\d+)\/\1 /.test(line);
  const writes = facts.filter(({ what }) => what === 'write');

  expect(
    'before anything the legs differ in every region',
    (find('legs before')?.['differing'] as readonly number[] | undefined)?.length === 32,
  );
  expect('the kernel made a mirror on our daemon', info('status', 'created') !== '', info('status', 'created'));
  expect('the first resync came to its end', isSynced(info('synced', 'after create')), info('synced', 'after create'));
  expect(
    'after it the legs are equal',
    differing('after the first resync')?.length === 0,
    differing('after the first resync') ?? 'not seen',
  );
  expect(
    'every write that was waited for succeeded',
    writes.length >= 6 && writes.every((fact) => fact['code'] === 0),
    writes.map((fact) => fact['code']),
  );
  expect('the daemon does not stop while a log is active', find('daemon asked to stop while logs are active')?.['running'] === true);
  expect('a write without a daemon waits', find('a write waits for a daemon')?.['ended'] === false);
  expect(
    'after a restart of the daemon the mirror goes on',
    info('status', 'after the restart') !== '',
    info('status', 'after the restart'),
  );
  expect(
    'suspend and resume end in sync',
    isSynced(info('synced', 'after suspend and resume')),
    info('synced', 'after suspend and resume'),
  );
  expect('another table ends in sync', isSynced(info('synced', 'after another table')), info('synced', 'after another table'));
  expect(
    'the power was cut while writes were under way',
    find('writing') !== undefined && find('failed', ({ phase }) => phase === 1) === undefined,
  );
  expect('after the reboot the mirror came back on the same log', info('status', 'created again') !== '', info('status', 'created again'));
  const count = Number(/ (\d+)\/32 /.exec(info('status', 'created again'))?.[1] ?? 0);
  expect('not every region had to be copied again', count > 0, `${count} of 32 in sync at once`);
  expect('the recovery came to its end', isSynced(info('synced', 'after the reboot')), info('synced', 'after the reboot'));
  expect('after the recovery the legs are equal', differing('after the recovery')?.length === 0, {
    before: differing('after the power cut') ?? 'not seen',
    after: differing('after the recovery') ?? 'not seen',
  });
  expect('the mirror was removed', find('removed', (fact) => !(fact['still'] as string).startsWith('m')) !== undefined);
  expect('without logs the daemon stops with code 0', find('daemon stopped')?.['code'] === 0, find('daemon stopped')?.['signal'] ?? '');
  expect(
    'the protocol machines accept every recorded conversation',
    conversations.length === 2 && conversations.every(({ accepted }) => accepted),
    conversations
      .map(({ why }) => why)
      .join(' ')
      .trim() || `${conversations.length} conversations`,
  );
  expect(
    'no step failed',
    !facts.some(({ what }) => what === 'failed'),
    facts.filter(({ what }) => what === 'failed'),
  );

  const ended = find('end') !== undefined;
  const verdict = expectations.every(({ ok }) => ok) && ended ? 'holds' : ended ? 'violated' : 'inconclusive';
  return { verdict, expectations };
}
