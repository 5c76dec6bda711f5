import { readConversation, Judge, previewOf } from './src/harness/conversation/index.ts';
const c = await readConversation(process.argv[2]!); if (!c.ok) throw 1;
const j = new Judge(previewOf(c.value.lines)); let max=0, best='', bl=0;
for (const l of c.value.lines) { if (j.take(l)) break; if (j.ways>max) { max=j.ways; best=JSON.stringify(j.debug); bl=l.line; } }
console.log(bl,max); for (const w of JSON.parse(best)[0].slice(0,14)) { console.log(JSON.stringify({i:w.integrated,s:w.inSync,h:w.hint,at:w.at,w:w.worker.state,ws:w.worker.ask?.name,c:w.calls.map((c:any)=>[c.part,c.state,c.seq,c.since]),p:w.plan,pa:w.plannedAt,o:w.owes, pl: w.planned.state})); }
