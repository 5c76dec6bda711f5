import { compose } from '#derive';
import { systems } from '#spec';
import { generate } from '../src/check/source.ts';
import { layoutOf } from '../src/check/layout.ts';
import { keptRules } from '../src/check/prune.ts';
const src = systems[0]!; const p = compose('x', src.build(src.scopeNamed!(process.argv[2]!)!, new Set()));
console.log(generate({product:p, layout: layoutOf(p), form:'packed', partitionBits:8, bufferBits:10, symmetry:process.argv[3]==='s', coverage:false, kept: keptRules(p,false)}).source);
