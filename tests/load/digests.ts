import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accounts } from '#db/schema/accounts.ts'
import { notices } from '#db/schema/notices.ts'
import { openStore } from '#db/store.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import { idAt } from '#app/core/ids.ts'
import type { Process } from '#app/core/process.server.ts'
import { sendDigests } from '#app/features/notices/index.server.ts'
import { insertMany } from './bulk.ts'
import { stopwatch } from './stopwatch.ts'

/** `node tests/load/digests.ts [members]`: how long a digest for all of them takes, in an empty database of its own. */
const size = Number(process.argv[2] ?? 10_000)
const each = 3
const folder = mkdtempSync(join(tmpdir(), 'tsunagu-digests-'))
const store = await openStore(process.env.DATABASE_URL || `file:${folder}/portal.db`)
const { store: timedStore, timed } = stopwatch(store)
const live = { publicUrl: 'http://127.0.0.1', mailIsSent: true } as Process
const ctx = contextFor({ store: timedStore, process: live, now: () => new Date() }, { kind: 'system' })

try {
  const at = new Date()
  const people = Array.from({ length: size }, (_, number) => ({
    ...{ id: idAt(at), email: `digest-${number}@demo.example`, emailKey: `digest-${number}@demo.example` },
    ...{ name: `見本 会員${number}`, passwordHash: '-', locale: 'ja' as const, createdAt: at },
  }))
  const told = people.flatMap(({ id: accountId }) =>
    Array.from({ length: each }, () => ({
      ...{ id: idAt(at), accountId, kind: 'newCases', letter: 'newCase', subjectId: idAt(at) },
      ...{ path: '/cases', at, digest: 'weekly' as const },
    })),
  )
  await store.transact(async (tx) => {
    await insertMany(tx, accounts, people)
    await insertMany(tx, notices, told)
  })
  for (const name of ['first digest of all', 'nothing left'])
    process.stdout.write(`${(await timed(name, () => sendDigests(ctx, 'weekly'))).told}\n`)
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
