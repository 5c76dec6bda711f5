import { CompactStore } from '../src/check/store-compact.ts';
const layout = { words: 2, bits: [31, 6], fields: [] };
const store = new CompactStore(layout, 8, CompactStore.reserve(2**32, false));
const next = { words: new Int32Array(2**28), stride: 2, count: 0 };
const buf = new Int32Array(1024);
let n = 0; let s = 12345;
const rnd = () => { s = (Math.imul(s, 1664525) + 1013904223) | 0; return s; };
const gen = (p: number) => { for (let i = 0; i < 1024; i += 2) { buf[i] = (p << 24) | (rnd() >>> 8); buf[i + 1] = (rnd()>>>26)|64; } };
const t = process.cpuUsage(); 
const total = 9.6e6;
while (n < total) for (let p = 0; p < 256; p++) { gen(p); store.drain(p, buf, 0, 1024, 1, next); n += 512; if (next.count > 1e6) next.count = 0; }
const u = process.cpuUsage(t); const t2 = process.cpuUsage(); let m = 0;
while (m < total) for (let p = 0; p < 256; p++) { gen(p); m += 512; }
const u2 = process.cpuUsage(t2);
console.log('new', store.count, ((u.user + u.system) - (u2.user + u2.system)) / total * 1000, 'ns/insert', u.system / 1e3, 'sys ms');
