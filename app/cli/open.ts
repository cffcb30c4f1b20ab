import { openStore } from '#db/store.ts'
import type { Context } from '#app/core/context.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import { openGuard } from '#app/features/anonymisation/index.server.ts'
import { openFiles } from '#app/core/files/open.server.ts'
import { openProcess } from '#app/core/process.server.ts'
import { readSettings } from '#app/core/settings.ts'
import { UsageError } from './usage.ts'

// The shell of an operator need not hold the key: commands neither set up factors nor show them.
const withoutKey = () => {
  throw new UsageError('Commands seal nothing.')
}

/** Runs `work` as the operator on the database of the environment, and closes everything after it. */
export async function asOperator<Result>(work: (ctx: Context) => Promise<Result>): Promise<Result> {
  const settings = readSettings('demo')
  const files = await openFiles(settings.files)
  const store = await openStore(settings.databaseUrl)
  const live = await openProcess({
    store,
    sealer: { from: '', mark: '', seal: withoutKey, open: withoutKey },
    ...files,
    guard: openGuard(),
    rareBelow: settings.rareBelow,
    publicUrl: settings.publicUrl ?? 'http://localhost',
    mailIsSent: settings.smtpUrl !== null,
    mailFrom: settings.mailFrom,
    secondFactorRequired: settings.secondFactorRequired,
    logLevel: 'warn',
    graceDays: settings.graceDays,
    backupDays: settings.backupDays,
    roomDays: settings.roomDays,
  })
  try {
    return await work(contextFor({ store, process: live, now: () => new Date() }, { kind: 'operator' }))
  } finally {
    await live.close()
    await store.close()
  }
}
