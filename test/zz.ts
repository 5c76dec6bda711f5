import { compose } from '#derive';
import { systems } from '#spec';
import { check } from '#check';
const src = systems[0]!;
const now = () => { const u = process.cpuUsage(); return (u.user+u.system)/1000; };
for (const [name, o] of JSON.parse(process.argv[2]!)) {
const scope = src.scopeNamed!(name)!;
const t=now();
const p = compose(name, src.build(scope, new Set()));
const t2=now();
const r = check({ product: p, now, ...o as any });
console.log(name, JSON.stringify(o), r.verdict, r.states, r.transitions, 'depth', r.depth, 'compose', (t2-t).toFixed(0), 'ms; check', r.seconds.toFixed(2), 's', (r.states/r.seconds/1e6).toFixed(2), 'M/s', r.bytesPerState.toFixed(1), 'B/state', r.missed, r.laws.map(l=>`${l.id} ${l.verdict} ${l.path?.steps.length ?? ''}`).join(', '));
if (name.endsWith('hasty')) console.log(r.laws[0]!.path!.steps.map(s=>s.rule<0?'':p.rules[s.rule]!.name).join(' · '));
}
