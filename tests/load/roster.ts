import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accounts } from '#db/schema/accounts.ts'
import { openStore, type Store } from '#db/store.ts'
import { openApart } from '#app/core/apart.server.ts'
import { openWords } from '#app/core/vocabulary/words.server.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import { idAt } from '#app/core/ids.ts'
import type { Process } from '#app/core/process.server.ts'
import { emailKeyOf } from '#app/features/accounts/index.server.ts'
import { applyRoster, dryRun, inviteNewMembers, keepRosterFile } from '#app/features/members/index.server.ts'
import { row, rosterFile } from '../roster-world.ts'
import { stopwatch } from './stopwatch.ts'

/** `node tests/load/roster.ts [rows]`: how long a roster takes, and how long it holds up other writers and requests. */
const size = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'tsunagu-roster-'))
const databaseUrl = process.env.DATABASE_URL || `file:${folder}/portal.db`
const store = await openStore(databaseUrl)
const { store: timedStore, timed } = stopwatch(store)
const apart = openApart()
const words = openWords(store)
const live = {
  publicUrl: 'http://127.0.0.1',
  mailIsSent: true,
  readApart: apart.knowing(words.current).read,
} as Process
const ctx = contextFor({ store: timedStore, process: live, now: () => new Date() }, { kind: 'operator' })

const people = Array.from({ length: size }, (_, index) => row(index + 1))
try {
  await signUp(
    store,
    people.slice(0, size / 2).map(({ email }) => email!),
  )
  await measured('first roster, half of them with an account', people)
  const invited = await timed('invitations', () => inviteNewMembers({ ...ctx, actor: { kind: 'system' } }))
  process.stdout.write(`${invited.told}\n`)
  await measured('the same again', people)
  await measured(
    'everybody at another organisation, a tenth gone',
    people.slice(0, size * 0.9).map((person) => ({ ...person, organisation: '例題国際交流協会' })),
  )
} finally {
  await apart.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}

async function signUp({ transact }: Store, emails: string[]) {
  const createdAt = new Date()
  const rows = emails.map((email) => ({
    ...{ id: idAt(createdAt), email, emailKey: emailKeyOf(email), name: email, passwordHash: '-' },
    ...{ locale: 'ja' as const, createdAt },
  }))
  for (let from = 0; from < rows.length; from += 500)
    await transact((tx) =>
      tx
        .insert(accounts)
        .values(rows.slice(from, from + 500))
        .then(),
    )
}

async function measured(name: string, rows: typeof people) {
  const kept = await timed('read', () => keepRosterFile(ctx, rosterFile(rows)))
  if ('problem' in kept.result) throw new Error(JSON.stringify(kept.result.problem))
  const { id } = kept.result
  const dry = await timed('dry run', () => dryRun(ctx, id))
  const { digest, lapsing } = dry.result.plan
  const apply = await timed('apply', () =>
    applyRoster(ctx, id, { digest, goodRowsOnly: false, typed: String(lapsing) }),
  )
  process.stdout.write(`${name}: ${[kept, dry, apply].map(({ told }) => told).join('; ')}\n`)
}
