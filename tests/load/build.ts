import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const sources = ['app/**/*.*', 'db/**/*.*', 'package.json']
const made = 'build/server/index.js'

const changedAt = (file: string) => statSync(`${root}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Builds for production unless nothing changed since the last build; answers whether it did. */
export function buildIfStale(): boolean {
  const builtAt = changedAt(made)
  const stale = sources.some((pattern) =>
    globSync(pattern, { cwd: root }).some(
      (file) => !/\.test\.tsx?$/.test(file) && changedAt(file) >= builtAt,
    ),
  )
  if (!stale) return false
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`)
  return true
}
