import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { buildIfStale, root } from './load/build.ts'

export { root } from './load/build.ts'

export const clientFolder = join(root, 'build/client')

const lock = join(
  tmpdir(),
  `tsunagu-building-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
)

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!isAlive(holder())) rmSync(lock, { force: true })
    return false
  }
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

/** Builds when something changed since the last build; of several processes one builds and the others wait. */
export async function ensureBuilt() {
  while (!takeLock()) await new Promise((resume) => setTimeout(resume, 200))
  try {
    buildIfStale()
  } finally {
    rmSync(lock, { force: true })
  }
}

let portal: Promise<ServerBuild> | undefined

/** The routes as they are served; looked for once, since asking whether they are new takes longer than most tests. */
export const builtPortal = () => (portal ??= loadPortal())

async function loadPortal() {
  await ensureBuilt()
  const file = pathToFileURL(join(root, 'build/server/index.js')).href
  return (await import(/* @vite-ignore */ file)) as ServerBuild
}
