import { inSync } from './batch.ts';
import { isUp } from './calls.ts';
import type { Log } from './parts.ts';
import { and, fields, implies, is, or } from './system.ts';
import type { SystemLaw } from './system.ts';
import { mayLeave } from '../environment/sector.ts';
import type { SectorContext } from '../environment/sector.ts';

export function diskLaws(log: Log): SystemLaw[] {
  const bound = (r: number) => or(...['bound', 'clearing', 'remarked', 'unsynced', 'recovering', 'downBound'].map((s) => is(['contract', r], s)));
  return [
    {
      id: 'Refines',
      name: 'Refines',
      sentence: '',
      kind: 'always',
      given: isUp,
      holds: and(...log.regions.map((r) => implies(and(isUp, is(['region', r], inSync)), or(...['free', 'bound', 'clearing', 'remarked'].map((s) => is(['contract', r], s)))))),
    },
    { id: 'S22', name: 'S22', sentence: '', kind: 'always', holds: and() },
    {
      id: 'S1',
      name: 'S1',
      sentence: '',
      kind: 'always',
      holds: and(...log.regions.map((r) => implies(or(bound(r)), not1(r)))),
    },
  ];
}
const not1 = (r: number) => is(['sector', r], fields<SectorContext>((s) => !mayLeave(s, 1)));
