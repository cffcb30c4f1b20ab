import { mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { buildIfStale, root } from './load/build.ts'

export { root } from './load/build.ts'

export const clientFolder = join(root, 'build/client')

const lock = join(tmpdir(), 'tsunagu-building')
const abandonedMs = 300_000

function takeLock() {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - since > abandonedMs) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Builds when something changed since the last build; of several processes one builds and the others wait. */
export async function ensureBuilt() {
  while (!takeLock()) await new Promise((resume) => setTimeout(resume, 200))
  try {
    buildIfStale()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** The routes as they are served. */
export async function builtPortal(): Promise<ServerBuild> {
  await ensureBuilt()
  return (await import(
    /* @vite-ignore */ pathToFileURL(join(root, 'build/server/index.js')).href
  )) as ServerBuild
}
