import { readConversation, Judge, previewOf, judgeConversation } from './src/harness/conversation/index.ts';
for (const f of process.argv.slice(2)) {
  const c = await readConversation(f);
  if (!c.ok) { console.log(f, c.fault); continue; }
  const t0=performance.now();
  const v = judgeConversation(c.value);
  const j = new Judge(previewOf(c.value.lines)); let max=0;
  for (const l of c.value.lines) { if (j.take(l)) break; max=Math.max(max,j.ways); }
  console.log(v.accepted ? 'ok ' : 'NO ', f.replace(/.*recordings./,''), v.datagrams, 'ways', max, (performance.now()-t0).toFixed(0)+'ms', v.firstIllegal ? JSON.stringify(v.firstIllegal) : '');
}
