import { readConversation } from './src/harness/conversation/index.ts';
import { measured } from './src/harness/conversation/mutate.ts';
import { readdirSync } from 'node:fs';
const every = Number(process.argv[2]); const show = process.argv[3] ?? '';
const files = ['test/recordings'].flatMap((r)=>readdirSync(r).filter((n)=>/ulog/.test(n)).flatMap((n)=>readdirSync(r+'/'+n).filter((f)=>f.endsWith('.gz')).map((f)=>`${r}/${n}/${f}`)));
const T = new Map<string,[number,number,number,number]>(); let k=0;
for (const f of files) { const c = await readConversation(f); if (!c.ok) throw 1;
  for (const { mutation: m, at, why } of measured(c.value.lines, () => k++ % every === 0)) {
    const t = T.get(m.kind) ?? [0,0,0,0]; T.set(m.kind,t); t[0]++; if (at===undefined) t[3]++; else if (at===m.shows) t[1]++; else t[2]++;
    if (show && m.kind.includes(show) && at===undefined) console.log(f.slice(16), m.line, m.what);
    if (show==='late:'+m.kind && at!==undefined && at!==m.shows) console.log(f.slice(16), m.line, m.shows, at, m.what, why);
  } }
let tot=[0,0,0,0]; for (const [kk,v] of [...T].sort()) { console.log(kk.padEnd(40), ...v.map(String).map(s=>s.padStart(7))); tot=tot.map((x,i)=>x+v[i]!); }
console.log('all', ...tot);
