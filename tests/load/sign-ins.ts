import { setTimeout as later } from 'node:timers/promises'
import { openStore } from '#db/store.ts'
import { ensureBuilt } from '#tests/built.ts'
import { median, percentile } from './figures.ts'
import { hashOfReader, reader, writePeople } from './people.ts'
import { makePlace } from './place.ts'
import { type Portal, startPortal } from './portal.ts'

/**
 * `node tests/load/sign-ins.ts [tries] [seconds]`: how long a sign-in takes at five a second, what it does to the home page, and
 * whether a wrong password at a known and an unknown account takes as long. The portal runs as in production.
 */
const tries = Number(process.argv[2] ?? 1000)
const known = 60
const seconds = Number(process.argv[3] ?? 30)
const [signInsPerSecond, pagesPerSecond] = [5, 20]

let addresses = 0
/** An address of its own for each attempt, or the limiter would answer. */
const anotherAddress = () => `10.${(++addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`

async function signIn({ origin }: Portal, email: string, password: string, expected: number) {
  const from = performance.now()
  const answer = await fetch(`${origin}/login`, {
    method: 'POST',
    headers: { origin, 'x-forwarded-for': anotherAddress() },
    body: new URLSearchParams({ email, password }),
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  if (answer.status !== expected) throw new Error(`Sign-in answered ${answer.status}.`)
  return performance.now() - from
}

async function home({ origin, cookie }: Portal) {
  const from = performance.now()
  const answer = await fetch(origin, { headers: { cookie } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`The home page answered ${answer.status}.`)
  return performance.now() - from
}

/** Asks at a steady pace, whether or not the one before was answered. */
async function paced(perSecond: number, ask: (number: number) => Promise<number>) {
  const asked: Promise<number>[] = []
  const start = performance.now()
  for (let number = 0; number < perSecond * seconds; number++) {
    await later(Math.max(0, start + (number * 1000) / perSecond - performance.now()))
    asked.push(ask(number))
  }
  return Promise.all(asked)
}

const member = (number: number) => `member-${1 + (number % known)}@demo.example`
const ms = (times: number[]) =>
  `p50 ${median(times).toFixed(1)}, p99 ${percentile(times, 0.99).toFixed(1)} ms (${times.length})`
const say = (line: string) => process.stdout.write(`${line}\n`)

await ensureBuilt()
const place = await makePlace(process.env.DATABASE_URL ?? '')
try {
  const store = await openStore(place.databaseUrl)
  const passwordHash = await hashOfReader()
  await store.transact(async (tx) => void (await writePeople(tx, passwordHash, new Date())))
  await store.close()
  await place.settle()
  const portal = await startPortal(place, 1, { TRUSTED_PROXIES: '1' })
  try {
    const pages = () => paced(pagesPerSecond, () => home(portal))
    await pages()
    say(`home, ${pagesPerSecond} a second: ${ms(await pages())}`)
    const [beside, signIns] = await Promise.all([
      pages(),
      paced(signInsPerSecond, (number) => signIn(portal, member(number), reader.password, 303)),
    ])
    say(`home beside sign-ins: ${ms(beside)}`)
    say(`sign-in, ${signInsPerSecond} a second: ${ms(signIns)}`)

    const times = { known: [] as number[], unknown: [] as number[] }
    for (let number = 0; number < tries; number++) {
      // Which of the two is first changes, so that neither always follows the other.
      const turns = [
        async () => times.known.push(await signIn(portal, member(number), 'not the right password', 422)),
        async () =>
          times.unknown.push(
            await signIn(portal, `nobody-${number % known}@demo.example`, 'not the right password', 422),
          ),
      ]
      for (const turn of number % 2 ? turns : turns.reverse()) await turn()
    }
    const difference = median(times.known) - median(times.unknown)
    const pairs = times.known.map((time, number) => time - times.unknown[number]!)
    say(`wrong password, known account: ${ms(times.known)}`)
    say(`wrong password, unknown account: ${ms(times.unknown)}`)
    say(`difference of the medians: ${difference.toFixed(2)} ms`)
    // Neighbours meet the same load, so this says more on a machine with other work.
    say(`median of the differences of neighbours: ${median(pairs).toFixed(2)} ms`)
  } finally {
    await portal.stop()
  }
} finally {
  await place.remove()
}
