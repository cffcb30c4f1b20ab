import { statSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { contextFor } from '#app/core/http/scope.server.ts'
import type { Process } from '#app/core/process.server.ts'
import { idAt } from '#app/core/ids.ts'
import { rebuildIndex } from '#app/features/search/index.server.ts'
import { searchFilter } from '#app/features/search/input.ts'
import { search } from '#app/features/search/search.query.server.ts'
import { engine } from '#db/engine.ts'
import { cases, replies } from '#db/schema/cases.ts'
import { openStore, type Store } from '#db/store.ts'
import { insertMany } from './bulk.ts'
import { writeCase } from './case-rows.ts'
import { percentile } from './figures.ts'
import { makePlace } from './place.ts'
import { writePeople } from './people.ts'
import { type Chance, chanceFrom, replyText } from './words.ts'

/**
 * node tests/load/search-at-size.ts [--texts 1000000] [--keep]
 * Fills a database with answers of about 300 letters, indexes them, and searches: words that stand in 2 texts of
 * 10,000, in one of 200, in two of five and in nearly all.
 */
const { values: asked } = parseArgs({
  options: { texts: { type: 'string', default: '1000000' }, searches: { type: 'string', default: '300' } },
})
const answers = 124
const letters = 300
const rare = ['鯨髭', '銅鐸', '鸚鵡', '硯箱']
const some = ['燕麦', '琥珀', '柘榴', '蜃気']
const often = ['葡萄', '胡桃']
const say = (line: string) => process.stdout.write(`${line}\n`)

const planted = (chance: Chance) =>
  [
    ...rare.filter(() => chance() < 0.0002),
    ...some.filter(() => chance() < 0.005),
    ...often.filter(() => chance() < 0.4),
  ]
    .map((word) => `${word}の話も出ました。`)
    .join('')

async function fill(store: Store, texts: number) {
  const chance = chanceFrom(texts)
  const now = Date.now()
  const span = 3 * 365 * 24 * 60 * 60 * 1000
  const people = await store.transact((tx) => writePeople(tx, 'none', new Date(now - span)))
  const threads = Math.ceil(texts / (answers + 1))
  for (let at = 0; at < threads; at += 20) {
    const written = Array.from({ length: Math.min(20, threads - at) }, (_, one) => {
      const publishedAt = new Date(now - span + Math.floor((span * (at + one + 1)) / (threads + 1)))
      const made = writeCase(chance, { people, publishedAt, answers })
      for (const answer of made.answers) {
        const more = planted(chance)
        const { markdown, html } = replyText(chance, letters - 40)
        Object.assign(answer, { body: `${markdown}${more}`, html: html.replace(/<\/p>\n$/, `${more}</p>\n`) })
      }
      return made
    })
    await store.transact(async (tx) => {
      await insertMany(
        tx,
        cases,
        written.map(({ row }) => row),
      )
      await insertMany(
        tx,
        replies,
        written.flatMap((one) => one.answers),
      )
    })
  }
  return people[0]!
}

/** The longest that the event loop was held up, in ms. */
function watchLoop() {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  return () => {
    delay.disable()
    return Math.round(delay.max / 1e6)
  }
}

async function sizes(store: Store, folder: string) {
  if (engine === 'postgres') {
    const [row] = await store.read
      .select({
        index: sql<string>`pg_total_relation_size('search_index') + pg_total_relation_size('search_entries')`,
      })
      .from(sql`(select 1) as one`)
    return Number(row!.index)
  }
  return statSync(`${folder}/portal.db`).size
}

const place = await makePlace(process.env.DATABASE_URL ?? '')
const store = await openStore(place.databaseUrl)
try {
  const reader = await fill(store, Number(asked.texts))
  await store.wipeDeleted()
  const before = engine === 'postgres' ? 0 : await sizes(store, place.folder)
  const [row] = await store.read
    .select({ bytes: sql<string>`sum(octet_length(${replies.body}))` })
    .from(replies)
  const clock = { store, process: {} as Process, now: () => new Date() }
  const system = contextFor(clock, { kind: 'system' })
  const held = watchLoop()
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const texts = await rebuildIndex(system, { anew: false })
  const seconds = (performance.now() - start) / 1000
  const { user, system: inKernel } = process.cpuUsage(cpu)
  const busy = (user + inKernel) / 1e6
  await store.wipeDeleted()
  await place.settle()
  const index = (await sizes(store, place.folder)) - before
  say(
    `${texts} texts indexed, ${Math.round(texts / seconds)} a second, ${Math.round(texts / busy)} a second of the processor; event loop held up at most ${held()} ms`,
  )
  say(
    `index ${(index / 1e6).toFixed(0)} MB, text ${(Number(row!.bytes) / 1e6).toFixed(0)} MB: ${(index / Number(row!.bytes)).toFixed(2)} times`,
  )
  const ctx = {
    ...contextFor(clock, {
      ...{ kind: 'person', id: reader, name: '計測 する子', sessionId: '', provedAt: null },
      grants: [{ role: 'coordinator', level: null, code: null }],
    }),
    newId: () => idAt(new Date()),
  }
  for (const [name, words] of [
    ['in 2 of 10,000', rare],
    ['in 0.5 %', some],
    ['in 40 %', often],
    ['in nearly all', ['の', 'した']],
    ['in none', ['鼈甲', '甲冑鯨']],
    ['two words of 0.5 %', ['燕麦 琥珀', '柘榴 蜃気']],
  ] as const) {
    const took: number[] = []
    const cpu: number[] = []
    let found = 0
    const heldUp = watchLoop()
    for (let at = 0; at < Number(asked.searches); at++) {
      const q = words[at % words.length]!
      const [from, used] = [performance.now(), process.cpuUsage()]
      const { hits } = await search(ctx, searchFilter.parse({ q }))
      took.push(performance.now() - from)
      const { user, system: inKernel } = process.cpuUsage(used)
      cpu.push((user + inKernel) / 1000)
      found = Math.max(found, hits.length)
    }
    const at = (share: number, of = took) => percentile(of, share).toFixed(1)
    say(
      `${name}: ${found} on the page, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; of the processor p50 ${at(0.5, cpu)} ms, p99 ${at(0.99, cpu)} ms; event loop at most ${heldUp()} ms`,
    )
  }
  say(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
} finally {
  await store.close()
  await place.remove()
}
