import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { openGuard } from '#app/features/anonymisation/index.server.ts'
import { openFolder } from '#app/core/files/folder.server.ts'
import { openProcess } from '#app/core/process.server.ts'
import { thresholdFloor } from '#app/core/screening.ts'
import { sealerOf } from '#app/core/seal.server.ts'
import { createApp } from '#app/core/server/server.ts'
import { readSettings } from '#app/core/settings.ts'
import { openStore } from '#db/store.ts'
import { root } from './build.ts'
import type { Portal } from './portal.ts'

export type QueryCount = { name: string; few: number; many: number }
export type Pair = { name: string; few: string; many: string }

/** Counts the statements of a page with few rows and of the same page with many, each asked for once. */
export async function countQueries(databaseUrl: string, folder: string, { cookie }: Portal, pairs: Pair[]) {
  let count = 0
  const store = await openStore(databaseUrl, { onQuery: () => void count++ })
  const process = await openProcess({
    sealer: sealerOf('0'.repeat(32), 'bench'),
    store,
    files: openFolder(`${folder}/files`),
    attachments: openFolder(`${folder}/attachments`),
    previews: openFolder(`${folder}/previews`),
    rareBelow: thresholdFloor,
    guard: openGuard(),
    publicUrl: 'http://127.0.0.1',
    mailIsSent: false,
    mailFrom: 'portal@load.example',
    graceDays: 90,
    backupDays: 35,
    roomDays: { before: 3, after: 1 },
    secondFactorRequired: false,
    logLevel: 'silent',
  })
  try {
    const build = (await import(pathToFileURL(`${root}build/server/index.js`).href)) as ServerBuild
    const settings = readSettings('demo', {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      FILES_URL: `file:${folder}/files`,
    })
    const keyFits = async () => true
    const app = createApp({ settings, store, process, keyFits, build, clientFolder: `${root}build/client` })
    const ask = async (path: string) => {
      count = 0
      const { status } = await app.request(`http://127.0.0.1${path}`, { headers: { cookie } }, {})
      if (status !== 200) throw new Error(`${path} answered ${status}.`)
      return count
    }
    const found: QueryCount[] = []
    for (const { name, few, many } of pairs) found.push({ name, few: await ask(few), many: await ask(many) })
    return found
  } finally {
    await process.close()
    await store.close()
  }
}
