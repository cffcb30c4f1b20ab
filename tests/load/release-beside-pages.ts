// node tests/load/release-beside-pages.ts [REPORTS]: builds the statistics of a year out of so many reports in a process of its
// own, and measures pages of a running portal before and meanwhile.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { idAt } from '#app/core/ids.ts'
import { accounts } from '#db/schema/accounts.ts'
import { gapReports, gapVoices } from '#db/schema/gaps.ts'
import { members } from '#db/schema/members.ts'
import { releaseBuilds } from '#db/schema/releases.ts'
import { openStore } from '#db/store.ts'
import { yearOf } from '#tests/told-gaps.ts'
import { freePort } from '#tests/free-port.ts'
import { buildIfStale, root } from './build.ts'
import { insertMany } from './bulk.ts'
import { startServer } from './children.ts'
import { drive } from './drive.ts'
import { percentile } from './figures.ts'
import { makePlace } from './place.ts'
import { startCommand } from './portal.ts'
import { writeStatements } from './statements.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const each = 200
const atOnce = 50_000
const pages = ['/desk', '/statistics', '/statistics/indicators']
const perMeasure = 200

const place = await makePlace(process.env.DATABASE_URL ?? 'file:data/portal.db')

async function writeReports() {
  const store = await openStore(place.databaseUrl)
  const told = yearOf(Math.ceil(count / each), each)
  const now = new Date()
  const accountOf = new Map<string, string>()
  const voices = new Map(told.map(({ voiceId, organisation }) => [voiceId, organisation]))
  await store.transact(async (tx) => {
    for (const [voice, organisation] of voices) {
      const [id, email] = [idAt(now), `${voice}@demo.example`]
      accountOf.set(voice, id)
      await tx.insert(accounts).values({
        ...{ id, email, emailKey: email, name: voice, passwordHash: '-', locale: 'ja', createdAt: now },
      })
      await tx.insert(members).values({ accountId: id, organisation, prefecture: '13', languages: [] })
      await tx.insert(gapVoices).values({ id: voice, accountId: id })
    }
  })
  for (let from = 0; from < told.length; from += atOnce)
    await store.transact((tx) =>
      insertMany(
        tx,
        gapReports as never,
        told.slice(from, from + atOnce).map((gap, n) => {
          const at = new Date(`${gap.month}-${String((n % 27) + 1).padStart(2, '0')}T12:00:00+09:00`)
          return {
            ...{ id: idAt(at), voiceId: gap.voiceId, state: 'sorted', category: gap.need, area: gap.area },
            ...{ prefecture: gap.area, outcome: 'unusable', kinds: gap.kinds, severity: 's2' },
            ...{ frequency: 'monthly', workaround: 'self', languages: ['vi'], statusGroup: 'skilled' },
            ...{ text: '', dismissals: [], maskedFor: '', savedAt: at, sentAt: at, statementId: '' },
            ...{ cameFrom: '', setAsideFor: '' },
          } as never
        }),
      ),
    )
  await store.close()
}

/** CPU seconds and memory of a process, as the kernel counts them. */
function readProcess(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    return { cpu: (Number(stat[11]) + Number(stat[12])) / 100, peak }
  } catch {
    return null
  }
}

async function measure(origin: string, cookie: string) {
  let at = 0
  const shots = () => ({ path: pages[at++ % pages.length]! })
  const { latenciesMs, refused, lost } = await drive({ origin, cookie }, shots, 200, perMeasure)
  if (refused + lost > 0) throw new Error(`${refused + lost} requests failed.`)
  return [0.5, 0.99].map((share) => Math.round(percentile(latenciesMs, share)))
}

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  buildIfStale()
  await writeReports()
  const cookie = await writeStatements(place.databaseUrl, 200)
  await place.settle()
  say(`${count} reports are in`)
  const env = { DATABASE_URL: place.databaseUrl, FILES_URL: `file:${place.folder}/files` }
  const command = startCommand()
  const port = await freePort()
  const server = await startServer({
    ...{ command, workers: 1, port, path: '/readyz', logFile: `${place.folder}/portal.log` },
    env: {
      ...process.env,
      ...command.env,
      ...env,
      ...{
        NODE_ENV: 'production',
        SECRET_KEY: 'measured once, and thrown away after it',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
      },
      ...{ MAIL_FROM: 'portal@demo.example', SMTP_URL: '', TRUSTED_PROXIES: '', LOG_LEVEL: 'warn' },
    },
  })
  try {
    await measure(server.origin, cookie)
    const usual = [await measure(server.origin, cookie), await measure(server.origin, cookie)]
    const args = ['app/cli/portal.mjs', 'release:build', '--until', '2026-03']
    const started = performance.now()
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1)
    let [isDone, last] = [false, { cpu: 0, peak: 0 }]
    void ended.then(() => (isDone = true))
    const meanwhile: number[][] = []
    const watching = (async () => {
      while (!isDone) {
        const now = readProcess(child.pid!) ?? last
        // A process that has ended keeps its CPU and has no memory any more.
        last = { cpu: now.cpu, peak: Math.max(last.peak, now.peak) }
        await pause(100)
      }
    })()
    while (!isDone) meanwhile.push(await measure(server.origin, cookie))
    const code = await ended
    await watching
    const seconds = (performance.now() - started) / 1000
    const store = await openStore(place.databaseUrl)
    const builds = await store.read.select({ state: releaseBuilds.state }).from(releaseBuilds)
    await store.close()
    say(
      `build: ended ${code}, ${builds.map(({ state }) => state).join()}; ${seconds.toFixed(1)} s by the clock, ${last.cpu.toFixed(1)} s of CPU, ${Math.round(last.peak)} MB at most`,
    )
    const p99 = (of: number[][]) =>
      percentile(
        of.map(([, most]) => most!),
        0.5,
      )
    say(`pages, p99 in the middle of all measures: usually ${p99(usual)} ms, meanwhile ${p99(meanwhile)} ms`)
  } finally {
    await server.stop()
  }
} finally {
  await place.remove()
}
