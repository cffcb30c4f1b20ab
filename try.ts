import { buildTables } from './app/features/statistics/building.server.ts'
import { countIn, emptyCounts } from './app/features/statistics/counting.ts'
import { auditOf, isTooNarrow } from './app/features/statistics/audit.server.ts'
import { prefectures } from './db/reference/areas.ts'
import { categories, gapKinds, languages } from './db/reference/vocabularies.ts'
import { addMonths } from './app/features/statistics/periods.ts'
const N = Number(process.argv[2] ?? 300), per = Number(process.argv[3] ?? 24)
let seed = 7; const r = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff }
const weighted = (n: number) => Math.floor(n * r() ** 2)
import { readFileSync } from 'node:fs'
const pop = readFileSync('/work/shared/data/foreign_residents_by_prefecture_2025-06.csv','utf8').trim().split('\n').slice(1).map(l=>l.split(',')).filter(l=>/^\d\d$/.test(l[0]!)).map(l=>[l[0]!,Number(l.find((x,i)=>i>0&&/^\d{3,}$/.test(x)))] as const)
const total = pop.reduce((s,[,n])=>s+n,0)
const pick = () => { let x = r()*total; for (const [c,n] of pop) { x -= n; if (x<0) return c } return '13' }
const order = ['13','27','23','14','11','12','28','40','22','01','34','26','08','09','10', ...prefectures.map(p=>p.code)]
const gaps: any[] = []
for (let y = 0; y < 2; y++) for (let c = 0; c < N; c++) { const pref = pick(); const org = `o${pref}-${c % 5}`; for (let i = 0; i < per; i++) { const month = addMonths('2024-10', y * 12 + Math.floor(r() * 12)); gaps.push({ reportId: `${y}${c}${i}`, isSetAside: false, voiceId: `v${c}`, accountId: `v${c}`, org, month, need: categories[weighted(20)]!.id, area: pref, outcome: 'unusable', kinds: [gapKinds[weighted(19)]!.id], languages: [languages[weighted(36)]!.id], statusGroup: null, severity: 's' + (1 + weighted(5)), workaround: 'self' }) } }
const rules = { reports: 10, reporters: 3, organisations: 2 }
const build = async (until: string, published: any[]) => { const counts = emptyCounts(until); let t = performance.now(); for (const g of gaps) countIn(counts, g, g.org, 3); console.log(until, 'count', Math.round(performance.now() - t)); t = performance.now(); { const { isSafe } = await import('./app/features/statistics/tally.ts'); let a = 0, s = 0, m = 0; for (const [k, t2] of counts.cells) if (k.startsWith('need-pref')) { a += t2.reports; if (isSafe(t2, rules)) s += t2.reports; if (t2.reports>=10) m += t2.reports } console.log('primary', s / a, 'only >=10', m / a) } const b = await buildTables(counts, published, rules); console.log('build', Math.round(performance.now() - t), b.loss, b.tooNarrow.length, 'reports shown', 1 - b.loss.hiddenReports / b.loss.reports); t = performance.now(); const a = await auditOf(b.tables, published, rules); console.log('audit', Math.round(performance.now() - t), a.length, a.filter((l) => isTooNarrow(l, rules)).length, process.memoryUsage().rss / 1e6 | 0); return b.tables }
const first = await build('2026-03', [])
const second = await build('2026-06', first)
await build('2026-09', [...first, ...second])
