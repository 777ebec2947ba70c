import { derive } from '../lib/core/derive.js';
import { readScenario } from '../lib/core/scenario.js';
const all = { id: 'x', regimes: ['eu-nis2','us-circia','us-sec-8k','us-sec-6k','us-fcc-cpni','jp-appi'], profile: { zone: 'America/New_York', 'eu-nis2': {memberState:'DE'} }, facts: [
 { id: 'a', kind: 'awareness', at: '2026-09-14T10:00:00-04:00', categories: [3] },
 { id: 'b', kind: 'reasonable-belief', at: '2026-09-14T10:00:00-04:00' },
 { id: 'c', kind: 'discovery', at: '2026-09-14T08:00:00-04:00' },
 { id: 'd', kind: 'materiality-determination', at: '2026-09-16T10:00:00-04:00', material: true },
 { id: 'e', kind: 'home-disclosure', at: '2026-09-16T10:00:00-04:00' },
 { id: 'f', kind: 'breach-determination', at: '2026-09-15T10:00:00-04:00', customers: 10000 },
 { id: 'g', kind: 'delay-request', at: '2026-09-16T11:00:00-04:00' },
 { id: 'h', kind: 'ransom-payment', at: '2026-09-15T11:00:00-04:00' },
 { id: 's', kind: 'submission', regime: 'eu-nis2', of: 'incident-notification', at: '2026-09-16T11:00:00-04:00' },
]};
const sc = readScenario(all);
function bench(name: string, n: number, f: () => unknown) { for (let i=0;i<300;i++) f(); const t=performance.now(); for (let i=0;i<n;i++) f(); const s=(performance.now()-t)/1000; console.log(name, Math.round(n/s),'/s', (s/n*1e6).toFixed(0),'us'); }
bench('derive six', 2000, () => derive(sc));
bench('read', 5000, () => readScenario(all));
bench('json', 5000, () => JSON.stringify(derive(sc)).length);
for (const r of all.regimes) { const one = readScenario({ ...all, regimes: [r] }); bench(r, 3000, () => derive(one)); }
