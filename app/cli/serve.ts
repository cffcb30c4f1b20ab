import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { reasonOf } from '#db/errors.ts'
import { openStore, type Store } from '#db/store.ts'
import { contextFor } from '#app/core/http/scope.server.ts'
import { openFiles } from '#app/core/files/open.server.ts'
import { startRunner } from '#app/core/jobs/runner.server.ts'
import { keepWordsFresh } from '#app/core/vocabulary/words.server.ts'
import { appKeysFit, appKeysMustFit } from '#app/features/accounts/index.server.ts'
import { openGuard } from '#app/features/anonymisation/index.server.ts'
import { openProcess, type Process } from '#app/core/process.server.ts'
import { openSealer } from '#app/core/seal.server.ts'
import { createApp, listen } from '#app/core/server/server.ts'
import { type Settings, SettingsError } from '#app/core/settings.ts'
import { backgroundWork } from './background-work.ts'
import { UsageError } from './usage.ts'

const built = fileURLToPath(new URL('../../build', import.meta.url))

export type Portal = { address: string; stop: () => Promise<void> }

/** Opens the database, runs what must be there first, then serves and works through the jobs until stopped. */
export async function serve(
  settings: Settings,
  before?: (store: Store, process: Process, settings: Settings) => Promise<void>,
): Promise<Portal> {
  const file = `${built}/server/index.js`
  if (!existsSync(file)) throw new UsageError('The portal is not built yet. Run: npm run build')
  const files = await openFiles(settings.files)
  const store = await openStore(settings.databaseUrl)
  const sealer = await sealerFor(store, settings)
  const own = `http://${settings.host}:${settings.port}`
  const live = await openProcess({
    ...{ store, sealer },
    ...files,
    scanner: settings.scanner,
    guard: openGuard(),
    rareBelow: settings.rareBelow,
    publicUrl: settings.publicUrl ?? own,
    mailIsSent: settings.smtpUrl !== null,
    mailFrom: settings.mailFrom,
    secondFactorRequired: settings.secondFactorRequired,
    logLevel: settings.logLevel,
    trustedProxies: settings.trustedProxies,
    graceDays: settings.graceDays,
    backupDays: settings.backupDays,
    roomDays: settings.roomDays,
  })
  await before?.(store, live, settings)
  const build = (await import(pathToFileURL(file).href)) as ServerBuild
  const keyFits = () => appKeysFit(store.read, sealer)
  const app = createApp({ settings, store, process: live, keyFits, build, clientFolder: `${built}/client` })
  const listening = await listen(app, settings).catch(async (error: NodeJS.ErrnoException) => {
    await live.close()
    await store.close()
    throw portProblem(error, settings)
  })
  const ctx = contextFor({ store, process: live, now: () => new Date() }, { kind: 'system' })
  const runner = startRunner(ctx, backgroundWork(settings))
  const fresh = keepWordsFresh(live.words, ctx.now, (error) =>
    live.log.warn({ reason: reasonOf(error) }, 'the words of the vocabularies could not be read'),
  )

  const stop = async () => {
    await listening.stop()
    fresh.stop()
    await runner.stop()
    await live.close()
    await store.close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      live.log.info('draining')
      void stop().then(() => process.exit(0))
    })
  }
  return { address: listening.address, stop }
}

// A start with another key would refuse the codes of everybody's app, one by one and without a word of why.
async function sealerFor(store: Store, settings: Settings) {
  try {
    const sealer = openSealer(settings)
    await appKeysMustFit(store.read, sealer)
    return sealer
  } catch (error) {
    await store.close()
    throw error
  }
}

function portProblem(error: NodeJS.ErrnoException, { host, port }: Settings) {
  if (error.code === 'EADDRINUSE') return new SettingsError(`PORT is wrong: ${port} is already in use.`)
  if (error.code === 'EACCES')
    return new SettingsError(`PORT is wrong: ${port} may not be used by this account.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new SettingsError(`HOST is wrong: ${host} is not an address of this machine.`)
  }
  return error
}
